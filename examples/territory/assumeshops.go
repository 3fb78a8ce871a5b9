package main

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/visit"
	"strings"
)

// member is one shop of the rep.
type member struct {
	client.Retailer
	row int32 // of records.shops
	net int64 // cents, over the months of the book
}

// chooseShops takes the rep's shops: those that stores.csv gives to the rep,
// or, where it names no rep, those that bought or were visited.
func (t *territory) chooseShops() {
	r := t.records
	byRep := r.repsKnown && r.rep.id != ""
	net, mine := make([]int64, len(r.shops)), make([]bool, len(r.shops))
	for _, s := range r.sales {
		mine[s.shop] = mine[s.shop] || s.month < t.month
		if d := s.month.First(); d >= t.book.From && d <= t.book.To {
			net[s.shop] += s.cents
		}
	}
	for _, v := range r.visits {
		mine[r.shopAt[string(v.Retailer)]] = true
	}
	for i, s := range r.shops {
		if byRep {
			mine[i] = s.rep == r.rep.id
		}
		if !mine[i] {
			continue
		}
		t.at[s.id] = len(t.shops)
		t.shops = append(t.shops, member{t.retailer(s), int32(i), net[i]})
	}
	for _, m := range t.shops {
		t.book.Accounts = append(t.book.Accounts, client.Account{
			Retailer: m.ID, Net: cents(m.net), Since: m.Since, Previous: r.shops[m.row].class,
			Closed: m.Closed != 0 && m.Closed <= t.month.First(),
		})
	}
	if byRep {
		t.note(noteShopsOfRep, len(t.shops), r.rep.id)
	} else {
		t.note(noteShopsThatBought, len(t.shops), number(int64(len(r.shops))))
	}
}

func (t *territory) retailer(s shop) client.Retailer {
	out := client.Retailer{
		ID: s.id, Name: t.either(s.name, s.nameZH), Rep: t.records.rep.id, Market: s.market,
		Format: formatOf(s.kind), Position: s.position, Hours: s.hours, Since: s.first,
	}
	if s.closedForGood {
		out.Closed = t.month.First()
		if s.last != 0 {
			out.Closed = s.last.AddDays(1)
		}
	}
	return out
}

// formatOf is the national format of a kind of shop.
func formatOf(kind string) client.Format {
	switch kind {
	case "grocery":
		return client.Grocery
	case "convenience", "gas_convenience":
		return client.Convenience
	case "supermarket", "mass_merchant", "warehouse_club":
		return client.Supermarket
	case "department":
		return client.Department
	case "tobacco_liquor", "liquor":
		return client.TobaccoLiquor
	case "entertainment", "casino_hotel":
		return client.Entertainment
	}
	return client.Other
}

// fillMarkets tells the market of shops that have none from the number of
// shops in their city.
func (t *territory) fillMarkets() {
	in := map[string]int{}
	for _, m := range t.shops {
		in[t.city(m)]++
	}
	filled, unknown := 0, 0
	for i, m := range t.shops {
		if m.Market != 0 {
			continue
		}
		if t.city(m) == "" {
			unknown++
			continue
		}
		filled++
		switch n := in[t.city(m)]; {
		case n >= urbanShops:
			t.shops[i].Market = client.Urban
		case n >= townShops:
			t.shops[i].Market = client.Town
		default:
			t.shops[i].Market = client.Rural
		}
	}
	if filled > 0 {
		t.note(noteMarkets, filled, urbanShops, townShops)
	}
	if unknown > 0 {
		t.note(noteNoMarkets, unknown)
	}
}

func (t *territory) city(m member) string { return strings.ToUpper(t.records.shops[m.row].city) }

func (t *territory) noteHours() {
	unknown := 0
	for _, m := range t.shops {
		if !t.records.shops[m.row].hoursKnown {
			unknown++
		}
	}
	if unknown > 0 {
		t.note(noteHours, unknown, visit.Default().Windows.Unknown)
	}
}

func (t *territory) notePositions() {
	unknown := 0
	for _, m := range t.shops {
		if m.Position == (client.Position{}) {
			unknown++
		}
	}
	t.way = schedule.Travel{Speed: speed, Detour: detour, Stop: parking, Unknown: unknownWay}
	t.note(noteTravel, speed*60/1000, detour-100, parking)
	if unknown > 0 {
		t.note(notePositions, unknown, unknownWay)
	}
}
