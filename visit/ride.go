package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// RidePolicy is how often a supervisor goes along (S1-26) and how many shops
// are asked what they think of their manager (S1-30).
type RidePolicy struct {
	Rides     int `json:"rides"`      // days of a period with each manager
	NewRides  int `json:"new_rides"`  // with a manager new in the post
	NewMonths int `json:"new_months"` // months for which one is new
	Sample    int `json:"sample"`     // shops of each manager that are asked
}

// Season is what a plan of rides is made from: one supervisor, one period.
type Season struct {
	From      calendar.Date     `json:"from"`
	To        calendar.Date     `json:"to"`
	Nth       int               `json:"nth,omitzero"` // the number of the period, so that others are asked in each
	Seed      uint64            `json:"seed"`         // the draw; the same seed draws the same
	Riders    []Rider           `json:"riders"`
	Retailers []client.Retailer `json:"retailers,omitzero"`
	Calendar  calendar.Calendar `json:"calendar"` // the supervisor's working days
}

// Rider is a manager with whom the supervisor goes along.
type Rider struct {
	Rep   client.RepID  `json:"rep"`
	Since calendar.Date `json:"since,omitzero"` // in the post; unset is long ago
}

// RidePlan is the days of a period on which the supervisor goes along, by date,
// and the shops asked, by rep, class and the draw.
type RidePlan struct {
	Rides   []Ride   `json:"rides,omitzero"`
	Sample  []Asked  `json:"sample,omitzero"`
	Because []Reason `json:"because,omitzero"` // what cannot be had, by rep
}

// Ride is one day with a manager.
type Ride struct {
	Rep     client.RepID  `json:"rep"`
	Date    calendar.Date `json:"date"`
	Nth     int           `json:"nth"` // of the rep's in the period
	Because []Reason      `json:"because"`
}

// Asked is a shop that is asked for its opinion.
type Asked struct {
	Rep      client.RepID `json:"rep"`
	Class    client.Class `json:"class,omitzero"`
	Retailer client.ID    `json:"retailer"`
}

// Plan is the rides and the sample of a period. It depends on nothing but its
// arguments, and not on the order of riders and retailers.
//
// The period is cut into as many equal parts as a manager has rides, and each
// lies in its own part, one ride a day. Where the days do not suffice, as many
// rides as can be are had, first rides before second ones; those that are not
// are said.
//
// The sample has a shop of each class, then more by the number of its shops,
// all of different ones. From period to period it moves on through the shops in
// the order drawn, so that each is asked before any is asked again, as long as
// the shops stay the same. A sample smaller than the classes takes those in
// turn.
func (p RidePolicy) Plan(s Season) RidePlan {
	var plan RidePlan
	riders := slices.Clone(s.Riders)
	slices.SortFunc(riders, func(a, b Rider) int { return cmp.Or(cmp.Compare(a.Rep, b.Rep), cmp.Compare(a.Since, b.Since)) })
	riders = slices.CompactFunc(riders, func(a, b Rider) bool {
		if a.Rep == b.Rep {
			plan.Because = append(plan.Because, Reason{Code: RiderTwice, Name: string(a.Rep)})
		}
		return a.Rep == b.Rep
	})
	days := s.days()
	wanted := p.wanted(s, riders, days)
	at := s.match(wanted, days)
	for i, r := range wanted {
		if at[i] < 0 {
			plan.Because = append(plan.Because, Reason{Code: NoRide, Date: s.From, Until: s.To, Have: r.nth, Name: string(r.rep)})
			continue
		}
		plan.Rides = append(plan.Rides, Ride{Rep: r.rep, Date: days[at[i]], Nth: r.nth, Because: r.because})
	}
	slices.SortFunc(plan.Rides, func(a, b Ride) int { return cmp.Compare(a.Date, b.Date) })
	for _, r := range riders {
		asked, because := p.sample(s, r.Rep)
		plan.Sample = append(plan.Sample, asked...)
		plan.Because = append(plan.Because, because...)
	}
	slices.SortStableFunc(plan.Because, func(a, b Reason) int { return cmp.Compare(a.Name, b.Name) })
	return plan
}

// days is the working days of the period that the calendar covers, at most a
// year of them.
func (s Season) days() []calendar.Date {
	var days []calendar.Date
	if !s.From.Valid() || !s.To.Valid() {
		return nil
	}
	for d := s.From; d <= min(s.To, s.From.AddDays(longestGap)) && d.Valid(); d++ {
		if day := s.Calendar.Day(d); !day.Beyond && day.Hours.Seconds() > 0 {
			days = append(days, d)
		}
	}
	return days
}

// wish is a ride wanted on one of days[from:to].
type wish struct {
	rep      client.RepID
	nth      int
	from, to int
	because  []Reason
}

