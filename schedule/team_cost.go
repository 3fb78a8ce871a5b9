package schedule

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/visit"
)

// sharing is an assignment in the making. Minutes are counted in tenths.
type sharing struct {
	team     *Team
	policy   Sharing
	reps     []teamRep
	shops    []teamShop // by id
	classes  []client.Class
	faults   []Reason
	idlePins []Pin
	isFirst  []bool // by place in Team.Retailers
	room     int64  // minutes of all reps

	rep    []int   // by shop, or nowhere
	local  []int64 // by shop: what the ways between it and its rep's other shops count
	parts  []part  // by rep
	loads  []int64 // by rep: stays and ways
	class  []int64 // by class and rep: stays
	shares []int64 // by class and rep: what would be even
	uneven int64   // the squares of what the classes are off their shares
	stays  int64   // of the shops that have a rep
	moved  int64
	absent int64

	queue   []int  // shops to be looked at
	touched []bool // by shop: it is in the queue
	log     []was  // what give has changed, while logging
	logging bool
}

// was is the rep that a shop had.
type was struct{ shop, rep int }

// teamRep is a rep as an assignment sees him or her.
type teamRep struct {
	Rep
	room  int64 // minutes
	days  int
	field []fieldDay
}

// teamShop is a retailer as an assignment sees it.
type teamShop struct {
	retailer client.Retailer
	needs    []visit.Need
	visits   int
	stay     int64
	class    int   // of classes
	was      int   // rep, or nowhere
	pin      int   // rep, or nowhere
	absent   []int // by rep: needs on whose days the rep is never in the field
	near     []neighbour
	from     []int // the shops that have this one among their neighbours
	home     []int // by rep: minutes from home
	round    []int // by rep: minutes from home and back
}

// part is what a rep has: sums over the shops of the rep.
type part struct {
	visits int64
	stay   int64
	homes  int64 // for each visit the minutes from home and back
	local  int64 // for each visit the minutes from its two nearest
}

// ways is the tenths of a minute of a rep's ways in so many days in the field:
// one way out and home a day, of the length of the average visit's, and between
// the visits of a day half of what they count.
func (p part) ways(days int) int64 {
	d := min(int64(days), p.visits)
	if d == 0 {
		return 0
	}
	return (10*p.homes*d + 5*p.local*(p.visits-d)) / p.visits
}

// neighbour is a near shop and the minutes from there.
type neighbour struct{ shop, way int }

// nearShops is how many neighbours of a shop are looked at.
const nearShops = 12

// absentPoints is what a need counts on whose days its rep is never there, in
// tenths of a minute: more than ways do.
const absentPoints = 10_000

