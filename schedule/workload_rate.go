package schedule

import "math"

// WayRate is an estimate of the ways: so many minutes for so many visits. It is
// a fraction, so that a month's own figures serve as they are. The zero
// WayRate is no estimate.
type WayRate struct {
	Minutes int `json:"minutes"`
	Visits  int `json:"visits"`
}

// WayRate is what the ways of the plan take: the minutes on the way of all its
// days, the ways home included, for all its bookings.
func (pl Plan) WayRate() WayRate {
	var out WayRate
	for i := range pl.Days {
		if n := len(pl.Days[i].Bookings); n > 0 {
			out.Minutes += max(0, min(pl.Days[i].Travel, dayMinutes))
			out.Visits += n
		}
	}
	return out
}

// of is the minutes of way for so many visits, rounded up; 0 without an
// estimate.
func (r WayRate) of(visits int) int {
	if r.Minutes <= 0 || r.Visits <= 0 || visits <= 0 {
		return 0
	}
	minutes := int64(min(r.Minutes, math.MaxInt32)) * int64(min(visits, math.MaxInt32))
	return int(min((minutes-1)/int64(r.Visits)+1, never))
}
