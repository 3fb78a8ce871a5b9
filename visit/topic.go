package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// Topic is something to speak of: a problem still open, or news.
type Topic struct {
	Kind  TopicKind     `json:"kind"`
	Code  string        `json:"code"`           // the caller's own: what it is
	About string        `json:"about"`          // how the agenda names it
	Ref   string        `json:"ref,omitzero"`   // a case, an item
	Since calendar.Date `json:"since,omitzero"` // open, or to be told, from this day on
	Until calendar.Date `json:"until,omitzero"` // the last day on which it is worth telling
}

// Goal is what one visit is to do about a topic.
type Goal struct {
	Do    GoalKind `json:"do"`
	Topic Topic    `json:"topic,omitzero"`
	Nth   int      `json:"nth,omitzero"` // visit on which the problem is on the agenda, from 1
}

func (t Topic) same(u Topic) bool { return t.Kind == u.Kind && t.Code == u.Code && t.Ref == u.Ref }

func (g Goal) same(h Goal) bool { return g.Do == h.Do && g.Nth == h.Nth && g.Topic.same(h.Topic) }

// isNews reports whether the topic is told once and then known.
func (t Topic) isNews() bool { return t.Kind >= PolicyNews && t.Kind <= PromotionNews }

// choose makes goals of the topics: problems before news before faults of the
// class, in the order of their kinds, the oldest first, at most so many.
func (a *Agenda) choose(o Occasion, before []Agenda, most int) {
	if o.Soured {
		a.Goals = append(a.Goals, Goal{Do: ReadHistory}, Goal{Do: TailorPlan})
	}
	topics := slices.Clone(o.Topics)
	slices.SortStableFunc(topics, func(t, u Topic) int {
		return cmp.Or(
			cmp.Compare(t.Kind, u.Kind), cmp.Compare(t.Since, u.Since), cmp.Compare(t.Code, u.Code), cmp.Compare(t.Ref, u.Ref),
		)
	})
	chosen := 0
	for i, t := range topics {
		met, last := metBefore(t, before)
		said := Reason{Name: t.About, Ref: t.Ref}
		switch {
		case t.Kind < OpenProblem || t.Kind > ClassFault:
			said.Code = TopicUnknown
		case slices.ContainsFunc(topics[:i], t.same):
			said.Code = TopicRepeated
		case t.Since.Valid() && t.Since > o.Date:
			said.Code, said.Date = TopicEarly, t.Since
		case t.Until.Valid() && t.Until < o.Date:
			said.Code, said.Date = TopicOver, t.Until
		case t.isNews() && met > 0:
			said.Code, said.Date = TopicTold, last
		case most > 0 && chosen == most:
			said.Code, said.Want = TopicCrowded, most
		default:
			chosen++
			a.take(t, met)
			continue
		}
		a.Left = append(a.Left, t)
		a.Because = append(a.Because, said)
	}
}

// take makes a topic a goal, and what is new to be learned first (S3-14,
// S3-20).
func (a *Agenda) take(t Topic, met int) {
	goal := Goal{Topic: t}
	switch t.Kind {
	case OpenProblem:
		goal.Do, goal.Nth = TakeUp, met+1
		if met > 0 {
			goal.Do = FollowOn
			a.Because = append(a.Because, Reason{Code: ProblemAgain, Have: met + 1, Name: t.About, Ref: t.Ref})
		}
	case LaunchNews:
		goal.Do = ShowProduct
	case ClassFault:
		goal.Do, goal.Nth = PreventFault, met+1
	default:
		goal.Do = TellNews
	}
	if t.isNews() {
		if a.Tell == (Phrase{}) {
			a.Tell = Phrase{Code: t.Kind.String() + ":" + t.Code + ":" + t.Ref, English: t.About, Chinese: t.About}
		}
		if t.Kind == PolicyNews || t.Kind == LaunchNews {
			a.Goals = append(a.Goals, Goal{Do: LearnFirst, Topic: t})
		}
	}
	a.Goals = append(a.Goals, goal)
}

// metBefore is how many of the agendas had a goal about a topic, the latest
// first, and the date of the latest.
func metBefore(t Topic, before []Agenda) (n int, last calendar.Date) {
	for _, a := range before {
		if slices.ContainsFunc(a.Goals, func(g Goal) bool { return g.Do != LearnFirst && g.Topic.same(t) }) {
			if n == 0 {
				last = a.Date
			}
			n++
		}
	}
	return n, last
}

// PurposesOf is the purposes that the causes of a visit give it, in order and
// each once: what else it is for, the caller adds.
func PurposesOf(pulls []Pull) []Purpose {
	var purposes []Purpose
	for _, p := range pulls {
		switch p.Code {
		case ComplaintDue, CooledTalk:
			purposes = append(purposes, FollowUp)
		case ProductNew:
			purposes = append(purposes, Launch)
		case HardshipHelp, ScarceMissing, PolicyChanged:
			purposes = append(purposes, Routine)
		}
	}
	slices.Sort(purposes)
	return slices.Compact(purposes)
}
