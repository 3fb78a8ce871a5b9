package route

import "math"

// pick is the best place found for a choice.
type pick struct {
	more   int64 // with the cost of the choice; nowhere if there is none
	option int32 // -1 if the task is made on that choice already
	at     int32
}

// impossible is more than any sum of costs and prizes.
const impossible = math.MaxInt64

// putBack makes those tasks of a node that are not made, on the days that cost
// least together, and leaves out those that cost less so.
func (s *search) putBack(v int32) {
	s.isOut[v] = false
	s.plan = s.plan[:0]
	pattern := int32(-1)
	if !s.m.same[v] {
		s.weigh(v, -1)
		pattern, _ = s.choose(v)
	} else {
		pattern = s.chooseCrew(v)
	}
	if pattern >= 0 {
		s.chosen[v] = pattern
		s.win(s.m.prize[v])
	}
	for _, p := range s.plan {
		s.add(p.option, p.at)
	}
}

// chooseCrew is choose with the crew that costs least, of those that a node
// could have.
func (s *search) chooseCrew(v int32) (pattern int32) {
	first, last := s.crewsOf(v)
	least := int64(impossible)
	s.another = s.another[:0]
	pattern = -1
	for crew := first; crew < last; crew++ {
		s.plan = s.plan[:0]
		s.weigh(v, crew)
		if q, sum := s.choose(v); sum < least {
			least, pattern = sum, q
			s.another = append(s.another[:0], s.plan...)
		}
	}
	s.plan, s.another = s.another, s.plan
	return pattern
}

// crewsOf is the crews, [first, last), that a node could have if it has one
// for all: that of what is made, if anything is.
func (s *search) crewsOf(v int32) (first, last int32) {
	for t := s.m.first[v]; t < s.m.first[v+1]; t++ {
		if o := s.made[t]; o >= 0 {
			crew := s.m.shift[s.m.option[o].slot].crew
			return crew, crew + 1
		}
	}
	return 0, s.m.crews
}

// weigh finds the best place for each choice of a node, with one crew or, if it
// is -1, any.
func (s *search) weigh(v, crew int32) {
	m := s.m
	s.picks = s.picks[:0]
	for t := m.first[v]; t < m.first[v+1]; t++ {
		task, made := &m.task[t], int32(-1)
		if o := s.made[t]; o >= 0 {
			made = m.option[o].choice
		}
		for c := task.first; c < task.last; c++ {
			switch {
			case made < 0:
				s.picks = append(s.picks, s.bestShift(c, crew))
			case made == c:
				s.picks = append(s.picks, pick{option: -1})
			default:
				s.picks = append(s.picks, pick{more: nowhere})
			}
		}
	}
}

// bestShift is the best place for a choice.
func (s *search) bestShift(c, crew int32) pick {
	choice := &s.m.choice[c]
	best := pick{more: nowhere}
	for o := choice.first; o < choice.last; o++ {
		slot := s.m.option[o].slot
		if crew >= 0 && s.m.shift[slot].crew != crew {
			continue
		}
		s.blink--
		if s.blink < 0 {
			s.blink = s.rand.IntN(2*blinks - 1)
			continue
		}
		if more, at := s.lookUp(o); more < best.more {
			best = pick{more: more, option: o, at: at}
		}
	}
	if best.more < nowhere {
		best.more += choice.cost
	}
	return best
}

// lookUp is scanShift, remembered while the route stays as it is.
func (s *search) lookUp(o int32) (more int64, at int32) {
	if len(s.memos) == 0 {
		p := s.scanShift(o)
		return p.more, p.at
	}
	known, version := &s.memos[o], s.tours[s.m.option[o].slot].version
	if known.version != version {
		p := s.scanShift(o)
		*known = memo{more: p.more, version: version, at: p.at}
	}
	return known.more, known.at
}

