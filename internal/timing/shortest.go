package timing

// Stop is a stay and the way to it.
type Stop struct {
	Way     int
	Stay    int
	Windows []Span
}

// Shortest is the least time from leaving to being back over all ways of making
// the stops, the way back being of length home; Never if they cannot be made. It
// takes time in proportion to the square of the stops and their windows.
//
// A shortest route that could be made earlier as a whole may be so too, until
// something on it begins with one of its stretches. So all that follows what
// last begins like this, follows without waiting, and the time back is one of
// few: for each, the latest time of leaving is found by going backward.
func (s *Shift) Shortest(stops []Stop, home int) int {
	best := Never
	if len(stops) == 0 {
		return 0
	}
	try := func(back int64) {
		if back <= int64(s.Until) && back > -Never {
			if leave := s.leave(stops, home, int(back)); leave > Nowhere {
				best = min(best, int(back)-leave)
			}
		}
	}
	after := int64(home) // from the end of stop k to being back
	for k := len(stops) - 1; k >= 0; k-- {
		stop := &stops[k]
		s.eachBreak(after, try)
		for _, w := range stop.Windows {
			s.withBreak(int64(w.Lo)+int64(stop.Stay)+after, try)
		}
		after += int64(stop.Stay)
		s.eachBreak(after, try)
		for _, o := range s.Open {
			s.withBreak(int64(o.Lo)+int64(stop.Way)+after, try)
		}
		after += int64(stop.Way)
	}
	if s.Pause > 0 && s.Begins() < Never {
		try(int64(s.Rest(s.Begins())) + after)
	}
	return best
}

// eachBreak tries the breaks that begin with one of their stretches, so long
// before being back.
func (s *Shift) eachBreak(after int64, try func(back int64)) {
	for _, b := range s.Breaks {
		if s.Pause > 0 {
			try(int64(b.Lo) + int64(s.Pause) + after)
		}
	}
}

// withBreak tries a time back without a break on the rest of the route, and
// with one.
func (s *Shift) withBreak(back int64, try func(back int64)) {
	try(back)
	if s.Pause > 0 {
		try(back + int64(s.Pause))
	}
}

// leave is the latest time of leaving to be back by a time, Nowhere if there is
// none.
func (s *Shift) leave(stops []Stop, home, back int) int {
	free := Times{Nowhere, back - home}
	if s.Pause > 0 {
		free.Before = max(s.RestBack(back-home), min(back, s.RestBack(s.Until))-home)
	}
	for k := len(stops) - 1; ; k-- {
		stop := &stops[k]
		at := s.ServeBack(stop.Windows, free, stop.Stay)
		if k > 0 {
			free = s.ReachBack(at, stop.Way)
			continue
		}
		begin := s.Begin()
		leave := s.RideBack(at.After, stop.Way)
		if leave < min(begin.After, s.Rest(begin.Before)) {
			leave = Nowhere
		}
		if before := s.RideBack(at.Before, stop.Way); before >= begin.Before {
			leave = max(leave, before)
		}
		return leave
	}
}
