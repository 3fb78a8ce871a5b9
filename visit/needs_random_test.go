package visit_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// randomCalendar works on some days of the week, with days off and made up.
func randomCalendar(r *prng.Rand, month calendar.Month) calendar.Calendar {
	day := calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(17, 0)}}
	c := calendar.Calendar{Week: weekOf(prng.Pick(r, []string{"mon-fri", "mon-fri", "mon-sat", "mon-sun"}), day)}
	var e calendar.Exception
	for d := month.First() - 40; d < month.Last()+40; d++ {
		switch {
		case r.Chance(1, 15):
			e = calendar.Exception{Date: d, Name: "off"}
			if !c.Works(d) {
				e.Hours = day
			}
		case e.Date == d-1 && r.Chance(2, 3):
			e.Date = d
		default:
			continue
		}
		c.Exceptions = append(c.Exceptions, e)
	}
	if r.Chance(1, 8) {
		c.From, c.To = month.First()-100, month.First()+calendar.Date(r.IntN(60))
	}
	return c
}

// randomShop is a policy and a roster of one shop with history.
func randomShop(r *prng.Rand) (visit.Policy, visit.Roster) {
	month := calendar.MonthFrom(r.Between(2023, 2026), time.Month(r.Between(1, 12)))
	roster := visit.Roster{Month: month, Calendar: randomCalendar(r, month)}
	shop := client.Retailer{ID: "R", Class: "A", Market: client.Urban}
	first, last := month.First(), month.Last()
	if r.Chance(1, 4) {
		roster.From = first + calendar.Date(r.Between(-20, 25))
	}
	if r.Chance(1, 10) {
		shop.Since = first + calendar.Date(r.Between(-30, 25))
	}
	if r.Chance(1, 10) {
		shop.Closed = first + calendar.Date(r.Between(5, 50))
	}
	roster.Retailers = []client.Retailer{shop}
	gap := visit.Gap{Min: r.Between(1, 12), Unit: visit.CalendarDays}
	if r.Chance(1, 2) {
		gap.Unit = visit.WorkingDays
		gap.Min = r.Between(1, 8)
	}
	gap.Target = gap.Min + r.IntN(8)
	gap.Max = gap.Target + r.IntN(12)
	p := visit.Policy{
		Cadences: []visit.Cadence{{PerMonth: r.Between(1, 3), Gap: gap}},
		Joins:    prng.Pick(r, []visit.Join{visit.Continue, visit.Restart}), Minutes: 10,
	}
	for range r.IntN(4) {
		roster.Visits = append(roster.Visits, visit.Visit{
			Retailer: "R", Date: first - calendar.Date(r.Between(1, 45)),
			State: prng.Pick(r, []visit.State{visit.Done, visit.Done, visit.Missed, visit.Planned}),
		})
	}
	for range r.IntN(4) {
		roster.Visits = append(roster.Visits, visit.Visit{
			Retailer: "R", Date: first + calendar.Date(r.IntN(int(last-first)+1)),
			State: prng.Pick(r, []visit.State{visit.Done, visit.Missed, visit.Planned, visit.Planned}),
		})
	}
	for range r.IntN(2) {
		roster.Visits = append(roster.Visits, visit.Visit{Retailer: "R", Date: last + calendar.Date(r.Between(1, 40)), State: visit.Planned})
	}
	if r.Chance(1, 3) {
		p.Pulls = []visit.PullRule{{Code: visit.ComplaintDue, Extra: r.Chance(1, 2)}}
		pull := visit.Pull{Retailer: "R", Code: visit.ComplaintDue}
		if r.Chance(1, 2) {
			pull.From = first + calendar.Date(r.Between(-5, 32))
		}
		if r.Chance(3, 4) {
			pull.By = first + calendar.Date(r.Between(-3, 32))
		}
		roster.Pulls = []visit.Pull{pull}
	}
	return p, roster
}

