package client

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Book is the sales of a book of retailers over a period, both dates included:
// what Classify and Concentrate read. A book without both dates, or with To
// before From, measures no history: nobody in it counts as new.
type Book struct {
	From     calendar.Date `json:"from,omitzero"`
	To       calendar.Date `json:"to,omitzero"`
	Accounts []Account     `json:"accounts"`
}

// Account is one retailer's row in a book.
type Account struct {
	Retailer ID              `json:"retailer"`
	Net      decimal.Decimal `json:"net"`               // sales less returns in the period
	Since    calendar.Date   `json:"since,omitzero"`    // first day of business; unset: long known
	Previous Class           `json:"previous,omitzero"` // the class it holds now, "" for none
	Closed   bool            `json:"closed,omitzero"`   // closed or suspended: its class is frozen
}

// ValidateBook reports everything in a book that the policy cannot account
// for: an account without an id, an id given twice (both rows are named), sales
// of more than 18 digits before or after the point or finer than the policy's
// unit, dates that contradict each other. Classify leaves such rows out or
// takes them as they stand; it never rounds them.
//
// The error is a list of calendar.Fault with JSON pointers into the book.
func (p Policy) ValidateBook(b Book) error {
	var l fault.List
	b.checkPeriod(&l, p.Classes)
	rows := make(map[ID]int, len(b.Accounts))
	for i, a := range b.Accounts {
		first, twice := rows[a.Retailer]
		switch {
		case a.Retailer == "":
			l.In("accounts", i).Add("retailer", "is empty")
		case twice:
			l.In("accounts", i).Add("retailer", "%q stands at /accounts/%d already", a.Retailer, first)
		default:
			rows[a.Retailer] = i
		}
		if text := a.wrongNet(p.Unit); text != "" {
			l.In("accounts", i).Add("net", "%s", text)
		}
		if text := a.wrongSince(b.To); text != "" {
			l.In("accounts", i).Add("since", "%s", text)
		}
	}
	return l.Err()
}

// wrongNet is what is wrong with the sales, "" for nothing. A unit that is not
// valid asks for nothing.
func (a Account) wrongNet(unit decimal.Decimal) string {
	switch {
	case !exact.Bounded(a.Net):
		return short(a.Net) + " has more than 18 digits before or after the point"
	case exact.Bounded(unit) && unit.Sign() > 0 && !whole(a.Net, unit):
		return exact.Text(a.Net) + " is not a whole number of " + exact.Text(unit)
	}
	return ""
}

// wrongSince is what is wrong with the first day, "" for nothing.
func (a Account) wrongSince(to calendar.Date) string {
	switch {
	case a.Since == 0:
		return ""
	case !a.Since.Valid():
		return fmt.Sprintf("%q is not a date", a.Since)
	case to.Valid() && a.Since > to:
		return fmt.Sprintf("%v is after %v, the last day of the book", a.Since, to)
	}
	return ""
}

func (b Book) checkPeriod(l *fault.List, c Classes) {
	for _, d := range []struct {
		name string
		date calendar.Date
	}{{"from", b.From}, {"to", b.To}} {
		switch {
		case d.date == 0 && c.MinMonths > 0:
			l.Add(d.name, "is not set, and new retailers are told by the period")
		case d.date != 0 && !d.date.Valid():
			l.Add(d.name, "%q is not a date", d.date)
		}
	}
	if b.From.Valid() && b.To.Valid() && b.To < b.From {
		l.Add("to", "%v is before %v", b.To, b.From)
	}
}

// whole reports whether d is a whole number of units; both are bounded.
func whole(d, unit decimal.Decimal) bool {
	_, rest := d.QuoRem(unit, 0)
	return rest.IsZero()
}

// short is a decimal for a message, whatever its size.
func short(d decimal.Decimal) string {
	text := exact.Text(d)
	if len(text) > 40 {
		return text[:40] + "…"
	}
	return text
}
