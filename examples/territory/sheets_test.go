package main

import (
	"strings"
	"testing"

	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestSheetsOrder says that the printed sheets say what to order and why, what
// to sell in place of scarce goods, and never what the shop read the month
// before.
func TestSheetsOrder(t *testing.T) {
	d := ours(t)
	orders, silent, scarce, instead, compared := 0, 0, 0, 0, 0
	for _, m := range d.shops {
		s := d.sheets(m)
		for _, o := range s.now.Orders {
			orders++
			if len(o.Because) == 0 {
				silent++
			}
		}
		scarce += len(s.now.Scarce)
		for _, g := range s.now.Scarce {
			instead += len(g.List)
		}
		if !s.before.Month.Valid() {
			continue
		}
		compared++
		for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
			if alike := guidance.Likeness(s.before.Sentences(lang), s.now.Sentences(lang)); alike >= 50 {
				t.Errorf("S3-48: %s in %s: %d %% as the month before", m.ID, lang, alike)
			}
		}
	}
	if orders < len(d.shops) || silent > 0 || scarce == 0 || instead == 0 || compared != len(d.shops) {
		t.Errorf("S3-55, S3-57: %d orders, %d without a reason, %d scarce goods with %d substitutes, %d sheets compared", orders, silent, scarce, instead, compared)
	}
}

// TestScarceIsShared says that no more of the scarce goods is promised than
// came last month, in whole packs.
func TestScarceIsShared(t *testing.T) {
	d := ours(t)
	found := 0
	for item, awards := range d.tradeNow.shared {
		g := d.tradeNow.goods[item]
		found++
		var sum int64
		for id, pieces := range awards {
			if sum += pieces; pieces < 0 || pieces%g.pack != 0 {
				t.Errorf("S3-23: %s gets %d pieces in packs of %d", id, pieces, g.pack)
			}
		}
		if sum > g.last() {
			t.Errorf("S3-23: item %d: %d of %d pieces are promised", item, sum, g.last())
		}
	}
	if found == 0 {
		t.Error("nothing is scarce")
	}
}

// TestPack says when goods are ordered by the pack of items.csv.
func TestPack(t *testing.T) {
	for _, c := range []struct {
		why, lines string
		want       int64
	}{
		{"nine purchases in ten were whole packs", strings.Repeat("2026-04-01,S1,G1,12,9\n", 1) + "2026-04-01,S2,G1,24,9\n", 12},
		{"one in two was not", "2026-04-01,S1,G1,12,9\n2026-04-01,S2,G1,5,9\n", 1},
	} {
		files := small()
		files["items.csv"] = "item,name,units,pack\nG1,Water,1,12\n"
		files["lines.csv"] = "date,store,item,bottles,sale_yuan\n" + c.lines
		files["stores.csv"] = "store,name,lat,lon\nS1,One,33,114\nS2,Two,33,114\n"
		delete(files, "visits.csv")
		d := whole(t, folder(files), calendar.English)
		if got := d.tradeNow.goods[0].pack; got != c.want {
			t.Errorf("S3-55: %s: packs of %d, want %d", c.why, got, c.want)
		}
	}
}