// choose puts into plan the picks that cost least with the prizes of the tasks
// left out, and says what that is. The pattern of a site without any is -1.
func (s *search) choose(v int32) (pattern int32, sum int64) {
	if len(s.m.patterns[v]) > 0 {
		return s.choosePattern(v)
	}
	return -1, s.chooseDays(v)
}

// choosePattern is choose for a site of patterns.
func (s *search) choosePattern(v int32) (pattern int32, least int64) {
	pattern, least = -1, s.m.prize[v]<<s.eager
	for i := range s.m.patterns[v] {
		var sum int64
		for _, k := range s.m.patterns[v][i].days {
			sum = min(sum+s.picks[k].more, nowhere)
		}
		if sum < least {
			pattern, least = int32(i), sum
		}
	}
	if pattern >= 0 {
		for _, k := range s.m.patterns[v][pattern].days {
			s.plan = append(s.plan, s.picks[k])
		}
	}
	return pattern, least
}

// state is the best way to have made a task on a choice, and those before it
// made or left out.
type state struct {
	sum    int64
	from   int32 // the choice made before it, -1 if there is none; from the first of the node
	least  int64 // of the sums of the task up to here
	lowest int32 // the choice with it
}

// chooseDays is choose for a site with visits: the best days of all, for what
// comes before a visit matters only by the last that is made and its day. Counts
// of days never fall, so gaps that hold between visits that are made one after
// the other hold between all.
func (s *search) chooseDays(v int32) int64 {
	m := s.m
	first, last := m.first[v], m.first[v+1]
	zero := m.task[first].first
	s.states = s.states[:0]
	low := int64(0)
	for t := first; t < last; t++ {
		least, lowest := int64(impossible), int32(-1)
		for c := m.task[t].first; c < m.task[t].last; c++ {
			i := c - zero
			now := state{sum: impossible, from: -1}
			if more := s.picks[i].more; more < nowhere {
				if now.sum, now.from = s.leading(t, c, first, zero, low); now.sum < impossible {
					now.sum += more
				}
			}
			if now.sum < least {
				least, lowest = now.sum, i
			}
			now.least, now.lowest = least, lowest
			s.states = append(s.states, now)
		}
		low = min(low, least)
	}
	best, at, skipped := int64(impossible), int32(-1), int64(0)
	for t := last - 1; t >= first; t-- {
		if end := &s.states[m.task[t].last-1-zero]; end.least < impossible && end.least+skipped < best {
			best, at = end.least+skipped, end.lowest
		}
		if s.made[t] >= 0 {
			skipped = impossible
			break
		}
		skipped += m.task[t].prize << s.eager
	}
	if skipped <= best {
		return skipped
	}
	for ; at >= 0; at = s.states[at].from {
		if s.picks[at].option >= 0 {
			s.plan = append(s.plan, s.picks[at])
		}
	}
	return best
}

// leading is the least sum of what comes before a task on a choice, and the
// choice that is made last of it. low is the least sum of all.
func (s *search) leading(t, c, first, zero int32, low int64) (best int64, from int32) {
	m := s.m
	best, from = impossible, -1
	skipped := int64(0)
	for u := t - 1; u >= first; u-- {
		if best < impossible && skipped+low >= best {
			return best, from
		}
		lo, hi := m.choice[c].lo, m.choice[c].hi
		if u < t-1 {
			lo, hi = m.task[u].first, m.lastBefore(u, c)
		}
		if lo >= hi {
		} else if lo == m.task[u].first {
			if p := &s.states[hi-1-zero]; p.least < impossible && p.least+skipped < best {
				best, from = p.least+skipped, p.lowest
			}
		} else {
			for k := lo - zero; k < hi-zero; k++ {
				if sum := s.states[k].sum; sum < impossible && sum+skipped < best {
					best, from = sum+skipped, k
				}
			}
		}
		if s.made[u] >= 0 {
			return best, from
		}
		skipped += m.task[u].prize << s.eager
	}
	if skipped < best {
		best, from = skipped, -1
	}
	return best, from
}
