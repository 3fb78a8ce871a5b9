package complaint

import "slices"

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

func planned(cells [Learned + 1][Recalendar + 1]*cell) (out [Learned + 1]plan) {
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

func expect(at *cell, step Step) prospect {
	p := prospect{step: step}
	p.codes, p.sure = at.against(len(at.routes) > 0)
	if !p.sure {
		p.codes = slices.DeleteFunc(slices.Clone(p.codes), func(c Code) bool { return !c.stands() })
	}
	return p
}
