package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// What is taken where the folder does not say. The report prints each of these
// that was needed.
const (
	urbanShops   = 30 // shops of a city that make it urban
	townShops    = 10 // shops of a city that make it a town
	bookMonths   = 12 // months of purchases that classes look back on, at most
	speed        = 500
	detour       = 130
	parking      = 2
	unknownWay   = 10
	lunchMinutes = 60
)

// territory is the facts that the rules decide by, with everything filled in
// that the folder left open.
type territory struct {
	records *records
	lang    calendar.Lang
	month   calendar.Month // to plan
	base    calendar.Month // the last month of purchases: sheets compare it with the one before

	shops  []member          // the rep's shops, in the order of stores.csv
	at     map[client.ID]int // into shops
	book   client.Book
	cal    calendar.Calendar
	rep    schedule.Rep
	way    schedule.Travel
	joins  visit.Join
	litres bool // volumes are litres, not pieces
	notes  []string
}

// member is one shop of the rep.
type member struct {
	client.Retailer
	row int32 // of records.shops
	net int64 // cents, over the months of the book
}

// assume fills in what the records leave open, and notes each assumption in
// the reader's words.
func assume(r *records, month calendar.Month, lang calendar.Lang) (*territory, error) {
	if month.First() <= r.first {
		return nil, usageError{fmt.Errorf("-month %s: there are no purchases before it; they run from %s to %s", month, r.first, r.last)}
	}
	t := &territory{records: r, lang: lang, month: month, base: min(month.Add(-1), r.last.Month()), at: map[client.ID]int{}}
	t.notePurchases()
	t.chooseShops()
	t.fillMarkets()
	t.noteHours()
	t.notePositions()
	t.fillRep()
	t.fillCalendar()
	t.fillCadence()
	t.noteGoods()
	return t, nil
}

func (t *territory) note(p phrase, args ...any) { t.notes = append(t.notes, t.say(p, args...)) }

// notePurchases sets the period of the book.
func (t *territory) notePurchases() {
	r := t.records
	from := max(t.base.Add(1-bookMonths), r.first.Month())
	t.book.From, t.book.To = from.First(), t.base.Last()
	t.note(notePurchases, number(int64(r.lines)), r.first, r.last, r.currency, from, t.base)
	if t.base < t.month.Add(-1) {
		t.note(noteOld, t.base, t.month)
	}
	later := r.last >= t.month.First()
	if later {
		t.note(noteLater, t.month.First())
	}
}

