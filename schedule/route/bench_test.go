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

// month is a month of 22 days for so many sites in a square, one to four visits
// each within days of a target, with gaps, opening hours with a peak to avoid, a
// break, and prizes by rank; the crews have about as much to do as they can.
func month(sites, crews int) route.Problem {
	const days = 22
	r := prng.Seed(10)
	n := sites + 1
	p := route.Problem{Points: n, Seed: 1, Even: 5}
	x, y := make([]int, n), make([]int, n)
	for i := range n {
		x[i], y[i] = r.IntN(1000), r.IntN(1000)
	}
	x[0], y[0] = 500, 500
	for a := range n {
		for b := range n {
			way := max(x[a]-x[b], x[b]-x[a]) + max(y[a]-y[b], y[b]-y[a])
			p.Time = append(p.Time, int32(way*25/1000))
			p.Cost = append(p.Cost, int32(way*25/1000*4))
			if a != b {
				p.Time[len(p.Time)-1] += 2
				p.Cost[len(p.Cost)-1] += 8
			}
		}
	}
	for range days {
		var d route.Day
		for crew := range crews {
			d.Shifts = append(d.Shifts, route.Shift{
				Crew: crew, Until: 18 * 60, Stops: 18,
				Open:   []route.Window{{From: 9 * 60, To: 17 * 60}},
				Breaks: []route.Window{{From: 10 * 60, To: 12 * 60}}, Pause: 60,
			})
		}
		p.Days = append(p.Days, d)
	}
	hours := [][]route.Window{
		{{From: 9 * 60, To: 10 * 60}, {From: 12 * 60, To: 17 * 60}},
		{{From: 9 * 60, To: 17 * 60}},
		{{From: 12 * 60, To: 14 * 60}, {From: 15 * 60, To: 17 * 60}},
	}
	for i := range sites {
		s := route.Site{Point: i + 1}
		count := []int{1, 1, 1, 2, 2, 2, 2, 1, 2, 4}[i%10]
		open, rank := hours[r.IntN(3)], int64(r.IntN(10))
		first := r.IntN(days / count)
		for k := range count {
			target := first + k*days/count
			v := route.Visit{Service: int64(10 + r.IntN(15)), MinGap: days / count / 2, Prize: 500 + 200*rank}
			if k > 0 {
				v.MaxGap = days/count + 4
			}
			for d := max(0, target-4); d <= min(days-1, target+4); d++ {
				v.Days = append(v.Days, route.Choice{Day: d, Cost: int64(5 * max(d-target, target-d)), Windows: open})
			}
			s.Visits = append(s.Visits, v)
		}
		p.Sites = append(p.Sites, s)
	}
	return p
}

func BenchmarkMonth50(b *testing.B)   { benchmark(b, month(50, 1)) }
func BenchmarkMonth200(b *testing.B)  { benchmark(b, month(200, 1)) }
func BenchmarkMonth500(b *testing.B)  { benchmark(b, month(500, 3)) }
func BenchmarkMonth2000(b *testing.B) { benchmark(b, month(2000, 10)) }

// The first plan alone.
func BenchmarkFirstMonth200(b *testing.B) {
	p := month(200, 1)
	for b.Loop() {
		route.Solve(context.Background(), p)
	}
}
