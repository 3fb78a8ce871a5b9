package main

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

var linesHeader = []string{"date", "store", "invoice", "item", "bottles", "sale_yuan"}

// turnover is the territory's purchases in an ordinary month, in fen.
const turnover int64 = 80_000_000

// line is one item of one order.
type line struct {
	date    calendar.Date
	shop    string
	item    string
	pieces  int
	fen     int
	invoice int
}

// season is what a month's purchases are of an ordinary month's, in percent.
var season = [...]int{118, 92, 100}

// trend is what each brand's sales are of the ordinary, in percent, in each
// month: one grows, one falls, most stay.
var trend = [...][3]int{
	{100, 100, 118}, {100, 100, 100}, {100, 105, 95}, {100, 100, 72}, {100, 98, 100},
	{100, 100, 104}, {90, 100, 130}, {100, 100, 100}, {105, 100, 96}, {100, 96, 88},
}

// dearer is what each brand charges in each month, in percent of its list.
var dearer = [...][3]int{
	{100, 100, 100}, {100, 100, 103}, {100, 100, 100}, {100, 100, 100}, {98, 98, 98},
	{100, 100, 100}, {100, 100, 97}, {100, 102, 102}, {100, 100, 100}, {100, 100, 100},
}

// The item that comes new in April, and the one that is gone after February.
const (
	launched = "G20"
	gone     = "G33"
)

// trade is every line of the three months, by date, shop and item. A shop's
// size falls with the square of its rank, so that few shops carry most.
func trade(r *prng.Rand, shops []shop, goods []good) []line {
	whole := int64(0)
	for _, s := range shops {
		whole += weight(s.rank)
	}
	var lines []line
	for _, s := range shops {
		choice := assortment(r, goods, s.rank)
		weekday := time.Weekday(1 + r.IntN(5))
		for m, month := range months {
			budget := int(turnover * weight(s.rank) / whole * int64(season[m]*r.Between(80, 120)) / 10_000)
			for _, d := range orderDays(r, s, month, weekday) {
				lines = append(lines, order(r, s, d, m, choice, budget)...)
			}
		}
		if s.returns {
			lines = append(lines, returned(s, choice)...)
		}
	}
	slices.SortStableFunc(lines, func(a, b line) int {
		return cmp.Or(cmp.Compare(a.date, b.date), cmp.Compare(a.shop, b.shop))
	})
	number(lines)
	return lines
}

func weight(rank int) int64 { return 100_000_000 / int64((rank+18)*(rank+18)) }

// assortment is what a shop stocks: the bigger, the more.
func assortment(r *prng.Rand, goods []good, rank int) []good {
	n := max(5, 34-rank/6)
	var urn []good
	for _, g := range goods {
		for range g.popular {
			urn = append(urn, g)
		}
	}
	r.Shuffle(len(urn), func(i, j int) { urn[i], urn[j] = urn[j], urn[i] })
	var out []good
	for _, g := range urn {
		if len(out) < n && !slices.ContainsFunc(out, func(o good) bool { return o.id == g.id }) {
			out = append(out, g)
		}
	}
	return out
}

// orderDays are the days of a month on which a shop orders: every week on its
// weekday, every other week, or once.
func orderDays(r *prng.Rand, s shop, month calendar.Month, weekday time.Weekday) []calendar.Date {
	every, skip := 1, 0
	switch {
	case s.rank > 140:
		every, skip = 5, r.IntN(4)
	case s.rank > 60:
		every, skip = 2, r.IntN(2)
	}
	var days []calendar.Date
	week := 0
	for d := range month.Days() {
		if d.Weekday() != weekday {
			continue
		}
		if week++; (week-1)%every != skip%every {
			continue
		}
		on := nextWorking(d)
		if on.Month() != month || on < s.from || s.closed != 0 && on > s.closed || slices.Contains(days, on) {
			continue
		}
		days = append(days, on)
	}
	return days
}

// order is one order: some of the assortment, in whole packs where the sum
// allows.
func order(r *prng.Rand, s shop, d calendar.Date, m int, choice []good, budget int) []line {
	orders := 4
	if s.rank > 140 {
		orders = 1
	} else if s.rank > 60 {
		orders = 2
	}
	n := max(3, len(choice)*r.Between(25, 40)/100)
	var lines []line
	start := r.IntN(len(choice))
	for k := range n {
		g := choice[(start+k)%len(choice)]
		if g.id == launched && m < 2 || g.id == gone && m > 0 {
			continue
		}
		price := g.price * dearer[g.stem][m] / 100
		pieces := budget / orders / n * r.Between(60, 140) / 100 * trend[g.stem][m] / 100 / price
		switch {
		case pieces >= g.pack:
			pieces -= pieces % g.pack
		case pieces > 6:
			pieces -= pieces % 6
		}
		if pieces = max(pieces, 2, g.pack/4); r.Chance(1, 120) {
			pieces = -max(1, pieces/10)
		}
		lines = append(lines, line{date: d, shop: s.id, item: g.id, pieces: pieces, fen: pieces * price})
	}
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.item, b.item) })
	return lines
}

// returned is a lorry of unsold goods that a shop sends back, bought before
// the first month.
func returned(s shop, choice []good) []line {
	var lines []line
	d := nextWorking(months[2].First().AddDays(15))
	for _, g := range choice[:4] {
		pieces := -20 * g.pack
		lines = append(lines, line{date: d, shop: s.id, item: g.id, pieces: pieces, fen: pieces * g.price})
	}
	return lines
}

// number gives each order, a shop's lines of one day, its invoice.
func number(lines []line) {
	n := 40_000
	for i := range lines {
		if i == 0 || lines[i].date != lines[i-1].date || lines[i].shop != lines[i-1].shop {
			n++
		}
		lines[i].invoice = n
	}
}

func lineRows(lines []line, m calendar.Month) [][]string {
	var rows [][]string
	for _, l := range lines {
		if l.date.Month() == m {
			rows = append(rows, []string{l.date.String(), l.shop, strconv.Itoa(l.invoice), l.item, strconv.Itoa(l.pieces), yuan(l.fen)})
		}
	}
	return rows
}
