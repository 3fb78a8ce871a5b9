package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// AgendaPolicy is what a visit is made of.
type AgendaPolicy struct {
	Calls []Call `json:"calls,omitzero"` // the steps, a list for each purpose
	// Asks is the questions that ask the retailer's advice (S0-7), Tells what
	// may be told where there is no news (S3-102), Hears what may be heard
	// (S3-99): each visit has one of each (S3-104), the one longest not had.
	Asks  []Phrase `json:"asks,omitzero"`
	Tells []Phrase `json:"tells,omitzero"`
	Hears []Phrase `json:"hears,omitzero"`
}

// Call is the steps of a visit for one purpose.
type Call struct {
	Purpose Purpose    `json:"purpose"`
	Steps   []StepTime `json:"steps"`
	// Goals is the most goals of one visit, 0 for any number. A visit for
	// several purposes has the most that one of them allows.
	Goals int `json:"goals,omitzero"`
}

// StepTime is a step and its minutes. A step of no minutes is taken before or
// after the stay.
type StepTime struct {
	Step  Step `json:"step"`
	Least int  `json:"least,omitzero"`
	Usual int  `json:"usual,omitzero"`
}

// Phrase is a wording under a code of the caller's.
type Phrase struct {
	Code    string `json:"code"`
	English string `json:"english"`
	Chinese string `json:"chinese"`
}

// In is the wording in a language: English unless it is Chinese.
func (p Phrase) In(lang calendar.Lang) string {
	return pick(lang == calendar.Chinese, p.Chinese, p.English)
}

// Occasion is what an agenda is made from.
type Occasion struct {
	Retailer client.ID     `json:"retailer"`
	Date     calendar.Date `json:"date"`
	Minutes  int           `json:"minutes,omitzero"`  // of the stay; 0 is what the steps usually take
	Purposes []Purpose     `json:"purposes,omitzero"` // none is a routine visit
	Topics   []Topic       `json:"topics,omitzero"`   // open problems and news, in any order
	// Soured: the last contact went badly, so the history is read and a plan
	// for this shop brought (S3-34).
	Soured bool `json:"soured,omitzero"`
	// Before is the agendas of visits made, in any order. Those of other
	// retailers, of no earlier date and refused ones are passed over.
	Before []Agenda `json:"before,omitzero"`
}

// Agenda is what one visit is for and how its minutes are spent.
type Agenda struct {
	Retailer client.ID     `json:"retailer"`
	Date     calendar.Date `json:"date"`
	Purposes []Purpose     `json:"purposes"`
	Minutes  int           `json:"minutes"` // the sum of the steps'
	Steps    []StepMinutes `json:"steps"`
	Goals    []Goal        `json:"goals,omitzero"` // in the order of their urgency
	Ask      Phrase        `json:"ask,omitzero"`   // the question that asks advice
	Tell     Phrase        `json:"tell,omitzero"`  // what is told: the first news, or else of the policy's
	Hear     Phrase        `json:"hear,omitzero"`  // what is to be heard
	Left     []Topic       `json:"left,omitzero"`  // topics that are no goal; Because says why, in their order
	Refused  bool          `json:"refused,omitzero"`
	Because  []Reason      `json:"because,omitzero"`
}

// StepMinutes is a step of an agenda.
type StepMinutes struct {
	Step    Step `json:"step"`
	Minutes int  `json:"minutes,omitzero"`
}

// Make is the agenda for an occasion. Every topic is in one goal, or besides
// that a goal to prepare it, or among those Left.
//
// The purposes compose: each step that one of them has is taken once, in the
// order of the steps, with the most minutes any gives it. The stay is shared
// out so that each step has its least and the minutes above go by what they
// are short of usual, or above usual by what is usual.
//
// A problem met in an earlier agenda is followed up, not taken up anew; news is
// told once. The agenda is Refused where Check finds it so, and where the stay
// is too short for the least minutes; it then has those.
func (p AgendaPolicy) Make(o Occasion) Agenda {
	before := earlier(o.Before, o.Retailer, o.Date)
	a := Agenda{Retailer: o.Retailer, Date: o.Date}
	steps, most := p.compose(&a, o.Purposes)
	short := a.spend(steps, o.Minutes)
	a.choose(o, before, most)
	a.Ask = turn(p.Asks, before, func(b Agenda) string { return b.Ask.Code })
	a.Hear = turn(p.Hears, before, func(b Agenda) string { return b.Hear.Code })
	if a.Tell == (Phrase{}) {
		a.Tell = turn(p.Tells, before, func(b Agenda) string { return b.Tell.Code })
	}
	refusals := p.Check(a, before)
	a.Refused = short || len(refusals) > 0
	a.Because = append(a.Because, refusals...)
	return a
}

