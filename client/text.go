package client

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// texts is the sentence of every code, by code. A hole is a field of Reason;
// {gap} is Want less Have.
var texts = [...]struct{ english, chinese string }{
	CutReached:         {"class {class}: sales of {have} reach {want}", "{class}类：销售额{have}，达到{want}"},
	CutMissed:          {"not class {class}: sales of {have} are {gap} short of {want}", "未达{class}类：销售额{have}，距{want}差{gap}"},
	BelowCuts:          {"class {class}: sales of {have} reach no cut", "{class}类：销售额{have}，未达任何分界"},
	RiseHeld:           {"not above class {class} yet: sales of {have} are within the margin, {want} are needed to rise", "暂不升级，定为{class}类：销售额{have}在缓冲区内，升级需{want}"},
	FallHeld:           {"still class {class}: sales of {have} are within the margin, which ends at {want}", "保留{class}类：销售额{have}在缓冲区内，下限为{want}"},
	DropLimited:        {"class {class}: no further fall in one review", "{class}类：一次评定不再多降"},
	NoneHeld:           {"no class held before", "此前没有类别"},
	UnknownHeld:        {"the class held before, {class}, is not in the policy", "原类别{class}不在现行规则中"},
	NoNetSales:         {"class {class}: no net sales", "{class}类：没有净销售额"},
	ReturnsExceedSales: {"class {class}: more returned than bought, {have}", "{class}类：退货多于进货，净额{have}"},
	Provisional:        {"class {class} for now: new, in business on {days} of {of} days, with sales of {have}", "暂定{class}类：新户，{of}天中经营{days}天，销售额{have}"},
	NotOpen:            {"no class: not in business before the end of the period", "不评类：期末前尚未开业"},
	Frozen:             {"closed or suspended: class {class} is kept", "已停业或暂停：保留{class}类"},
	OutOfBounds:        {"no class: the sales have more than 18 digits before or after the point", "不评类：销售额的整数或小数超过18位"},
	PolicyRefused:      {"no class: the policy is not valid", "不评类：规则无效"},
}

// Text is the reason as a sentence without its full stop, in English unless the
// language is Chinese. It may change from release to release; the code does
// not.
func (r Reason) Text(lang calendar.Lang) string {
	if int(r.Code) >= len(texts) || r.Code == 0 {
		return r.Code.String()
	}
	t := texts[r.Code].english
	if lang == calendar.Chinese {
		t = texts[r.Code].chinese
	}
	return words.Fill(t, func(hole string) string { return r.word(hole, lang) })
}

// String is the English text.
func (r Reason) String() string { return r.Text(calendar.English) }

// word is what fills a hole of the texts.
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
	}
	return strconv.Itoa(r.Of)
}

// amount is a sum with the places it is written with.
func amount(d decimal.Decimal, lang calendar.Lang) string {
	if !exact.Bounded(d) {
		return short(d)
	}
	return words.Number(d, -min(d.Exponent(), 0), string(lang))
}
