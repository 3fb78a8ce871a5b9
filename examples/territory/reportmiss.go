package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/guidance/page"
	"github.com/rapport-go/rapport/schedule"
)

// fullMisses is the most shops missed that the page tells in full; plan.json
// has them all, with every day of each proof.
const fullMisses = 6

// printMissed is who is not visited, why, and what would change it: first how
// many of each kind, then shop by shop.
func (r *report) printMissed() {
	missed := r.plan.Missed
	r.head(r.say(sayMissed, len(missed)))
	if len(missed) == 0 {
		r.para(r.say(sayNobodyMissed))
		return
	}
	for _, v := range []schedule.Verdict{schedule.Impossible, schedule.NoCapacity, schedule.Outranked} {
		n := 0
		for _, m := range missed {
			if m.Verdict == v {
				n++
			}
		}
		if n > 0 {
			r.para(r.say(sayVerdict, n, r.verdict(v)))
		}
	}
	groups := byShop(missed)
	for i, g := range groups {
		if i == fullMisses {
			r.line("")
			r.para(r.say(sayMoreShops, len(groups)-fullMisses))
			return
		}
		r.line("")
		r.printMiss(g)
	}
}

// byShop puts the misses of one shop with one verdict together, in the order
// of the first of each.
func byShop(missed []schedule.Miss) [][]schedule.Miss {
	var groups [][]schedule.Miss
	for _, m := range missed {
		at := slices.IndexFunc(groups, func(g []schedule.Miss) bool {
			return g[0].Need.Retailer == m.Need.Retailer && g[0].Verdict == m.Verdict
		})
		if at < 0 {
			groups = append(groups, nil)
			at = len(groups) - 1
		}
		groups[at] = append(groups[at], m)
	}
	return groups
}

// printMiss tells the misses of one shop, with the proof of the first.
func (r *report) printMiss(g []schedule.Miss) {
	m := g[0]
	var visits []string
	for _, o := range g {
		visits = append(visits, strconv.Itoa(o.Need.Nth))
	}
	shop := r.shop(m.Need.Retailer)
	r.para(r.say(sayMiss, shop.Name, strings.Join(visits, r.say(sayAnd)), string(shop.Class), r.verdict(m.Verdict)))
	for _, b := range m.Because {
		r.item(b.Text(r.lang))
	}
	strength := r.say(sayThisPlan)
	if m.Proof.Strength == schedule.AnyPlan {
		strength = r.say(sayAnyPlan)
	}
	var facts []string
	if len(m.Proof.Rivals) > 0 {
		facts = append(facts, r.say(sayRivals, len(m.Proof.Rivals), m.Proof.From, m.Proof.To, m.Proof.Want, m.Proof.Room))
	}
	for _, alike := range byCode(m.Proof.Days) {
		text := alike[0].Text(r.lang)
		if len(alike) > 1 {
			text += r.say(sayAlike, len(alike)-1)
		}
		facts = append(facts, text)
	}
	if len(facts) > 0 {
		r.item(r.say(sayPair, strength, strings.Join(facts, r.say(sayJoin))))
	}
}

// byCode puts the days that a proof bars for one reason together, in the order
// of the first of each.
func byCode(days []schedule.Reason) [][]schedule.Reason {
	var groups [][]schedule.Reason
	for _, d := range days {
		at := slices.IndexFunc(groups, func(g []schedule.Reason) bool { return g[0].Code == d.Code })
		if at < 0 {
			groups = append(groups, nil)
			at = len(groups) - 1
		}
		groups[at] = append(groups[at], d)
	}
	return groups
}

func (r *report) verdict(v schedule.Verdict) string {
	switch v {
	case schedule.Impossible:
		return r.say(sayImpossible)
	case schedule.NoCapacity:
		return r.say(sayNoCapacity)
	}
	return r.say(sayOutranked)
}

// printSheet is one guidance sheet as text.
func (r *report) printSheet() {
	m, ok := r.sheetShop()
	if !ok {
		return
	}
	r.head(r.say(saySheet))
	for _, l := range strings.Split(strings.TrimRight(page.Text(r.sheet(m), r.lang), "\n"), "\n") {
		r.line("  " + l)
	}
}

// sheetShop is the shop of the day shown that bought most, or of all shops if
// nobody is visited.
func (r *report) sheetShop() (member, bool) {
	var best member
	for _, s := range r.shown(r.days).stops {
		if best.ID == "" || s.shop.net > best.net {
			best = s.shop
		}
	}
	if best.ID == "" && len(r.shops) > 0 {
		best = r.shops[0]
	}
	return best, best.ID != ""
}

func (r *report) printCheck() {
	r.line("")
	r.line(r.say(sayCheck, len(r.violations)))
	for _, v := range r.violations {
		r.item(schedule.Reason(v).Text(r.lang))
	}
}
