package guidance

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
)

// column is one number of a row.
type column int

// The columns of a row; those of one effect stand together.
const (
	volumeColumn column = iota
	paidColumn
	averagePrice
	averageMix
	unitPrice
	unitCost
	unitMix
	profitVolume
	profitPrice
	profitCost
	profitMix
	profitApart
	columns
)

// table is the rows of a bridge: the groups, then their items. Their numbers
// stand column by column, in whole steps of volume or of money; a column of
// nothing but 0 can be empty.
type table struct {
	groups        []title
	items         []entry // their titles are the items'
	cells         [columns]numbers
	volume, money Measure // whose steps are counted
}

// title is a row without its numbers.
type title struct {
	kind     Kind
	presence Presence
	group    string
	item     client.ItemID
}

// height is how many rows there are.
func (t *table) height() int { return len(t.groups) + len(t.items) }

func (t *table) title(row int) *title {
	if row < len(t.groups) {
		return &t.groups[row]
	}
	return &t.items[row-len(t.groups)].title
}

func (t *table) at(c column, row int) number {
	if t.cells[c].n == nil {
		return number{}
	}
	return t.cells[c].at(row)
}

// total is the sum of some columns of a row.
func (t *table) total(first, last column, row int) number {
	var sum number
	for c := first; c <= last; c++ {
		sum = sum.plus(t.at(c, row))
	}
	return sum
}

// numbers is where a row keeps the number of each column.
func (r *Row) numbers() [columns]*decimal.Decimal {
	average, each, whole := &r.Average, &r.UnitProfit, &r.Profit
	return [columns]*decimal.Decimal{
		&r.Volume, &r.Paid, &average.Price, &average.Mix, &each.Price, &each.Cost, &each.Mix,
		&whole.Volume, &whole.Price, &whole.Cost, &whole.Mix, &whole.Apart,
	}
}

// rows writes some rows out.
func (t *table) rows(first, end int) []Row {
	if first == end {
		return nil
	}
	volume, money := &minter{Measure: t.volume}, &minter{Measure: t.money}
	rows := make([]Row, end-first)
	for i := range rows {
		r, name := &rows[i], t.title(first+i)
		r.Kind, r.Group, r.Item, r.Presence = name.kind, name.group, name.item, name.presence
		mint := volume
		for c, at := range r.numbers() {
			*at = mint.value(t.at(column(c), first+i))
			mint = money // of every column but the first
		}
	}
	return rows
}

// tableOf is a table of rows, whose steps are the last of their places.
func tableOf(groups, items []Row) table {
	t := table{groups: make([]title, len(groups)), items: make([]entry, len(items))}
	for c := range t.cells {
		t.cells[c].n = make([]int64, t.height())
	}
	rows := slices.Concat(groups, items)
	var places [columns]int32
	for i := range rows {
		r := &rows[i]
		*t.title(i) = title{r.Kind, r.Presence, r.Group, r.Item}
		for c, d := range r.numbers() {
			places[c] = max(places[c], -d.Exponent())
		}
	}
	volume, money := places[volumeColumn], slices.Max(places[paidColumn:])
	t.volume.Step, t.money.Step = decimal.New(1, -volume), decimal.New(1, -money)
	for i := range rows {
		to := volume
		for c, d := range rows[i].numbers() {
			t.cells[c].set(i, scaled(*d, to))
			to = money
		}
	}
	return t
}
