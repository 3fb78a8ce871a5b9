package complaint

import "slices"

// cell is what the table says of one state and step: what is possible, in the
// order of the table, or why nothing is.
type cell struct {
	routes  []route
	guards  []Code // those of every route
	refused []Code
}

// route is a row of the table in the form that is quick to follow.
type route struct {
	when    Condition
	to      State
	informs bool // it stops the inform clock and starts it again
	redates bool // it changes dates that clocks have
	pins    bool // it names a version of the policy or of the calendar
	stops   clockList
	cancels clockList
	revives clockList
	starts  clockList
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

func routeOf(t *Transition) route {
	return route{
		when: t.When, to: t.To,
		informs: slices.Contains(t.Stops, InformClock) && slices.Contains(t.Starts, InformClock),
		redates: t.On == Retarget || t.On == Recalendar || t.On == Absorb || t.On == Extend,
		pins:    t.On == Raise || t.On == Retarget || t.On == Recalendar,
		stops:   listOf(t.Stops), cancels: listOf(t.Cancels), revives: listOf(t.Revives), starts: listOf(t.Starts),
	}
}

// cells is the table by state and step; the last state and step are included.
var cells = lookup(transitions, refusals)

func lookup(rows []Transition, refusals []Refusal) (table [Learned + 1][Recalendar + 1]*cell) {
	for s := range table {
		for step := range table[s] {
			table[s][step] = new(cell)
		}
	}
	for i := range rows {
		for _, s := range rows[i].From {
			c := table[s][rows[i].On]
			c.routes, c.guards = append(c.routes, routeOf(&rows[i])), rows[i].Guards
		}
	}
	for _, r := range refusals {
		for _, s := range r.From {
			for _, step := range r.On {
				table[s][step].refused = append(table[s][step].refused, r.Because...)
			}
		}
	}
	return table
}

// cellOf is the table's cell, empty for a state or step out of range.
func cellOf(s State, step Step) *cell {
	if s > Learned || step > Recalendar {
		return new(cell)
	}
	return cells[s][step]
}

// choose is the first route whose condition holds, nil if none does.
func (at *cell) choose(c *Case, p *Policy, e *Event) *route {
	for i := range at.routes {
		if r := &at.routes[i]; r.when == Always || r.when.holds(c, p, e) {
			return r
		}
	}
	return nil
}