// newSharing reads a team.
func (p Policy) newSharing(t *Team) *sharing {
	s := &sharing{team: t, policy: p.Sharing.bounded(), isFirst: make([]bool, len(t.Retailers))}
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
		Effort: limit(s.Effort, mostEffort),
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

// was is the assignment by the book.
func (s *sharing) was() []int {
	out := make([]int, len(s.shops))
	for i := range s.shops {
		out[i] = s.shops[i].was
	}
	return out
}

// pinned is the assignment by the book but for pins.
func (s *sharing) pinned() []int {
	out := s.was()
	for i := range s.shops {
		if s.shops[i].pin != nowhere {
			out[i] = s.shops[i].pin
		}
	}
	return out
}

// start takes over an assignment.
func (s *sharing) start(rep []int) {
	s.rep = slices.Clone(rep)
	s.queue, s.touched = s.queue[:0], make([]bool, len(s.shops))
	s.local = make([]int64, len(s.shops))
	s.parts = make([]part, len(s.reps))
	s.class = make([]int64, len(s.classes)*len(s.reps))
	s.shares = make([]int64, len(s.class))
	s.moved, s.absent, s.uneven, s.stays = 0, 0, 0, 0
	for i := range s.shops {
		s.enter(i, 1)
	}
	s.loads = make([]int64, len(s.reps))
	for k := range s.reps {
		s.reckon(k)
	}
	if s.room == 0 {
		return
	}
	for c := range s.classes {
		sum := int64(0)
		for k := range s.reps {
			sum += s.class[c*len(s.reps)+k]
		}
		for k := range s.reps {
			s.shares[c*len(s.reps)+k] = sum * s.reps[k].room / s.room
			s.uneven += s.unevenOf(c, k)
		}
	}
}

// enter adds a shop to the sums of its rep, or takes it away with a sign of -1.
func (s *sharing) enter(i int, sign int64) {
	h, k := &s.shops[i], s.rep[i]
	if k == nowhere {
		return
	}
	if sign > 0 {
		s.local[i] = s.between(i)
	}
	p, visits := &s.parts[k], sign*int64(h.visits)
	p.visits += visits
	p.stay += sign * h.stay
	p.homes += visits * int64(h.round[k])
	p.local += sign * s.local[i]
	s.stays += sign * h.stay
	if h.visits > 0 {
		s.class[h.class*len(s.reps)+k] += sign * h.stay
	}
	if h.was != nowhere && h.was != k {
		s.moved += sign
	}
	s.absent += sign * int64(h.absent[k])
}

// between is, for each visit, the ways to a shop from the two nearest of its
// rep's others; from home in the place of one that there is not.
func (s *sharing) between(i int) int64 {
	h, k, sum, left := &s.shops[i], s.rep[i], 0, 2
	for _, o := range h.near {
		if s.rep[o.shop] == k {
			sum += o.way
			if left--; left == 0 {
				break
			}
		}
	}
	return int64(h.visits) * int64(sum+left*h.home[k])
}

// give gives a shop that has a rep to another.
func (s *sharing) give(i, k int) {
	a := s.rep[i]
	if a == k {
		return
	}
	h := &s.shops[i]
	if h.visits > 0 {
		s.uneven -= s.unevenOf(h.class, a) + s.unevenOf(h.class, k)
	}
	if s.logging {
		s.log = append(s.log, was{i, a})
	}
	s.enter(i, -1)
	s.rep[i] = k
	s.enter(i, 1)
	if h.visits > 0 {
		s.uneven += s.unevenOf(h.class, a) + s.unevenOf(h.class, k)
	}
	for _, j := range s.shops[i].from {
		if r := s.rep[j]; r != nowhere && (r == a || r == k) {
			now := s.between(j)
			s.parts[r].local += now - s.local[j]
			s.local[j] = now
		}
	}
	s.reckon(a)
	s.reckon(k)
}

// reckon brings the load of a rep up to date.
func (s *sharing) reckon(k int) { s.loads[k] = s.parts[k].stay + s.parts[k].ways(s.reps[k].days) }

// points is what the assignment weighs.
func (s *sharing) points() Points {
	out := Points{Moved: 10 * int64(s.policy.Keep) * s.moved, Absent: absentPoints * s.absent}
	all, working := int64(0), int64(0)
	for k := range s.reps {
		all += s.loads[k]
		if s.reps[k].room > 0 {
			working++
		}
	}
	out.Ways = all - s.stays
	if working == 0 {
		return out
	}
	mean, uneven := max(1, all/working), int64(0)
	for k := range s.reps {
		uneven += square(s.loads[k] - all*s.reps[k].room/s.room)
	}
	out.Balance = weigh(s.policy.Balance, uneven, mean)
	out.Classes = weigh(s.policy.Classes, s.uneven, mean)
	return out
}

// unevenOf is the square of what a rep has of a class too much or too little.
func (s *sharing) unevenOf(class, k int) int64 {
	at := class*len(s.reps) + k
	return square(s.class[at] - s.shares[at])
}

// mostUneven is the tenths of a minute at which a share is cut off, so that
// the sums of squares hold.
const mostUneven = 100_000_000

func square(n int64) int64 {
	n = max(-mostUneven, min(n, mostUneven))
	return n * n
}

// weigh is weight times uneven over mean, rounded down and cut off where it
// would not hold.
func weigh(weight int, uneven, mean int64) int64 {
	hi, lo := bits.Mul64(uint64(weight), uint64(max(0, uneven)))
	if hi >= uint64(mean) {
		return mostPoints
	}
	q, _ := bits.Div64(hi, lo, uint64(mean))
	return int64(min(q, mostPoints))
}

const mostPoints = 1 << 60
