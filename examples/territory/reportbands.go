package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
)

// bandText is a shop's band, "–" where it has none.
func bandText(m member) string {
	if m.Band == 0 {
		return "–"
	}
	return strconv.Itoa(m.Band)
}

// bandsOf is how the bands of a class's measured shops lie: the lowest and the
// highest, and the one in the middle.
func (d *decisions) bandsOf(c client.Class) (span, middle string) {
	var in []int
	for i, m := range d.shops {
		if m.Class == c && d.bands.Standings[i].Code == client.BandByScore {
			in = append(in, m.Band)
		}
	}
	if len(in) == 0 {
		return "–", "–"
	}
	slices.Sort(in)
	return fmt.Sprintf("%d–%d", in[0], in[len(in)-1]), strconv.Itoa(in[(len(in)-1)/2])
}

// printBands is what the table of classes cannot say of the bands: how long
// they hold, the new shops, and one shop's reckoning in full.
func (r *report) printBands() {
	b := r.bands
	if len(b.Steps) == 0 {
		return
	}
	r.item(r.say(sayBands, b.From, b.To))
	if b.Starters > 0 {
		r.item(r.say(sayStarters, b.Starters))
	}
	m, ok := r.sheetShop()
	if !ok || b.Standings[r.at[m.ID]].Code != client.BandByScore {
		return
	}
	var reasons []string
	for _, why := range r.bandPolicy.Record(r.census, client.Credit{}, b, r.at[m.ID]).Because {
		reasons = append(reasons, why.Text(r.lang))
	}
	r.item(r.say(sayBandExample, m.Name, string(m.Class), m.Band, strings.Join(reasons, r.say(sayJoin))))
}
