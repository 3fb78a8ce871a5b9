package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// bandsAndWarnings wants every shop counted once among the bands, every shop
// that is open among the warnings, and every warning at one shop, the most
// urgent first.
func bandsAndWarnings(t *testing.T, d *decisions) {
	t.Helper()
	b := d.bands
	n := b.Starters + b.Excluded
	for _, s := range b.Steps {
		n += s.Count
	}
	if n != len(d.shops) || len(b.Standings) != len(d.shops) {
		t.Errorf("%d shops counted and %d standings for %d shops", n, len(b.Standings), len(d.shops))
	}
	p := client.Default()
	p.Bands = d.bandPolicy
	if err := p.ValidateCensus(d.census); err != nil {
		t.Errorf("census: %v", err)
	}
	if err := p.ValidateWatch(d.watched); err != nil {
		t.Errorf("watch: %v", err)
	}
	f := d.alerts.Flow
	if d.alerts.Judged != len(d.watched.Rows) || f.New+f.Repeating+f.Lost+f.Idle != d.alerts.Judged {
		t.Errorf("judged %d of %d, %+v", d.alerts.Judged, len(d.watched.Rows), f)
	}
	at, seen := map[client.ID]bool{}, 0
	for i, k := range d.risks {
		seen += len(k.warnings)
		if at[k.shop.ID] {
			t.Errorf("%s is warned of in two places", k.shop.ID)
		}
		at[k.shop.ID] = true
		if i > 0 && k.lacks.Cmp(d.risks[i-1].lacks) > 0 {
			t.Errorf("%s lacks %s and stands below %s", k.shop.ID, k.lacks, d.risks[i-1].lacks)
		}
	}
	if seen != len(d.alerts.Warnings) {
		t.Errorf("%d warnings at the shops, %d in all", seen, len(d.alerts.Warnings))
	}
}

// trading is small with purchases of its own.
func trading(t *testing.T, lines ...string) *decisions {
	t.Helper()
	files := small()
	files["lines.csv"] = "date,store,item,bottles,sale_yuan\n" + strings.Join(lines, "\n") + "\n"
	files["items.csv"] = "item,name,units\nG1,Water,1\nG2,Tea,2\n"
	return whole(t, folder(files), calendar.English)
}

