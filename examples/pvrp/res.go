package main

import (
	"fmt"
	"strings"
)

// writeRes is a solution in the .res form: a line with the cost, then a line for
// each route: day, vehicle, duration, load, 0, the customers, 0.
func (in *instance) writeRes(cost float64, trips []trip) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%.2f\n", cost)
	for _, t := range trips {
		duration, _ := in.duration(t)
		fmt.Fprintf(&b, "%d %3d %9.2f %7g   0", t.day, t.vehicle, duration, in.load(t))
		for _, c := range t.customers {
			fmt.Fprintf(&b, " %d", c)
		}
		b.WriteString(" 0\n")
	}
	return b.String()
}
