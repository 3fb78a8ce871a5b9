package main

import (
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
)

// urgentShops is the most shops that the page names for their warnings.
const urgentShops = 10

// printWarnings is the early warnings: how many of each kind, what the data
// cannot tell, and the most urgent shops.
func (r *report) printWarnings() {
	w := r.watched
	r.head(r.say(sayWarnings, r.monthName(r.base), w.To))
	rows := [][]string{{r.say(colWarning), r.say(colShops)}}
	for _, k := range r.warningKinds() {
		n := 0
		for _, a := range r.alerts.Warnings {
			if a.Reason.Code == k.code {
				n++
			}
		}
		rows = append(rows, []string{k.text, strconv.Itoa(n)})
	}
	r.table("lr", rows)
	r.line("")
	f := r.alerts.Flow
	r.item(r.say(sayFlow, f.Repeating, f.Lost, f.New, f.Idle))
	for _, b := range r.alerts.Because {
		r.item(b.Text(r.lang))
	}
	r.printUnjudged()
	r.printRisks()
}

// warningKind is a kind of warning with its limit in words.
type warningKind struct {
	code client.Code
	text string
}

// warningKinds is the kinds that purchases can raise.
func (r *report) warningKinds() []warningKind {
	p := client.Default().Warnings
	return []warningKind{
		{client.OrderDropped, r.say(warnDropped, p.OrderDrop.StringFixed(0))},
		{client.FallingTwice, r.say(warnTwice)},
		{client.GoneQuiet, r.say(warnQuiet, p.Quiet)},
		{client.BehindPeers, r.say(warnBehind, p.Behind.StringFixed(0))},
		{client.FewItems, r.say(warnItems, p.LeastItems.StringFixed(0))},
	}
}

// printUnjudged is what the data cannot tell.
func (r *report) printUnjudged() {
	switch first := r.records.first.Month(); {
	case first > r.base.Add(-1):
		r.item(r.say(sayOneMonth))
	case first > r.base.Add(-2):
		r.item(r.say(sayTwoMonths))
	}
	r.item(r.say(sayUnjudged))
}

func (r *report) printRisks() {
	r.line("")
	if len(r.risks) == 0 {
		r.para(r.say(sayNoRisks))
		return
	}
	r.para(r.say(sayRisks, len(r.risks), len(r.watched.Rows), r.records.currency))
	for i, k := range r.risks {
		if i == urgentShops {
			r.item(r.say(sayMoreShops, len(r.risks)-urgentShops))
			return
		}
		r.item(r.say(sayRisk, k.shop.Name, string(k.shop.Class), bandText(k.shop), money(k.lacks), r.warned(k.warnings)))
	}
}

// warned is the warnings of one shop with the days of their data, which follow
// the last of those that have them in common.
func (r *report) warned(all []client.Reason) string {
	var b strings.Builder
	for i, w := range all {
		b.WriteString(w.Text(r.lang))
		last := i == len(all)-1
		if last || w.From != all[i+1].From || w.To != all[i+1].To {
			b.WriteString(r.say(sayWindow, w.From, w.To))
		}
		if !last {
			b.WriteString(r.say(sayJoin))
		}
	}
	return b.String()
}
