package guidance

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rapport-go/rapport/internal/words"
)

// bare is a reason in words, without the name at its start.
func (v speaker) bare(r Reason) string {
	p := r.Code.form(r.Form)
	p.english, p.chinese = strings.TrimPrefix(p.english, "{name}: "), strings.TrimPrefix(p.chinese, "{name}：")
	return words.Fill(p.in(v.lang), func(hole string) string { return r.hole(hole, v.lang) })
}

// capital is bare with a capital at its start.
func (v speaker) capital(r Reason) string {
	text := v.bare(r)
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// orders is the order table: what there is, what to order, and the reason that
// decided.
func (v speaker) orders() Table {
	if len(v.Orders) == 0 {
		return Table{}
	}
	unit := v.Pieces.name(false, v.lang)
	t := Table{
		Title: labels[labelOrders].in(v.lang),
		Head: []string{
			labels[labelGoods].in(v.lang), v.fill(labels[labelHave], "units", unit),
			v.fill(labels[labelOrder], "units", unit), labels[labelBecause].in(v.lang),
		},
		More: v.more(len(v.Orders) - v.Rows.Orders),
	}
	for _, o := range v.Orders[:min(len(v.Orders), v.Rows.Orders)] {
		t.Rows = append(t.Rows, []string{
			words.Clip(v.goods(o), nameRoom), v.Pieces.number(o.Have, v.lang), v.Pieces.number(o.Quantity, v.lang), v.decided(o),
		})
	}
	return t
}

// goods is what the ordered goods are called.
func (v speaker) goods(o Order) string {
	if o.Name == "" {
		return string(o.Item)
	}
	return o.Name
}

// decided is what decided an order, in words: the limit that bound it, if one
// did, and otherwise what there is and what is needed.
func (v speaker) decided(o Order) string {
	why := Reason{}
	for _, r := range o.Because {
		switch {
		case r.Code == WholePacks || r.Code == BelowPoint || r.Code == CapBelowPack && r.Have.Sign() == 0:
		default:
			why = r
		}
	}
	if why.Code == 0 {
		return ""
	}
	return v.capital(why)
}

func (v speaker) orderLines() (lines []string) {
	for _, o := range v.Orders {
		lines = append(lines, v.fill(labels[labelOrderLine], "name", words.Clip(v.goods(o), nameRoom),
			"number", v.Pieces.amount(o.Quantity, v.lang), "text", v.decided(o)))
	}
	return lines
}

func (v speaker) supplyLines() []string { return v.sentencesOf(v.Supply) }

func (v speaker) sentencesOf(because []Reason) (lines []string) {
	for _, r := range because {
		lines = append(lines, v.sentence(r))
	}
	return lines
}

// scarceLines is a line for each of the scarce goods: what to sell in its place,
// with the facts that speak for the first.
func (v speaker) scarceLines() (lines []string) {
	for _, s := range v.Scarce {
		name := words.Clip(s.Name, nameRoom)
		if name == "" {
			name = words.Clip(string(s.Item), nameRoom)
		}
		if len(s.List) == 0 {
			lines = append(lines, v.sentence(Reason{Code: NoSubstitute, Item: s.Item, Name: s.Name}))
			continue
		}
		names := make([]string, len(s.List))
		for i, g := range s.List {
			names[i] = words.Clip(g.Name, nameRoom)
			if names[i] == "" {
				names[i] = words.Clip(string(g.Item), nameRoom)
			}
		}
		parts := []string{v.fill(labels[labelInstead], "name", name, "names", names[0])}
		for _, r := range s.List[0].Because {
			parts = append(parts, v.capital(r))
		}
		if len(names) > 1 {
			parts = append(parts, v.fill(labels[labelOr], "names", strings.Join(names[1:], labels[labelSeparator].in(v.lang))))
		}
		lines = append(lines, strings.Join(parts, labels[labelSpace].in(v.lang)))
	}
	return lines
}

// short is a section of at most room lines.
func (v speaker) short(title label, lines []string, room int) Section {
	s := Section{Title: labels[title].in(v.lang), More: v.more(len(lines) - room)}
	s.Lines = lines[:min(len(lines), room)]
	return s
}

// advised is the sections of what is coming: scarce goods, supply and advice.
func (v speaker) advised() []Section {
	return []Section{
		v.short(labelScarce, v.scarceLines(), v.Rows.Scarce),
		v.short(labelSupply, v.supplyLines(), v.Rows.Supply),
		v.short(labelAdvice, v.sentencesOf(v.Advice), v.Rows.Advice),
	}
}