// wanted is the rides of all, first ones first, and those of one number in an
// order drawn.
func (p RidePolicy) wanted(s Season, riders []Rider, days []calendar.Date) []wish {
	var all []wish
	for _, r := range riders {
		rides, said := p.Rides, Reason{Code: RideDue, Have: max(0, p.Rides)}
		if r.Since.Valid() && s.From.Valid() && months(r.Since, s.From) < p.NewMonths {
			rides, said = p.NewRides, Reason{Code: RideNew, Date: r.Since, Have: max(0, p.NewRides)}
		}
		rides = min(max(rides, 0), longestGap)
		said.Have = rides
		for n := range rides {
			from := n * len(days) / rides
			to := min(max((n+1)*len(days)/rides, from+1), len(days))
			all = append(all, wish{rep: r.Rep, nth: n + 1, from: from, to: to, because: []Reason{said}})
		}
	}
	slices.SortStableFunc(all, func(a, b wish) int {
		return cmp.Or(cmp.Compare(a.nth, b.nth), cmp.Compare(s.draw(string(a.rep), a.nth), s.draw(string(b.rep), b.nth)))
	})
	return all
}

// months is the whole months from one date to another, below 0 backwards.
func months(from, to calendar.Date) int {
	n := int(to.Month() - from.Month())
	if to.DaysSince(to.Month().First()) < from.DaysSince(from.Month().First()) {
		n--
	}
	return n
}

// match gives as many wishes as can be a day of their own, none of them by
// taking an earlier wish's last one: -1 where there is none. Each wish tries
// its days in an order drawn, and a day that is taken is had where its wish can
// move (an augmenting path of a bipartite matching).
func (s Season) match(wanted []wish, days []calendar.Date) []int {
	at, holder := make([]int, len(wanted)), make([]int, len(days))
	for d := range holder {
		holder[d] = -1
	}
	var tried []bool
	var take func(i int) bool
	take = func(i int) bool {
		w := wanted[i]
		width := w.to - w.from
		for k := range width {
			d := w.from + (k+int(s.draw(string(w.rep), w.nth)%uint64(width)))%width
			if tried[d] {
				continue
			}
			tried[d] = true
			if holder[d] < 0 || take(holder[d]) {
				holder[d], at[i] = i, d
				return true
			}
		}
		return false
	}
	for i := range wanted {
		at[i] = -1
		tried = make([]bool, len(days))
		take(i)
	}
	return at
}

// draw is a number drawn for a name.
func (s Season) draw(name string, nth int) uint64 {
	h := s.Seed
	for _, b := range []byte(name) {
		h = prng.Seed(h ^ uint64(b)).Uint64()
	}
	return prng.Seed(h ^ uint64(nth)).Uint64()
}

// sample is the shops of a rep that are asked.
func (p RidePolicy) sample(s Season, rep client.RepID) ([]Asked, []Reason) {
	var shops []client.Retailer
	for _, r := range s.Retailers {
		if r.Rep == rep && (!r.Since.Valid() || r.Since <= s.To) && (!r.Closed.Valid() || r.Closed > s.From) {
			shops = append(shops, r)
		}
	}
	slices.SortFunc(shops, func(a, b client.Retailer) int {
		return cmp.Or(
			cmp.Compare(a.Class, b.Class), cmp.Compare(s.draw(string(a.ID), 0), s.draw(string(b.ID), 0)), cmp.Compare(a.ID, b.ID),
		)
	})
	shops = slices.CompactFunc(shops, func(a, b client.Retailer) bool { return a.ID == b.ID })
	var classes [][]client.Retailer
	for i, r := range shops {
		if i == 0 || r.Class != shops[i-1].Class {
			classes = append(classes, nil)
		}
		classes[len(classes)-1] = append(classes[len(classes)-1], r)
	}
	want := min(max(p.Sample, 0), len(shops))
	var because []Reason
	switch {
	case len(shops) == 0 && p.Sample > 0:
		because = append(because, Reason{Code: NoShopToAsk, Name: string(rep)})
	case want < len(classes) && p.Sample > 0:
		because = append(because, Reason{Code: ClassesInTurn, Have: want, Want: len(classes), Name: string(rep)})
	}
	var asked []Asked
	for i, n := range quotas(classes, want, max(0, s.Nth)) {
		own := classes[i]
		start := askedBefore(max(0, s.Nth), want, len(classes), i, n, len(own))
		for k := range n {
			shop := own[(start+k)%len(own)]
			asked = append(asked, Asked{Rep: rep, Class: shop.Class, Retailer: shop.ID})
		}
	}
	return asked, because
}

// askedBefore is where the shops of class i were left in the periods before the
// nth, whole rounds of them aside. With a place for every class each period asks
// n of them; else the places, counted through all periods, go to the classes in
// turn.
func askedBefore(nth, want, classes, i, n, shops int) int {
	round := uint64(shops)
	if want >= classes {
		return int(uint64(nth) % round * uint64(n) % round)
	}
	places := uint64(nth) % (uint64(classes) * round) * uint64(want)
	return int((places + uint64(classes-1-i)) / uint64(classes) % round)
}

// quotas is how many shops of each class are asked: one of each, in a turn that
// moves on with the period, then one more where the most shops go unasked for
// each that is.
func quotas(classes [][]client.Retailer, want, nth int) []int {
	n := make([]int, len(classes))
	for k := range min(want, len(classes)) {
		n[(k+nth%len(classes)*want)%len(classes)]++
	}
	for left := want - len(classes); left > 0; left-- {
		best := -1
		for i, own := range classes {
			if n[i] < len(own) && (best < 0 || len(own)*(n[best]+1) > len(classes[best])*(n[i]+1)) {
				best = i
			}
		}
		n[best]++
	}
	return n
}
