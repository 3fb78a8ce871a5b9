package complaint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// arrow is the steps that lead from one state to another.
type arrow struct {
	from, to State
	steps    []string
}

// drawing is the table as a graph that can be read when it is drawn: what holds
// of every open state is said once, and steps that leave a state as it is stand
// in its box.
type drawing struct {
	arrows []arrow
	within [Learned + 1][]string // by state
	stay   []string              // in every open state
	finish []string              // from every open state to closed
}

// draw sorts the arrows of the table.
func draw() drawing {
	var d drawing
	all := arrows()
	d.stay = inEvery(all, func(s State) State { return s })
	d.finish = inEvery(all, func(State) State { return Closed })
	for _, e := range all {
		switch {
		case e.to == e.from:
			d.within[e.from] = less(e.steps, d.stay, e.from)
			continue
		case e.to == Closed:
			e.steps = less(e.steps, d.finish, e.from)
		}
		if len(e.steps) > 0 {
			d.arrows = append(d.arrows, e)
		}
	}
	return d
}

// inEvery is the steps that lead from every open state to the one given for it.
func inEvery(all []arrow, to func(State) State) (steps []string) {
	for i, s := range open {
		at := slices.IndexFunc(all, func(e arrow) bool { return e.from == s && e.to == to(s) })
		switch {
		case at < 0:
			return nil
		case i == 0:
			steps = slices.Clone(all[at].steps)
		default:
			steps = slices.DeleteFunc(steps, func(step string) bool { return !slices.Contains(all[at].steps, step) })
		}
	}
	return steps
}

// less is steps without those that hold of every open state.
func less(steps, every []string, from State) []string {
	if !slices.Contains(open, from) {
		return steps
	}
	return slices.DeleteFunc(slices.Clone(steps), func(step string) bool { return slices.Contains(every, step) })
}

// arrows is the table as a graph, sorted; the steps that lead from one state to
// another are one arrow.
func arrows() []arrow {
	var out []arrow
	for _, row := range transitions {
		for _, from := range row.From {
			label, to := row.On.String(), row.To
			switch {
			case to == 0:
				to = from // whatever the condition: only clocks differ
			case row.When != Always:
				label += "\n[" + row.When.String() + "]"
			}
			i := slices.IndexFunc(out, func(e arrow) bool { return e.from == from && e.to == to })
			if i < 0 {
				i, out = len(out), append(out, arrow{from: from, to: to})
			}
			if !slices.Contains(out[i].steps, label) {
				out[i].steps = append(out[i].steps, label)
			}
		}
	}
	slices.SortFunc(out, func(a, b arrow) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	for _, e := range out {
		slices.Sort(e.steps)
	}
	return out
}

// Mermaid is the process as a Mermaid state diagram, drawn from the table:
// always the same text.
func Mermaid() string {
	var b strings.Builder
	d := draw()
	b.WriteString("stateDiagram-v2\n")
	for s, steps := range d.within {
		if len(steps) > 0 {
			fmt.Fprintf(&b, "  %s: %s<br/><small>%s</small>\n", State(s), State(s), mermaidText(steps))
		}
	}
	for _, e := range d.arrows {
		from := "[*]"
		if e.from != 0 {
			from = e.from.String()
		}
		fmt.Fprintf(&b, "  %s --> %s: %s\n", from, e.to, mermaidText(e.steps))
	}
	for _, s := range ended {
		fmt.Fprintf(&b, "  %s --> [*]\n", s)
	}
	fmt.Fprintf(&b, "  note left of listening\n    in a box: what changes no state<br/><br/>in every open state:<br/>%s<br/><br/>from every open state to %s:<br/>%s\n  end note\n",
		mermaidText(d.stay), Closed, mermaidText(d.finish))
	return b.String()
}

// mermaidText joins labels, a line each, with what the grammar would read as its
// own written as entities.
func mermaidText(labels []string) string {
	return strings.NewReplacer("#", "#35;", ";", "#59;", ":", "#58;", `"`, "#quot;", "\n", "<br/>").Replace(strings.Join(labels, "\n"))
}

// DOT is the process in the language of Graphviz, drawn from the table: always
// the same text.
func DOT() string {
	var b strings.Builder
	d := draw()
	b.WriteString("digraph complaint {\n\trankdir=TB;\n\tnode [shape=box, style=rounded];\n\tstart [shape=point];\n")
	for s := Listening; s <= Learned; s++ {
		fmt.Fprintf(&b, "\t%s [label=\"%s\"];\n", s, dotText(append([]string{s.String()}, d.within[s]...)))
	}
	for _, e := range d.arrows {
		from := "start"
		if e.from != 0 {
			from = e.from.String()
		}
		fmt.Fprintf(&b, "\t%s -> %s [label=\"%s\"];\n", from, e.to, dotText(e.steps))
	}
	fmt.Fprintf(&b, "\topen [shape=note, label=\"in a box: what changes no state\\n\\nin every open state:\\n%s\\n\\nfrom every open state to %s:\\n%s\"];\n",
		dotText(d.stay), Closed, dotText(d.finish))
	b.WriteString("}\n")
	return b.String()
}

// dotText joins labels a line each and escapes what ends a string.
func dotText(labels []string) string {
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(strings.Join(labels, "\n"))
}
