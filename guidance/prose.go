package guidance

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Prose is a sheet in words: everything that is printed, in order, with
// nothing said about how it looks.
type Prose struct {
	Lang     string   // of the text, as HTML wants it: "en", "zh-CN"
	Title    string   // what the sheet is
	Shop     string   // whose it is
	Month    string   // for which month
	Headline string   // what happened, in one sentence
	Says     []string // the sentences that follow
	Figures  Table
	Why      string // stands over Charts
	Charts   []Chart
	Sections []Section // lists, each with its title; none is empty
	Footer   []string  // what the words mean and where the numbers come from
}

// Table is figures in rows. The first column is names, the others numbers.
type Table struct {
	Head []string
	Rows [][]string
}

// Chart is the causes of one figure's change, which add up to its total.
type Chart struct {
	Title string // the figure and what it counts
	Name  string // heads the names
	Unit  string // heads the numbers
	About string // the picture in a sentence
	Bars  []Bar
	Total Bar
}

// Bar is one cause.
type Bar struct {
	Name   string
	Note   string // "new", "gone" or ""
	Number string // with its sign
	Mark   string // an arrow: ▲, ▼ or nothing
	Word   string // the arrow in a word
	Size   int    // of the largest bar, in percent, with its sign
}

// Section is a list of sentences under a title.
type Section struct {
	Title string
	Lines []string
}

// labels is the words that are not sentences, in both languages.
var labels = struct {
	title, lastMonth, thisMonth, change, volume, average, profit, unknown, why, cause, others, total,
	up, down, same, newGoods, goneGoods, changes, next, notices, missing, more, about, window, noWindow,
	averagePaid, averageSold, profitMeans, rounding, named, newHere, goneHere, separator phrase
}{
	title:       phrase{"Guidance sheet", "经营指导书"},
	lastMonth:   phrase{"Last month", "上个月"},
	thisMonth:   phrase{"This month", "这个月"},
	change:      phrase{"Change", "变化"},
	volume:      phrase{"You bought ({units})", "进货（{units}）"},
	average:     phrase{"Average price of one {unit} ({money})", "平均每{unit}价钱（{money}）"},
	profit:      phrase{"Profit at your prices ({money})", "按标价能赚（{money}）"},
	unknown:     phrase{"not known", "不清楚"},
	why:         phrase{"What made the difference", "为什么变了"},
	cause:       phrase{"Brand", "牌子"},
	others:      phrase{"{count} others", "其他{count}个"},
	total:       phrase{"Together", "合计"},
	up:          phrase{"up", "升"},
	down:        phrase{"down", "降"},
	same:        phrase{"no change", "没变"},
	newGoods:    phrase{"New this month: {names}.", "这个月新进的：{names}。"},
	goneGoods:   phrase{"Not bought this month: {names}.", "这个月没进的：{names}。"},
	changes:     phrase{"New and gone", "新进的和没进的"},
	next:        phrase{"Next month", "下个月"},
	notices:     phrase{"Notices", "通知"},
	missing:     phrase{"Not known or not counted", "不清楚的和没算的"},
	more:        phrase{"and {count} more", "还有{count}个"},
	about:       phrase{"{title}: {names}.", "{title}：{names}。"},
	window:      phrase{"From your purchases from {from} to {to}.", "数字来自您{from}到{to}的进货。"},
	noWindow:    phrase{"No purchases were counted.", "没有算到进货。"},
	averagePaid: phrase{"Average price: what you paid, divided by what you bought.", "平均价钱：付的钱除以进的数量。"},
	averageSold: phrase{"Average price: your shelf prices, divided by what you bought.", "平均价钱：标价总数除以进的数量。"},
	profitMeans: phrase{"Profit: your shelf price today less what you paid, for the goods bought, sold or not.", "能赚的钱：现在的标价减去付的钱，按进的货算，不管卖没卖完。"},
	rounding:    phrase{"The causes of each number add up to its change.", "每个数字的原因加起来正好是它的变化。"},
	named:       phrase{"{name} {number}", "{name} {number}"},
	newHere:     phrase{"new", "新进"},
	goneHere:    phrase{"gone", "没进"},
	separator:   phrase{", ", "、"},
}

