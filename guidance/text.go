package guidance

import (
	"strconv"
	"strings"

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
	BoughtNothing: {"There is no purchase by you in {month}.", "{month}没有您的进货。"},
	AverageUp:     {"One {each} cost {have} on average, {by} more than last month.", "平均每{each}价钱{have}，比上个月高{by}。"},
	AverageDown:   {"One {each} cost {have} on average, {by} less than last month.", "平均每{each}价钱{have}，比上个月低{by}。"},
	AverageSame:   {"One {each} cost {have} on average, the same as last month.", "平均每{each}价钱{have}，和上个月一样。"},
	ProfitUp:      {"Sold at your prices, these goods earn you {have}, {by} more than last month.", "按您的标价卖完能赚{have}，比上个月多{by}。"},
	ProfitDown:    {"Sold at your prices, these goods earn you {have}, {by} less than last month.", "按您的标价卖完能赚{have}，比上个月少{by}。"},
	ProfitSame:    {"Sold at your prices, these goods earn you {have}, the same as last month.", "按您的标价卖完能赚{have}，和上个月一样。"},
	MainCause:     {"The main cause is {name}: {signed}.", "主要是因为{name}：{signed}。"},
	NextVisit:     {"Your customer manager comes on {date}.", "客户经理{date}来看您。"},
	NoMonth:       {"It is not said which month the sheet is for.", "没有说明是哪个月。"},
	NoStep:        {"It is not said how numbers are rounded, so there are none.", "没有说明数字取到几位，所以没有数字。"},
	NoLast:        {"There are no purchases last month, so nothing can be compared.", "上个月没有进货，没法比较。"},
	NoThis:        {"There are no purchases this month, so nothing can be compared.", "这个月没有进货，没法比较。"},
	NoAverage:     {"One of the months has only returns, so average prices cannot be compared.", "有一个月只有退货，平均价钱没法比较。"},
	ProfitUnknown: {"Your profit is not known: your shelf prices are known for {have} of every 100 paid.", "能赚多少还不清楚：每进100元的货，只知道{have}元货的标价。"},
	ProfitInPart:  {"The profit is for the goods whose shelf price is known: {have} of every 100 paid.", "能赚的钱只算知道标价的货：每进100元里的{have}元。"},
	NoShelfPrice:  {"The shelf price of {name} is not known.", "不知道{name}的标价。"},
	NoUnits:       {"It is not known how much one piece of {name} holds, so it is not in the volume and the average.", "不知道{name}一件有多少，没算进数量和平均价钱。"},
	FreeGoods:     {"{name} came free in one of the months; it has its own row.", "{name}有一个月是白送的，单独列一行。"},
	MoreReturned:  {"More of {name} came back than was bought; it has its own row.", "{name}退的比进的多，单独列一行。"},
	Corrected:     {"The price of {name} was corrected without goods; it has its own row.", "{name}只改了价没有进货，单独列一行。"},
	NotListed:     {"{name} is not in the list of goods.", "货单里没有{name}。"},
	ListedTwice:   {"{name} is in the list of goods twice; the first counts.", "货单里{name}写了两次，只看第一次。"},
	TooLarge:      {"A number of {name} is too long to be right, so it is left out.", "{name}有一个数字太长，没有算。"},
	OtherRetailer: {"{count} lines of other shops are left out.", "别家店的{count}笔没有算。"},
	OtherMonth:    {"{count} lines of other dates are left out.", "别的日子的{count}笔没有算。"},
	NoDirection:   {"Nothing has been agreed for next month yet.", "下个月怎么做还没有定。"},
	NoVisit:       {"The next visit has no date yet.", "下次来看您的日子还没有定。"},
}

// rowNames is what rows that are not a group of goods are called, by kind.
var rowNames = [...]phrase{
	Goods:      {"goods without a brand", "没写牌子的货"},
	Free:       {"free goods", "白送的货"},
	Returned:   {"returns and corrections", "退货和改价"},
	Unmeasured: {"goods of unknown size", "不知道大小的货"},
}

func rowName(k Kind, name string, lang calendar.Lang) string {
	if name != "" || int(k) >= len(rowNames) {
		return name
	}
	return rowNames[k].in(lang)
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
		return signed(r.By, lang) + r.In.after(r.By, lang)
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

// amount is a number with its measure: "12.50 yuan", "12.50元".
func (m Measure) amount(d decimal.Decimal, lang calendar.Lang) string {
	return number(d) + m.after(d, lang)
}

// after is what follows a number of the measure.
func (m Measure) after(d decimal.Decimal, lang calendar.Lang) string {
	name := m.name(d.Cmp(decimal.New(1, 0)) == 0, lang)
	if lang == calendar.Chinese || name == "" {
		return name
	}
	return " " + name
}

func number(d decimal.Decimal) string {
	s := exact.Text(d)
	sign := ""
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		sign, s = "−", rest
	}
	head, tail, dot := strings.Cut(s, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i, c := range head {
		if i > 0 && (len(head)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	if dot {
		b.WriteString("." + tail)
	}
	return b.String()
}

func signed(d decimal.Decimal, _ calendar.Lang) string {
	if d.Sign() > 0 {
		return "+" + number(d)
	}
	return number(d)
}
