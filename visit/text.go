package visit

import (
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// texts is the sentence of every code, by code. A hole is a field of Reason;
// {haves} and {wants} are Have and Want as gaps, in days of their unit. In
// English {have shop} is Have with its noun and {have are} with the verb.
var texts = [...]struct{ english, chinese string }{
	NoMonth:          {"no month is asked for", "未指定月份"},
	Repeated:         {"listed more than once", "名单中重复出现"},
	NotYetOpen:       {"not a customer before {date}", "{date}起才是客户"},
	ClosedForGood:    {"closed for good from {date}", "{date}起停业"},
	UnknownMarket:    {"the market is not known", "市场类型不明"},
	ByOverride:       {"a cadence of its own: {have} a month instead of {want}{because}", "单独约定：每月{have}次（原为{want}次）{because}"},
	RaiseRefused:     {"{have visit} a month instead of {want} refused: coming more often does not better a relation", "每月{have}次（原为{want}次）不予采纳：多跑并不能改善客情"},
	NoCadence:        {"no cadence fits {class} in {market}", "没有适用于{class}、{market}的拜访频次"},
	ByCadence:        {"{want visit} a month for {class} in {market}", "{class}、{market}：每月{want}次"},
	Capped:           {"{have visit} a month, more than its {want day}", "每月{have}次，多于当月{want}天"},
	PartMonth:        {"open from {date} to {until} only, so {have} instead of {want visit}", "当月仅{date}至{until}营业，拜访{have}次（整月{want}次）"},
	NotMade:          {"the visit of {date} was missed and does not count", "{date}的拜访未完成，不计"},
	Lapsed:           {"the visit planned for {date} can no longer be made", "原定{date}的拜访已无法进行"},
	LeftOut:          {"a record of {date} is left out", "{date}的一条记录不计"},
	NoVisits:         {"the cadence gives no visits", "该频次规定不拜访"},
	NormDone:         {"{have visit} done this month, the norm is {want}", "当月已拜访{have}次，标准{want}次"},
	OverVisited:      {"{have visit} this month, more than the norm of {want}: the shop grows averse", "当月拜访{have}次，超过标准{want}次，易引起反感"},
	Beyond:           {"the calendar does not cover {have day} of the month, from {date}", "日历未覆盖当月{have}天，自{date}起"},
	Uncovered:        {"the calendar does not cover the days up to {date}, their working days are by the week", "日历未覆盖至{date}的日子，工作日按每周规律计"},
	Booked:           {"booked for {date}", "已定于{date}"},
	Appointment:      {"booked for {date}, {hours}", "已约定{date} {hours}"},
	DayOff:           {"no work is done on {date}{named}", "{date}不上班{named}"},
	FirstVisit:       {"no visit before it on record", "此前没有拜访记录"},
	Due:              {"due {haves} after the visit of {date}, where {want are} best", "距{date}的拜访{haves}，最佳为{wants}"},
	Overdue:          {"overdue: at the earliest {haves} after the visit of {date}, {want are} allowed", "已逾期：最早的一天距{date}的拜访已{haves}，上限{wants}"},
	Restarted:        {"the month starts afresh, {haves} after the visit of {date}", "本月重新排期，距{date}的拜访{haves}"},
	TooSoon:          {"too soon: the open days begin {haves} after the visit of {date}, {want are} required", "为时过早：首个可用日距{date}的拜访仅{haves}，下限{wants}"},
	Spaced:           {"{haves} after the one of {date}, where {want are} best", "距{date}的一次{haves}，最佳为{wants}"},
	TooFar:           {"{haves} after the one of {date}, more than the {want} allowed", "距{date}的一次{haves}，超过上限{wants}"},
	TooClose:         {"{haves} from the one booked for {date}, fewer than the {want} required", "距已定于{date}的一次{haves}，不足下限{wants}"},
	BeforeBooking:    {"{haves} before the visit booked for {date}, {want are} required", "距其后已定于{date}的拜访{haves}，下限{wants}"},
	InReach:          {"{haves} before {date}, the first day for the next, {want are} allowed", "距下次最早可访日{date}为{haves}，上限{wants}"},
	NextLate:         {"{haves} before {date}, the first day for the next, more than the {want} allowed", "距下次最早可访日{date}为{haves}，超过上限{wants}"},
	NoRoom:           {"the gaps leave no day for it, only for {have} of {want visit}", "间隔要求下已无可用日：{want}次中只能安排{have}次"},
	MonthOver:        {"the last day for it, {date}, is over", "最后可用日{date}已过"},
	NoWorkingDay:     {"no working day from {date} to {until}", "{date}至{until}没有工作日"},
	Unranked:         {"{class} is not in the order, so it comes last", "{class}不在优先次序中，排在最后"},
	NoDate:           {"no date is asked for", "未指定日期"},
	HoursUnknown:     {"the shop's hours are not known, the usual ones are taken", "营业时间不明，按通常时间计"},
	OtherHours:       {"other hours on {date}{named}", "{date}营业时间不同{named}"},
	ShopClosed:       {"the shop is closed on {date}{named}", "{date}店铺不营业{named}"},
	InPeak:           {"{hours} is a sales peak", "{hours}为销售高峰"},
	PeakAgreed:       {"{hours} is a sales peak, but the shop agreed", "{hours}为销售高峰，但店方已同意"},
	OutsideHours:     {"{hours} is not within the shop's hours", "{hours}不在营业时间内"},
	NoTime:           {"{hours} is no time of a day", "{hours}不是有效时间"},
	PulledForward:    {"moved to serve by {date}: {cause}{ref}", "为以下事由须在{date}前安排：{cause}{ref}"},
	PullBooked:       {"the booking serves, by {date}: {cause}{ref}", "已定的拜访可在{date}前处理：{cause}{ref}"},
	PullExtra:        {"visit {have} of a month with a norm of {want}, by {date}: {cause}{ref}", "当月标准{want}次之外的第{have}次，须在{date}前：{cause}{ref}"},
	PullLate:         {"no day is left by {date}, the first is {until}: {cause}{ref}", "{date}前已无可用日，最早{until}：{cause}{ref}"},
	PullWaits:        {"waits for a later visit: {cause}{ref}", "留待以后的拜访：{cause}{ref}"},
	PullLater:        {"no day before {date} serves: {cause}{ref}", "{date}起才宜安排：{cause}{ref}"},
	PullVoid:         {"its last day is before its first: {cause}{ref}", "截止日早于起始日，不计：{cause}{ref}"},
	RoutineTaken:     {"no purpose is given, so it is a routine visit", "未指明目的，按例行拜访"},
	PurposeUnknown:   {"there is no purpose {have}", "没有第{have}种目的"},
	NoCall:           {"the policy has no steps for {purpose}", "未规定“{purpose}”的步骤"},
	Composed:         {"one visit serves {have purpose}", "一次拜访兼顾{have}个目的"},
	ProblemAgain:     {"on the agenda for the {nth} time{about}{ref}", "第{have}次列入议程{about}{ref}"},
	TopicUnknown:     {"no kind of topic{about}{ref}", "话题种类不明{about}{ref}"},
	TopicRepeated:    {"given twice{about}{ref}", "重复的话题{about}{ref}"},
	TopicEarly:       {"not to be told before {date}{about}{ref}", "{date}起才可告知{about}{ref}"},
	TopicOver:        {"was worth telling until {date}{about}{ref}", "{date}后已过时{about}{ref}"},
	TopicTold:        {"was told on {date}{about}{ref}", "已于{date}告知{about}{ref}"},
	TopicCrowded:     {"left out, as one visit has {want goal} at most{about}{ref}", "一次最多{want}个目标，未列入议程{about}{ref}"},
	ShortStay:        {"{have minute} {have be} too short for the steps, which need {want}", "{have}分钟不够，各步骤至少需{want}分钟"},
	NoGoal:           {"the visit is for nothing", "拜访没有目标"},
	NoAsk:            {"it asks no advice", "没有请教店主的问题"},
	NoTell:           {"it tells nothing", "没有要告知的内容"},
	NoHear:           {"it hears nothing", "没有要听取的内容"},
	AskedBefore:      {"it asks what the visit of {date} asked", "与{date}的提问相同"},
	SameAgenda:       {"it is the agenda of the visit of {date} again", "与{date}的议程相同"},
	FoundOn:          {"the visit of {date} found {finding}{ref}", "{date}拜访发现：{finding}{ref}"},
	FoundAgain:       {"found for the {nth} time: {finding}", "第{have}次发现：{finding}"},
	NoRemedy:         {"there is no remedy for {finding}", "未规定如何处理：{finding}"},
	CheckPending:     {"what follows depends on the check", "视清点结果再定下一步"},
	NotPassedOn:      {"the message of {date} is not passed on: {way}{ref}", "{date}的信息尚未转达：{way}{ref}"},
	CountUnverified:  {"a count is not verified, so it is not passed on{about}{ref}", "数据未核实，不得上报{about}{ref}"},
	PassedUnverified: {"passed on {date} with a count not verified{ref}", "{date}上报的数据未经核实{ref}"},
	ActionLate:       {"{days} late: it was due on {date}", "已逾期{have}天，应于{date}完成"},
	SoundVisit:       {"the visit counts", "拜访有效"},
	TooShort:         {"a stay of {have minute}, a visit needs {want}", "停留{have}分钟，至少需{want}分钟"},
	TaskNotDone:      {"not done: {step}", "未完成：{step}"},
	StampVisit:       {"a visit for the record's sake", "盖章式拜访"},
	TwoPlaces:        {"at {hours} the manager was at {name}", "{hours}客户经理在{name}"},
	TimeUnknown:      {"it does not say when", "未记录到店时间"},
	CountWrong:       {"a count of {have} cannot be{about}", "数量{have}有误{about}"},
	NoData:           {"it brings no data from the shop", "未采集店内数据"},
	NoPlan:           {"it had no plan", "访前没有计划"},
	NoSummary:        {"it has no summary", "访后没有小结"},
	NothingTold:      {"it told the shop nothing", "没有告知店主任何内容"},
	NothingHeard:     {"it heard nothing from the shop", "没有听取店主意见"},
	ScissorsGap:      {"{rep}: the big classes are served better by {have percentage point}, {want are} allowed: that is how small shops are lost", "{rep}：大户拜访完成率高出{have}个百分点，上限{want}，小户易流失"},
	StayGap:          {"{rep}: the big classes' stays are {have minute} longer, {want are} allowed", "{rep}：大户平均停留长出{have}分钟，上限{want}分钟"},
	AverseShops:      {"{rep}: {have shop} with more visits than a shop bears", "{rep}：{have}户拜访过多，易引起反感"},
	NotCompared:      {"{rep}: nothing to compare", "{rep}：无可比较"},
	EvenService:      {"{rep}: big and small classes are served alike", "{rep}：大小户服务均衡"},
	DangerSeen:       {"{have} of {want} dangerous behaviours seen: needs attention", "出现{want}种危险行为中的{have}种，需关注"},
	BreachSeen:       {"seen {have time}, last on {date}: {mark}", "出现{have}次，最近{date}：{mark}"},
	ToldOtherwise:    {"the manager tells {have} of the events otherwise: hear both sides", "其中{have}件客户经理另有说法，应听取双方意见"},
	CareNotKept:      {"care noted without a topic code is not kept: {have time}", "{have}次关心未按话题代码记录，不予保存"},
	NothingRecorded:  {"nothing is recorded, which says nothing of the manager", "没有记录，不能说明任何问题"},
	NoDiligence:      {"not seen in the period: {mark}", "本期未见：{mark}"},
	NoCare:           {"no touch of care in the period", "本期没有关心问候记录"},
	RideDue:          {"rides along in the period: {have}", "本期协访{have}天"},
	RideNew:          {"in the post since {date}, so rides along in the period: {have}", "{date}到岗，属新任，本期协访{have}天"},
	NoRide:           {"no day for the {nth} ride along from {date} to {until}{about}", "{date}至{until}排不出第{have}次协访{about}"},
	RiderTwice:       {"given twice{about}", "重复列出{about}"},
	NoShopToAsk:      {"no shop to ask{about}", "没有可抽查的店铺{about}"},
	ClassesInTurn:    {"{have shop} asked of {want class}, in turn{about}", "抽查{have}户，店铺分{want}类，轮流抽查{about}"},
}

// Text is the reason as a sentence without its full stop, in English unless the
// language is Chinese. It may change from release to release; the code does
// not.
func (r Reason) Text(lang calendar.Lang) string {
	if int(r.Code) >= len(texts) || r.Code == 0 {
		return r.Code.String()
	}
	template := texts[r.Code].english
	if lang == calendar.Chinese {
		template = texts[r.Code].chinese
	}
	return words.Fill(template, func(hole string) string { return r.word(hole, lang) })
}

// String is the English text.
func (r Reason) String() string { return r.Text(calendar.English) }

// word is what fills a hole of the texts.
func (r Reason) word(hole string, lang calendar.Lang) string {
	zh := lang == calendar.Chinese
	switch hole {
	case "date":
		return dash(r.Date.String())
	case "until":
		return dash(r.Until.String())
	case "have":
		return strconv.Itoa(r.Have)
	case "want":
		return strconv.Itoa(r.Want)
	case "haves":
		return days(r.Have, r.Unit, zh)
	case "wants":
		return days(r.Want, r.Unit, zh)
	case "hours":
		return dash(r.Hours.String())
	case "nth":
		return ordinal(r.Have)
	case "purpose":
		i, _ := purposeNames.Parse([]byte(r.Name))
		return dash(said(purposeTexts, i, r.Name, lang))
	case "finding":
		return dash(topicText(r.Name, lang))
	case "step":
		i, _ := stepNames.Parse([]byte(r.Name))
		return dash(said(stepTexts, i, r.Name, lang))
	case "way":
		i, _ := ways.Parse([]byte(r.Name))
		return dash(said(wayTexts, i, r.Name, lang))
	case "days":
		return days(r.Have, 0, zh)
	case "rep":
		if r.Name == "" {
			return pick(zh, "全队", "the team")
		}
		return r.Name
	case "mark":
		i, _ := markWords.Parse([]byte(r.Name))
		return Mark(i).Text(lang)
	case "about":
		if r.Name == "" {
			return ""
		}
		return pick(zh, "：", ": ") + topicText(r.Name, lang)
	case "because":
		if r.Name == "" {
			return ""
		}
		return pick(zh, "，原因：", ", because of ") + r.overrides(zh)
	case "class":
		return r.class(zh)
	case "cause":
		i, _ := pullCodes.Parse([]byte(r.Name))
		return dash(said(pullTexts, i, r.Name, lang))
	case "ref":
		if r.Ref == "" {
			return ""
		}
		return pick(zh, "（"+r.Ref+"）", " ("+r.Ref+")")
	case "market":
		return r.market(zh)
	case "named":
		if r.Name == "" {
			return ""
		}
		return pick(zh, "（"+r.Name+"）", " ("+r.Name+")")
	case "name":
		return dash(r.Name)
	}
	return r.numbered(hole)
}

// numbered is a number with its English noun or verb: "have shop" is "1 shop"
// or "2 shops", "have are" is "1 is" or "2 are", and "have be" the verb alone.
func (r Reason) numbered(hole string) string {
	field, word, _ := strings.Cut(hole, " ")
	n := r.Have
	if field == "want" {
		n = r.Want
	}
	verb := "are"
	if n == 1 {
		verb = "is"
	}
	switch {
	case word == "are":
		return strconv.Itoa(n) + " " + verb
	case word == "be":
		return verb
	case strings.HasSuffix(word, "s"):
		return words.Count(n, word, word+"es")
	}
	return words.Count(n, word, word+"s")
}

// topicText is the name of a topic: what was found, if it is a finding's code,
// and any other as it is.
func topicText(about string, lang calendar.Lang) string {
	i, _ := findingKinds.Parse([]byte(about))
	return said(findingTexts, i, about, lang)
}

// class names the class of a cadence, where none is any, or of a shop.
func (r Reason) class(zh bool) string {
	switch {
	case r.Name != "":
		return pick(zh, r.Name+"类", "class "+r.Name)
	case r.Code == ByCadence:
		return pick(zh, "任意类别", "any class")
	}
	return pick(zh, "未定类别", "no class")
}

// market names the market of a cadence, where none is any, or of a shop.
func (r Reason) market(zh bool) string {
	n := int(r.Market) - 1
	switch {
	case n < 0 && r.Code == ByCadence:
		return pick(zh, "任意市场", "any market")
	case n < 0 || n >= len(marketsChinese):
		return pick(zh, "不明市场", "an unknown market")
	}
	return pick(zh, marketsChinese[n]+"市场", r.Market.String()+" markets")
}

// overrides names the cause of a cadence of its own: the caller's word, but for
// the one that this package has.
func (r Reason) overrides(zh bool) string {
	if r.Name == ImproveRelations {
		return pick(zh, "改善客情", "better relations")
	}
	return r.Name
}

// ordinal is 1st, 2nd, 3rd, 4th, 11th.
func ordinal(n int) string {
	end := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return strconv.Itoa(n) + end
}

var marketsChinese = []string{"城区", "镇区", "农村"}

// days is a gap in words.
func days(n int, u GapUnit, zh bool) string {
	text := strconv.Itoa(n)
	working := u == WorkingDays
	switch {
	case zh && working:
		return text + "个工作日"
	case zh:
		return text + "天"
	case working && n == 1:
		return text + " working day"
	case working:
		return text + " working days"
	case n == 1:
		return text + " day"
	}
	return text + " days"
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func pick(zh bool, chinese, english string) string {
	if zh {
		return chinese
	}
	return english
}
