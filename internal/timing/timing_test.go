package timing_test

import (
	"testing"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/timing"
)

// horizon is the last minute of the oracle's day.
const horizon = 40

// stop is a way and the stay after it.
type stop struct {
	way, stay int
	windows   []timing.Span
}

// day is a shift with the stops of a route and the way home.
type day struct {
	timing.Shift
	stops []stop
	home  int // the way home
}

// spans is up to n stretches in order, which now and then touch or overlap.
func spans(r *prng.Rand, n int) []timing.Span {
	var out []timing.Span
	lo, hi := 0, 0
	for range r.IntN(n + 1) {
		lo = r.Between(lo+1, lo+12)
		hi = max(hi+1, lo+r.IntN(25))
		out = append(out, timing.Span{Lo: lo, Hi: hi})
	}
	return out
}

func randomDay(r *prng.Rand) day {
	d := day{Shift: timing.Shift{Open: append([]timing.Span{{Lo: r.IntN(3), Hi: 5 + r.IntN(35)}}, spans(r, 1)...), Until: 15 + r.IntN(25)}, home: r.IntN(6)}
	for k := 1; k < len(d.Open); k++ {
		d.Open[k].Lo = max(d.Open[k].Lo, d.Open[k-1].Lo)
		d.Open[k].Hi = max(d.Open[k].Hi, d.Open[k-1].Hi)
	}
	if r.Chance(2, 3) {
		d.Pause, d.Breaks = 1+r.IntN(5), spans(r, 3)
	}
	for range 1 + r.IntN(4) {
		d.stops = append(d.stops, stop{way: r.IntN(5), stay: r.IntN(5), windows: spans(r, 3)})
	}
	return d
}

// set is the minutes at which something can be true, in both states.
type set [2][horizon + 1]bool

func inOne(windows []timing.Span, from, to int) bool {
	for _, w := range windows {
		if w.Lo <= from && to <= w.Hi {
			return true
		}
	}
	return false
}

// wait adds the minutes after those in the set, and the breaks begun in it if
// the crew may rest here.
func (d *day) wait(s set, rest bool) set {
	for t := range horizon {
		for state := range s {
			s[state][t+1] = s[state][t+1] || s[state][t]
		}
		if end := t + d.Pause; rest && d.Pause > 0 && s[0][t] && end <= horizon && inOne(d.Breaks, t, end) {
			s[1][end] = true
		}
	}
	return s
}

// on moves a set on by n minutes where that is allowed.
func (s set) on(n int, allowed func(from, to int) bool) (out set) {
	for state := range s {
		for t := 0; t+n <= horizon; t++ {
			out[state][t+n] = s[state][t] && allowed(t, t+n)
		}
	}
	return out
}

// arrives is the minutes of being at stop k, from those of being free before it.
func (d *day) arrives(k int, free set) set {
	n := d.stops[k].way
	at := d.wait(free, true).on(n, func(from, to int) bool { return n == 0 || inOne(d.Open, from, to) })
	return d.wait(at, true)
}

// leaves is the minutes of being free after stop k, from those of being there.
func (d *day) leaves(k int, at set) set {
	return d.wait(at, false).on(d.stops[k].stay, func(from, to int) bool { return inOne(d.stops[k].windows, from, to) })
}

// done is whether the crew can be home, its break taken, from the minutes of
// being free at the last stop.
func (d *day) done(free set) bool {
	home := d.wait(free, true).on(d.home, func(_, to int) bool { return to <= d.Until })
	home = d.wait(home, true)
	return home[1][min(d.Until, horizon)]
}

// rest is whether stops k and on can be made, from the minutes of being at k.
func (d *day) rest(k int, at set) bool {
	for ; k < len(d.stops)-1; k++ {
		at = d.arrives(k+1, d.leaves(k, at))
	}
	return d.done(d.leaves(k, at))
}

// earliest is the first minute of a set in each state.
func (s set) earliest() timing.Times {
	first := func(minutes [horizon + 1]bool) int {
		for t, in := range minutes {
			if in {
				return t
			}
		}
		return timing.Never
	}
	return timing.Times{Before: first(s[0]), After: first(s[1])}
}

// latest is the last minute in each state from which something can be done.
func latest(can func(set) bool) timing.Times {
	var out [2]int
	for state := range out {
		out[state] = timing.Nowhere
		for t := range horizon + 1 {
			var s set
			s[state][t] = true
			if can(s) {
				out[state] = t
			}
		}
	}
	return timing.Times{Before: out[0], After: out[1]}
}

// begin is the minutes of being free to leave.
func (d *day) begin() (s set) {
	if len(d.Open) > 0 {
		state := 0
		if d.Pause == 0 {
			state = 1
		}
		s[state][d.Open[0].Lo] = true
	}
	return s
}

