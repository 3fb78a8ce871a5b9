package schedule

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// shopHours is a shop's opening hours on a date, less the sales peaks if
// peaks are to be kept.
func shopHours(w visit.Windows, r client.Retailer, d calendar.Date, peaks bool) []span {
	if r.Closed != 0 && d >= r.Closed {
		return nil
	}
	hours := r.Hours.On(d)
	if hoursUnknown(r) {
		hours = w.Unknown.On(d)
	}
	for _, e := range r.Dated {
		if e.Date == d {
			hours = e.Hours
		}
	}
	open := spansOf(hours)
	if peaks {
		for _, p := range w.Peaks {
			open = subtract(open, outward(p))
		}
	}
	return open
}

func hoursUnknown(r client.Retailer) bool {
	for _, h := range r.Hours {
		if h.Seconds() > 0 {
			return false
		}
	}
	return true
}

// unknownShop is a shop with the hours taken for those that have told none.
func unknownShop(w visit.Windows) client.Retailer { return client.Retailer{Hours: w.Unknown} }
