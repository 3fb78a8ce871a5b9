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

// arrows is the table as a graph, sorted; the steps that lead from a state back
// to itself are one arrow, because diagrams draw several over each other.
func arrows() []arrow {
	var out []arrow
	for _, row := range transitions {
		for _, from := range row.From {
			label, to := row.On.String(), row.To
			switch {
			case to == 0:
				to = from // whatever the condition: only clocks differ
			case row.When != Always:
				label += " [" + row.When.String() + "]"
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

// String is the condition in words, "" for always.
func (w Condition) String() string {
	words := [...]string{
		"", "from us", "cause known", "view known", "cause and view known", "declines left", "satisfied, lesson known",
		"satisfied", "reopened too often",
	}
	if int(w) < len(words) {
		return words[w]
	}
	return fmt.Sprintf("Condition(%d)", uint8(w))
}

// Mermaid is the process as a Mermaid state diagram, drawn from the table:
// always the same text.
func Mermaid() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	for _, e := range arrows() {
		from := "[*]"
		if e.from != 0 {
			from = e.from.String()
		}
		fmt.Fprintf(&b, "  %s --> %s: %s\n", from, e.to, mermaidText(e.steps))
	}
	for _, s := range ended {
		fmt.Fprintf(&b, "  %s --> [*]\n", s)
	}
	return b.String()
}

// mermaidText joins labels, with what the grammar would read as its own
// written as entities.
func mermaidText(labels []string) string {
	return strings.NewReplacer("#", "#35;", ";", "#59;", ":", "#58;", `"`, "#quot;").Replace(strings.Join(labels, ", "))
}

// DOT is the process in the language of Graphviz, drawn from the table: always
// the same text.
func DOT() string {
	var b strings.Builder
	b.WriteString("digraph complaint {\n\trankdir=TB;\n\tnode [shape=box, style=rounded];\n\tstart [shape=point];\n")
	for s := Listening; s <= Learned; s++ {
		fmt.Fprintf(&b, "\t%s;\n", s)
	}
	for _, e := range arrows() {
		from := "start"
		if e.from != 0 {
			from = e.from.String()
		}
		fmt.Fprintf(&b, "\t%s -> %s [label=\"%s\"];\n", from, e.to, dotText(e.steps))
	}
	b.WriteString("}\n")
	return b.String()
}

// dotText joins labels a line each and escapes what ends a string.
func dotText(labels []string) string {
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(strings.Join(labels, "\n"))
}
