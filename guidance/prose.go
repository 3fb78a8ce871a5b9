package guidance

import (
	"slices"
	"strconv"
	"strings"

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
	Says     []string // what follows it: a paragraph a figure
	Figures  Table
	Year     Line   // the last year; no marks if it is not known
	Orders   Table  // what to order; the last column is the reason in words
	Why      string // stands over Charts
	Charts   []Chart
	Sections []Section // lists, each with its title; none is empty
	Footer   []string  // what the words mean and where the numbers come from
}

// Table is figures in rows. The first column is names, the others numbers.
type Table struct {
	Title string // "" for the figures, which need none
	Head  []string
	Rows  [][]string
	More  string // how many rows are left out, or ""
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
	More  string // how many are left out: "and 2 more", or ""
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
		Lang: "en", Title: labels[labelTitle].in(lang), Shop: s.Name, Month: monthText(s.Month, lang),
		Headline: s.Headline.Text(lang), Why: labels[labelWhy].in(lang),
	}
	if lang == calendar.Chinese {
		p.Lang = "zh-CN"
	}
	if p.Shop == "" {
		p.Shop = string(s.Retailer)
	}
	p.Says = v.says()
	p.Figures, p.Year, p.Orders = v.figures(), v.year(), v.orders()
	for _, f := range v.accounts() {
		if len(f.account.Up)+len(f.account.Down) > 0 {
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

// nameRoom is the columns of a name in a sentence (a Chinese character takes
// two): a longer one is cut, so that the sentence is not.
const nameRoom = 24

// sentence is a reason in words.
func (v speaker) sentence(r Reason) string {
	if r.Name == "" {
		r.Name = string(r.Item)
	}
	r.Name = words.Clip(r.Name, nameRoom)
	return r.Text(v.lang)
}

// says is the sentences, the main cause in one paragraph with its figure.
func (v speaker) says() []string {
	var lines []string
	for i, r := range v.Says {
		if n := len(lines) - 1; i > 0 && r.Code == MainCause && n >= 0 {
			lines[n] += labels[labelSpace].in(v.lang) + v.sentence(r)
			continue
		}
		lines = append(lines, v.sentence(r))
	}
	return lines
}

// titled is an account under its name.
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
		{name(labels[labelVolume]), v.Measure, v.Volume},
		{name(labels[labelAverage]), v.Money, v.Average},
		{name(labels[labelProfit]), v.Money, v.Profit},
	}
}

