package main

import (
	"fmt"
	"math/bits"
)

// trip is one vehicle's day: the customers in order, without the depot.
type trip struct {
	day, vehicle int // from 1
	customers    []int
}

// slack is how far a sum of doubles may be over a limit.
const slack = 1e-6

// check recomputes a solution from the instance alone: its cost, and everything
// that is against the rules. It knows nothing of how the trips were found.
func (in *instance) check(trips []trip) (cost float64, faults []string) {
	complain := func(t trip, format string, args ...any) {
		faults = append(faults, fmt.Sprintf("day %d vehicle %d: ", t.day, t.vehicle)+fmt.Sprintf(format, args...))
	}
	visited := make([]uint64, len(in.places))
	type key struct{ day, vehicle int }
	used := map[key]bool{}
	for _, t := range trips {
		if t.day < 1 || t.day > len(in.days) || t.vehicle < 1 || t.vehicle > in.vehicles {
			complain(t, "there is no such day or vehicle")
			continue
		}
		if used[key{t.day, t.vehicle}] {
			complain(t, "has two routes")
		}
		used[key{t.day, t.vehicle}] = true
		bit := uint64(1) << (len(in.days) - t.day)
		sound := true
		for _, c := range t.customers {
			if c < 1 || c >= len(in.places) {
				complain(t, "there is no customer %d", c)
				sound = false
			} else if visited[c]&bit != 0 {
				complain(t, "customer %d is visited twice that day", c)
			} else {
				visited[c] |= bit
			}
		}
		if !sound {
			continue
		}
		cost += in.length(t)
		limit := in.days[t.day-1]
		if load := in.load(t); limit.load > 0 && load > limit.load+slack {
			complain(t, "load %g is above %g", load, limit.load)
		}
		duration, late := in.duration(t)
		if late != "" {
			complain(t, "%s", late)
		} else if limit.duration > 0 && duration > limit.duration+slack {
			complain(t, "duration %.4f is above %g", duration, limit.duration)
		}
	}
	return cost, append(faults, in.checkDays(visited)...)
}

// checkDays compares the days of each customer with its combinations.
func (in *instance) checkDays(visited []uint64) (faults []string) {
	for c := 1; c < len(in.places); c++ {
		p := &in.places[c]
		allowed := p.visits == 0 && len(p.combinations) == 0 && visited[c] == 0
		for _, combination := range p.combinations {
			allowed = allowed || visited[c] == combination
		}
		if !allowed {
			faults = append(faults, fmt.Sprintf("customer %d: %d visits, on days %0*b, are none of its combinations",
				c, bits.OnesCount64(visited[c]), len(in.days), visited[c]))
		}
	}
	return faults
}

// round is the places of a trip, from the depot to the depot.
func (in *instance) round(t trip) []place {
	all := []place{in.places[0]}
	for _, c := range t.customers {
		all = append(all, in.places[c])
	}
	return append(all, in.places[0])
}

// length is the way of a trip.
func (in *instance) length(t trip) (sum float64) {
	all := in.round(t)
	for k := 1; k < len(all); k++ {
		sum += distance(all[k-1], all[k])
	}
	return sum
}

// load is what a trip carries.
func (in *instance) load(t trip) (sum float64) {
	for _, c := range t.customers {
		sum += in.places[c].demand
	}
	return sum
}

// duration is the shortest time from leaving to coming back, and what is late
// if the windows cannot be kept. The earliest return comes from leaving at
// once; the latest leaving that returns as early, from going back in time.
func (in *instance) duration(t trip) (duration float64, late string) {
	all := in.round(t)
	if !in.windows {
		duration = in.length(t)
		for _, p := range all {
			duration += p.service
		}
		return duration, ""
	}
	now := all[0].early
	for k := 1; k < len(all); k++ {
		now = max(now+all[k-1].service+distance(all[k-1], all[k]), all[k].early)
		if now > all[k].late+slack {
			if k == len(all)-1 {
				return 0, fmt.Sprintf("is back at %.4f, after %g", now, all[k].late)
			}
			return 0, fmt.Sprintf("customer %d begins at %.4f, after %g", t.customers[k-1], now, all[k].late)
		}
	}
	leave := now
	for k := len(all) - 2; k >= 0; k-- {
		leave = min(leave-distance(all[k], all[k+1])-all[k].service, all[k].late)
	}
	return now - leave, ""
}
