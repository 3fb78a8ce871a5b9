package timing

// Bounds on times, and the times that stand for none.
const (
	MaxTime = 1 << 27   // the highest time; the lowest is -MaxTime
	NoWay   = 1<<28 + 1 // a way so long fits between no two times
	Anyhow  = Never - 1 // an Until that binds no one
	Never   = 1 << 29   // the earliest time of what cannot be
	Nowhere = -Never    // the latest time of what cannot be
)

// Span is a stretch of time.
type Span struct{ Lo, Hi int }

// Length is how long it is.
func (s Span) Length() int { return s.Hi - s.Lo }

// Shift is the hours of a crew's day. Its spans, like all lists of windows here,
// are in order: neither their beginnings nor their ends fall.
type Shift struct {
	Open   []Span // stays, the break and the ways to stays each lie in one of them
	Breaks []Span // the break lies wholly within one of them
	Pause  int    // length of the break; 0 is none
	Until  int    // latest time back
}

// Times is a time in each state.
type Times struct {
	Before int // the break still to come
	After  int // taken, or none due
}

// Within reports whether the earliest times meet the latest in either state.
func (t Times) Within(latest Times) bool {
	return t.Before <= latest.Before || t.After <= latest.After
}

// Begins is when the shift opens.
func (s *Shift) Begins() int {
	if len(s.Open) == 0 {
		return Never
	}
	return s.Open[0].Lo
}

// Begin is when the crew is free to leave.
func (s *Shift) Begin() Times {
	if s.Pause == 0 {
		return Times{Never, s.Begins()}
	}
	return Times{s.Begins(), Never}
}

// Ride is the earliest arrival after a way of d that may begin at t.
func (s *Shift) Ride(t, d int) int {
	if d == 0 || t >= Never {
		return t
	}
	return Stay(s.Open, t, d)
}

// RideBack is the latest departure for a way of d that arrives by t.
func (s *Shift) RideBack(t, d int) int {
	if d == 0 || t <= Nowhere {
		return t
	}
	return StayBack(s.Open, t, d)
}

// Rest is the earliest end of the break if it may begin at t.
func (s *Shift) Rest(t int) int { return Stay(s.Breaks, t, s.Pause) }

// RestBack is the latest time at which the break can still be begun and be
// over by t.
func (s *Shift) RestBack(t int) int { return StayBack(s.Breaks, t, s.Pause) }

// Stay is the earliest end of a stay of n within one window that may begin at t.
func Stay(windows []Span, t, n int) int {
	for i := range windows {
		if start := max(t, windows[i].Lo); start+n <= windows[i].Hi {
			return start + n
		}
	}
	return Never
}

// StayBack is the latest time from which a stay of n can be over by t.
func StayBack(windows []Span, t, n int) int {
	for i := len(windows) - 1; i >= 0; i-- {
		if end := min(t, windows[i].Hi); end-n >= windows[i].Lo {
			return end - n
		}
	}
	return Nowhere
}

// Reach is the earliest times of being at a place d on, from the times of being
// free at the last.
func (s *Shift) Reach(free Times, d int) Times {
	at := Times{s.Ride(free.Before, d), s.Ride(free.After, d)}
	if free.Before < Never {
		at.After = min(at.After, s.Rest(at.Before), s.Ride(s.Rest(free.Before), d))
	}
	return at
}

// Serve is the earliest ends of a stay of n, from the times of being there.
func Serve(windows []Span, at Times, n int) Times {
	return Times{Stay(windows, at.Before, n), Stay(windows, at.After, n)}
}

// Finish is the latest times of being free at the last stop, d from home: the
// crew is home by Until and takes the break before or after.
func (s *Shift) Finish(d int) Times {
	home := s.Until - d
	if s.Pause == 0 {
		return Times{Nowhere, home}
	}
	return Times{max(s.RestBack(home), s.RestBack(s.Until)-d), home}
}

// ReachBack is the latest times of being free at a place, from the latest times
// of being at the next, d on.
func (s *Shift) ReachBack(at Times, d int) Times {
	free := Times{s.RideBack(at.Before, d), s.RideBack(at.After, d)}
	if s.Pause > 0 {
		free.Before = max(free.Before, s.RestBack(free.After))
	}
	return free
}

// ServeBack is the latest times of being at a stop, from the latest times of
// being free there after a stay of n.
func (s *Shift) ServeBack(windows []Span, free Times, n int) Times {
	at := Times{StayBack(windows, free.Before, n), StayBack(windows, free.After, n)}
	if s.Pause > 0 {
		at.Before = max(at.Before, s.RestBack(at.After))
	}
	return at
}
