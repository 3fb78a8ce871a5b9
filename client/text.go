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