// speaker puts one sheet into one language.
type speaker struct {
	Sheet
	lang calendar.Lang
}

// Prose puts the sheet into words.
func (s Sheet) Prose(lang calendar.Lang) Prose {
	v := speaker{s, lang}
	p := Prose{
		Lang: "en", Title: labels.title.in(lang), Shop: s.Name, Month: monthText(s.Month, lang),
		Headline: s.Headline.Text(lang), Why: labels.why.in(lang),
	}
	if lang == calendar.Chinese {
		p.Lang = "zh-CN"
	}
	if p.Shop == "" {
		p.Shop = string(s.Retailer)
	}
	for _, r := range s.Says {
		p.Says = append(p.Says, r.Text(lang))
	}
	p.Figures = v.figures()
	for _, f := range v.accounts() {
		if f.account.Known == Both && f.account.Change.Sign() != 0 {
			p.Charts = append(p.Charts, v.chart(f))
		}
	}
	p.Sections = v.sections()
	p.Footer = v.footer()
	return p
}

func (v speaker) fill(p phrase, holes ...string) string {
	return words.Fill(p.in(v.lang), func(hole string) string {
		for i := 0; i+1 < len(holes); i += 2 {
			if holes[i] == hole {
				return holes[i+1]
			}
		}
		return "{" + hole + "}"
	})
}

type titled struct {
	title   string
	in      Measure
	account Account
}

// accounts is the three figures in their order.
func (v speaker) accounts() []titled {
	name := func(p phrase) string {
		return v.fill(p, "units", v.Measure.name(false, v.lang), "unit", v.Measure.name(true, v.lang),
			"money", v.Money.name(false, v.lang))
	}
	return []titled{
		{name(labels.volume), v.Measure, v.Volume},
		{name(labels.average), v.Money, v.Average},
		{name(labels.profit), v.Money, v.Profit},
	}
}

