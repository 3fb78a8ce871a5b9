package schedule

import (
	"cmp"
	"slices"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/visit"
)

// newSharing reads a team.
func (p Policy) newSharing(t *Team) *sharing {
	s := &sharing{team: t, policy: p.Sharing.bounded(), seed: p.Seed, isFirst: make([]bool, len(t.Retailers))}
	rows := s.readReps(p)
	rows = append(rows, s.readShops()...)
	s.readNeeds(p)
	s.readPins()
	s.readWays(rows)
	return s
}

// bounded is the weights within their limits.
func (s Sharing) bounded() Sharing {
	limit := func(n, most int) int { return max(0, min(n, most)) }
	return Sharing{
		Keep: limit(s.Keep, mostKeep), Balance: limit(s.Balance, mostShare), Classes: limit(s.Classes, mostShare),
		Effort: limit(s.Effort, mostShakes),
	}
}

// readReps reads the reps and returns the rows of their homes.
func (s *sharing) readReps(p Policy) (rows []int) {
	t := s.team
	for i := range t.Reps {
		if s.repOf(t.Reps[i].ID) != nowhere {
			continue
		}
		r := teamRep{Rep: t.Reps[i], field: Territory{Month: t.Month, Rep: t.Reps[i], Calendar: t.Calendar}.field()}
		for _, f := range r.field {
			if len(f.open) > 0 {
				room, _ := p.roomOf(f)
				r.room += int64(max(0, room))
				r.days++
			}
		}
		s.reps = append(s.reps, r)
		rows = append(rows, i)
	}
	return rows
}

// repOf is the rep of an id, or nowhere.
func (s *sharing) repOf(id client.RepID) int {
	return slices.IndexFunc(s.reps, func(r teamRep) bool { return r.ID == id })
}

// readShops reads the retailers, by id, and returns the rows of their places.
func (s *sharing) readShops() (rows []int) {
	t := s.team
	order := indexes(len(t.Retailers))
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(string(t.Retailers[a].ID), string(t.Retailers[b].ID)) })
	for _, i := range order {
		if n := len(s.shops); n > 0 && s.shops[n-1].retailer.ID == t.Retailers[i].ID {
			continue
		}
		s.isFirst[i] = true
		s.shops = append(s.shops, teamShop{
			retailer: t.Retailers[i], was: s.repOf(t.Retailers[i].Rep), pin: nowhere, absent: make([]int, len(s.reps)),
		})
		rows = append(rows, len(t.Reps)+i)
	}
	return rows
}

// first reports whether the retailer at a place of the book is the one that
// counts for its id.
func (s *sharing) first(i int) bool { return s.isFirst[i] }

// shopOf is the shop of an id, or nowhere.
func (s *sharing) shopOf(id client.ID) int {
	i, ok := slices.BinarySearchFunc(s.shops, id, func(h teamShop, id client.ID) int {
		return strings.Compare(string(h.retailer.ID), string(id))
	})
	if !ok {
		return nowhere
	}
	return i
}

// readNeeds gives the needs to their shops.
func (s *sharing) readNeeds(p Policy) {
	for k := range s.team.Needs {
		n := &s.team.Needs[k]
		i := s.shopOf(n.Retailer)
		if i == nowhere {
			s.faults = append(s.faults, Reason{Code: UnknownRetailer, Need: n.Key})
			continue
		}
		h := &s.shops[i]
		if len(h.needs) == 0 || compareKeys(n.Key, h.needs[0].Key) < 0 {
			h.class = s.classOf(n.Class)
		}
		h.needs = append(h.needs, *n)
		h.visits++
		h.stay += 10 * int64(max(0, stayOf(n)))
		for r := range s.reps {
			if !s.reps[r].there(n) {
				h.absent[r]++
			}
		}
	}
	slices.SortStableFunc(s.faults, func(a, b Reason) int { return compareKeys(a.Need, b.Need) })
	for r := range s.reps {
		s.room += s.reps[r].room
	}
}

// classOf is the number of a class.
func (s *sharing) classOf(c client.Class) int {
	i := slices.Index(s.classes, c)
	if i < 0 {
		i = len(s.classes)
		s.classes = append(s.classes, c)
	}
	return i
}

// there reports whether the rep is in the field on one of a need's days, for an
// appointment at its time.
func (r *teamRep) there(n *visit.Need) bool {
	for i := range r.field {
		f := &r.field[i]
		if f.date < n.Earliest || f.date > n.Latest || len(f.open) == 0 {
			continue
		}
		if n.Fixed.Seconds() <= 0 {
			return true
		}
		at := outward(n.Fixed)
		if slices.ContainsFunc(f.open, func(o span) bool { return o.Lo <= at.Lo && at.Hi <= o.Hi }) {
			return true
		}
	}
	return false
}

// readPins ties shops to reps; of two pins of one retailer the first counts.
func (s *sharing) readPins() {
	for _, p := range s.team.Pins {
		i, k := s.shopOf(p.Retailer), s.repOf(p.Rep)
		if i == nowhere || k == nowhere || s.shops[i].pin != nowhere {
			s.idlePins = append(s.idlePins, p)
			continue
		}
		s.shops[i].pin = k
	}
	slices.SortStableFunc(s.idlePins, func(a, b Pin) int { return cmp.Or(cmp.Compare(a.Retailer, b.Retailer), cmp.Compare(a.Rep, b.Rep)) })
}

// readWays reckons the ways from the homes and between neighbours. rows are the
// rows of reps and shops in the team's matrix.
func (s *sharing) readWays(rows []int) {
	var places []client.Position
	for i := range s.reps {
		places = append(places, s.reps[i].Home)
	}
	for i := range s.shops {
		places = append(places, s.shops[i].retailer.Position)
	}
	ways, n, reps := s.team.Travel.ways(places, rows), len(places), len(s.reps)
	way := func(from, to int) int { return int(ways[from*n+to]) }
	for i := range s.shops {
		h := &s.shops[i]
		for k := range s.reps {
			h.home = append(h.home, way(k, reps+i))
			h.round = append(h.round, way(k, reps+i)+way(reps+i, k))
		}
		if h.visits == 0 {
			continue
		}
		for j := range s.shops {
			if j != i && s.shops[j].visits > 0 {
				h.near = nearer(h.near, neighbour{j, way(reps+j, reps+i)})
			}
		}
		for _, o := range h.near {
			s.shops[o.shop].from = append(s.shops[o.shop].from, i)
		}
	}
}

// nearer takes one more shop into the nearest; of equally near ones the first
// come.
func nearer(near []neighbour, o neighbour) []neighbour {
	if len(near) == nearShops && near[nearShops-1].way <= o.way {
		return near
	}
	if len(near) < nearShops {
		near = append(near, o)
	}
	k := len(near) - 1
	for ; k > 0 && near[k-1].way > o.way; k-- {
		near[k] = near[k-1]
	}
	near[k] = o
	return near
}