func (v speaker) figures() Table {
	t := Table{Head: []string{"", labels[labelLastMonth].in(v.lang), labels[labelThisMonth].in(v.lang), labels[labelChange].in(v.lang)}}
	for _, f := range v.accounts() {
		row := []string{f.title, v.unknown(), v.unknown(), v.unknown()}
		if f.account.Known&OnlyLast != 0 {
			row[1] = f.in.number(f.account.Last, v.lang)
		}
		if f.account.Known&OnlyThis != 0 {
			row[2] = f.in.number(f.account.This, v.lang)
		}
		if f.account.Known == Both {
			mark, word := v.arrow(f.account.Change)
			row[3] = mark + f.in.signed(f.account.Change, v.lang) + " " + word
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (v speaker) unknown() string { return labels[labelUnknown].in(v.lang) }

func (v speaker) arrow(d decimal.Decimal) (mark, word string) {
	switch d.Sign() {
	case 1:
		return "▲ ", labels[labelUp].in(v.lang)
	case -1:
		return "▼ ", labels[labelDown].in(v.lang)
	}
	return "", labels[labelSame].in(v.lang)
}

func (v speaker) chart(f titled) Chart {
	c := Chart{Title: f.title, Name: labels[labelBrand].in(v.lang), Unit: f.in.name(false, v.lang)}
	if v.Group == ByCategory {
		c.Name = labels[labelCategory].in(v.lang)
	}
	a := f.account
	causes := slices.Concat(a.Up, a.Down)
	for _, cause := range causes {
		bar := v.bar(rowName(cause.Kind, cause.Name, v.lang), cause.By, f.in)
		switch cause.Presence {
		case OnlyThis:
			bar.Note = labels[labelNewHere].in(v.lang)
		case OnlyLast:
			bar.Note = labels[labelGoneHere].in(v.lang)
		}
		c.Bars = append(c.Bars, bar)
	}
	if a.Others > 0 {
		causes = append(causes, Cause{By: a.Rest})
		c.Bars = append(c.Bars, v.bar(v.fill(labels[labelOthers], "count", strconv.Itoa(a.Others)), a.Rest, f.in))
	}
	var largest decimal.Decimal
	for _, cause := range causes {
		if size := cause.By.Abs(); size.Cmp(largest) > 0 {
			largest = size
		}
	}
	parts := make([]string, len(c.Bars))
	for i := range c.Bars {
		c.Bars[i].Size = percent(causes[i].By, largest)
		parts[i] = v.fill(labels[labelNamed], "name", c.Bars[i].Name, "number", c.Bars[i].Number)
	}
	c.About = v.fill(labels[labelAbout], "title", f.title, "names", strings.Join(parts, labels[labelSeparator].in(v.lang)))
	c.Total = v.bar(labels[labelTotal].in(v.lang), a.Change, f.in)
	return c
}

func (v speaker) bar(name string, by decimal.Decimal, in Measure) Bar {
	mark, word := v.arrow(by)
	return Bar{Name: name, Number: in.signed(by, v.lang), Mark: mark, Word: word}
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
	advised := v.advised()
	all := []Section{
		{Title: labels[labelChanges].in(v.lang), Lines: v.changes()},
		v.notes(labelNext, v.Next, v.Rows.Next),
		v.notes(labelNotices, v.Notices, v.Rows.Notices),
		v.reasons(),
	}
	all = slices.Insert(all, 1, advised...)
	next := &all[1+len(advised)]
	var ahead []string
	for _, r := range v.Ahead {
		ahead = append(ahead, r.Text(v.lang))
	}
	next.Lines = append(ahead, next.Lines...)
	return slices.DeleteFunc(all, func(s Section) bool { return len(s.Lines) == 0 && s.More == "" })
}

// changes is the brands that are new and those that are gone.
func (v speaker) changes() (lines []string) {
	if len(v.New) > 0 {
		lines = append(lines, v.fill(labels[labelNewGoods], "names", v.list(v.New)))
	}
	if len(v.Gone) > 0 {
		lines = append(lines, v.fill(labels[labelGoneGoods], "names", v.list(v.Gone)))
	}
	return lines
}

// listRoom is the columns of a list of names, which it ends before.
const listRoom = 44

// list is names in a row, the first of them as many as there is room for, and
// how many more there are.
func (v speaker) list(names []string) string {
	text := ""
	for i, name := range names {
		name = words.Clip(name, nameRoom)
		if i > 0 {
			if i >= v.Rows.Names || words.Width(text+name) > listRoom {
				return text + labels[labelSeparator].in(v.lang) + v.more(len(names)-i)
			}
			name = labels[labelSeparator].in(v.lang) + name
		}
		text += name
	}
	return text
}

// more says that n are left out, nothing for none.
func (v speaker) more(n int) string {
	if n < 1 {
		return ""
	}
	return v.fill(labels[labelMore], "count", strconv.Itoa(n))
}

func (v speaker) notes(title label, notes []Note, room int) Section {
	s := Section{Title: labels[title].in(v.lang), More: v.more(len(notes) - room)}
	for _, n := range notes[:min(len(notes), room)] {
		text := n.English
		if v.lang == calendar.Chinese && n.Chinese != "" || text == "" {
			text = n.Chinese
		}
		if when := dateText(n.Date, v.lang); when != "" {
			text = v.fill(labels[labelDated], "date", when, "text", text)
		}
		s.Lines = append(s.Lines, text)
	}
	return s
}

// reasons is what is not known, one line a code: the first of its reasons, and
// how many more there are.
func (v speaker) reasons() Section {
	s := Section{Title: labels[labelMissing].in(v.lang)}
	left := 0
	for i := 0; i < len(v.Because); {
		same := 1
		for i+same < len(v.Because) && v.Because[i+same].Code == v.Because[i].Code {
			same++
		}
		if len(s.Lines) < v.Rows.Reasons {
			text := v.sentence(v.Because[i])
			if same > 1 {
				text += labels[labelSpace].in(v.lang) + v.fill(labels[labelBrackets], "text", v.more(same-1))
			}
			s.Lines = append(s.Lines, text)
		} else {
			left += same
		}
		i += same
	}
	s.More = v.more(left)
	return s
}

func (v speaker) footer() []string {
	lines := []string{labels[labelNoWindow].in(v.lang)}
	if v.Window.From != 0 {
		lines[0] = v.fill(labels[labelWindow], "from", dateText(v.Window.From, v.lang), "to", dateText(v.Window.To, v.lang))
	}
	if v.Basis == Sold {
		lines = append(lines, labels[labelAverageSold].in(v.lang))
	} else {
		lines = append(lines, labels[labelAveragePaid].in(v.lang))
	}
	if v.Profit.Known != 0 {
		lines = append(lines, labels[labelProfitMeans].in(v.lang))
	}
	return append(lines, labels[labelRounding].in(v.lang))
}
