package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
)

// listed is one of a list of retailers in the order of their ids.
type listed struct {
	at       int32 // its place in the list as it was given
	repeated bool  // another one has its id
}

// byID is the retailers in the order of their ids, those of one id as they were.
func byID(retailers []client.Retailer) []listed {
	roll := make([]listed, len(retailers))
	for i := range roll {
		roll[i].at = int32(i)
	}
	if !marked(roll, retailers) {
		slices.SortStableFunc(roll, func(a, b listed) int { return cmp.Compare(retailers[a.at].ID, retailers[b.at].ID) })
		marked(roll, retailers)
	}
	return roll
}

// marked marks those that are repeated, and reports whether all are in order.
func marked(roll []listed, retailers []client.Retailer) (sorted bool) {
	for i := 1; i < len(roll); i++ {
		switch a, b := &roll[i-1], &roll[i]; cmp.Compare(retailers[a.at].ID, retailers[b.at].ID) {
		case 1:
			return false
		case 0:
			a.repeated, b.repeated = true, true
		}
	}
	return true
}
