package main

import "strings"

// parseRes reads the .res form. Errors begin with the line. What the file says
// of a route's duration and load is not used.
func parseRes(text string) (cost float64, trips []trip, err error) {
	lines := rows{lines: strings.Split(text, "\n")}
	head, err := lines.next("the cost", 1, 1)
	if err != nil {
		return 0, nil, err
	}
	cost = head.number(0, 0, 1e12)
	if head.err != nil {
		return 0, nil, head.err
	}
	for lines.more() {
		row, err := lines.next("day, vehicle, duration, load, 0, customers, 0", 6, 1<<20)
		if err != nil {
			return 0, nil, err
		}
		t := trip{day: row.whole(0, 1, maxDays), vehicle: row.whole(1, 1, maxVehicles)}
		last := len(row.fields) - 1
		row.whole(4, 0, 0)
		row.whole(last, 0, 0)
		for k := 5; k < last; k++ {
			t.customers = append(t.customers, row.whole(k, 1, maxCustomers))
		}
		if row.err != nil {
			return 0, nil, row.err
		}
		trips = append(trips, t)
	}
	return cost, trips, nil
}
