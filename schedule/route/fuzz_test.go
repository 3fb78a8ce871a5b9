package route_test

import (
	"context"
	"encoding/binary"
	"testing"

	"github.com/rapport-go/rapport/schedule/route"
)

// numbers deals out a fuzzer's bytes: small numbers, and now and then any
// number at all.
type numbers []byte

func (n *numbers) small(limit int) int {
	if len(*n) == 0 {
		return 0
	}
	b := (*n)[0]
	*n = (*n)[1:]
	return int(b) % limit
}

func (n *numbers) any() int64 {
	if n.small(8) < 7 || len(*n) < 8 {
		return int64(n.small(256))
	}
	x := int64(binary.LittleEndian.Uint64(*n))
	*n = (*n)[8:]
	return x
}

// Solve neither panics nor breaks a promise on any value.
func FuzzSolve(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("three sites, two days, one crew and whatever the rest of this line may be read as"))
	f.Add([]byte{3, 2, 4, 0, 9, 9, 9, 1, 1, 1, 7, 255, 255, 255, 255, 255, 255, 255, 127, 1, 2, 3, 4, 5, 6, 7, 8, 9})
	f.Fuzz(func(t *testing.T, data []byte) {
		n := numbers(data)
		p := route.Problem{Points: n.small(6), Effort: 80, Seed: uint64(n.small(256))}
		sites := n.small(6)
		for range n.small(5) {
			p.Days = append(p.Days, route.Day{Crews: int(n.any()), Load: n.any(), Duration: n.any()})
			if n.small(3) == 0 {
				p.Days[len(p.Days)-1].Window = route.Window{From: n.any(), To: n.any()}
			}
		}
		for range sites {
			s := route.Site{Point: n.small(7) - 1, Service: n.any(), Demand: n.any()}
			for range n.small(4) {
				var days []int
				for range n.small(4) {
					days = append(days, n.small(6)-1)
				}
				s.Patterns = append(s.Patterns, days)
			}
			if n.small(3) == 0 {
				s.Window = route.Window{From: n.any(), To: n.any()}
			}
			p.Sites = append(p.Sites, s)
		}
		p.Base = n.small(7) - 1
		cost := n.small(2) == 0
		for range p.Points * p.Points {
			p.Time = append(p.Time, int32(n.any()))
			if cost {
				p.Cost = append(p.Cost, int32(n.any()))
			}
		}
		s := route.Solve(context.Background(), p)
		if _, faults := verify(&p, s); len(faults) > 0 {
			t.Errorf("%+v\n%+v\n%q", p, s, faults)
		}
	})
}
