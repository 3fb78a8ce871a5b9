package guidance

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// phrase is a sentence in both languages, with the same holes.
type phrase struct{ english, chinese string }

func (p phrase) in(lang calendar.Lang) string {
	if lang == calendar.Chinese {
		return p.chinese
	}
	return p.english
}

// sentences is the words of every code, by code. Every sentence about a month
// has a hole for a number or a name: none can be said without a fact.
var sentences = [...]phrase{
	BoughtMore:    {"You bought {have}, {by} more than last month.", "这个月您进了{have}，比上个月多{by}。"},
	BoughtLess:    {"You bought {have}, {by} less than last month.", "这个月您进了{have}，比上个月少{by}。"},
	BoughtSame:    {"You bought {have}, the same as last month.", "这个月您进了{have}，和上个月一样多。"},
	BoughtAlone:   {"You bought {have}.", "这个月您进了{have}。"},
	BoughtNothing: {"No purchase of yours is on record for {month}.", "{month}没有您的进货记录。"},
	AverageUp:     {"The average price of one {each} is {have}, {by} more than last month.", "平均每{each}价钱{have}，比上个月高{by}。"},
	AverageDown:   {"The average price of one {each} is {have}, {by} less than last month.", "平均每{each}价钱{have}，比上个月低{by}。"},
	AverageSame:   {"The average price of one {each} is {have}, the same as last month.", "平均每{each}价钱{have}，和上个月一样。"},
	ProfitUp:      {"Sold at your prices, these goods earn you {have}, {by} more than last month.", "按您的标价卖完能赚{have}，比上个月多{by}。"},
	ProfitDown:    {"Sold at your prices, these goods earn you {have}, {by} less than last month.", "按您的标价卖完能赚{have}，比上个月少{by}。"},
	ProfitSame:    {"Sold at your prices, these goods earn you {have}, the same as last month.", "按您的标价卖完能赚{have}，和上个月一样。"},
	MainCause:     {"What moved it most: {name}, {signed}.", "影响最大的是{name}：{signed}。"},
	NextVisit:     {"We visit you on {date}.", "客户经理{date}来看您。"},
	NoMonth:       {"It is not said which month the sheet is for.", "没有说明是哪个月。"},
	NoStep:        {"It is not said how numbers are rounded, so there are none.", "没有说明数字取到几位，所以没有数字。"},
	NoLast:        {"There are no purchases last month, so nothing can be compared.", "上个月没有进货，没法比较。"},
	NoThis:        {"There are no purchases this month, so nothing can be compared.", "这个月没有进货，没法比较。"},
	NoAverage:     {"One of the months has only returns, so average prices cannot be compared.", "有一个月只有退货，平均价钱没法比较。"},
	ProfitUnknown: {"Your profit is not known: your shelf prices are known for {have} % of what you paid.", "能赚多少还不清楚：知道标价的货只占进货钱的{have}%。"},
	ProfitInPart:  {"The profit counts only goods whose shelf price is known: {have} % of what you paid.", "能赚的钱只算知道标价的货，占进货钱的{have}%。"},
	NoShelfPrice:  {"The shelf price of {name} is not known.", "不知道{name}的标价。"},
	NoUnits:       {"The size of {name} is not known: it is in no volume or average.", "不知道{name}一件有多少，没算进数量和平均价钱。"},
	FreeGoods:     {"{name} came free in a month; it has its own row.", "{name}有一个月是白送的，单独列一行。"},
	MoreReturned:  {"More of {name} came back than was bought; it has its own row.", "{name}退的比进的多，单独列一行。"},
	Corrected:     {"The price of {name} was corrected; it has its own row.", "{name}只改了价没有进货，单独列一行。"},
	NotListed:     {"{name} is not in the list of goods.", "货单里没有{name}。"},
	ListedTwice:   {"{name} is listed more than once; the first counts.", "货单里{name}不止一次，只看第一次。"},
	TooLarge:      {"A number of {name} is too long to be right, so it is left out.", "{name}有一个数字太长，没有算。"},
	OtherRetailer: {"Lines of other shops, left out: {count}.", "别家店的{count}笔没有算。"},
	OtherMonth:    {"Lines of other dates, left out: {count}.", "别的日子的{count}笔没有算。"},
	NoDirection:   {"Nothing has been agreed for next month yet.", "下个月怎么做还没有定。"},
	NoVisit:       {"The next visit has no date yet.", "下次来看您的日子还没有定。"},
}

