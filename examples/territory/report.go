package main

import (
	"strconv"

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
			string(t.Class), strconv.Itoa(t.Count), percent(of(t.Count, ranked)), money(t.Sum), percent(t.Share),
			t.Target.StringFixed(1) + " %", least,
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
	if first, ok := r.exampleOfClass(); ok {
		r.item(first)
	}
}

// exampleOfClass is how one shop came by its class: the first of the second
// class, which missed the first.
func (r *report) exampleOfClass() (string, bool) {
	c := r.classes
	for i, s := range c.Standings {
		if len(c.Tiers) < 2 || s.Class != c.Tiers[1].Class || s.Code != client.CutReached {
			continue
		}
		text := ""
		for _, why := range client.Default().Classes.Explain(r.book, c, i) {
			if text != "" {
				text += r.say(sayJoin)
			}
			text += why.Text(r.lang)
		}
		return r.say(sayExample, r.shops[i].Name, text), true
	}
	return "", false
}

func of(n, all int) client.Ratio {
	return client.Ratio{Num: decimal.New(int64(n), 0), Den: decimal.New(int64(all), 0)}
}

// printConcentration is the 80/20 rule on this book.
func (r *report) printConcentration() {
	c := r.concentration
	r.head(r.say(sayPareto))
	r.para(r.say(sayTop, c.Top.Count, percent(c.Top.Share), c.Retailers))
	r.para(r.say(sayVital, c.Vital.Count, percent(c.Vital.Share)))
	r.para(r.say(sayGini, fraction(c.Gini), percent(c.Balance), percent(rest(c.Balance))))
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
	if len(r.none) > 0 {
		r.para(r.say(sayNone, len(r.none)))
		for _, n := range r.none {
			text := ""
			for _, why := range n.Because {
				text = why.Text(r.lang)
			}
			r.item(r.say(sayPair, r.shop(n.Retailer).Name, text))
		}
	}
}
