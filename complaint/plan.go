package complaint

import "slices"

// cell is what the table says of one state and step: the guards of a step that
// is possible, or why it is not.
type cell struct {
	possible bool
	guards   []Code // those of every row
	refused  []Code
}

// cells is the table by state and step; the last state and step are included.
var cells = lookup(transitions, refusals)

func lookup(rows []Transition, refusals []Refusal) (table [Learned + 1][Recalendar + 1]cell) {
	for i := range rows {
		for _, s := range rows[i].From {
			c := &table[s][rows[i].On]
			c.possible, c.guards = true, rows[i].Guards
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
func cellOf(s State, step Step) cell {
	if s > Learned || step > Recalendar {
		return cell{}
	}
	return cells[s][step]
}

// against is what may stand against a step: the guards if it is possible, or
// the table's refusal, which is sure if it is one code.
func (at cell) against() (codes []Code, sure bool) {
	switch {
	case at.possible:
		return at.guards, false
	case len(at.refused) == 0:
		return []Code{NotRaised}, true
	}
	return at.refused, len(at.refused) == 1
}

// plan is what a View needs to know of a state: the steps to ask about, and the
// blocks of those that the state refuses whatever the case is.
type plan struct {
	open []prospect
	shut []Block
}

// prospect is a step to ask about, with the codes that the case and the instant
// can raise against it. Sure is a refusal whatever they are.
type prospect struct {
	step  Step
	codes []Code
	sure  bool
}

// plans is by state.
var plans = planned(cells)

func planned(cells [Learned + 1][Recalendar + 1]cell) (out [Learned + 1]plan) {
	for s := range out {
		for step := Raise; step <= Recalendar; step++ {
			refused := cells[s][step].refused
			switch {
			case step.Automatic():
			case len(refused) == 1 && refused[0] != NotListened && refused[0] != AlreadyEscalated:
				out[s].shut = append(out[s].shut, Block{Step: step, Code: refused[0], Unblock: unblocks[refused[0]]})
			default:
				out[s].open = append(out[s].open, expect(cells[s][step], step))
			}
		}
	}
	return out
}

func expect(at cell, step Step) prospect {
	p := prospect{step: step}
	p.codes, p.sure = at.against()
	if !p.sure {
		p.codes = slices.DeleteFunc(slices.Clone(p.codes), func(c Code) bool { return !c.stands() })
	}
	return p
}
