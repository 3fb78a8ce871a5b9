package main

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
)

// The points of the measures that supply bands go by. The preset's amount keeps
// its own; the volume has those of both its quantities, because the data knows
// one.
const (
	amountPoints = 70
	volumePoints = 30
	pointPlaces  = 4 // so that small shops still differ
)

// fillBands sets the policy of supply bands and what it measures. The preset's
// thirty sizes stay; a measure earns full points from the most that any of the
// shops bought. Without a purchase there is no such policy, and no band.
func (t *territory) fillBands() {
	r := t.records
	asOf := t.base.Add(1).First()
	p := client.Default().Bands
	from, to := p.Cycle.Before(asOf)
	if from < r.first.Month().First() {
		p.Cycle = client.Monthly
		from, to = p.Cycle.Before(asOf)
		t.note(noteMonthlyBands)
	}
	p.Places = pointPlaces
	t.census.AsOf = asOf
	amounts, volumes := make([]int64, len(r.shops)), make([]decimal.Decimal, len(r.shops))
	for _, s := range r.sales {
		if on := s.month.First(); on >= from && on <= to {
			amounts[s.shop] += s.cents
			volumes[s.shop] = volumes[s.shop].Add(t.unitsOf(r.items[s.item]).Mul(decimal.New(s.pieces, 0)))
		}
	}
	var amount, volume decimal.Decimal // the most
	for i, m := range t.shops {
		values := []decimal.Decimal{cents(amounts[m.row]), volumes[m.row]}
		t.census.Shops = append(t.census.Shops, client.Shop{
			Retailer: m.ID, Values: values, Since: m.Since, Market: m.Market, Format: m.Format,
			Closed: t.book.Accounts[i].Closed,
		})
		amount, volume = decimal.Max(amount, values[0]), decimal.Max(volume, values[1])
	}
	amount, volume = amount.Ceil(), volume.Ceil()
	p.Measures = []client.Weighted{
		{Name: t.say(sayAmount), Weight: decimal.New(amountPoints, 0), Full: amount},
		{Name: t.say(sayVolume), Weight: decimal.New(volumePoints, 0), Full: volume},
	}
	t.bandPolicy = p
	if amount.Sign() <= 0 || volume.Sign() <= 0 {
		t.note(noteNoBands, from, to)
		return
	}
	if n := t.withoutVolume(); n > 0 {
		t.note(noteNoVolume, n, len(r.items))
	}
	t.note(noteBands, len(p.Sizes), from, to, amountPoints, money(amount), r.currency, volumePoints, money(volume), t.unit())
}

// withoutVolume is how many items do not say how much is in a piece.
func (t *territory) withoutVolume() int {
	n := 0
	for _, it := range t.records.items {
		if t.unitsOf(it).Sign() == 0 {
			n++
		}
	}
	return n
}

// unit is the name of the unit that volumes are in.
func (t *territory) unit() string {
	if t.litres {
		return t.say(sayLitres)
	}
	return t.say(sayPieces)
}
