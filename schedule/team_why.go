package schedule

import (
	"github.com/rapport-go/rapport/visit"
)

// whyLeft is why a retailer has no rep.
func (s *sharing) whyLeft(i int) Reason {
	r := Reason{Code: NobodyWorks, Need: visit.Key{Retailer: s.shops[i].retailer.ID}}
	if s.team.Fixed {
		r.Code, r.Name = NotOfTeam, string(s.shops[i].retailer.Rep)
	}
	return r
}

// why is why a retailer has its rep.
func (s *sharing) why(i int) []Reason {
	h, k := &s.shops[i], s.rep[i]
	about := Reason{Need: visit.Key{Retailer: h.retailer.ID}, Name: string(s.reps[k].ID)}
	as := func(c Code, have, want int) Reason {
		r := about
		r.Code, r.Have, r.Want = c, have, want
		return r
	}
	nearest := h.home[k]
	for r := range s.reps {
		nearest = min(nearest, h.home[r])
	}
	home := as(HomeWay, h.home[k], nearest)
	switch {
	case h.pin != nowhere:
		return []Reason{as(Pinned, 0, 0), home}
	case s.team.Fixed:
		return []Reason{as(FixedRep, 0, 0), home}
	}
	other, ways, all := s.secondBest(i)
	var out []Reason
	switch {
	case h.was == k:
		r := as(KeepsRep, 0, s.policy.Keep)
		if other != nowhere {
			r.Have = max(0, s.policy.Keep-int(all/10)) // all weighed, without what a change counts
		}
		out = append(out, r)
	case h.was != nowhere:
		r := as(MovesRep, s.saved(i), s.policy.Keep)
		r.Name = string(s.reps[h.was].ID)
		out = append(out, r)
	default:
		out = append(out, as(NewRep, 0, 0))
	}
	out = append(out, home)
	if len(h.near) > 0 {
		mates := 0
		for _, o := range h.near {
			if s.rep[o.shop] == k {
				mates++
			}
		}
		out = append(out, as(Mates, mates, len(h.near)))
	}
	if other != nowhere {
		code := CostsWays
		if ways < 0 {
			code, ways = CostsShares, -ways
		}
		r := as(code, int(ways/10), int(all/10))
		r.Name = string(s.reps[other].ID)
		out = append(out, r)
	}
	if h.absent[k] > 0 {
		out = append(out, as(RepAbsent, h.absent[k], h.visits))
	}
	return out
}

// secondBest is the other rep with whom all would weigh least, and what more
// the ways and all would weigh.
func (s *sharing) secondBest(i int) (other int, ways, all int64) {
	other = nowhere
	if !s.free(i) {
		return other, 0, 0
	}
	home, now := s.rep[i], s.points()
	for k := range s.reps {
		if k == home || !s.may(k) {
			continue
		}
		s.give(i, k)
		then := s.points()
		if more := then.sum() - now.sum(); other == nowhere || more < all {
			other, ways, all = k, then.Ways-now.Ways, more
		}
	}
	s.give(i, home)
	return other, ways, all
}

// saved is the minutes that a retailer's change of rep saves, all weighed but
// the change.
func (s *sharing) saved(i int) int {
	h, home := &s.shops[i], s.rep[i]
	if !s.free(i) || !s.may(h.was) {
		return 0
	}
	now := s.points()
	s.give(i, h.was)
	then := s.points()
	s.give(i, home)
	return int((then.sum() - then.Moved - now.sum() + now.Moved) / 10)
}
