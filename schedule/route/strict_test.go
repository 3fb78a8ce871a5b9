package route_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/route"
)

func solve(p route.Problem) route.Solution { return route.Solve(context.Background(), p) }

// Every solution of a strict problem keeps every rule, accounts for every visit,
// proves its reasons, says what it costs, and is the same again.
func TestStrictRandom(t *testing.T) {
	r := prng.Seed(11)
	rounds := 2000
	if testing.Short() {
		rounds = 300
	}
	served, left := 0, map[route.Code]int{}
	for round := range rounds {
		p := randomStrict(r, kinds[round%len(kinds)])
		s := solve(p)
		for _, fault := range verifyStrict(&p, s, round%4 == 0) {
			t.Errorf("round %d, kind %d: %s", round, round%len(kinds), fault)
		}
		if round%8 == 0 {
			if diff := cmp.Diff(s, solve(p)); diff != "" {
				t.Errorf("round %d: another solution of the same problem (-first +second):\n%s", round, diff)
			}
		}
		served += len(s.Served)
		for _, l := range s.Left {
			left[l.Code]++
		}
		if t.Failed() {
			t.Fatalf("%+v\n%+v", p, s)
		}
	}
	t.Logf("%d served, left %v", served, left)
}
