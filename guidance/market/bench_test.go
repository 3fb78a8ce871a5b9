package market_test

import (
	"strconv"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/market"
	"github.com/rapport-go/rapport/internal/prng"
)

// BenchmarkCount is one month of a customer manager: 200 shops, 66 items, four
// months of weekly orders and two visits a month.
func BenchmarkCount(b *testing.B) {
	r := prng.Seed(9)
	var f market.Facts
	for i := range 200 {
		id := client.ID(strconv.Itoa(10_000 + i))
		f.Shops = append(f.Shops, market.Shop{Retailer: id, Places: []market.Place{{Region: "east", Class: prng.Pick(r, []client.Class{"A", "B", "C"})}}})
		for item := range 66 {
			name := client.ItemID("item " + strconv.Itoa(item))
			for week := range 16 {
				f.Lines = append(f.Lines, client.Line{Retailer: id, Item: name, Date: month(1).From.AddDays(7 * week), Quantity: decimal.New(int64(r.IntN(9)), 0), Amount: decimal.New(int64(r.IntN(90_000)), -2)})
			}
			for n := range 2 {
				f.Sightings = append(f.Sightings, market.Sighting{Retailer: id, Item: name, Date: month(4).From.AddDays(14 * n), Listed: true, Shown: true, Counted: true, Stock: decimal.New(int64(r.IntN(20)), 0), Out: r.IntN(3), Days: 14})
			}
		}
	}
	ask := market.Ask{Period: month(4), Before: []market.Period{month(3), month(2), month(1)}, By: []market.Dimension{market.ByClass}}
	b.ReportAllocs()
	for b.Loop() {
		market.Count(f, ask)
	}
	b.ReportMetric(float64(len(f.Lines)+len(f.Sightings)), "facts/op")
}
