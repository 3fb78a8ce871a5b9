package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
)

// report is the page.
type report struct {
	paper
	*decisions
	days []dayView
}

// print is the whole page.
func (d *decisions) print() string {
	r := &report{decisions: d, days: d.views()}
	r.line(d.say(sayTitle, d.monthName(d.month), d.rep.Name))
	r.head(d.say(sayAssumed))
	for _, n := range d.notes {
		r.item(n)
	}
	r.printClasses()
	r.printConcentration()
	r.printWarnings()
	r.printWorkload()
	r.printMonth()
	r.printDay()
	r.printMissed()
	r.printSick()
	r.printSheet()
	r.printCheck()
	return r.String()
}

// printClasses is a row a class, then those who stand outside.
func (r *report) printClasses() {
	c := r.classes
	r.head(r.say(sayClasses, r.book.From.Month(), r.book.To.Month(), r.records.currency))
	rows := [][]string{{r.say(colClass), r.say(colShops), r.say(colOfShops), r.say(colBought), r.say(colOfAll), r.say(colTarget), r.say(colLeast), r.say(colBands), r.say(colMiddle)}}
	ranked := 0
	for _, t := range c.Tiers {
		ranked += t.Count
	}
	for _, t := range c.Tiers {
		least := "–"
		if t.Least.Sign() > 0 {
			least = money(t.Least)
		}
		span, middle := r.bandsOf(t.Class)
		rows = append(rows, []string{
			string(t.Class), strconv.Itoa(t.Count), r.percent(of(t.Count, ranked)), money(t.Sum), r.percent(t.Share),
			r.say(sayPercent, t.Target.StringFixed(1)), least, span, middle,
		})
	}
	r.table("lrrrrrrrr", rows)
	r.line("")
	if c.Provisional > 0 {
		r.item(r.say(sayProvisional, c.Provisional))
	}
	if c.Idle > 0 {
		p := sayIdle
		if c.Returns.Sign() < 0 {
			p = sayReturned
		}
		r.item(r.say(p, c.Idle, string(c.Tiers[len(c.Tiers)-1].Class), money(c.Returns.Abs())))
	}
	if c.Excluded > 0 {
		r.item(r.say(sayExcluded, c.Excluded))
	}
	r.printMoves()
	r.printBands()
}

// printMoves is who changed class since the last review and whom the policy's
// margin and fall limit held, with one shop's reasons in full.
func (r *report) printMoves() {
	names := client.Default().Classes.Names()
	up, down, held, example := 0, 0, 0, -1
	for i, s := range r.classes.Standings {
		switch was, is := slices.Index(names, r.book.Accounts[i].Previous), slices.Index(names, s.Class); {
		case was < 0 || is < 0:
		case is < was:
			up++
		case is > was:
			down++
		}
		if slices.Contains([]client.Code{client.RiseHeld, client.FallHeld, client.DropLimited}, s.Code) {
			held++
			example = i
		}
		if example < 0 && s.Code == client.CutReached && s.Class != names[0] {
			example = i
		}
	}
	if up+down+held > 0 {
		r.item(r.say(sayMoves, up, down, held))
	}
	if example < 0 {
		return
	}
	var reasons []string
	for _, why := range client.Default().Classes.Explain(r.book, r.classes, example) {
		reasons = append(reasons, why.Text(r.lang))
	}
	r.item(r.say(sayExample, r.shops[example].Name, strings.Join(reasons, r.say(sayJoin))))
}

func of(n, all int) client.Ratio {
	return client.Ratio{Num: decimal.New(int64(n), 0), Den: decimal.New(int64(all), 0)}
}

// printConcentration is the 80/20 rule on this book.
func (r *report) printConcentration() {
	c := r.concentration
	r.head(r.say(sayPareto))
	r.para(r.say(sayTop, c.Top.Count, r.percent(c.Top.Share), c.Retailers))
	r.para(r.say(sayVital, c.Vital.Count, r.percent(c.Vital.Share)))
	r.para(r.say(sayGini, fraction(c.Gini), r.percent(c.Balance), r.percent(rest(c.Balance))))
}

func fraction(q client.Ratio) string {
	if !q.Defined() {
		return "–"
	}
	return q.Num.DivRound(q.Den, 2).StringFixed(2)
}

func rest(q client.Ratio) client.Ratio { return client.Ratio{Num: q.Den.Sub(q.Num), Den: q.Den} }

// printWorkload compares what the shops are owed with what the rep's month
// has, by class and market and against the norm.
func (r *report) printWorkload() {
	w := r.policy.Workload(r.input)
	r.head(r.say(sayWorkload))
	r.para(r.say(sayOwed, w.Visits, len(r.shops)-len(r.none), w.Days, tenths(w.Visits, w.Days), r.policy.Norm.Low, r.policy.Norm.High))
	for _, b := range w.Because {
		r.item(b.Text(r.lang))
	}
	r.item(r.say(sayRoom, number(int64(w.Capacity)), number(int64(w.Field)), number(int64(w.Minutes)), number(int64(w.Ways)), w.People))
	r.line("")
	r.table("lrrrr", r.loads(w))
	booked, way := 0, 0
	for _, d := range r.days {
		way += d.Travel
		booked += len(d.stops)
	}
	r.line("")
	r.para(r.say(sayBooked, booked, w.Visits-booked, tenths(booked, w.Days), tenths(way, w.Days)))
	r.printNone()
}

// loads is the visits of each class in each market.
func (r *report) loads(w schedule.Workload) [][]string {
	rows := [][]string{{r.say(colClass), r.say(colUrban), r.say(colTown), r.say(colRural), r.say(colVisits)}}
	for _, name := range client.Default().Classes.Names() {
		var in [4]int // by market, those without one first
		all := 0
		for _, c := range w.Classes {
			if c.Class == name && int(c.Market) < len(in) {
				in[c.Market] += c.Visits
				all += c.Visits
			}
		}
		row := []string{string(name)}
		for _, n := range append(in[1:], all) {
			row = append(row, strconv.Itoa(n))
		}
		rows = append(rows, row)
	}
	return rows
}

// The most shops owed nothing that the page names.
const namedNone = 8

// printNone is who is owed no visit, and the last reason why.
func (r *report) printNone() {
	if len(r.none) == 0 {
		return
	}
	r.para(r.say(sayNone, len(r.none)))
	for i, n := range r.none {
		if i == namedNone {
			r.item(r.say(sayMoreShops, len(r.none)-namedNone))
			return
		}
		why := ""
		if len(n.Because) > 0 {
			why = n.Because[len(n.Because)-1].Text(r.lang)
		}
		r.item(r.say(sayPair, r.shop(n.Retailer).Name, why))
	}
}
