package route_test

import (
	"context"
	"testing"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/route"
)

// round is sites round the base on a square, with as much demand as crews that
// are nearly full.
func round(sites, days, crews, visits int) route.Problem {
	r := prng.Seed(9)
	n := sites + 1
	p := route.Problem{Points: n, Seed: 1}
	x, y := make([]int, n), make([]int, n)
	for i := range n {
		x[i], y[i] = r.IntN(100_000), r.IntN(100_000)
	}
	for a := range n {
		for b := range n {
			p.Time = append(p.Time, int32(max(x[a]-x[b], x[b]-x[a])+max(y[a]-y[b], y[b]-y[a])))
		}
	}
	var demand int64
	for i := range sites {
		s := route.Site{Point: i + 1, Demand: int64(5 + r.IntN(20))}
		for first := range days {
			var pattern []int
			for k := range visits {
				pattern = append(pattern, (first+k*days/visits)%days)
			}
			s.Patterns = append(s.Patterns, pattern)
		}
		demand += s.Demand * int64(visits)
		p.Sites = append(p.Sites, s)
	}
	for range days {
		p.Days = append(p.Days, route.Day{Crews: crews, Load: demand * 100 / 95 / int64(days*crews)})
	}
	return p
}

func benchmark(b *testing.B, p route.Problem) {
	const effort = 5000
	p.Effort = effort
	for b.Loop() {
		route.Solve(context.Background(), p)
	}
	b.ReportMetric(effort*float64(b.N)/b.Elapsed().Seconds(), "iterations/s")
}

// 50 sites with 2 visits in 5 days, 3 crews.
func BenchmarkIterate50(b *testing.B) { benchmark(b, round(50, 5, 3, 2)) }

// 288 sites with 3 visits in 6 days, 12 crews.
func BenchmarkIterate288(b *testing.B) { benchmark(b, round(288, 6, 12, 3)) }
