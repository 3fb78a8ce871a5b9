package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Credit is the policy of credit of conduct (诚信等级): dated deeds move points
// from Start, and the points give the grade.
type Credit struct {
	Start  decimal.Decimal `json:"start"`
	Deeds  []Deed          `json:"deeds"`
	Grades []GradeBand     `json:"grades"` // the best first
}

// Deed is a kind of conduct and what it moves.
type Deed struct {
	Name   string          `json:"name"`
	Points decimal.Decimal `json:"points"`          // below 0 for a breach
	Months int             `json:"months,omitzero"` // full months for which it counts; 0 is for ever
}

// GradeBand is the points of one grade and what the grade means. Low and High
// are its ends: those of neighbours touch, and the point where they do belongs
// to exactly one of them. The best grade has no High, the last no Low.
type GradeBand struct {
	Grade  Grade           `json:"grade"`
	Low    Edge            `json:"low,omitzero"`
	High   Edge            `json:"high,omitzero"`
	Mode   Mode            `json:"mode,omitzero"`   // how the retailer is supervised
	Demote int             `json:"demote,omitzero"` // supply bands lower, at once
	Supply decimal.Decimal `json:"supply"`          // percentage of the usual supply
}

// Edge is one end of a grade's points.
type Edge struct {
	At decimal.Decimal `json:"at"`
	In bool            `json:"in,omitzero"` // the point itself is in the grade
}

func (e Edge) unset() bool { return e.At.Sign() == 0 && !e.In }

// Mode is how a retailer is supervised.
type Mode uint8

// The modes, the lightest first.
const (
	_         Mode = iota
	Trust          // 信任
	Incentive      // 激励
	Monitor        // 监控
	Rectify        // 整改
)

var modes = enum.Words{Kind: "Mode", List: []string{"trust", "incentive", "monitor", "rectify"}}

// String is "trust", "incentive", "monitor" or "rectify", "" for unset.
func (m Mode) String() string { return modes.String(int(m)) }

