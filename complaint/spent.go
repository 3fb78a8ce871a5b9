package complaint

import "time"

// Spent is where the time of a case went, on the wall. The parts add up to the
// time from the receipt to the instant asked, or to the end of the case.
type Spent struct {
	WorkedOn Length `json:"worked_on"`
	Deferred Length `json:"deferred"`
	Waiting  Length `json:"waiting"` // for the retailer, and not deferred
	Closed   Length `json:"closed"`  // resolved or closed, and taken up again later
}

// Total is the parts together.
func (s Spent) Total() Length { return s.WorkedOn + s.Deferred + s.Waiting + s.Closed }

// Spent replays the case and adds up where its time went until an instant.
// Time at the end in which it is resolved or closed counts nowhere, unless it
// is taken up again.
func (d Desk) Spent(c Case, now time.Time) Spent {
	var s Spent
	var f fold
	f.desk, f.c.ID = d, c.ID
	f.begin(len(c.Log))
	f.expect(c.Log, 0)
	var shut Length
	for i := range c.Log {
		e := &c.Log[i]
		if e.At.After(now) {
			break
		}
		f.spend(&s, &shut, e.At)
		if f.add(e) != nil {
			return s
		}
	}
	f.spend(&s, &shut, now)
	return s
}

// spend adds the time from the last event to an instant. What is shut counts
// once the case is open again.
func (f *fold) spend(s *Spent, shut *Length, to time.Time) {
	if f.c.State == 0 || !to.After(f.c.Last()) {
		f.reopened(s, shut)
		return
	}
	span := Length(to.Sub(f.c.Last()))
	switch {
	case f.c.State >= Resolved:
		*shut += span
		return
	case f.c.State == Deferred:
		s.Deferred += span
	case f.c.Waiting:
		s.Waiting += span
	default:
		s.WorkedOn += span
	}
	f.reopened(s, shut)
}

func (f *fold) reopened(s *Spent, shut *Length) {
	if f.c.State != 0 && f.c.State < Resolved {
		s.Closed, *shut = s.Closed+*shut, 0
	}
}
