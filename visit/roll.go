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
	id := func(l listed) client.ID { return retailers[l.at].ID }
	order := func(a, b listed) int { return cmp.Compare(id(a), id(b)) }
	if !slices.IsSortedFunc(roll, order) {
		slices.SortStableFunc(roll, order)
	}
	for i := 1; i < len(roll); i++ {
		if id(roll[i-1]) == id(roll[i]) {
			roll[i-1].repeated, roll[i].repeated = true, true
		}
	}
	return roll
}
