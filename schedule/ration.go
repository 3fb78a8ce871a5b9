package schedule

import (
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Rationed is a month's visits cut down to the room there is, and who pays for
// it. Every need of the territory is kept, cut, or has a fault of its own, once.
//
// The numbers can be recomputed by hand: Wanted less the cuts is Kept; both are
// sums of Classes; Kept fits in Room unless Because says that the floors hold.
type Rationed struct {
	Rep     client.RepID   `json:"rep"`
	Month   calendar.Month `json:"month"`
	Room    Load           `json:"room"` // as Workload has it: Capacity, Room and Field
	Wanted  Load           `json:"wanted"`
	Kept    Load           `json:"kept"`
	Classes []ClassRation  `json:"classes,omitzero"` // by class and market
	Keep    []visit.Key    `json:"keep,omitzero"`    // in order
	Slips   []Slip         `json:"slips,omitzero"`   // in the order of slipping classes, then by retailer
	Faults  []Reason       `json:"faults,omitzero"`  // needs that no plan can book, each with why
	Because []Reason       `json:"because,omitzero"`
}

// Load is visits and their minutes.
type Load struct {
	Visits  int `json:"visits"` // in Rationed.Room 0 is no limit
	Minutes int `json:"minutes"`
	// Total is the minutes with the ways: the least to each shop or, if that is
	// more, what the rate of Policy.Ways makes of the visits.
	Total int `json:"total"`
}

// ClassRation is what one class and market want and keep.
type ClassRation struct {
	Class     client.Class  `json:"class,omitzero"`
	Market    client.Market `json:"market,omitzero"`
	Retailers int           `json:"retailers"`
	Slipped   int           `json:"slipped"` // retailers that lose a visit
	Wanted    int           `json:"wanted"`  // visits
	Floor     int           `json:"floor"`   // visits that may not be cut: by the floors, or promised
	Kept      int           `json:"kept"`
	Cut       int           `json:"cut"`
	Because   []Reason      `json:"because,omitzero"`
}

// Slip is a retailer that loses visits.
type Slip struct {
	Retailer client.ID     `json:"retailer"`
	Class    client.Class  `json:"class,omitzero"`
	Market   client.Market `json:"market,omitzero"`
	Wanted   int           `json:"wanted"`
	Kept     int           `json:"kept"`
	Cut      []visit.Key   `json:"cut"`  // in order
	Days     int           `json:"days"` // from the last day of the first one cut to the first working day after the month: at least so late
	Because  []Reason      `json:"because,omitzero"`
}

// Needs is the needs that are kept, of those given and in their order.
func (r Rationed) Needs(needs []visit.Need) []visit.Need {
	keep := make(map[visit.Key]bool, len(r.Keep))
	for _, k := range r.Keep {
		keep[k] = true
	}
	var out []visit.Need
	for i := range needs {
		if keep[needs[i].Key] {
			delete(keep, needs[i].Key) // a need given twice is kept once
			out = append(out, needs[i])
		}
	}
	return out
}

// Ration cuts whole visits by Policy.Rationing until those left fit in the
// month: their number, their minutes, and their minutes with the ways. It cuts
// none that could be given back: with the first visit cut of any retailer put
// back, what is kept would not fit. Whether a plan can place all that is kept
// depends on hours and gaps besides.
func (p Policy) Ration(t Territory) Rationed {
	b := p.turn(&t)
	w := b.workload()
	out := Rationed{Rep: t.Rep.ID, Month: t.Month, Room: Load{w.Capacity, w.Room, w.Field}}
	r := b.newRation(out.Room)
	for i, f := range r.faults {
		if f.Code != 0 {
			f.Need = r.needs[i].Key
			out.Faults = append(out.Faults, f)
		}
	}
	slices.SortStableFunc(out.Faults, func(a, b Reason) int { return compareKeys(a.Need, b.Need) })
	out.Wanted = r.load()
	r.cutDown()
	r.giveBack()
	out.Kept = r.load()
	out.Classes = r.classes()
	out.Slips = r.slips()
	for _, v := range r.list {
		if !v.cut {
			out.Keep = append(out.Keep, v.need.Key)
		}
	}
	slices.SortFunc(out.Keep, compareKeys)
	out.Because = r.because(out, w)
	return out
}
