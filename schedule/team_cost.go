package schedule

import (
	"math/bits"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/visit"
)

// sharing is an assignment in the making. Minutes are counted in tenths.
type sharing struct {
	team     *Team
	policy   Sharing
	seed     uint64
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
