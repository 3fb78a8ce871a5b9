package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// SharedFault is a fault that shops of a class have in common (S3-88).
type SharedFault struct {
	Class   client.Class  `json:"class"`
	Kind    FindingKind   `json:"kind"`
	Found   []client.ID   `json:"found"`            // the shops of the class that have it, by id
	Prevent []client.ID   `json:"prevent,omitzero"` // the others, by id
	Since   calendar.Date `json:"since"`            // found first in the days looked at
}

// SharedFaults is the faults found in so many shops of one class, of late, that
// the others are to be kept from them, by class and kind. Each of these is looked
// at for itself, because shops differ inside a class (S3-89): the Topic of the
// fault goes on the agendas of those to Prevent, while a shop that has it has the
// Topic of its own finding.
//
// It looks at the retailers that are customers on the date and are not listed
// twice, those without a class aside, and at the findings that date from
// FaultDays before it on. What a shop cannot be kept from, such as bad goods or a
// hint, is no fault of a class.
func (p FindingPolicy) SharedFaults(on calendar.Date, findings []Finding, retailers []client.Retailer) []SharedFault {
	if p.FaultShops < 1 || !on.Valid() {
		return nil
	}
	classes := classesOn(on, retailers)
	class := map[client.ID]client.Class{}
	for _, r := range classes {
		class[r.ID] = r.Class
	}
	var seen []Finding
	for _, f := range findings {
		if f.Kind.preventable() && class[f.Retailer] != "" && f.Date.Valid() && f.Date <= on && on.DaysSince(f.Date) <= p.FaultDays {
			seen = append(seen, f)
		}
	}
	slices.SortFunc(seen, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(class[a.Retailer], class[b.Retailer]), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Retailer, b.Retailer), cmp.Compare(a.Date, b.Date),
		)
	})
	var faults []SharedFault
	for from := 0; from < len(seen); {
		fault := SharedFault{Class: class[seen[from].Retailer], Kind: seen[from].Kind, Since: seen[from].Date}
		for ; from < len(seen) && class[seen[from].Retailer] == fault.Class && seen[from].Kind == fault.Kind; from++ {
			fault.Found = append(fault.Found, seen[from].Retailer)
			fault.Since = min(fault.Since, seen[from].Date)
		}
		if fault.Found = slices.Compact(fault.Found); len(fault.Found) < p.FaultShops {
			continue
		}
		for _, r := range classes {
			if _, has := slices.BinarySearch(fault.Found, r.ID); r.Class == fault.Class && !has {
				fault.Prevent = append(fault.Prevent, r.ID)
			}
		}
		faults = append(faults, fault)
	}
	return faults
}

// Topic is the fault as a topic of the agendas of the shops to be kept from it.
func (f SharedFault) Topic() Topic {
	kind := f.Kind.String()
	return Topic{Kind: ClassFault, Code: kind, About: kind, Since: f.Since}
}

// classesOn is the retailers with a class that are customers on a date, by id,
// those listed twice left out.
func classesOn(on calendar.Date, retailers []client.Retailer) []*client.Retailer {
	var in []*client.Retailer
	for _, l := range byID(retailers) {
		r := &retailers[l.at]
		open := (!r.Since.Valid() || r.Since <= on) && (!r.Closed.Valid() || r.Closed > on)
		if !l.repeated && open && r.Class != "" {
			in = append(in, r)
		}
	}
	return in
}

// preventable reports whether a shop can be kept from what was found in others:
// the rest is of one shop, one person or one delivery.
func (k FindingKind) preventable() bool {
	switch k {
	case PriceTags, MessyDisplay, StockOut, SlowStock, OutsideGoods, PolicyDoubt:
		return true
	}
	return false
}