func TestWarnings(t *testing.T) {
	for _, c := range []struct {
		why   string
		lines []string
		want  []string // shop, what it lacks, and its warnings
	}{
		{
			"80 is a fifth less than 100; 80.01 is not", // S3-90
			[]string{"2026-03-02,S1,G1,10,100.00", "2026-03-02,S2,G1,10,100.00", "2026-04-30,S1,G1,8,80.00", "2026-04-30,S2,G1,8,80.01"},
			[]string{"S1 20.00 order_dropped"},
		},
		{
			"two falls running need three months", // S3-79
			[]string{"2026-02-02,S1,G1,10,100.00", "2026-03-02,S1,G1,10,99.00", "2026-04-30,S1,G1,8,98.00"},
			[]string{"S1 2.00 falling_twice"},
		},
		{
			"a return is no order: 30 days from the order of 31 March", // S1-24
			[]string{"2026-03-31,S1,G1,10,10.00", "2026-04-29,S1,G1,-1,-1.00", "2026-04-30,S2,G1,1,1.00"},
			[]string{"S1 11.00 order_dropped gone_quiet"},
		},
		{
			"the shop that lost more stands first, whatever its place in the file",
			[]string{"2026-03-02,S1,G1,1,10.00", "2026-03-02,S2,G1,1,90.00", "2026-04-30,S1,G1,1,1.00", "2026-04-30,S2,G1,1,9.00"},
			[]string{"S2 81.00 order_dropped", "S1 9.00 order_dropped"},
		},
		{
			"nothing falls",
			[]string{"2026-03-02,S1,G1,1,10.00", "2026-04-30,S1,G1,1,10.00"},
			nil,
		},
	} {
		d := trading(t, c.lines...)
		bandsAndWarnings(t, d)
		var got []string
		for _, k := range d.risks {
			text := string(k.shop.ID) + " " + k.lacks.StringFixed(2)
			for _, w := range k.warnings {
				text += " " + w.Code.String()
			}
			got = append(got, text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}

// What the purchases do not reach back to is said, not guessed.
func TestShortHistory(t *testing.T) {
	for line, want := range map[string]phrase{
		"2026-04-02,S1,G1,1,1.00": sayOneMonth,
		"2026-03-02,S1,G1,1,1.00": sayTwoMonths,
	} {
		page := strings.Join(strings.Fields(trading(t, line, "2026-04-30,S1,G1,1,1.00").print()), " ")
		if !strings.Contains(page, want.en) || !strings.Contains(page, sayUnjudged.en) {
			t.Errorf("%s: the page does not say %q", line, want.en)
		}
	}
}

// Bands are measured on the quarter before, or, where the purchases do not
// hold it whole, on the month before (S3-21).
func TestBands(t *testing.T) {
	d := trading(t, "2026-03-02,S1,G1,900,900.00", "2026-04-30,S1,G1,10,10.00", "2026-04-30,S2,G2,10,20.00")
	if d.bands.MeasuredFrom.String() != "2026-04-01" || d.bands.MeasuredTo.String() != "2026-04-30" {
		t.Errorf("measured %s to %s", d.bands.MeasuredFrom, d.bands.MeasuredTo)
	}
	for i, want := range []string{"10.00 10", "20.00 20"} {
		v := d.census.Shops[i].Values
		if got := v[0].StringFixed(2) + " " + v[1].StringFixed(0); got != want {
			t.Errorf("shop %d: measured %s, want %s", i, got, want)
		}
	}
	if d.shops[0].Band >= d.shops[1].Band {
		t.Errorf("bands %d and %d", d.shops[0].Band, d.shops[1].Band)
	}

	d = trading(t, "2026-01-31,S1,G1,900,900.00", "2026-04-30,S1,G1,10,10.00", "2026-04-30,S2,G2,10,20.00")
	if d.bands.MeasuredFrom.String() != "2026-01-01" || d.bands.MeasuredTo.String() != "2026-03-31" {
		t.Errorf("measured %s to %s", d.bands.MeasuredFrom, d.bands.MeasuredTo)
	}
	if d.shops[0].Band != 30 || d.shops[1].Band >= 30 {
		t.Errorf("bands %d and %d", d.shops[0].Band, d.shops[1].Band)
	}

	d = trading(t, "2026-04-30,S1,G1,-1,-1.00")
	if len(d.bands.Steps) != 0 || d.shops[0].Band != 0 || !strings.Contains(d.print(), "Supply bands: none") {
		t.Errorf("bands without a purchase: %+v", d.bands)
	}
}

// Counted again from the sales of Polk County, by another way.
func TestPolkBandsAndWarnings(t *testing.T) {
	d := whole(t, os.DirFS(shared(t, "iowa")), calendar.English)
	if d.bands.MeasuredFrom.String() != "2022-04-01" || d.bands.MeasuredTo.String() != "2022-06-30" {
		t.Errorf("measured %s to %s", d.bands.MeasuredFrom, d.bands.MeasuredTo)
	}
	now, before := map[int32]int64{}, map[int32]int64{}
	for _, s := range d.records.sales {
		switch s.month {
		case d.base:
			now[s.shop] += s.cents
		case d.base - 1:
			before[s.shop] += s.cents
		}
	}
	want, got := 0, 0
	for i, m := range d.shops {
		open := !d.book.Accounts[i].Closed && m.Since <= d.watched.To
		if open && before[m.row] > 0 && now[m.row]*100 <= before[m.row]*80 {
			want++
		}
	}
	for _, w := range d.alerts.Warnings {
		if w.Reason.Code == client.OrderDropped {
			got++
		}
	}
	if got != want || got == 0 {
		t.Errorf("%d shops bought a fifth less, want %d", got, want)
	}
}

// A shop that is closed or not yet open is not looked at; one that opened on
// the last day is.
func TestWatchesOpenShops(t *testing.T) {
	for row, want := range map[string]int{
		"S1,North,,\nS2,South,I,":           1,
		"S1,North,,\nS2,South,,2026-05-01":  1,
		"S1,North,,\nS2,South,A,2026-04-10": 2,
	} {
		files := small()
		files["stores.csv"] = "store,name,status,first_sale\n" + row + "\n"
		d := whole(t, folder(files), calendar.English)
		if d.watched.To.String() != "2026-04-10" || len(d.watched.Rows) != want {
			t.Errorf("%q: %d shops are looked at to %s, want %d to the last purchase", row, len(d.watched.Rows), d.watched.To, want)
		}
	}
}
