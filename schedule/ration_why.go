package schedule

import (
	"cmp"
	"slices"
	"strings"

	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// classes is the groups as they end.
func (r *ration) classes() []ClassRation {
	slipped := map[*rationGroup]map[*askedShop]bool{}
	for _, v := range r.list {
		if v.cut {
			if slipped[v.group] == nil {
				slipped[v.group] = map[*askedShop]bool{}
			}
			slipped[v.group][v.shop] = true
		}
	}
	var out []ClassRation
	for _, g := range r.groups {
		g.Slipped = len(slipped[g])
		if g.Cut > 0 {
			g.Because = append(g.Because, Reason{Code: ClassSlips, Class: g.Class, Market: g.Market, Have: g.Kept, Want: g.Wanted})
		}
		if g.stuck {
			g.Because = append(g.Because, Reason{Code: AtFloor, Class: g.Class, Market: g.Market, Have: g.Kept, Want: g.Floor})
		}
		out = append(out, g.ClassRation)
	}
	return out
}

// slips is the retailers that lose visits.
func (r *ration) slips() []Slip {
	at := map[*askedShop]int{}
	var out []Slip
	for _, v := range r.list {
		if !v.cut {
			continue
		}
		i, ok := at[v.shop]
		if !ok {
			i = len(out)
			at[v.shop] = i
			out = append(out, Slip{Retailer: v.need.Retailer, Class: v.need.Class, Market: v.need.Market, Wanted: v.shop.wanted, Kept: v.shop.kept})
		}
		out[i].Cut = append(out[i].Cut, v.need.Key)
	}
	place := func(s Slip) int { return r.policy.Rationing.place(s.Class) }
	slices.SortFunc(out, func(a, b Slip) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), strings.Compare(string(a.Retailer), string(b.Retailer)))
	})
	latest := map[visit.Key]calendar.Date{}
	for _, v := range r.list {
		latest[v.need.Key] = v.need.Latest
	}
	next := r.territory.nextMonth()
	for i := range out {
		s := &out[i]
		slices.SortFunc(s.Cut, compareKeys)
		due := latest[s.Cut[0]]
		s.Days = max(0, next.DaysSince(due))
		s.Because = []Reason{{Code: VisitsSlip, Need: s.Cut[0], Date: due, Until: next, Have: s.Kept, Want: s.Wanted}}
	}
	return out
}

// nextMonth is the first working day after the month, or the first day where
// the calendar knows of none.
func (t *Territory) nextMonth() calendar.Date {
	first := t.Month.Last().AddDays(1)
	if next, _ := t.Calendar.NextWorking(first); next.Valid() {
		return next
	}
	return first
}

// because is what is cut and why.
func (r *ration) because(out Rationed, w Workload) []Reason {
	why := excess(out.Wanted, out.Room)
	if len(why) == 0 {
		return []Reason{{Code: AllFits, Have: out.Wanted.Visits}}
	}
	why = append(why, Reason{Code: VisitsCut, Have: out.Kept.Visits, Want: out.Wanted.Visits})
	if w.Staff > 1 {
		why = append(why, Reason{Code: PeopleShort, Have: w.People, Want: w.Staff})
	}
	if !out.Kept.fits(out.Room) {
		why = append(why, Reason{Code: FloorsHold, Have: out.Kept.Visits})
		why = append(why, excess(out.Kept, out.Room)...)
	}
	return why
}

// excess is each of the three measures by which a load is over the room.
func excess(l, room Load) []Reason {
	var out []Reason
	if room.Visits > 0 && l.Visits > room.Visits {
		out = append(out, Reason{Code: TooManyVisits, Have: room.Visits, Want: l.Visits})
	}
	if l.Minutes > room.Minutes {
		out = append(out, Reason{Code: TooMuch, Have: room.Minutes, Want: l.Minutes})
	}
	if l.Total > room.Total {
		out = append(out, Reason{Code: TooMuchWay, Have: room.Total, Want: l.Total})
	}
	return out
}