// TestNeedsOracle compares the needs of random shops with those found by trying
// every set of days.
func TestNeedsOracle(t *testing.T) {
	var free, stretched, short, safe, holes, moved, late int
	for seed := range uint64(brief.Rounds(2500)) {
		r := prng.Seed(seed)
		p, roster := randomShop(r)
		needs, none := p.Needs(roster)
		if (len(needs) == 0) == (len(none) == 0) || len(none) > 1 {
			t.Fatalf("seed %d: %d needs and %d times none", seed, len(needs), len(none))
		}
		o := newOracle(p, roster, p.Cadences[0].Gap)
		f, u, s, grown := checkShop(t, o, needs)
		free, short, stretched, safe = free+f, short+u, stretched+s, safe+grown
		for _, n := range needs {
			holes += len(n.Holes)
			if hasCode(n.Because, visit.PulledForward) {
				moved++
			}
			if hasCode(n.Because, visit.PullLate) {
				late++
			}
		}
		if t.Failed() {
			t.Fatalf("seed %d: month %s gap %+v joins %s after %s before %s next %s days %v booked %v\nneeds %s", seed, roster.Month, o.gap, p.Joins,
				o.after, o.before, o.next, o.days, o.booked, show(needs))
		}
	}
	t.Logf("%d free needs, %d without room, %d upper gaps stretched, %d safe days beside targets, %d holes, %d pulled, %d too late",
		free, short, stretched, safe, holes, moved, late)
	if moved == 0 || late == 0 || free == 0 || short == 0 || stretched == 0 || safe == 0 || holes == 0 {
		t.Error("the random shops miss a case")
	}
}

func show(needs []visit.Need) string {
	s := ""
	for _, n := range needs {
		s += fmt.Sprintf("\n%d: %s..%s holes %s target %s safe %s..%s %v", n.Nth, n.Earliest, n.Latest, n.Holes, n.Target, n.SafeFrom, n.SafeTo, n.Because)
	}
	return s
}

func hasCode(because []visit.Reason, codes ...visit.Code) bool {
	return slices.ContainsFunc(because, func(r visit.Reason) bool { return slices.Contains(codes, r.Code) })
}

// checkShop holds one shop's needs against the oracle.
func checkShop(t *testing.T, o *oracle, needs []visit.Need) (free, short, stretched, safe int) {
	t.Helper()
	slices.SortFunc(needs, func(a, b visit.Need) int { return a.Nth - b.Nth })
	var placed []visit.Need
	booked := 0
	for i, n := range needs {
		if n.Nth != o.done+i+1 {
			t.Errorf("need %d has number %d after %d done", i, n.Nth, o.done)
		}
		switch {
		case hasCode(n.Because, visit.Booked, visit.Appointment):
			if booked >= len(o.booked) || n.Earliest != o.booked[booked] || n.Latest != n.Earliest || n.Target != n.Earliest {
				t.Errorf("need %d is not the next booked visit", n.Nth)
			}
			booked++
			placed = append(placed, n)
		case n.Latest < n.Earliest:
			short++
			if !hasCode(n.Because, visit.NoRoom, visit.NoWorkingDay, visit.MonthOver) || n.SafeFrom != 0 || n.SafeTo != 0 {
				t.Errorf("need %d has no day, but does not say so", n.Nth)
			}
		default:
			free++
			placed = append(placed, n)
			if short > 0 {
				t.Errorf("need %d has room after one that has none", n.Nth)
			}
		}
	}
	if booked != len(o.booked) {
		t.Errorf("%d of %d booked visits", booked, len(o.booked))
	}
	if short > 0 && len(o.tries(free+1)) > 0 {
		t.Errorf("there is room for more than %d free visits", free)
	}
	if len(needs) == 0 || t.Failed() {
		return free, short, 0, 0
	}
	stretched, safe = checkPlaced(t, o, placed, free)
	return free, short, stretched, safe
}