// Every earliest and every latest time is the one that a walk through every
// minute finds, and a stop fits between two others just where it says so.
func TestOracle(t *testing.T) {
	r := prng.Seed(1)
	feasible, made := 0, 0
	for round := range 1000 {
		d := randomDay(r)
		n := len(d.stops)
		free, early := d.begin(), make([]timing.Times, n+1)
		early[0] = d.Begin()
		for k, s := range d.stops {
			at := d.arrives(k, free)
			reach := d.Reach(early[k], s.way)
			same(t, round, "reach", reach, at.earliest())
			free = d.leaves(k, at)
			early[k+1] = timing.Serve(s.windows, reach, s.stay)
			same(t, round, "serve", early[k+1], free.earliest())
		}
		late := d.Finish(d.home)
		same(t, round, "finish", late, latest(d.done))
		for k := n - 1; k >= 0; k-- {
			made++
			want := d.done(free)
			if got := early[k+1].Within(late); got != want {
				t.Fatalf("round %d: after stop %d: fits %v, want %v; %+v", round, k, got, want, d)
			}
			at := d.ServeBack(d.stops[k].windows, late, d.stops[k].stay)
			same(t, round, "serve back", at, latest(func(s set) bool { return d.rest(k, d.wait(s, true)) }))
			if k == 0 {
				break
			}
			late = d.ReachBack(at, d.stops[k].way)
			same(t, round, "reach back", late, latest(func(s set) bool { return d.rest(k, d.arrives(k, s)) }))
		}
		if d.done(free) {
			feasible++
		}
	}
	if feasible < 100 || made-feasible < 100 {
		t.Errorf("%d of %d can be driven: too one-sided to prove anything", feasible, made)
	}
}

// shortest is the least time from leaving to being back, found by leaving at
// every minute.
func (d *day) shortest() int {
	best := timing.Never
	free := d.wait(d.begin(), true)
	for leave := range horizon + 1 {
		var s set
		s[0][leave], s[1][leave] = free[0][leave], free[1][leave]
		n := d.stops[0].way
		s = d.wait(s.on(n, func(from, to int) bool { return n == 0 || inOne(d.Open, from, to) }), true)
		for k := range d.stops {
			if k > 0 {
				s = d.arrives(k, s)
			}
			s = d.leaves(k, s)
		}
		s = d.wait(s, true).on(d.home, func(_, to int) bool { return to <= d.Until })
		for back := range min(d.Until, horizon) + 1 {
			var at set
			at[0][back], at[1][back] = s[0][back], s[1][back]
			if d.wait(at, true)[1][min(d.Until, horizon)] {
				best = min(best, back-leave)
				break
			}
		}
	}
	return best
}

func TestShortest(t *testing.T) {
	r := prng.Seed(2)
	possible := 0
	for round := range 3000 {
		d := randomDay(r)
		var stops []timing.Stop
		for _, s := range d.stops {
			stops = append(stops, timing.Stop{Way: s.way, Stay: s.stay, Windows: s.windows})
		}
		got, want := d.Shortest(stops, d.home), d.shortest()
		if got != want {
			t.Fatalf("round %d: got %d, want %d; %+v", round, got, want, d)
		}
		if want < timing.Never {
			possible++
		}
	}
	if possible < 300 {
		t.Errorf("only %d can be driven", possible)
	}
}

// same compares times, those before the day being none.
func same(t *testing.T, round int, what string, got, want timing.Times) {
	t.Helper()
	if got.Before < 0 {
		got.Before = timing.Nowhere
	}
	if got.After < 0 {
		got.After = timing.Nowhere
	}
	if got != want {
		t.Fatalf("round %d: %s: got %+v, want %+v", round, what, got, want)
	}
}

// At the bounds nothing overflows, though int has 32 bits on some platforms.
func TestBounds(t *testing.T) {
	all := []timing.Span{{Lo: -timing.MaxTime, Hi: timing.MaxTime}}
	s := timing.Shift{Open: all, Breaks: all, Pause: timing.MaxTime, Until: timing.Anyhow}
	free := s.Begin()
	if free = timing.Serve(all, s.Reach(free, 0), timing.MaxTime); !free.Within(s.Finish(timing.NoWay)) {
		t.Errorf("a pause and a stay of half the time each do not fit: %+v", free)
	}
	if at := s.Reach(free, timing.NoWay); at.Within(timing.Times{Before: timing.Anyhow, After: timing.Anyhow}) {
		t.Errorf("a way longer than all of time ends: %+v", at)
	}
	late := s.ReachBack(s.ServeBack(all, s.Finish(timing.NoWay), timing.MaxTime), timing.NoWay)
	if late.Before >= -timing.MaxTime || late.After >= -timing.MaxTime {
		t.Errorf("a way longer than all of time begins: %+v", late)
	}
	if none := (&timing.Shift{}); none.Begins() != timing.Never {
		t.Errorf("a shift that is not open begins at %d", none.Begins())
	}
}
