package client

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// sentences is the rules and the sentence of every code, by code. A hole is a
// field of Reason; {gap} is Want less Have.
var sentences = [...]struct{ rules, english, chinese string }{
	CutReached:         {"S1-7 S3-28", "class {class}: sales of {have} reach {want}", "{class}类：销售额{have}，达到{want}"},
	CutMissed:          {"S1-7 S3-28", "not class {class}: sales of {have} are {gap} short of {want}", "未达{class}类：销售额{have}，距{want}差{gap}"},
	BelowCuts:          {"S1-7 S3-28", "class {class}: sales of {have} reach no cut", "{class}类：销售额{have}，未达任何分界"},
	RiseHeld:           {"S1-7 S3-22", "not above class {class} yet: sales of {have} are within the margin, {want} are needed to rise", "暂不升级，定为{class}类：销售额{have}在缓冲区内，升级需{want}"},
	FallHeld:           {"S1-7 S3-22", "still class {class}: sales of {have} are within the margin, which ends at {want}", "保留{class}类：销售额{have}在缓冲区内，下限为{want}"},
	DropLimited:        {"S1-7 S3-22", "class {class}: no further fall in one review", "{class}类：一次评定不再多降"},
	NoneHeld:           {"S1-7 S3-22", "no class held before", "此前没有类别"},
	UnknownHeld:        {"S1-7 S3-22", "the class held before, {class}, is not in the policy", "原类别{class}不在现行规则中"},
	NoNetSales:         {"S1-7 S3-28", "class {class}: no net sales", "{class}类：没有净销售额"},
	ReturnsExceedSales: {"S1-7 S3-28", "class {class}: more returned than bought, {have}", "{class}类：退货多于进货，净额{have}"},
	Provisional:        {"S1-7 S3-22", "class {class} for now: new, in business on {days} of {of} days, with sales of {have}", "暂定{class}类：新户，{of}天中经营{days}天，销售额{have}"},
	NotOpen:            {"S1-7 S3-22", "not judged: not in business before the end of the period", "不评：期末前尚未开业"},
	Frozen:             {"S1-7 S3-22", "closed or suspended: class {class} is kept", "已停业或暂停：保留{class}类"},
	OutOfBounds:        {"S1-7 S3-22", "not judged: a number has more than 18 digits before or after the point", "不评：数值的整数或小数超过18位"},
	PolicyRefused:      {"S1-7 S3-22", "not judged: the policy is not valid", "不评：规则无效"},
	PointsEarned:       {"S3-21", "{name}: {have} of {want} points", "{name}：{want}分中得{have}分"},
	BandByScore:        {"S3-21 S3-23", "band {band}: the score of {have} reaches {want}", "{band}档：得分{have}，达到{want}"},
	BandStarter:        {"S3-21 S3-67", "band {band} to start with: new since {from}, {have} square metres", "起始{band}档：{from}开业的新户，面积{have}平方米"},
	BandDemoted:        {"S3-21 S3-95", "band {band}: {days} lower for conduct of grade {grade}", "{band}档：诚信等级{grade}，降{days}档"},
	BandFrozen:         {"S3-21", "closed or suspended: band {band} is kept", "已停业或暂停：保留{band}档"},
	GradeUnknown:       {"S3-21", "the grade of conduct, {grade}, is not in the policy", "诚信等级{grade}不在现行规则中"},
	MeasureMissing:     {"S3-21 S3-11", "not judged: there is no value for {name}", "不评：缺少{name}的数值"},
	MarkCounted:        {"S3-82 S3-95", "{name} on {from}: {have} points", "{from}{name}：{have}分"},
	MarkExpired:        {"S3-82", "{name} on {from} no longer counts", "{from}{name}：已过期，不计"},
	MarkAhead:          {"S3-82", "{name} on {from} does not count yet", "{from}{name}：尚未生效，不计"},
	MarkUnknown:        {"S3-22", "{name} on {from} is not in the policy and does not count", "{from}{name}：不在现行规则中，不计"},
	GradeGiven:         {"S3-82 S3-95", "grade {grade} with {have} points", "{have}分，诚信等级{grade}"},
	RFMScored:          {"S3-75 S3-94", "{name}: {have} scores {days} of {of}", "{name}：数值{have}，得{days}分（满分{of}分）"},
	NoOrders:           {"S3-75", "no scores: no order in the period", "不评分：期内没有订货"},
	DateAhead:          {"S3-11", "no scores: the last order, {to}, is not before the day of the scores", "不评分：末次订货{to}晚于评分日"},
	TooFewMonths:       {"S3-90 S3-11", "nothing to say yet: {days} months of {of} needed", "暂无结论：需{of}个月，现有{days}个月"},
	YearCompared:       {"S3-90", "{have} in the last month, {want} in the same month a year before", "最近一月{have}，上年同月{want}"},
	TrendFound:         {"S3-90", "{name} over {of} months (S = {days})", "{of}个月趋势：{name}（S = {days}）"},
	IndexMissing:       {"S3-11", "nothing to say: month {days} of {of} has no index above 0", "暂无结论：第{days}个月（共{of}个月）缺少大于0的月份指数"},
	SteadinessFound:    {"S3-90", "class {name} of steadiness over {of} months", "{of}个月的稳定性为{name}类"},
	NoDemand:           {"S3-90", "no demand in {of} periods", "{of}期均无需求"},
	DemandFound:        {"S3-90 S3-75", "{name}: demand in {days} of {of} periods", "需求类型{name}：{of}期中{days}期有需求"},
	SoleSeller:         {"S3-15", "no rival sells anything beside {have}", "没有竞争者销售，自身{have}"},
	Leads:              {"S3-15", "leads with {have} before {want}", "领先：自身{have}，最大竞争者{want}"},
	Follows:            {"S3-15", "follows with {have} behind {want}", "落后：自身{have}，最大竞争者{want}"},
	ContactNone:        {"S4-15 S1-32", "nobody is known by name; {of} people are wanted", "没有登记任何联系人，应有{of}人"},
	ContactSingle:      {"S4-15", "only {name} is known; {of} more are wanted", "仅有{name}一名联系人，还应储备{of}人"},
	ReservesShort:      {"S4-15", "{days} reserves of {of} wanted", "后备联系人应有{of}人，现有{days}人"},
	RoleMissing:        {"S4-15 S1-32", "nobody is known as {name}", "没有{name}的联系人"},
	PhoneMissing:       {"S1-32", "no telephone of {name}", "没有{name}的电话"},
	TenureUnknown:      {"S4-15", "not known since when {name} is in post", "不知{name}何时到任"},
	ContactNew:         {"S4-15", "{name} is new: in post since {from}, not yet {of} months", "{name}是新任：{from}到任，未满{of}个月"},
	RotationDue:        {"S4-15", "{name} may be moved: in post since {from}, {of} months and more", "{name}可能调动：{from}到任，已满{of}个月"},
	ContactsSafe:       {"S4-15", "{name} and {days} reserves are known", "已登记{name}及{days}名后备联系人"},
	FieldMissing:       {"S3-43 S3-75 S3-92 S3-93 S3-99", "{name} is not known", "缺少{name}"},
	FieldStale:         {"S3-93", "{name} is {days} days old, stale since {to}", "{name}已{days}天未更新，{to}起过期"},
	SourcesDiffer:      {"S3-44 S3-93", "{days} sources differ on {name}", "{days}个来源的{name}不一致"},
	FactUnusable:       {"S3-11", "{name} of {to} cannot be used", "{to}的{name}无法使用"},
	CareNever:          {"S0-1 S3-93", "no care touch is on record", "没有关怀记录"},
	CareDue:            {"S0-1", "the last care touch was {days} days ago, on {from}", "上次关怀在{from}，已过{days}天"},
	PryingRefused:      {"S4-22 S3-43", "{name} is private and is not collected", "{name}属于隐私，不予收集"},
	GiftRefused:        {"S4-22 S4-41", "{name} is a gift to a person and is refused", "{name}属于个人馈赠，不予采纳"},
	OrderTakingRefused: {"S3-5", "{name} measures order taking, which belongs to the telephone clerks", "{name}是订货指标，订货由电话订货员负责"},
	OrderDropped:       {"S3-90 S2-1", "sales fell to {have}; {want} would not warn", "销售额降至{have}，预警线为{want}"},
	FallingTwice:       {"S3-90 S3-79", "sales fell twice running, to {have} from {want}", "销售额连续两期下降，由{want}降至{have}"},
	GoneQuiet:          {"S1-24 S2-1", "no order for {days} days since {from}: look for the real reason", "{from}以来{days}天未订货：查找真实原因"},
	BehindPeers:        {"S3-79 S3-90", "sales of {have} are behind the growth of class {class}; {want} would not warn", "销售额{have}，增幅落后于{class}类，预警线为{want}"},
	FewItems:           {"S3-90 S3-75", "{days} items, where class {class} makes {of} the least", "品种{days}个，{class}类最低{of}个"},
	ScarceMissing:      {"S0-19", "{name} has been missing for {days} days", "{name}已断货{days}天"},
	ProfitShort:        {"S2-43 S2-22", "profit of {have} is {gap} short of the {want} expected", "利润{have}，低于预期{want}，差{gap}"},
	ContactFell:        {"S4-3", "{days} contacts after the deal, {of} before it", "成交后联系{days}次，成交前{of}次"},
	ServiceSlipped:     {"S3-36 S4-25", "{days} of {of} {name} at a key account, below {want} %: react at once", "重点客户{name}仅{days}/{of}，低于{want}%：立即处理"},
	RelationFell:       {"S3-79", "the relation fell to {have} points since {from}, below {want}: choose a plan", "{from}以来关系得分降至{have}，低于{want}：选定对策"},
	LeakFound:          {"S2-16", "{days} old retailers lost, {of} new ones gained", "流失老客户{days}户，新增{of}户"},
	RelationPoints:     {"S1-21 S1-28 S1-30 S3-108 S4-1 S4-2 S4-25 S4-32", "relation, {name}: {have} of {want} points", "关系·{name}：{want}分中得{have}分"},
	ResultPoints:       {"S0-26 S4-39 S3-106", "results, {name}: {have} of {want} points", "业绩·{name}：{want}分中得{have}分"},
	ShortOffset:        {"S1-25 S4-29 S4-30", "the relation offsets {have} of the {want} result points short, {gap} stay short", "业绩缺{want}分，关系抵补{have}分，仍缺{gap}分"},
	OffsetLimited:      {"S1-25 S4-30", "the relation would offset {want} points, the limit is {have}", "关系可抵补{want}分，以上限{have}分为准"},
	TargetRatchet:      {"S3-31", "the target of {want} was met and rises to {have}: a ratchet", "目标{want}已完成，又提高到{have}：鞭打快牛"},
	CardPraised:        {"S1-31", "praise: {have} points of relation, {want} or more", "表扬：关系得分{have}，达到{want}"},
	CardPassed:         {"S1-31", "passed: {have} points of relation, {want} or more", "合格：关系得分{have}，达到{want}"},
	CardImprove:        {"S1-31", "improve by {to}: {have} points of relation, below {want}", "限期{to}前改进：关系得分{have}，低于{want}"},
	CardPenalty:        {"S1-31 S1-27", "penalty: {have} points of relation, below {want} after {to}", "处罚：{to}已过，关系得分{have}仍低于{want}"},
	RelationUnknown:    {"S2-17", "the kind of relation is not known", "关系类型未知"},
	HoldByLoyalty:      {"S2-18", "hold by loyalty", "以义相待"},
	StayInDownturn:     {"S2-18", "stay with the partner in its downturn", "对方低谷时不离不弃"},
	OldPartner:         {"S2-18", "{days} years together: say what they are worth", "合作{days}年：珍惜并提及"},
	HoldByGoodwill:     {"S2-19", "hold by goodwill: the relation first", "以情相待：先看关系"},
	KeepUpBefore:       {"S2-19", "keep the relation up before help is needed", "在需要之前维护好关系"},
	SeekConsensus:      {"S2-20", "seek consensus rather than quarrel over clauses", "求共识，不争条款"},
	HoldByProfit:       {"S2-21", "hold by profit", "以利相待"},
	MarginFirst:        {"S2-21", "agree a price policy that assures its margin before supply", "供货前先定保证利润的价格政策"},
	SuppliedUnassured:  {"S2-21", "supplied without a price policy that assures its margin: agree one now", "已供货而价格政策未保证利润：立即补定"},
	ProfitUnchecked:    {"S2-22", "its real profit was never checked: check it, and let it see that you do", "从未核查其真实利润：核查并让对方知道"},
	ProfitCheckDue:     {"S2-22", "its real profit was last checked {days} days ago, on {from}", "上次核查真实利润在{from}，已过{days}天"},
	HoldByReason:       {"S2-23", "hold by reason: value against price, no false argument", "以理相待：讲清价值与价格，不作虚假说辞"},
	FalseClaimFound:    {"S2-24", "a false argument was found: set it right, the neighbours hear of it", "虚假说辞已被识破：立即更正，周边客户也会知道"},
	BecameUrban:        {"S3-67", "urban now: the place has a residents' committee", "转为城镇：所在地已设居民委员会"},
	MarketKept:         {"S3-67", "the market stays {name}", "市场类型不变：{name}"},
	OtherWithin:        {"S3-67", "{days} of {of} retailers in the format other, at most {want} %", "其他业态{days}户，共{of}户，上限{want}%"},
	OtherTooMany:       {"S3-67", "{days} of {of} retailers in the format other, more than {want} %: find their real formats", "其他业态{days}户，共{of}户，超过{want}%：请核实业态"},
	DepartmentGain:     {"S4-18", "the department goes from {want} to {have}", "部门销售由{want}增至{have}"},
	DepartmentNoGain:   {"S4-18 S4-24", "the department gains nothing: {want} before, {have} after", "部门没有增长：之前{want}，之后{have}"},
	BrandTakesOver:     {"S4-18", "our gain of {have} is more than the department's {want}: others there lose", "本品牌增{have}，超过部门增量{want}：部门内其他品牌受损"},
	DepartmentMissing:  {"S4-18", "missing: the department's sales without and with the offer", "缺：活动前后的部门销售"},
	TargetHelp:         {"S4-35 S4-8", "the department's {have} against its target of {want}", "部门销售{have}，目标{want}"},
	TargetMissing:      {"S4-35", "missing: the target of the department", "缺：部门目标"},
	ConcernMet:         {"S4-6 S4-5", "offer: {name}", "方案：{name}"},
	ConcernMissing:     {"S4-6", "missing: an offer for {name}", "缺：针对{name}的方案"},
	PeakActivity:       {"S4-8", "for the peak season: {name}", "旺季活动：{name}"},
	ActivityMissing:    {"S4-8", "missing: an activity for the peak season", "缺：旺季活动"},
	SlackTraffic:       {"S4-9", "for the slack season: {name}", "淡季引流：{name}"},
	TrafficMissing:     {"S4-9", "missing: something that brings shoppers in the slack season", "缺：淡季引流方案"},
	SeasonMissing:      {"S4-8 S4-9", "missing: whether the season is peak or slack", "缺：当前是旺季还是淡季"},
	StoresElsewhere:    {"S4-7", "elsewhere: {name}", "其他门店：{name}"},
	ElsewhereMissing:   {"S4-7", "missing: what other stores do and sell", "缺：其他门店的做法"},
	MarketChange:       {"S4-27", "the market: {name}", "市场变化：{name}"},
	ChanceSeen:         {"S4-36", "a chance: {name}", "机会：{name}"},
	WorkTakenOver:      {"S4-26 S4-24", "we take over: {name}", "我们承担：{name}"},
	NewsLeftOut:        {"S3-33", "left out, {of} are enough: {name}", "省略（每类至多{of}条）：{name}"},
	DemandReady:        {"S4-23", "we ask for: {name}", "我方请求：{name}"},
	DemandReason:       {"S4-23", "missing: the reason for {name}", "缺：{name}的理由"},
	DemandGain:         {"S4-23 S4-24", "missing: what the store gains by {name}", "缺：{name}给门店带来的收益"},
	DemandLimit:        {"S4-23", "missing: the limit of {name}", "缺：{name}的限度"},
	StrengthShown:      {"S4-19", "our strength: {name}", "品牌实力：{name}"},
	StrengthMissing:    {"S4-19", "missing: our brand's {name}", "缺：本品牌的{name}"},
	StanceKnown:        {"S4-20", "how they negotiate: {name}", "对方谈判立场：{name}"},
	StanceMissing:      {"S4-20", "missing: how the other side negotiates", "缺：对方的谈判立场"},
	RulesKnown:         {"S4-20", "their rule: {name}", "对方规则：{name}"},
	RulesMissing:       {"S4-20", "missing: the rules the other side negotiates by", "缺：对方的谈判规则"},
	CampaignNone:       {"S1-29", "no {name} campaign is on record: begin one", "没有{name}活动记录：应开展一次"},
	CampaignNext:       {"S1-29", "the next {name} campaign may begin from {from} to {to}", "下一次{name}活动应在{from}至{to}之间开始"},
	CampaignLate:       {"S1-29", "the next {name} campaign is {days} days late: the last one ended on {from}, the next was due by {to}", "下一次{name}活动已迟{days}天：上次{from}结束，应不晚于{to}开始"},
	CampaignsClose:     {"S1-29", "{name} campaigns too close: {days} days free from {from} to {to}, {of} at least", "{name}活动间隔过短：{from}至{to}间隔{days}天，至少{of}天"},
	CampaignsFar:       {"S1-29", "{name} campaigns too far apart: {days} days free from {from} to {to}, {of} at most", "{name}活动间隔过长：{from}至{to}间隔{days}天，至多{of}天"},
	CampaignUnusable:   {"S1-29 S3-11", "the {name} campaign of {from} to {to} cannot be used", "{from}至{to}的{name}活动无法使用"},
}

