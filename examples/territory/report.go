package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
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
	r.printWorkload()
	r.printMonth()
	r.printDay()
	r.printMissed()
	r.printSheet()
	r.printCheck()
	return r.String()
}

// printClasses is a row a class, then those who stand outside.
func (r *report) printClasses() {
	c := r.classes
	r.head(r.say(sayClasses, r.book.From.Month(), r.book.To.Month(), r.records.currency))
	rows := [][]string{{r.say(colClass), r.say(colShops), r.say(colOfShops), r.say(colBought), r.say(colOfAll), r.say(colTarget), r.say(colLeast)}}
	ranked := 0
	for _, t := range c.Tiers {
		ranked += t.Count
	}
	for _, t := range c.Tiers {
		least := "–"
		if t.Least.Sign() > 0 {
			least = money(t.Least)
		}
		rows = append(rows, []string{
			string(t.Class), strconv.Itoa(t.Count), r.percent(of(t.Count, ranked)), money(t.Sum), r.percent(t.Share),
			r.say(sayPercent, t.Target.StringFixed(1)), least,
		})
	}
	r.table("lrrrrrr", rows)
	r.line("")
	if c.Provisional > 0 {
		r.item(r.say(sayProvisional, c.Provisional))
	}
	if c.Idle > 0 {
		r.item(r.say(sayIdle, c.Idle, string(c.Tiers[len(c.Tiers)-1].Class), money(c.Returns.Abs())))
	}
	if c.Excluded > 0 {
		r.item(r.say(sayExcluded, c.Excluded))
	}
	r.printMoves()
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

// printWorkload compares what the shops are owed with the norm.
func (r *report) printWorkload() {
	needs, days, stay, way, booked := len(r.input.Needs), 0, 0, 0, 0
	for _, n := range r.input.Needs {
		stay += n.Minutes
	}
	for _, d := range r.days {
		if d.open {
			days++
		}
		way += d.Travel
		booked += len(d.stops)
	}
	norm := r.policy.Norm
	r.head(r.say(sayWorkload))
	r.para(r.say(sayOwed, needs, len(r.shops)-len(r.none), days, tenths(needs, days), r.policy.Limits.Visits))
	p := sayWithin
	switch {
	case needs > norm.High*days:
		p = sayAbove
	case needs < norm.Low*days:
		p = sayBelow
	}
	r.para(r.say(p, norm.Low, norm.High, needs-norm.High*days, norm.Low*days-needs))
	r.para(r.say(sayBooked, booked, needs-booked, tenths(booked, days), tenths(way, days), tenths(stay, max(needs, 1))))
	r.printNone()
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
