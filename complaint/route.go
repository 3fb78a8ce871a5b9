package complaint

import "slices"

// route is a row of the table as a fold follows it: without the guards, and with
// lists of clocks that are quick to walk.
type route struct {
	when    Condition
	to      State
	informs bool // it stops the inform clock and starts it again
	redates bool // it changes dates that clocks have
	pins    bool // it names a version of the policy or of the calendar
	moves   bool // it may change the state or a clock
	stops   clockList
	cancels clockList
	revives clockList
	starts  clockList
}

// routes are those of every state and step, one pair after the other, and spans
// says where those of a pair are: small tables, because a fold reads them once
// an event.
var routes, spans = compiled(transitions)

// span is a stretch of routes, to before end.
type span struct{ from, end uint16 }

func compiled(rows []Transition) (all []route, spans [Learned + 1][Recalendar + 1]span) {
	for s := range spans {
		for step := range spans[s] {
			from := len(all)
			for i := range rows {
				if int(rows[i].On) == step && slices.Contains(rows[i].From, State(s)) {
					all = append(all, routeOf(&rows[i]))
				}
			}
			spans[s][step] = span{uint16(from), uint16(len(all))}
		}
	}
	return all, spans
}

func routeOf(t *Transition) route {
	r := route{
		when: t.When, to: t.To,
		informs: slices.Contains(t.Stops, InformClock) && slices.Contains(t.Starts, InformClock),
		redates: t.On == Retarget || t.On == Recalendar || t.On == Absorb || t.On == Extend,
		pins:    t.On == Raise || t.On == Retarget || t.On == Recalendar,
		stops:   listOf(t.Stops), cancels: listOf(t.Cancels), revives: listOf(t.Revives), starts: listOf(t.Starts),
	}
	r.moves = r.to != 0 || r.redates || r.stops|r.cancels|r.revives|r.starts != 0 || t.On == Wait || t.On == Hear
	return r
}

// choose is the first of some routes whose condition holds. The last of a state
// and step has none.
func (f *fold) choose(ways []route, e *Event) *route {
	for i := range ways[:len(ways)-1] {
		if ways[i].when.holds(&f.c, f.policy, e) {
			return &ways[i]
		}
	}
	return &ways[len(ways)-1]
}

// routesOf are those of a state and step.
func routesOf(s State, step Step) []route {
	if s > Learned || step > Recalendar {
		return nil
	}
	at := spans[s][step]
	return routes[at.from:at.end]
}

// clockList is some clocks in order, four bits each, the first lowest. A list
// ends with the first 0.
type clockList uint64

func listOf(clocks []Clock) (l clockList) {
	for i, k := range clocks {
		l |= clockList(k) << (4 * i)
	}
	return l
}

// first is the first clock of a list that is not empty.
func (l clockList) first() Clock { return Clock(l & 15) }

// rest is the list without its first clock.
func (l clockList) rest() clockList { return l >> 4 }
