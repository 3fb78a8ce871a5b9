package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Windows is when a shop can be visited at all: its opening hours less the
// sales peaks. When the visitor is in the field is not decided here.
type Windows struct {
	// Peaks are the hours in which shops sell most: a visit in one is invalid
	// (S1-12), unless the shop agreed to it by phone (S1-15).
	Peaks calendar.Hours `json:"peaks,omitzero"`
	// Unknown is the opening hours taken for a shop that has told none. The
	// zero Week takes it never to be open.
	Unknown calendar.Week `json:"unknown,omitzero"`
}

// Open is when a shop can be visited on one date, and what was cut and why.
type Open struct {
	Date    calendar.Date  `json:"date"`
	Hours   calendar.Hours `json:"hours,omitzero"`
	Because []Reason       `json:"because,omitzero"`
}

// On is when a shop can be visited on a date: a visit that nobody agreed to
// must lie wholly inside one of the hours.
func (w Windows) On(r client.Retailer, d calendar.Date) Open {
	hours, because := w.shop(r, d)
	var open calendar.Hours
	for _, h := range hours {
		open = append(open, less(h, w.Peaks)...)
	}
	for _, peak := range w.Peaks {
		for _, h := range hours {
			if overlap(h, peak) {
				because = append(because, Reason{Code: InPeak, Date: d, Hours: peak})
				break
			}
		}
	}
	return Open{Date: d, Hours: open, Because: because}
}

// Allows reports whether a visit may lie at a time on a date, and why not, or
// why in spite of a peak. It must lie wholly inside the shop's hours, and
// outside every peak unless the shop agreed to this very time.
func (w Windows) Allows(r client.Retailer, d calendar.Date, at calendar.Interval, agreed bool) (bool, []Reason) {
	hours, because := w.shop(r, d)
	if !at.Valid() {
		return false, append(because, Reason{Code: NoTime, Date: d, Hours: at})
	}
	inside := slices.ContainsFunc(hours, func(h calendar.Interval) bool { return h.Open <= at.Open && at.Close <= h.Close })
	if !inside {
		return false, append(because, Reason{Code: OutsideHours, Date: d, Hours: at})
	}
	ok := true
	for _, peak := range w.Peaks {
		switch {
		case !overlap(at, peak):
		case agreed:
			because = append(because, Reason{Code: PeakAgreed, Date: d, Hours: peak})
		default:
			ok = false
			because = append(because, Reason{Code: InPeak, Date: d, Hours: peak})
		}
	}
	return ok, because
}

// shop is the opening hours of a shop on a date: what it has told for that
// date, or for that day of the week, or else what the policy takes.
func (w Windows) shop(r client.Retailer, d calendar.Date) (calendar.Hours, []Reason) {
	switch {
	case !d.Valid():
		return nil, []Reason{{Code: NoDate}}
	case r.Since.Valid() && d < r.Since:
		return nil, []Reason{{Code: NotYetOpen, Date: r.Since}}
	case r.Closed.Valid() && d >= r.Closed:
		return nil, []Reason{{Code: ClosedForGood, Date: r.Closed}}
	}
	if i := slices.IndexFunc(r.Dated, func(e calendar.Exception) bool { return e.Date == d }); i >= 0 {
		said := Reason{Code: OtherHours, Date: d, Name: r.Dated[i].Name}
		hours := inOrder(r.Dated[i].Hours)
		if len(hours) == 0 {
			said.Code = ShopClosed
		}
		return hours, []Reason{said}
	}
	week, because := r.Hours, []Reason(nil)
	if !told(week) {
		week, because = w.Unknown, []Reason{{Code: HoursUnknown}}
	}
	hours := inOrder(week.On(d))
	if len(hours) == 0 {
		because = append(because, Reason{Code: ShopClosed, Date: d})
	}
	return hours, because
}

func told(w calendar.Week) bool {
	return slices.ContainsFunc(w[:], func(h calendar.Hours) bool { return h.Seconds() > 0 })
}

func overlap(a, b calendar.Interval) bool {
	return a.Seconds() > 0 && b.Seconds() > 0 && a.Open < b.Close && b.Open < a.Close
}

// inOrder is the hours as Hours promises them: within the day, in order, none
// empty, touching or overlapping.
func inOrder(h calendar.Hours) calendar.Hours {
	var sorted calendar.Hours
	for _, i := range h {
		i.Open, i.Close = max(0, i.Open), min(24*3600, i.Close)
		if i.Seconds() > 0 {
			sorted = append(sorted, i)
		}
	}
	slices.SortFunc(sorted, func(a, b calendar.Interval) int { return cmp.Compare(a.Open, b.Open) })
	var out calendar.Hours
	for _, i := range sorted {
		if n := len(out); n > 0 && i.Open <= out[n-1].Close {
			out[n-1].Close = max(out[n-1].Close, i.Close)
			continue
		}
		out = append(out, i)
	}
	return out
}

// less is an interval without those of cut, in any order.
func less(i calendar.Interval, cut calendar.Hours) calendar.Hours {
	out := calendar.Hours{i}
	for _, c := range cut {
		if c.Seconds() == 0 {
			continue
		}
		var rest calendar.Hours
		for _, o := range out {
			if !overlap(o, c) {
				rest = append(rest, o)
				continue
			}
			if o.Open < c.Open {
				rest = append(rest, calendar.Interval{Open: o.Open, Close: c.Open})
			}
			if c.Close < o.Close {
				rest = append(rest, calendar.Interval{Open: c.Close, Close: o.Close})
			}
		}
		out = rest
	}
	return out
}
