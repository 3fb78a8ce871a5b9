package route_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/route"
)

// Every solution keeps every limit and accounts for every site, says what it
// costs, and is the same again.
func TestRandom(t *testing.T) {
	r := prng.Seed(1)
	served := 0
	for round := range 300 {
		p := random(r, shapes[round%len(shapes)])
		s := route.Solve(context.Background(), p)
		_, faults := verify(&p, s)
		for _, fault := range faults {
			t.Errorf("round %d: %s", round, fault)
		}
		if diff := cmp.Diff(s, route.Solve(context.Background(), p)); diff != "" {
			t.Errorf("round %d: another solution of the same problem (-first +second):\n%s", round, diff)
		}
		served += len(s.Served)
	}
	if served < 1000 {
		t.Errorf("only %d sites are served: the problems are too hard to prove anything", served)
	}
}

// The order of the sites changes no promise and no reason that is about the
// site alone.
func TestShuffled(t *testing.T) {
	r := prng.Seed(2)
	for round := range 100 {
		p := random(r, shapes[round%len(shapes)])
		q := p
		q.Sites = slices.Clone(p.Sites)
		from := make([]int, len(p.Sites))
		for i := range from {
			from[i] = i
		}
		r.Shuffle(len(q.Sites), func(i, j int) {
			q.Sites[i], q.Sites[j] = q.Sites[j], q.Sites[i]
			from[i], from[j] = from[j], from[i]
		})
		s := route.Solve(context.Background(), q)
		if _, faults := verify(&q, s); len(faults) > 0 {
			t.Errorf("round %d: %q", round, faults)
		}
		want, got := map[int]route.Code{}, map[int]route.Code{}
		for _, l := range route.Solve(context.Background(), p).Left {
			if l.Code != route.NoRoom {
				want[l.Site] = l.Code
			}
		}
		for _, l := range s.Left {
			if l.Code != route.NoRoom {
				got[from[l.Site]] = l.Code
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("round %d: (-want +got)\n%s", round, diff)
		}
	}
}

// Several falls with children, which take more iterations than the other tests
// have, keep every promise too, with an end in the middle of any of them, and
// are seldom worse than one fall of as many iterations as one of theirs.
func TestFalls(t *testing.T) {
	r := prng.Seed(8)
	efforts := []int{40_000, 80_000, 101_234}
	rounds := 6
	if brief.Run() {
		efforts, rounds = efforts[1:2], 1
	}
	better, worse := 0, 0
	for round := range rounds {
		p := random(r, shapes[round])
		p.Effort = 20_000
		one := route.Solve(context.Background(), p)
		for _, p.Effort = range efforts {
			s := route.Solve(context.Background(), p)
			if _, faults := verify(&p, s); len(faults) > 0 {
				t.Errorf("round %d, effort %d: %q", round, p.Effort, faults)
			}
			if len(s.Served) > 0 && s.Iterations != p.Effort {
				t.Errorf("round %d: %d iterations of %d", round, s.Iterations, p.Effort)
			}
			switch {
			case len(s.Left) != len(one.Left):
				if len(s.Left) > len(one.Left) {
					worse++
				}
			case s.Cost < one.Cost:
				better++
			case s.Cost > one.Cost:
				worse++
			}
		}
		p.Effort = 90_000
		s := route.Solve(&countdown{context.Background(), 70_000 / 64}, p)
		if _, faults := verify(&p, s); len(faults) > 0 || len(s.Served) > 0 && s.Iterations != 70_000/64*64 {
			t.Errorf("round %d: %d iterations, %q", round, s.Iterations, faults)
		}
	}
	if worse > better {
		t.Errorf("several falls are better %d times, worse %d", better, worse)
	}
}

// countdown is a context that ends when it has been asked so often.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// A context that ends stops the search within 64 iterations, with a whole
// solution that is no better than the one at the end; none at all never ends.
func TestCancelled(t *testing.T) {
	for name, p := range map[string]route.Problem{
		"patterns": random(prng.Seed(3), shape{sites: 30, days: 4, crews: 3}),
		"visits":   randomStrict(prng.Seed(3), kind{sites: 30, visits: 3, days: 8, crews: 2, gaps: true, prizes: true, windows: true}),
	} {
		p.Effort = 10_000
		check := func(s route.Solution) []string {
			if name == "visits" {
				return verifyStrict(&p, s, false)
			}
			_, faults := verify(&p, s)
			return faults
		}
		whole := route.Solve(context.Background(), p)
		if whole.Iterations != p.Effort {
			t.Errorf("%s: %d iterations of %d", name, whole.Iterations, p.Effort)
		}
		var none context.Context
		if diff := cmp.Diff(whole, route.Solve(none, p)); diff != "" {
			t.Errorf("%s: without a context (-whole +got)\n%s", name, diff)
		}
		for _, asked := range []int{0, 1, 5} {
			s := route.Solve(&countdown{context.Background(), asked}, p)
			if faults := check(s); len(faults) > 0 {
				t.Errorf("%s, asked %d times: %q", name, asked, faults)
			}
			if s.Iterations != 64*asked {
				t.Errorf("%s, asked %d times: %d iterations", name, asked, s.Iterations)
			}
			if s.Cost < whole.Cost && len(s.Left) <= len(whole.Left) {
				t.Errorf("%s, asked %d times: cost %d is below %d of the whole search", name, asked, s.Cost, whole.Cost)
			}
		}
	}
}

// What goes in is not changed.
func TestInputKept(t *testing.T) {
	for _, f := range kinds {
		p, same := randomStrict(prng.Seed(4), f), randomStrict(prng.Seed(4), f)
		route.Solve(context.Background(), p)
		if diff := cmp.Diff(same, p); diff != "" {
			t.Errorf("(-before +after)\n%s", diff)
		}
	}
	for _, f := range shapes {
		p, same := random(prng.Seed(4), f), random(prng.Seed(4), f)
		route.Solve(context.Background(), p)
		if diff := cmp.Diff(same, p); diff != "" {
			t.Errorf("(-before +after)\n%s", diff)
		}
	}
}

// The search allocates while it sets up, not while it runs.
func TestNoAllocationInTheLoop(t *testing.T) {
	for name, p := range map[string]route.Problem{
		"patterns": random(prng.Seed(5), shape{sites: 40, days: 5, crews: 4}),
		"visits":   randomStrict(prng.Seed(5), kind{sites: 40, visits: 3, days: 8, crews: 2, gaps: true, prizes: true, windows: true, same: true}),
	} {
		allocations := func(effort int) float64 {
			p.Effort = effort
			return testing.AllocsPerRun(1, func() { route.Solve(context.Background(), p) })
		}
		few, many := 2000, brief.Rounds(100_000)/5
		if brief.Run() {
			few = 200
		}
		short, long := allocations(few), allocations(many)
		if long > short+200 {
			t.Errorf("%s: %v allocations in %d iterations, %v in %d", name, short, few, long, many)
		}
		// Several falls keep a few solutions, however many children they have.
		if name == "patterns" && !brief.Run() {
			if falls := allocations(100_000); falls > long+100 {
				t.Errorf("%v allocations in one fall, %v in several", long, falls)
			}
		}
	}
}