// Text is the reason as a sentence without its full stop, in English unless the
// language is Chinese. It may change from release to release; the code does
// not.
func (r Reason) Text(lang calendar.Lang) string {
	if int(r.Code) >= len(sentences) || r.Code == 0 {
		return r.Code.String()
	}
	t := sentences[r.Code].english
	if lang == calendar.Chinese {
		t = sentences[r.Code].chinese
	}
	return words.Fill(t, func(hole string) string { return r.word(hole, lang) })
}

// String is the English text.
func (r Reason) String() string { return r.Text(calendar.English) }

// word is what fills a hole of the sentences.
func (r Reason) word(hole string, lang calendar.Lang) string {
	switch hole {
	case "class":
		return string(r.Class)
	case "have":
		return amount(r.Have, lang)
	case "want":
		return amount(r.Want, lang)
	case "gap":
		if !exact.Bounded(r.Have) || !exact.Bounded(r.Want) {
			return "?"
		}
		return amount(r.Want.Sub(r.Have), lang)
	case "days":
		return strconv.Itoa(r.Days)
	case "of":
		return strconv.Itoa(r.Of)
	case "name":
		return r.Name
	case "grade":
		return string(r.Grade)
	case "band":
		return strconv.Itoa(r.Band)
	case "from":
		return r.From.String()
	}
	return r.To.String()
}

// amount is a sum with the places it is written with.
func amount(d decimal.Decimal, lang calendar.Lang) string {
	if !exact.Bounded(d) {
		return short(d)
	}
	return words.Number(d, -min(d.Exponent(), 0), string(lang))
}
