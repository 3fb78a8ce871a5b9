package schedule

import (
	"cmp"
	"slices"
	"strings"

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

// ration is a rationing under way.
type ration struct {
	*brief
	room    Load
	list    []*askedVisit // in the order of slipping
	groups  []*rationGroup
	order   []*askedVisit // cut so far, in order
	visits  int
	minutes int
	least   int // minutes of the least ways
}

// askedVisit is a visit wanted.
type askedVisit struct {
	need    *visit.Need
	group   *rationGroup
	shop    *askedShop
	level   int // among the visits of its retailer, from 1
	minutes int
	way     int  // the least
	may     bool // be cut, as far as its retailer goes
	cut     bool
}

// askedShop is a retailer's visits.
type askedShop struct {
	wanted, kept int
	floor        int // visits kept at least
}

// rationGroup is a class and market.
type rationGroup struct {
	ClassRation
	stuck bool // it had no more to give when more was asked
}

func (b *brief) newRation(room Load) *ration {
	rules := b.policy.Rationing
	r := &ration{brief: b, room: room}
	least := b.problem.leastWays()
	for site, jobs := range b.problem.groups {
		shop := &askedShop{wanted: len(jobs), kept: len(jobs)}
		for k, j := range jobs {
			n := &b.needs[b.need[j]]
			v := &askedVisit{need: n, group: r.group(n), shop: shop, level: k + 1, minutes: stayOf(n), way: least[site]}
			shop.floor = rules.floor(n.Class, n.Market).Visits
			r.list = append(r.list, v)
			r.visits, r.minutes, r.least = r.visits+1, r.minutes+v.minutes, r.least+v.way
		}
	}
	slices.SortFunc(r.groups, func(a, b *rationGroup) int { return compareGroups(a.Class, a.Market, b.Class, b.Market) })
	slices.SortFunc(r.list, rules.compare)
	r.count()
	return r
}

// group is that of a need's class and market.
func (r *ration) group(n *visit.Need) *rationGroup {
	i := slices.IndexFunc(r.groups, func(g *rationGroup) bool { return g.Class == n.Class && g.Market == n.Market })
	if i >= 0 {
		return r.groups[i]
	}
	g := &rationGroup{ClassRation: ClassRation{Class: n.Class, Market: n.Market}}
	r.groups = append(r.groups, g)
	return g
}

// compare orders visits by who slips first.
func (r Rationing) compare(a, b *askedVisit) int {
	class := cmp.Compare(r.place(a.need.Class), r.place(b.need.Class))
	level := cmp.Compare(b.level, a.level)
	first, second := level, class
	if r.By == ClassByClass {
		first, second = class, level
	}
	return cmp.Or(
		first, second,
		cmp.Compare(b.need.Rank, a.need.Rank),
		cmp.Compare(b.need.Latest, a.need.Latest),
		compareKeys(b.need.Key, a.need.Key),
	)
}

// count fills in what the groups want and what of it may not be cut.
func (r *ration) count() {
	may := map[*rationGroup]int{}
	lost := map[*askedShop]int{}
	seen := map[*askedShop]map[*rationGroup]bool{}
	for _, v := range r.list {
		v.group.Wanted++
		if !promised(v.need) && lost[v.shop] < v.shop.wanted-v.shop.floor {
			lost[v.shop]++
			may[v.group]++
			v.may = true
		}
		if seen[v.shop] == nil {
			seen[v.shop] = map[*rationGroup]bool{}
		}
		if !seen[v.shop][v.group] {
			seen[v.shop][v.group] = true
			v.group.Retailers++
		}
	}
	for _, g := range r.groups {
		g.Kept = g.Wanted
		g.Floor = max(g.Wanted-may[g], r.policy.Rationing.floor(g.Class, g.Market).keeps(g.Wanted))
	}
}

// load is what is kept.
func (r *ration) load() Load {
	ways := max(r.least, r.policy.Ways.of(r.visits))
	return Load{Visits: r.visits, Minutes: r.minutes, Total: r.minutes + ways}
}

// fits reports whether a load fits in the room.
func (l Load) fits(room Load) bool {
	return (room.Visits == 0 || l.Visits <= room.Visits) && l.Minutes <= room.Minutes && l.Total <= room.Total
}

// cutDown cuts visits until what is left fits or nothing more may be cut.
func (r *ration) cutDown() {
	if r.policy.Rationing.By == Evenly {
		for !r.load().fits(r.room) {
			g := r.nextGroup()
			if g == nil {
				return
			}
			for _, v := range r.list {
				if v.group == g && r.mayCut(v) {
					r.set(v, true)
					r.order = append(r.order, v)
					break
				}
			}
		}
		return
	}
	for _, v := range r.list {
		if r.load().fits(r.room) {
			return
		}
		if r.mayCut(v) {
			r.set(v, true)
			r.order = append(r.order, v)
		}
	}
}

// mayCut reports whether a visit can be cut now, and notes a group that has
// nothing more to give.
func (r *ration) mayCut(v *askedVisit) bool {
	if v.group.Kept <= v.group.Floor {
		v.group.stuck = true
		return false
	}
	return v.may && !v.cut
}

// nextGroup is the group whose next cut is due first in proportion to what it
// may lose (Webster's rule): the least of (2 cuts + 1) / room to give; of equal
// ones the one that slips first.
func (r *ration) nextGroup() (next *rationGroup) {
	place := func(g *rationGroup) int { return r.policy.Rationing.place(g.Class) }
	for _, g := range r.groups {
		if g.Kept <= g.Floor {
			g.stuck = g.Wanted > 0
			continue
		}
		if next == nil {
			next = g
			continue
		}
		left := int64(2*g.Cut+1) * int64(next.Wanted-next.Floor)
		right := int64(2*next.Cut+1) * int64(g.Wanted-g.Floor)
		if left < right || left == right && place(g) < place(next) {
			next = g
		}
	}
	return next
}

// set cuts a visit or gives it back.
func (r *ration) set(v *askedVisit, cut bool) {
	n := -1
	if !cut {
		n = 1
	}
	v.cut = cut
	v.shop.kept += n
	v.group.Kept += n
	v.group.Cut -= n
	r.visits, r.minutes, r.least = r.visits+n, r.minutes+n*v.minutes, r.least+n*v.way
}

// giveBack restores what turns out not to be needed, the last cut first: a long
// visit cut late may make room for short ones cut before. A retailer gets its
// earlier visit back before a later one.
func (r *ration) giveBack() {
	if !r.load().fits(r.room) {
		return
	}
	for again := true; again; {
		again = false
		for i := len(r.order) - 1; i >= 0; i-- {
			v := r.order[i]
			if !v.cut || r.earlierCut(v) {
				continue
			}
			if r.set(v, false); r.load().fits(r.room) {
				again = true
			} else {
				r.set(v, true)
			}
		}
	}
}

// earlierCut reports whether an earlier visit of the same retailer is cut.
func (r *ration) earlierCut(v *askedVisit) bool {
	return slices.ContainsFunc(r.order, func(o *askedVisit) bool { return o.cut && o.shop == v.shop && o.level < v.level })
}

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
