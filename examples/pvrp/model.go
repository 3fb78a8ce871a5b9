package main

import (
	"math"
	"math/bits"

	"github.com/rapport-go/rapport/schedule/route"
)

// scale is how many whole units of the engine make one of the file. A way is
// rounded up, by less than a unit, so the engine's cost is above the true one by
// less than 0.0001 a way, and the table prints the true one.
const scale = 10_000

// problem is the instance as the engine takes it. Limits are rounded so that
// what keeps them in whole units keeps them in the file's numbers: ways and
// services up, limits and the ends of windows to the strict side.
func (in *instance) problem(effort int, seed uint64) route.Problem {
	n := len(in.places)
	p := route.Problem{Points: n, Time: make([]int32, n*n), Seed: seed, Effort: effort}
	for a := range in.places {
		for b := range in.places {
			p.Time[a*n+b] = int32(math.Ceil(scale*distance(in.places[a], in.places[b]) - 1e-6))
		}
	}
	for _, d := range in.days {
		day := route.Day{Crews: in.vehicles, Load: int64(math.Floor(d.load)), Duration: down(d.duration)}
		if in.windows {
			day.Window = route.Window{From: up(in.places[0].early), To: down(in.places[0].late)}
		}
		p.Days = append(p.Days, day)
	}
	for i, c := range in.places[1:] {
		s := route.Site{Point: i + 1, Service: up(c.service), Demand: int64(math.Ceil(c.demand))}
		for _, combination := range c.combinations {
			s.Patterns = append(s.Patterns, in.set(combination))
		}
		if in.windows {
			s.Window = route.Window{From: up(c.early), To: down(c.late)}
		}
		p.Sites = append(p.Sites, s)
	}
	return p
}

// set is the days of a combination, from 0.
func (in *instance) set(combination uint64) []int {
	days := make([]int, 0, bits.OnesCount64(combination))
	for d := range in.days {
		if combination>>(len(in.days)-1-d)&1 == 1 {
			days = append(days, d)
		}
	}
	return days
}

func distance(a, b place) float64 { return math.Hypot(a.x-b.x, a.y-b.y) }

func up(x float64) int64   { return int64(math.Ceil(x*scale - 1e-6)) }
func down(x float64) int64 { return int64(math.Floor(x*scale + 1e-6)) }

// trips is the engine's solution in the terms of the file.
func (in *instance) trips(s route.Solution) []trip {
	var all []trip
	for _, r := range s.Routes {
		t := trip{day: r.Day + 1, vehicle: r.Crew + 1}
		for _, site := range r.Sites {
			t.customers = append(t.customers, site+1)
		}
		all = append(all, t)
	}
	return all
}
