package main

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// risk is a shop with its warnings.
type risk struct {
	shop     member
	warnings []client.Reason
	lacks    decimal.Decimal // by which its month is below the better of the two before; 0 if it is not
}

// watch reads the early warnings of the base month, which is held against the
// two before it. Shops that are closed or not yet open are not looked at.
func (d *decisions) watch() {
	d.watched = client.Watch{From: d.base.First(), To: min(d.base.Last(), d.records.last), Since: d.base.Add(-1).First()}
	last := d.lastOrders()
	for i, m := range d.shops {
		if d.book.Accounts[i].Closed || m.Since > d.watched.To {
			continue
		}
		s := client.Signs{Retailer: m.ID, Class: m.Class, Last: last[m.row]}
		s.Now, s.Items = d.monthOf(m.row, d.base)
		s.Before, _ = d.monthOf(m.row, d.base.Add(-1))
		s.Earlier, _ = d.monthOf(m.row, d.base.Add(-2))
		d.watched.Rows = append(d.watched.Rows, s)
	}
	d.alerts = client.Default().Warnings.Warn(d.watched)
	d.rank()
}

// lastOrders is the day of each shop's last order up to the base month, by row
// of the records.
func (d *decisions) lastOrders() []calendar.Date {
	last := make([]calendar.Date, len(d.records.shops))
	for _, s := range d.records.sales {
		if s.month <= d.base {
			last[s.shop] = max(last[s.shop], s.ordered)
		}
	}
	return last
}

// monthOf is what a shop bought in a month, and how many different items.
func (d *decisions) monthOf(shop int32, month calendar.Month) (net decimal.Decimal, items int) {
	for _, l := range d.bought(shop, month, func(s sale) calendar.Date { return s.last }) {
		net = net.Add(l.Amount)
		if l.Quantity.Sign() > 0 {
			items++
		}
	}
	return net, items
}

// rank puts the warnings of each shop together, the most urgent shop first.
func (d *decisions) rank() {
	row := -1
	for _, w := range d.alerts.Warnings {
		if w.Row != row {
			row = w.Row
			s := d.watched.Rows[row]
			d.risks = append(d.risks, risk{shop: d.shop(w.Retailer), lacks: decimal.Max(s.Before, s.Earlier, s.Now).Sub(s.Now)})
		}
		at := &d.risks[len(d.risks)-1]
		at.warnings = append(at.warnings, w.Reason)
	}
	slices.SortStableFunc(d.risks, func(a, b risk) int { return b.lacks.Cmp(a.lacks) })
}