func checkPlaced(t *testing.T, o *oracle, placed []visit.Need, free int) (stretched, safe int) {
	t.Helper()
	var split []int
	split = append(split, 0)
	for _, n := range placed {
		if hasCode(n.Because, visit.Booked, visit.Appointment) {
			split = append(split, 0)
		} else {
			split[len(split)-1]++
		}
	}
	all := o.tries(free)
	best := slices.MinFunc(all, o.compare)
	if diff := cmp.Diff(best.split(), split); diff != "" {
		t.Errorf("free visits between the booked ones (-want +got):\n%s", diff)
		return 0, 0
	}
	good := slices.DeleteFunc(all, func(x try) bool {
		return !slices.Equal(x.broken, best.broken) || !slices.Equal(x.split(), split) || !o.carries(x, best)
	})
	checkWidest(t, o, placed, good)
	for i, n := range placed {
		if n.Stretched != best.broken[i] {
			t.Errorf("need %d is stretched: %t, its upper gap is broken: %t", n.Nth, n.Stretched, best.broken[i])
		}
		if n.Target != best.days[i] {
			t.Errorf("target of need %d is %s, %s is better", n.Nth, n.Target, best.days[i])
		}
	}
	return best.breaks(), checkSafe(t, o, placed, best)
}

func checkWidest(t *testing.T, o *oracle, placed []visit.Need, good []try) {
	t.Helper()
	for i, n := range placed {
		var want, got []calendar.Date
		for _, x := range good {
			want = append(want, x.days[i])
		}
		slices.Sort(want)
		want = slices.Compact(want)
		if n.Earliest == n.Latest {
			got = append(got, n.Earliest)
		} else {
			for _, d := range o.days {
				if d >= n.Earliest && d <= n.Latest && !slices.Contains(n.Holes, d) {
					got = append(got, d)
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("widest days of need %d (-want +got):\n%s", n.Nth, diff)
		}
	}
}

// checkSafe tries every choice of safe days, and every one with a day more on
// one side.
func checkSafe(t *testing.T, o *oracle, placed []visit.Need, target try) (count int) {
	t.Helper()
	safe := make([][]calendar.Date, len(placed))
	for i, n := range placed {
		if n.SafeFrom > n.Target || n.SafeTo < n.Target || n.SafeFrom < n.Earliest || n.SafeTo > n.Latest {
			t.Errorf("safe days of need %d are not around its target and within its widest", n.Nth)
		}
		if !target.free[i] {
			safe[i] = []calendar.Date{n.Target}
			continue
		}
		for _, d := range o.days {
			if d >= n.SafeFrom && d <= n.SafeTo {
				safe[i] = append(safe[i], d)
			}
		}
		count += len(safe[i]) - 1
	}
	if !o.holds(safe, target) {
		t.Errorf("a choice of safe days breaks a gap")
	}
	for i := range placed {
		if !target.free[i] {
			continue
		}
		from, to := slices.Index(o.days, safe[i][0]), slices.Index(o.days, safe[i][len(safe[i])-1])
		for _, more := range []int{from - 1, to + 1} {
			if more < 0 || more >= len(o.days) {
				continue
			}
			wider := slices.Clone(safe)
			wider[i] = []calendar.Date{o.days[more]}
			if o.holds(wider, target) {
				t.Errorf("%s is safe too for need %d", o.days[more], placed[i].Nth)
			}
		}
	}
	return count
}

// holds reports whether every choice of days keeps the lower gaps and the upper
// ones that the targets keep.
func (o *oracle) holds(days [][]calendar.Date, target try) bool {
	chosen := make([]calendar.Date, 0, len(days))
	var all func(i int) bool
	all = func(i int) bool {
		if i == len(days) {
			x, ok := o.try(chosen)
			if !ok || !slices.Equal(x.free, target.free) || !o.carries(x, target) {
				return false
			}
			for j, b := range x.broken {
				if b && !target.broken[j] {
					return false
				}
			}
			return true
		}
		if !target.free[i] {
			return all(i + 1)
		}
		for _, d := range days[i] {
			chosen = append(chosen, d)
			ok := all(i + 1)
			chosen = chosen[:len(chosen)-1]
			if !ok {
				return false
			}
		}
		return true
	}
	return all(0)
}
