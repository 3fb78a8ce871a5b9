package guidance_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestYear draws the last year: "120" is a month's volume, "-" one that is not
// known, "!" a number that is too long. The last two are the sheet's months,
// bought in lines.
func TestYear(t *testing.T) {
	for _, c := range []struct{ why, months, blocks, says string }{
		{"S3-53: a full year", "10 20 30 40 50 60 70 80 90 100 110 120", "▁▁▂▃▃▄▅▆▆▇██", "lowest 10 (April 2024), highest 120 (March 2025)"},
		{"S3-50: what is not known is a gap and not 0", "10 - 0 - - - - - - - 10 20", "▅·▁·······▅█", "lowest 0 (June 2024), highest 20 (March 2025), not known: 8"},
		{"S3-53: all the same", "7 7 7 7 7 7 7 7 7 7 7 7", "▅▅▅▅▅▅▅▅▅▅▅▅", "lowest 7 (April 2024), highest 7 (April 2024)"},
		{"S3-53: more came back than was bought", "-5 - - - - - - - - - 2 5", "▁·········▆█", "lowest -5 (April 2024), highest 5 (March 2025), not known: 9"},
		{"S3-50: one month is no line", "- - - - - - - - - ! - 8", "", ""},
		{"S3-50: without a history there is no line", "- - - - - - - - - - 6 8", "", ""},
	} {
		s := guidance.Default().Sheet(ofYear(c.months))
		line := s.Prose(calendar.English).Year
		if line.Blocks != c.blocks || strings.Join(line.Says, ", ") != c.says {
			t.Errorf("%s: %q, %q, want %q, %q", c.why, line.Blocks, line.Says, c.blocks, c.says)
		}
		for i, m := range line.Marks {
			if known := strings.Fields(c.months)[i] != "-"; m.Known != known || m.Height < 0 || m.Height > 100 {
				t.Errorf("%s: month %d is %+v", c.why, i, m)
			}
		}
	}
}

func ofYear(months string) guidance.Facts {
	f := guidance.Facts{
		Retailer: client.Retailer{ID: "s"}, Month: march,
		Items: []client.Item{{ID: "a", Brand: "Alpha", Units: dec("1")}},
	}
	for i, n := range strings.Fields(months) {
		month := march.Add(i - 11)
		line := client.Line{Retailer: "s", Item: "a", Date: month.First()}
		switch {
		case n == "-":
		case n == "!":
			f.History = append(f.History, guidance.Volume{Month: month, Units: dec("1e40")})
		case i < 10:
			f.History = append(f.History, guidance.Volume{Month: month, Units: dec(n)})
		default:
			line.Quantity, line.Amount = dec(n), dec(n)
			lines := []*[]client.Line{&f.Last, &f.This}[i-10]
			*lines = append(*lines, line)
		}
	}
	return f
}

// TestYearAccounts says that of two volumes of a month the first counts, that
// the sheet's own months are those of the lines, and that what is left out is
// counted.
func TestYearAccounts(t *testing.T) {
	f := ofYear("- - - - - - - - - ! 6 8")
	f.History = append(f.History,
		guidance.Volume{Month: march.Add(-3), Units: dec("5")}, guidance.Volume{Month: march.Add(-3), Units: dec("50")}, // twice
		guidance.Volume{Month: march, Units: dec("80")},                                                                                   // the sheet's own
		guidance.Volume{Month: march.Add(-12), Units: dec("1")}, guidance.Volume{Month: march.Add(1), Units: dec("1")}, guidance.Volume{}, // outside
	)
	s := guidance.Default().Sheet(f)
	known := map[string]string{}
	for _, p := range s.Year {
		if p.Known {
			known[p.Month.String()] = p.Units.StringFixed(0)
		}
	}
	want := map[string]string{"2024-12": "5", "2025-02": "6", "2025-03": "8"}
	if diff := cmp.Diff(want, known); diff != "" {
		t.Errorf("S3-53: months (-want +got):\n%s", diff)
	}
	var left, long int
	for _, r := range s.Because {
		switch r.Code {
		case guidance.OtherMonth:
			left = r.Count
		case guidance.TooLarge:
			long++
		}
	}
	if left != 4 || long != 1 {
		t.Errorf("S3-63: %d left out and %d too long, want 4 and 1: %v", left, long, s.Because)
	}
}