// Check is why an agenda, this package's or anyone's, is refused; nothing if it
// is not. It must have a goal (S3-87), a question that asks advice (S0-7),
// something told and something heard (S3-104), and differ from the agenda of
// the retailer's visit before: in its question, and in one of its goals, what
// it tells and what it hears (S3-86).
func (p AgendaPolicy) Check(a Agenda, before []Agenda) []Reason {
	var because []Reason
	for _, part := range []struct {
		missing bool
		code    Code
	}{
		{len(a.Goals) == 0 && a.Tell.Code == "" && a.Hear.Code == "", NoGoal},
		{a.Ask.Code == "", NoAsk},
		{a.Tell.Code == "", NoTell},
		{a.Hear.Code == "", NoHear},
	} {
		if part.missing {
			because = append(because, Reason{Code: part.code})
		}
	}
	before = earlier(before, a.Retailer, a.Date)
	if len(before) == 0 {
		return because
	}
	last := before[0]
	if a.Ask.Code != "" && a.Ask.Code == last.Ask.Code {
		because = append(because, Reason{Code: AskedBefore, Date: last.Date, Name: a.Ask.Code})
	}
	if a.Tell.Code == last.Tell.Code && a.Hear.Code == last.Hear.Code && slices.EqualFunc(a.Goals, last.Goals, Goal.same) {
		because = append(because, Reason{Code: SameAgenda, Date: last.Date})
	}
	return because
}

// earlier is a retailer's agendas before a date that were not refused, the
// latest first.
func earlier(all []Agenda, id client.ID, d calendar.Date) []Agenda {
	var before []Agenda
	for _, a := range all {
		if a.Retailer == id && a.Date.Valid() && a.Date < d && !a.Refused {
			before = append(before, a)
		}
	}
	slices.SortStableFunc(before, func(a, b Agenda) int { return cmp.Compare(b.Date, a.Date) })
	return before
}

// turn is the phrase whose turn it is: the first that no earlier agenda had, or
// else the one had longest ago.
func turn(phrases []Phrase, before []Agenda, had func(Agenda) string) Phrase {
	best, since := Phrase{}, -1
	for _, p := range phrases {
		n := slices.IndexFunc(before, func(a Agenda) bool { return had(a) == p.Code })
		if p.Code == "" {
			continue
		}
		if n < 0 {
			return p
		}
		if n > since {
			best, since = p, n
		}
	}
	return best
}

// compose is the steps of the purposes together, in their order, and the most
// goals, 0 for any number.
func (p AgendaPolicy) compose(a *Agenda, purposes []Purpose) (steps []StepTime, most int) {
	a.Purposes = slices.Clone(purposes)
	slices.Sort(a.Purposes)
	a.Purposes = slices.DeleteFunc(slices.Compact(a.Purposes), func(q Purpose) bool {
		unknown := q < FirstMeeting || q > RideAlong
		if unknown {
			a.Because = append(a.Because, Reason{Code: PurposeUnknown, Have: int(q)})
		}
		return unknown
	})
	if len(a.Purposes) == 0 {
		a.Purposes = []Purpose{Routine}
		a.Because = append(a.Because, Reason{Code: RoutineTaken})
	}
	all, bounded := make([]StepTime, len(stepNames.List)+1), true
	taken := make([]bool, len(all))
	for _, q := range a.Purposes {
		i := slices.IndexFunc(p.Calls, func(c Call) bool { return c.Purpose == q })
		if i < 0 {
			a.Because = append(a.Because, Reason{Code: NoCall, Name: q.String()})
			continue
		}
		bounded = bounded && p.Calls[i].Goals > 0
		most = max(most, p.Calls[i].Goals)
		for _, s := range p.Calls[i].Steps {
			if s.Step < Prepare || s.Step > Debrief {
				continue
			}
			least := min(max(s.Least, 0), longestStay)
			usual := min(max(s.Usual, least), longestStay)
			at := &all[s.Step]
			taken[s.Step] = true
			*at = StepTime{Step: s.Step, Least: max(at.Least, least), Usual: max(at.Usual, usual)}
		}
	}
	if len(a.Purposes) > 1 {
		a.Because = append(a.Because, Reason{Code: Composed, Have: len(a.Purposes)})
	}
	for i, s := range all {
		if taken[i] {
			steps = append(steps, s)
		}
	}
	if !bounded {
		most = 0
	}
	return steps, most
}

// spend shares the minutes of the stay out to the steps, the longest remainders
// first. It reports whether the stay is too short.
func (a *Agenda) spend(steps []StepTime, stay int) (short bool) {
	least, usual := 0, 0
	for _, s := range steps {
		least, usual = least+s.Least, usual+s.Usual
	}
	if stay <= 0 {
		stay = usual
	}
	a.Minutes = min(stay, longestStay)
	if short = a.Minutes < least; short {
		a.Because = append(a.Because, Reason{Code: ShortStay, Have: a.Minutes, Want: least})
		a.Minutes = least
	}
	base, weight, whole := func(s StepTime) int { return s.Least }, func(s StepTime) int { return s.Usual - s.Least }, usual-least
	over := a.Minutes - least
	if a.Minutes > usual {
		base, weight, whole = func(s StepTime) int { return s.Usual }, func(s StepTime) int { return s.Usual }, usual
		over = a.Minutes - usual
	}
	if whole == 0 {
		// No step takes minutes of its own to lengthen.
		over, a.Minutes = 0, a.Minutes-over
	}
	order := make([]int, len(steps))
	given := 0
	for i, s := range steps {
		part := 0
		if whole > 0 {
			part = over * weight(s) / whole
		}
		given += part
		a.Steps = append(a.Steps, StepMinutes{Step: s.Step, Minutes: base(s) + part})
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Compare(over*weight(steps[j])%max(whole, 1), over*weight(steps[i])%max(whole, 1))
	})
	for _, i := range order[:over-given] {
		a.Steps[i].Minutes++
	}
	return short
}
