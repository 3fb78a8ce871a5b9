package market

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// texts is the sentence of every code, by code. A hole is a field of Reason;
// {percent} is have of want, {value} have over want, {peers} the peers' percent.
var texts = [...]struct{ english, chinese string }{
	Measured:         {"{percent} ({have} of {want})", "{percent}（{want}中的{have}）"},
	Divided:          {"{value} ({have} over {want})", "{value}（{have}除以{want}）"},
	SmallCell:        {"{have} of {want}: too few for a percentage", "{want}中的{have}：太少，不计百分比"},
	AboveWhole:       {"{have} of {want} is more than the whole: a number is wrong", "{want}中有{have}，多于全部：数据有误"},
	BelowNothing:     {"{have} of {want} is below nothing: a number is wrong", "{want}中有{have}，小于零：数据有误"},
	Undefined:        {"not known: there is nothing to divide by", "无法计算：没有可比的基数"},
	FromNothing:      {"new: {have} now, nothing before", "新增：本期{have}，以前没有"},
	FromReturns:      {"{have} now, after more was returned than bought, {want}", "本期{have}，以前退货多于进货，为{want}"},
	NoDefinition:     {"not known: there is no such definition", "无法计算：没有这个口径"},
	TooLarge:         {"numbers with too many digits are left out: {count}", "数字过长未计：{count}"},
	NoPeriod:         {"nothing is counted: the period is not valid", "不计数：期间无效"},
	OtherPeriod:      {"cells of another period are left out: {count}", "别的期间未并入：{count}"},
	UnknownShop:      {"facts of shops that are not listed are left out: {count}", "名单外的户未计：{count}"},
	ShopTwice:        {"shops listed again are left out: {count}", "重复列出的户未计：{count}"},
	NoDate:           {"facts without a date are left out: {count}", "没有日期的未计：{count}"},
	NoPlace:          {"shops without region, class and market: {count}", "区域、类别、市场都不明的户：{count}"},
	Moved:            {"shops that moved within the period, counted where they ended: {count}", "期内变动的户，按期末归属：{count}"},
	MoreOutThanSeen:  {"sightings with more days out of stock than days are left out: {count}", "断货天数多于观察天数的未计：{count}"},
	StockBelowZero:   {"counts of stock below nothing, taken as nothing: {count}", "库存为负，按零计：{count}"},
	VisitWithoutData: {"visits that brought no data: {count}", "没有采集数据的拜访：{count}"},
	AgainstParts:     {"the total moves against all its parts: {have} points by their rates, {want} by their weights", "总数与各部分方向相反：各部分自身{have}个百分点，结构{want}个百分点"},
	OwnDecides:       {"mainly the rates of the parts: {have} points, and {want} by their weights", "主要是各部分自身：{have}个百分点，结构{want}个百分点"},
	ShiftDecides:     {"mainly the weights of the parts: {want} points, and {have} by their rates", "主要是结构：{want}个百分点，各部分自身{have}个百分点"},
	NotAdditive:      {"not explained by parts: this is a rate of rates", "不能按部分解释：这是比率之比"},
	TotalUndefined:   {"not explained: the rate is not known in both periods", "不能解释：两期不都有数"},
	GrowthBehind:     {"growth of {percent} is far behind the {peers} of its peers", "增长{percent}，明显低于同类的{peers}"},
	Abreast:          {"growth of {percent} keeps up with its peers", "增长{percent}，跟得上同类"},
	NoPeers:          {"growth of {percent}, and that of its peers is not known", "增长{percent}，同类情况不明"},
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
	return words.Fill(t, func(hole string) string { return r.word(hole, string(lang)) })
}

// String is the English text.
func (r Reason) String() string { return r.Text(calendar.English) }

// word is what fills a hole of the texts.
func (r Reason) word(hole, lang string) string {
	switch hole {
	case "have":
		return amount(r.Have, lang)
	case "want":
		return amount(r.Want, lang)
	case "percent":
		return or(words.Percent(r.Have, r.Want, 1, lang))
	case "peers":
		return or(words.Percent(r.PeerHave, r.PeerWant, 1, lang))
	case "value":
		return or(quotient(r.Have, r.Want, lang))
	}
	return words.Number(decimal.New(int64(r.Count), 0), 0, lang)
}

// Text is the definition and what is to be known of the rate.
func (r Rate) Text(lang calendar.Lang) string {
	text := r.Definition.Text(lang)
	for _, reason := range r.Because {
		text += ": " + reason.Text(lang)
	}
	return text
}

// String is the English text.
func (r Rate) String() string { return r.Text(calendar.English) }

// quotient is have over want to two places, "" for none.
func quotient(have, want decimal.Decimal, lang string) string {
	if want.Sign() == 0 || !exact.Bounded(have) || !exact.Bounded(want) {
		return ""
	}
	return words.Number(have.DivRound(want, 2), 2, lang)
}

// amount is a number with the places it is written with.
func amount(d decimal.Decimal, lang string) string { return words.Number(d, -d.Exponent(), lang) }

func or(s string) string {
	if s == "" {
		return "?"
	}
	return s
}
