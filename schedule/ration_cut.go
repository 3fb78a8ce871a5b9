package schedule

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/visit"
)

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
