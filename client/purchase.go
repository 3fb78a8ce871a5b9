package client

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// PurchasesOf adds up lines into one row a retailer, by id, over the days from
// the first to asOf. An order is a day on which the retailer bought something;
// returns count in Net alone. Lines after asOf, without a date, or beyond 18
// digits are left out. O(n log n).
func PurchasesOf(lines []Line, asOf calendar.Date) Purchases {
	kept := make([]*Line, 0, len(lines))
	for i := range lines {
		if l := &lines[i]; l.Date.Valid() && l.Date <= asOf && exact.Bounded(l.Amount) {
			kept = append(kept, l)
		}
	}
	slices.SortStableFunc(kept, func(a, b *Line) int {
		if n := strings.Compare(string(a.Retailer), string(b.Retailer)); n != 0 {
			return n
		}
		return int(a.Date) - int(b.Date)
	})
	out := Purchases{AsOf: asOf}
	for _, l := range kept {
		if n := len(out.Rows); n == 0 || out.Rows[n-1].Retailer != l.Retailer {
			out.Rows = append(out.Rows, Purchase{Retailer: l.Retailer})
		}
		row := &out.Rows[len(out.Rows)-1]
		row.Net = row.Net.Add(l.Amount)
		if l.Quantity.Sign() > 0 && l.Date != row.Last {
			row.Last = l.Date
			row.Orders++
		}
	}
	return out
}

// Explain is the trace behind one row of scores: on each axis the number, the
// greatest cut value below it if there is one, and the score. f and p are
// those of the Score call that gave r. It is nil for a row that is not there.
func (f RFM) Explain(p Purchases, r Scores, row int) []Reason {
	if row < 0 || row >= min(len(p.Rows), len(r.Rows)) {
		return nil
	}
	buys, score := &p.Rows[row], r.Rows[row]
	if score.Code == RFMScored && buys.code(p.AsOf) != RFMScored {
		return []Reason{{Code: buys.code(p.AsOf), To: buys.Last}} // r is of another book
	}
	if score.Code != RFMScored {
		return []Reason{{Code: score.Code, To: buys.Last}}
	}
	days := decimal.New(int64(p.AsOf.DaysSince(buys.Last)), 0)
	return []Reason{
		axisReason("recency", days, r.Recency, score.Recency, f.Recency.parts()),
		axisReason("frequency", decimal.New(int64(buys.Orders), 0), r.Frequency, score.Frequency, f.Frequency.parts()),
		axisReason("money", buys.Net, r.Money, score.Money, f.Money.parts()),
	}
}

func axisReason(name string, have decimal.Decimal, axis Axis, score, of int) Reason {
	out := Reason{Code: RFMScored, Name: name, Have: have, Days: score, Of: of}
	for _, cut := range axis.Cuts {
		if exact.Bounded(cut) && cut.Cmp(have) < 0 {
			out.Want = cut
		}
	}
	return out
}

// Validate reports everything in a book of purchases that cannot be scored as
// it stands: no day to count from, a last order after it, a retailer without an
// id or given twice, orders below 0 or without a date, sales of more than 18
// digits before or after the point.
//
// The error is a list of calendar.Fault with JSON pointers into the book.
func (p Purchases) Validate() error {
	var l fault.List
	if !p.AsOf.Valid() {
		l.Add("as_of", "%q is not a date", p.AsOf)
	}
	rows := newRoster(len(p.Rows))
	for i, b := range p.Rows {
		rows.check(&l, "rows", i, b.Retailer)
		at := l.In("rows", i)
		switch {
		case b.Orders < 0:
			at.Add("orders", "%d is below 0", b.Orders)
		case b.Orders > 0 && !b.Last.Valid():
			at.Add("last", "%q is not a date, with %d orders", b.Last, b.Orders)
		case b.Last > p.AsOf:
			at.Add("last", "%v is after %v, the day of the scores", b.Last, p.AsOf)
		}
		if !exact.Bounded(b.Net) {
			at.Add("net", "%s has more than 18 digits before or after the point", short(b.Net))
		}
	}
	return l.Err()
}