// chooseShops takes the rep's shops: those that stores.csv gives to the rep,
// or, where it names no rep, those that bought or were visited.
func (t *territory) chooseShops() {
	r := t.records
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
		if r.repsKnown && s.rep != r.rep.id || !r.repsKnown && !mine[i] {
			continue
		}
		t.at[s.id] = len(t.shops)
		t.shops = append(t.shops, member{t.retailer(s), int32(i), net[i]})
	}
	for _, m := range t.shops {
		t.book.Accounts = append(t.book.Accounts, client.Account{
			Retailer: m.ID, Net: cents(m.net), Since: m.Since, Closed: m.Closed != 0 && m.Closed <= t.month.First(),
		})
	}
	if r.repsKnown {
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
	filled := 0
	for i, m := range t.shops {
		if m.Market != 0 {
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

// fillRep sets the rep's home, hours and days away.
func (t *territory) fillRep() {
	r := t.records.rep
	if r.id == "" {
		r = rep{id: "rep", name: "the rep", nameZH: "客户经理"}
	}
	t.rep = schedule.Rep{
		ID: r.id, Name: cmp.Or(t.either(r.name, r.nameZH), string(r.id)), Home: r.home,
		Field: everyDay(calendar.Interval{Open: calendar.Clock(9, 0), Close: calendar.Clock(16, 0)}),
		Lunch: schedule.Lunch{
			Within:  calendar.Interval{Open: calendar.Clock(11, 0), Close: calendar.Clock(12, 0)},
			Minutes: lunchMinutes,
		},
		Away: t.records.away,
	}
	if r.home == (client.Position{}) {
		t.rep.Home = t.middle()
		t.note(noteHome)
	}
	t.note(noteField, t.rep.Field[1], t.rep.Lunch.Within, lunchMinutes)
}

// middle is the median position of the shops.
func (t *territory) middle() client.Position {
	var lat, lon []int32
	for _, m := range t.shops {
		if m.Position != (client.Position{}) {
			lat, lon = append(lat, m.Position.Lat), append(lon, m.Position.Lon)
		}
	}
	if len(lat) == 0 {
		return client.Position{}
	}
	slices.Sort(lat)
	slices.Sort(lon)
	return client.Position{Lat: lat[len(lat)/2], Lon: lon[len(lon)/2]}
}

func everyDay(i calendar.Interval) calendar.Week {
	return calendar.Every(calendar.Hours{i}, 0, 1, 2, 3, 4, 5, 6)
}

// fillCalendar sets the working days: Monday to Friday, the holidays, and the
// working days that make up for them.
func (t *territory) fillCalendar() {
	work := calendar.Hours{{Open: calendar.Clock(8, 0), Close: calendar.Clock(18, 0)}}
	t.cal.Week = calendar.Every(work, 1, 2, 3, 4, 5)
	all := t.records.holidays
	for _, h := range all {
		e := calendar.Exception{Date: h.date, Name: t.either(h.name, h.nameZH)}
		if h.work {
			e.Hours = work
		}
		t.cal.Exceptions = append(t.cal.Exceptions, e)
	}
	if len(all) == 0 {
		t.note(noteNoHolidays)
		return
	}
	first, _, _ := all[0].date.Civil()
	last, _, _ := all[len(all)-1].date.Civil()
	t.cal.From, t.cal.To = calendar.MonthFrom(first, 1).First(), calendar.MonthFrom(last, 12).Last()
	t.note(noteHolidays, t.cal.From, t.cal.To)
}

// fillCadence says how the month follows on from the visits before.
func (t *territory) fillCadence() {
	t.joins = visit.Continue
	if t.records.visits == nil {
		t.joins = visit.Restart
		t.note(noteRestart)
		return
	}
	t.note(noteContinue, len(t.records.visits))
}

// noteGoods says what is known of the goods.
func (t *territory) noteGoods() {
	branded, priced, pieces := 0, 0, 0
	for _, it := range t.records.items {
		if it.brand != "" {
			branded++
		}
		if it.shelf > 0 {
			priced++
		}
		if it.units > 0 {
			pieces++
		}
	}
	all := len(t.records.items)
	if t.litres = pieces == 0; t.litres {
		t.note(noteLitres)
	}
	if branded < all {
		t.note(noteBrands)
	}
	switch priced {
	case 0:
		t.note(noteNoShelf)
	case all:
	default:
		t.note(noteSomeShelf, all-priced, all)
	}
}

// brandOf is an item's brand: its own, or the first two words of its name,
// only the first where the second holds a digit or there is none.
func (t *territory) brandOf(it item) string {
	if it.brand != "" {
		return t.either(it.brand, it.brandZH)
	}
	words := strings.Fields(it.name)
	if len(words) > 1 && !strings.ContainsAny(words[1], "0123456789") {
		return words[0] + " " + words[1]
	}
	if len(words) > 0 {
		return words[0]
	}
	return it.name
}

// unitsOf is the units of volume in a piece: as the item says, else litres.
// Zero is not known.
func unitsOf(it item) decimal.Decimal {
	if it.units > 0 {
		return decimal.New(it.units, -3)
	}
	return decimal.New(it.bottleML, -3)
}

// either is a text in the reader's language, where the folder has it.
func (t *territory) either(en, zh string) string {
	if t.lang == calendar.Chinese && zh != "" {
		return zh
	}
	return en
}
