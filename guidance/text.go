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
	return words.Fill(r.Code.form(r.Form).in(lang), func(hole string) string { return r.hole(hole, lang) })
}

func (r Reason) hole(hole string, lang calendar.Lang) string {
	switch hole {
	case "have":
		return r.In.amount(r.Have, lang)
	case "want":
		return r.In.amount(r.Want, lang)
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