// rowName is what a row is called: its group's name, or what its kind is.
func rowName(k Kind, name string, lang calendar.Lang) string {
	switch k {
	case Free:
		return labels[labelFree].in(lang)
	case Returned:
		return labels[labelReturned].in(lang)
	case Unmeasured:
		return labels[labelUnmeasured].in(lang)
	}
	if name == "" {
		return labels[labelUnsorted].in(lang)
	}
	return name
}

func (r Reason) text(lang calendar.Lang) string {
	if int(r.Code) >= len(sentences) {
		return ""
	}
	return words.Fill(sentences[r.Code].in(lang), func(hole string) string { return r.hole(hole, lang) })
}

func (r Reason) hole(hole string, lang calendar.Lang) string {
	switch hole {
	case "have":
		return r.In.amount(r.Have, lang)
	case "by":
		return r.In.amount(r.By, lang)
	case "signed":
		return r.In.signed(r.By, lang) + r.In.after(r.By, lang)
	case "each":
		return r.Each.name(true, lang)
	case "name":
		if r.Name == "" && r.Item != "" {
			return string(r.Item)
		}
		return rowName(r.Kind, r.Name, lang)
	case "count":
		return strconv.Itoa(r.Count)
	case "date":
		return dateText(r.Date, lang)
	case "month":
		return monthText(r.Date.Month(), lang)
	}
	return "{" + hole + "}"
}

// name is the measure's name for one or for many.
func (m Measure) name(single bool, lang calendar.Lang) string {
	switch {
	case lang == calendar.Chinese:
		return m.Chinese
	case single:
		return m.One
	}
	return m.Many
}

// number is a value of the measure with the places of its step: "1,234.50".
func (m Measure) number(d decimal.Decimal, lang calendar.Lang) string {
	return words.Number(d, m.places(d), string(lang))
}

// signed is number with a plus sign before a rise.
func (m Measure) signed(d decimal.Decimal, lang calendar.Lang) string {
	return words.Signed(d, m.places(d), string(lang))
}

// places is the digits after the point of the step, or of d for want of one.
func (m Measure) places(d decimal.Decimal) int32 {
	if m.usable() {
		return -m.Step.Exponent()
	}
	return -d.Exponent()
}

// amount is a number with its measure: "12.50 yuan", "12.50元". Chinese says
// a round number in 万 or 亿, and only a round one: nothing is lost.
func (m Measure) amount(d decimal.Decimal, lang calendar.Lang) string {
	text := m.number(d, lang)
	if lang == calendar.Chinese && round(d) {
		text = words.Short(d, 2, string(lang))
	}
	return text + m.after(d, lang)
}

// round reports whether two digits after the point of 万, or of 亿 where it is
// that large, write d in full.
func round(d decimal.Decimal) bool {
	if !exact.Bounded(d) || d.Abs().Cmp(decimal.New(1, 4)) < 0 {
		return false
	}
	last := decimal.New(1, 2)
	if d.Abs().Cmp(decimal.New(1, 8)) >= 0 {
		last = decimal.New(1, 6)
	}
	return d.Mod(last).IsZero()
}

// after is what follows a number of the measure.
func (m Measure) after(d decimal.Decimal, lang calendar.Lang) string {
	name := m.name(exact.Bounded(d) && d.Cmp(decimal.New(1, 0)) == 0, lang)
	if lang == calendar.Chinese || name == "" {
		return name
	}
	return " " + name
}