// MarshalText is String, with an error for a value that has no word.
func (m Mode) MarshalText() ([]byte, error) { return modes.Append(int(m)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (m *Mode) UnmarshalText(text []byte) error {
	v, err := modes.Parse(text)
	*m = Mode(v)
	return err
}

// Mark is one deed of a retailer.
type Mark struct {
	Deed string        `json:"deed"`
	Date calendar.Date `json:"date"`
}

// Conduct is a retailer's credit on a day and what follows from it.
type Conduct struct {
	AsOf    calendar.Date   `json:"as_of"`
	Points  decimal.Decimal `json:"points"`
	Grade   Grade           `json:"grade,omitzero"`
	Mode    Mode            `json:"mode,omitzero"`
	Demote  int             `json:"demote,omitzero"`
	Supply  decimal.Decimal `json:"supply"`
	Because []Reason        `json:"because"` // one a mark, in their order, and the grade last
}

// Judge is the credit of a retailer with these marks on a day. A mark counts
// from its date until its months are full; one after the day does not count
// yet. What a deed is worth the policy says, never the mark (rule S3-22).
func (c Credit) Judge(marks []Mark, asOf calendar.Date) Conduct {
	out := Conduct{AsOf: asOf}
	if !c.valid() {
		out.Because = []Reason{{Code: PolicyRefused}}
		return out
	}
	out.Points = c.Start
	for _, m := range marks {
		r := c.mark(m, asOf)
		if r.Code == MarkCounted {
			out.Points = out.Points.Add(r.Have)
		}
		out.Because = append(out.Because, r)
	}
	for i, g := range c.Grades {
		if c.holds(i, out.Points) {
			out.Grade, out.Mode, out.Demote, out.Supply = g.Grade, g.Mode, g.Demote, g.Supply
			break
		}
	}
	out.Because = append(out.Because, Reason{Code: GradeGiven, Grade: out.Grade, Have: out.Points})
	return out
}

// mark is whether a mark counts on a day, and with how much.
func (c Credit) mark(m Mark, asOf calendar.Date) Reason {
	for _, d := range c.Deeds {
		if d.Name != m.Deed {
			continue
		}
		r := Reason{Code: MarkCounted, Name: d.Name, Have: d.Points, From: m.Date}
		switch {
		case !m.Date.Valid() || !asOf.Valid() || m.Date > asOf:
			r.Code = MarkAhead
		case d.Months > 0 && m.Date <= monthsBefore(asOf.AddDays(-1), d.Months):
			r.Code = MarkExpired
		}
		return r
	}
	return Reason{Code: MarkUnknown, Name: m.Deed, From: m.Date}
}

// holds reports whether points reach grade i. Ends touch, so the first grade
// they reach, from the best down, is the one that holds them.
func (c Credit) holds(i int, points decimal.Decimal) bool {
	if i == len(c.Grades)-1 {
		return true
	}
	low := c.Grades[i].Low
	n := points.Cmp(low.At)
	return n > 0 || n == 0 && low.In
}

// find is the place of a grade, -1 if it is not in the policy.
func (c Credit) find(grade Grade) int {
	for i := range c.Grades {
		if c.Grades[i].Grade == grade {
			return i
		}
	}
	return -1
}

// demote is the bands that a grade costs, 0 for one that is not known.
func (c Credit) demote(grade Grade) int {
	if grade == "" {
		return 0
	}
	if i := c.find(grade); i >= 0 {
		return c.Grades[i].Demote
	}
	return 0
}

func (c Credit) empty() bool { return len(c.Deeds)+len(c.Grades) == 0 && c.Start.Sign() == 0 }

func (c Credit) valid() bool {
	var l fault.List
	c.check(&l)
	return l.Err() == nil
}

func (c Credit) check(l *fault.List) {
	if !exact.Bounded(c.Start) {
		l.Add("start", "%s has more than %d digits before or after the point", short(c.Start), exact.Digits)
	}
	for i, d := range c.Deeds {
		at := l.In("deeds", i)
		if d.Name == "" {
			at.Add("name", "is empty")
		}
		for j := range i {
			if d.Name != "" && c.Deeds[j].Name == d.Name {
				at.Add("name", "%q stands at %d already", d.Name, j)
				break
			}
		}
		if !exact.Bounded(d.Points) {
			at.Add("points", "%s has more than %d digits before or after the point", short(d.Points), exact.Digits)
		}
		if d.Months < 0 || d.Months > maxMonths {
			at.Add("months", "%d is not between 0 and %d", d.Months, maxMonths)
		}
	}
	c.checkGrades(l)
}

func (c Credit) checkGrades(l *fault.List) {
	if len(c.Grades) == 0 {
		l.Add("grades", "there is none")
	}
	for i, g := range c.Grades {
		at := l.In("grades", i)
		if g.Grade == "" {
			at.Add("grade", "is empty")
		} else if c.find(g.Grade) < i {
			at.Add("grade", "%q stands at %d already", g.Grade, c.find(g.Grade))
		}
		if g.Demote < 0 {
			at.Add("demote", "%d is below 0", g.Demote)
		}
		checkWord(at, "mode", int(g.Mode), len(modes.List))
		if !percentage(g.Supply, maxPlaces) {
			at.Add("supply", "%s is not between 0 and 100 with at most %d places", short(g.Supply), maxPlaces)
		}
		if i == 0 && !g.High.unset() {
			at.Add("high", "is set, and nothing is above the best grade")
		}
		if i == len(c.Grades)-1 && !g.Low.unset() {
			at.Add("low", "is set, and nothing is below the last grade")
		}
		if i > 0 {
			checkTouch(at, c.Grades[i-1].Low, g.High)
		}
		if i > 0 && i < len(c.Grades)-1 {
			checkWidth(at, g)
		}
	}
}

// checkTouch wants the low end of a grade and the high end of the next one to
// be the same point, in exactly one of them.
func checkTouch(at *fault.List, low, high Edge) {
	switch {
	case !exact.Bounded(low.At) || !exact.Bounded(high.At):
		at.In("high").Add("at", "has more than %d digits before or after the point", exact.Digits)
	case high.At.Cmp(low.At) < 0:
		at.Add("high", "leaves a hole between %s and %s", exact.Text(high.At), exact.Text(low.At))
	case high.At.Cmp(low.At) > 0:
		at.Add("high", "overlaps from %s to %s", exact.Text(low.At), exact.Text(high.At))
	case high.In == low.In && high.In:
		at.Add("high", "%s is in two grades", exact.Text(high.At))
	case high.In == low.In:
		at.Add("high", "%s is in no grade", exact.Text(high.At))
	}
}

// checkWidth wants a grade to hold some point.
func checkWidth(at *fault.List, g GradeBand) {
	if !exact.Bounded(g.Low.At) || !exact.Bounded(g.High.At) {
		return // named where the ends touch
	}
	if n := g.Low.At.Cmp(g.High.At); n > 0 || n == 0 && !(g.Low.In && g.High.In) {
		at.Add("low", "%s is not below %s", exact.Text(g.Low.At), exact.Text(g.High.At))
	}
}