func (v speaker) figures() Table {
	t := Table{Head: []string{"", labels.lastMonth.in(v.lang), labels.thisMonth.in(v.lang), labels.change.in(v.lang)}}
	for _, f := range v.accounts() {
		row := []string{f.title, v.unknown(), v.unknown(), v.unknown()}
		if f.account.Known&OnlyLast != 0 {
			row[1] = number(f.account.Last)
		}
		if f.account.Known&OnlyThis != 0 {
			row[2] = number(f.account.This)
		}
		if f.account.Known == Both {
			mark, word := v.arrow(f.account.Change)
			row[3] = mark + signed(f.account.Change, v.lang) + " " + word
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (v speaker) unknown() string { return labels.unknown.in(v.lang) }

func (v speaker) arrow(d decimal.Decimal) (mark, word string) {
	switch d.Sign() {
	case 1:
		return "▲ ", labels.up.in(v.lang)
	case -1:
		return "▼ ", labels.down.in(v.lang)
	}
	return "", labels.same.in(v.lang)
}

func (v speaker) chart(f titled) Chart {
	c := Chart{Title: f.title, Name: labels.cause.in(v.lang), Unit: f.in.name(false, v.lang)}
	a := f.account
	for _, cause := range append(append([]Cause(nil), a.Up...), a.Down...) {
		bar := v.bar(rowName(cause.Kind, cause.Name, v.lang), cause.By)
		switch cause.Presence {
		case OnlyThis:
			bar.Note = labels.newHere.in(v.lang)
		case OnlyLast:
			bar.Note = labels.goneHere.in(v.lang)
		}
		c.Bars = append(c.Bars, bar)
	}
	largest := decimal.Zero
	all := append(append([]Cause(nil), a.Up...), a.Down...)
	if a.Others > 0 {
		c.Bars = append(c.Bars, v.bar(v.fill(labels.others, "count", strconv.Itoa(a.Others)), a.Rest))
		all = append(all, Cause{By: a.Rest})
	}
	for _, cause := range all {
		if size := cause.By.Abs(); size.Cmp(largest) > 0 {
			largest = size
		}
	}
	names := ""
	for i := range c.Bars {
		c.Bars[i].Size = percent(all[i].By, largest)
		if i > 0 {
			names += labels.separator.in(v.lang)
		}
		names += v.fill(labels.named, "name", c.Bars[i].Name, "number", c.Bars[i].Number)
	}
	c.About = v.fill(labels.about, "title", f.title, "names", names)
	c.Total = v.bar(labels.total.in(v.lang), a.Change)
	return c
}

func (v speaker) bar(name string, by decimal.Decimal) Bar {
	mark, word := v.arrow(by)
	return Bar{Name: name, Number: signed(by, v.lang), Mark: mark, Word: word}
}

// percent is part of whole in whole percent, toward zero but never 0 for a
// part that is not.
func percent(part, whole decimal.Decimal) int {
	if whole.Sign() <= 0 || part.Sign() == 0 {
		return 0
	}
	q, _ := part.Mul(decimal.New(100, 0)).QuoRem(whole, 0)
	if n := int(q.IntPart()); n != 0 {
		return n
	}
	return part.Sign()
}

func (v speaker) sections() []Section {
	var all []Section
	section := func(title phrase, lines []string) {
		if len(lines) > 0 {
			all = append(all, Section{Title: title.in(v.lang), Lines: lines})
		}
	}
	var changes []string
	if len(v.New) > 0 {
		changes = append(changes, v.fill(labels.newGoods, "names", v.list(v.New)))
	}
	if len(v.Gone) > 0 {
		changes = append(changes, v.fill(labels.goneGoods, "names", v.list(v.Gone)))
	}
	section(labels.changes, changes)
	section(labels.next, v.notes(v.Next, v.Rows.Next))
	section(labels.notices, v.notes(v.Notices, v.Rows.Notices))
	section(labels.missing, v.reasons())
	return all
}

// list is names in a row, the first of them as many as there is room for.
func (v speaker) list(names []string) string {
	text := ""
	for i, name := range names {
		if i > 0 {
			text += labels.separator.in(v.lang)
		}
		if i == v.Rows.Names {
			return text + v.more(len(names)-i)
		}
		text += name
	}
	return text
}

func (v speaker) more(n int) string {
	return v.fill(labels.more, "count", strconv.Itoa(n))
}

func (v speaker) notes(notes []Note, room int) []string {
	var lines []string
	for i, n := range notes {
		if i == room {
			return append(lines, v.more(len(notes)-i))
		}
		text := n.English
		if v.lang == calendar.Chinese && n.Chinese != "" || text == "" {
			text = n.Chinese
		}
		if when := dateText(n.Date, v.lang); when != "" {
			text = when + v.colon() + text
		}
		lines = append(lines, text)
	}
	return lines
}

func (v speaker) colon() string {
	if v.lang == calendar.Chinese {
		return "："
	}
	return ": "
}

// reasons is what is not known, one line a code: the first of its reasons, and
// how many more there are.
func (v speaker) reasons() []string {
	var lines []string
	seen := [len(sentences)]int{}
	for _, r := range v.Because {
		seen[int(r.Code)%len(seen)]++
	}
	left := 0
	for _, r := range v.Because {
		n := seen[int(r.Code)%len(seen)]
		if n == 0 {
			continue
		}
		seen[int(r.Code)%len(seen)] = 0
		if len(lines) == v.Rows.Reasons {
			left += n
			continue
		}
		text := r.Text(v.lang)
		if n > 1 {
			text += " (" + v.more(n-1) + ")"
		}
		lines = append(lines, text)
	}
	if left > 0 {
		lines = append(lines, v.more(left))
	}
	return lines
}

func (v speaker) footer() []string {
	lines := []string{labels.noWindow.in(v.lang)}
	if v.Window.From != 0 {
		lines[0] = v.fill(labels.window, "from", dateText(v.Window.From, v.lang), "to", dateText(v.Window.To, v.lang))
	}
	if v.Basis == Sold {
		lines = append(lines, labels.averageSold.in(v.lang))
	} else {
		lines = append(lines, labels.averagePaid.in(v.lang))
	}
	if v.Profit.Known != 0 {
		lines = append(lines, labels.profitMeans.in(v.lang))
	}
	return append(lines, labels.rounding.in(v.lang))
}
