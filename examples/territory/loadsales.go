package main

import (
	"cmp"
	"fmt"
	"io/fs"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// cell is what purchases are summed by while they stream past.
type cell struct {
	month calendar.Month
	shop  int32
	item  int32
}

type sums struct {
	pieces, cents int64
	first, last   calendar.Date
	ordered       calendar.Date
}

func compareSales(a, b sale) int {
	return cmp.Or(cmp.Compare(a.month, b.month), cmp.Compare(a.shop, b.shop), cmp.Compare(a.item, b.item))
}

// The currency of a lines file is told by the name of its amount column.
const (
	dollars = "sale_dollars"
	yuan    = "sale_yuan"
)

// The most that one line may hold, so that no sum of lines can overflow.
const (
	mostPieces = 1_000_000_000
	mostAmount = 1_000_000_000
)

// readLines streams one file of purchases into the sums; no line is kept.
func (r *records) readLines(folder fs.FS, name string, into map[cell]*sums) error {
	t, err := openTable(folder, name, "date", "store", "item", "bottles")
	if err != nil {
		return err
	}
	date, store, item, bottles := t.column("date"), t.column("store"), t.column("item"), t.column("bottles")
	amount, err := r.amountColumn(t)
	if err != nil {
		t.err = err
	}
	for t.next() {
		d := t.mustDate(date)
		c := cell{month: d.Month(), shop: r.shopOf(t, store), item: r.itemOf(t, item)}
		pieces := t.pieces(bottles)
		money := t.amount(amount)
		if t.err != nil {
			break
		}
		s := into[c]
		if s == nil {
			s = &sums{first: d, last: d}
			into[c] = s
		}
		s.first, s.last = min(s.first, d), max(s.last, d)
		if pieces > 0 {
			s.ordered = max(s.ordered, d)
		}
		s.pieces += pieces
		s.cents += money
		if r.lines == 0 || d < r.first {
			r.first = d
		}
		r.last = max(r.last, d)
		r.lines++
	}
	return t.end()
}

// amountColumn is the place of the one amount column, whose currency must be
// that of the files before.
func (r *records) amountColumn(t *table) (int, error) {
	inDollars, inYuan := t.column(dollars), t.column(yuan)
	at, currency := inDollars, "USD"
	if inDollars < 0 {
		at, currency = inYuan, "CNY"
	}
	switch {
	case (inDollars < 0) == (inYuan < 0):
		return 0, fmt.Errorf("%s:1: one of the columns %s and %s was expected", t.name, dollars, yuan)
	case r.currency != "" && r.currency != currency:
		return 0, fmt.Errorf("%s:1: column %s is in %s, but the files before it are in %s", t.name, t.header[at], currency, r.currency)
	}
	r.currency = currency
	return at, nil
}

// shopOf is the index of the shop that a field names.
func (r *records) shopOf(t *table, column int) int32 {
	at, ok := r.shopAt[t.text(column)]
	if !ok {
		t.fail(column, "is not a store of stores.csv")
	}
	return at
}

// itemOf is the index of the item that a field names.
func (r *records) itemOf(t *table, column int) int32 {
	at, ok := r.itemAt[t.text(column)]
	if !ok {
		t.fail(column, "is not an item of items.csv")
	}
	return at
}

func (t *table) pieces(column int) int64 {
	return t.needed(column, 0, mostPieces, "is not a whole number of pieces, at most a billion")
}

func (t *table) amount(column int) int64 {
	return t.needed(column, 2, mostAmount, "is not an amount like -12.34, at most a billion")
}

// needed is scaled for a field that may not be empty.
func (t *table) needed(column, places int, limit int64, what string) int64 {
	if t.text(column) == "" {
		t.fail(column, "%s", what)
	}
	return t.scaled(column, places, limit, what)
}
