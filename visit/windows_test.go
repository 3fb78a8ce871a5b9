package visit_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// randomHours is up to three intervals on quarters of an hour, as Hours
// promises them or, if messy, in any order, overlapping, empty or out of range.
func randomHours(r *prng.Rand, messy bool) calendar.Hours {
	var hours calendar.Hours
	end := 0
	for range r.IntN(4) {
		open := end + r.IntN(20)
		if end > 0 {
			open++
		}
		end = open + 1 + r.IntN(20)
		if messy {
			open, end = r.Between(-5, 100), r.Between(-5, 100)
		} else if end > 96 {
			break
		}
		hours = append(hours, calendar.Interval{Open: calendar.TimeOfDay(900 * open), Close: calendar.TimeOfDay(900 * end)})
	}
	return hours
}

func in(hours calendar.Hours, t calendar.TimeOfDay) bool {
	for _, h := range hours {
		if h.Open <= t && t < h.Close {
			return true
		}
	}
	return false
}

// TestWindowsOracle steps through the quarters of random days: a quarter is
// open if the shop is and no peak is on, and a visit may lie where all of its
// quarters are, or those of the shop if it agreed.
func TestWindowsOracle(t *testing.T) {
	open := 0
	for seed := range uint64(4000) {
		r := prng.Seed(seed)
		messy := r.Chance(1, 3)
		d := calendar.DateFrom(2025, 3, r.Between(1, 31))
		w := visit.Windows{Peaks: randomHours(r, messy)}
		shop := client.Retailer{ID: "R"}
		hours := randomHours(r, messy)
		switch r.IntN(3) {
		case 0:
			w.Unknown[d.Weekday()] = hours
		case 1:
			shop.Hours[d.Weekday()] = hours
			if hours.Seconds() == 0 {
				hours = nil // a week without hours is not known
			}
		case 2:
			shop.Hours[d.Weekday()] = randomHours(r, messy)
			shop.Dated = []calendar.Exception{{Date: d - 1}, {Date: d, Hours: hours, Name: "fair"}}
		}
		got := w.On(shop, d)
		if err := got.Hours.Validate(); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		from := calendar.TimeOfDay(900 * r.Between(0, 95))
		at := calendar.Interval{Open: from, Close: from + calendar.TimeOfDay(900*r.Between(1, 8))}
		free, agreed := at.Close <= 24*3600, at.Close <= 24*3600
		for q := calendar.TimeOfDay(0); q < 24*3600; q += 900 {
			want := in(hours, q) && !in(w.Peaks, q)
			if in(got.Hours, q) != want {
				t.Fatalf("seed %d: %s open %t, want %t: hours %v peaks %v got %v", seed, q, !want, want, hours, w.Peaks, got.Hours)
			}
			if want {
				open++
			}
			if at.Open <= q && q < at.Close {
				free = free && want
				agreed = agreed && in(hours, q)
			}
		}
		if ok, because := w.Allows(shop, d, at, false); ok != free {
			t.Fatalf("seed %d: %s allowed %t, want %t because %v: hours %v peaks %v", seed, at, ok, free, because, hours, w.Peaks)
		}
		if ok, because := w.Allows(shop, d, at, true); ok != agreed {
			t.Fatalf("seed %d: %s agreed allowed %t, want %t because %v: hours %v", seed, at, ok, agreed, because, hours)
		}
	}
	if open == 0 {
		t.Error("nothing was ever open")
	}
}

func TestWindowsBecause(t *testing.T) {
	d := calendar.DateFrom(2025, 3, 12)
	w := visit.Default().Windows
	shop := client.Retailer{ID: "R", Dated: []calendar.Exception{{Date: d, Hours: calendar.Hours{
		{Open: calendar.Clock(9, 0), Close: calendar.Clock(11, 0)}}, Name: "fair"}}}
	ten, noon := calendar.Clock(10, 0), calendar.Clock(12, 0)
	tests := []struct {
		why  string
		got  []visit.Reason
		want []visit.Reason
	}{
		{"S1-13: the peak that cuts is named, the one that does not is not", w.On(shop, d).Because, []visit.Reason{
			{Code: visit.OtherHours, Date: d, Name: "fair"},
			{Code: visit.InPeak, Date: d, Hours: calendar.Interval{Open: ten, Close: noon}},
		}},
		{"the hours of the week are taken for granted", w.On(client.Retailer{Hours: w.Unknown}, d).Because[:1], []visit.Reason{
			{Code: visit.InPeak, Date: d, Hours: calendar.Interval{Open: ten, Close: noon}},
		}},
		{"hours that were taken, not told, are said to be", w.On(client.Retailer{}, d).Because[:1], []visit.Reason{
			{Code: visit.HoursUnknown},
		}},
	}
	for _, test := range tests {
		if test.why == "" {
			t.Error("a row without why")
		}
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}
