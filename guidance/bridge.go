package guidance

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
)

// Bridge says what changed from one month to the next and which row caused it
// (rules S3-53, S3-54). Every column adds up: the items to their group, the
// groups to the change of the figure.
//
// The split is the centred Bennet one, which for two factors is the Shapley
// value: it has no base month and no joint term. With q units, r an amount,
// p = r/q, s the share of the units, capitals for the shop, a bar for the mean
// of both months and Δ for later less earlier,
//
//	average      ΔP = Σ  s̄·Δp + Δs·(p̄ − P̄)
//	unit profit  ΔM = Σ  s̄·Δp − s̄·Δc + Δs·(m̄ − M̄)
//	profit       ΔG = M̄·ΔQ + Q̄·ΔM
//
// An item new or gone takes the other month's price: it is all mix.
//
// The numbers are exact until they are rounded, once, to the policy's steps.
// The change of a figure is the true change rounded, halves away from zero;
// then its groups, and then the items of each group, take the nearest numbers
// that add up to it (largest remainder; of equals the row first in order, and
// in a row volume before price before cost before mix before apart). Last is
// This less Change, so that the line adds up too; it can stand one step beside
// the rounded truth.
// Exchanging the months changes the sign of every effect and of nothing else.
//
// A bridge keeps its rows as whole steps; Groups and Items write them out as
// decimals, which costs more time than the bridge itself.
type Bridge struct {
	Volume     Figure // units bought
	Paid       Figure // what was paid for all goods
	Average    Figure // amount a unit
	UnitProfit Figure // profit a unit
	Profit     Figure
	Because    []Reason
	rows       table
}

// Groups is the rows by group: Goods by bytes of their groups, then Free,
// Returned and Unmeasured.
func (b Bridge) Groups() []Row { return b.rows.rows(0, len(b.rows.groups)) }

// Items is the rows by item: those of the first group by bytes of their items,
// then those of the next.
func (b Bridge) Items() []Row { return b.rows.rows(len(b.rows.groups), b.rows.height()) }

// Figure is a number of two months.
type Figure struct {
	// Known says for which months the number could be had; Change and the rows
	// are 0 unless for both, and Because says why.
	Known  Presence        `json:"known,omitzero"`
	Last   decimal.Decimal `json:"last,omitzero"`
	This   decimal.Decimal `json:"this,omitzero"`
	Change decimal.Decimal `json:"change,omitzero"`
}

// Row is the part of one group, or of one item of it, in every change.
type Row struct {
	Kind       Kind            `json:"kind"`
	Group      string          `json:"group,omitzero"`    // "" but for Goods
	Item       client.ItemID   `json:"item,omitzero"`     // "" for a group
	Presence   Presence        `json:"presence,omitzero"` // the months it was bought in
	Volume     decimal.Decimal `json:"volume,omitzero"`
	Paid       decimal.Decimal `json:"paid,omitzero"`
	Average    Effect          `json:"average,omitzero"`     // price and mix
	UnitProfit Effect          `json:"unit_profit,omitzero"` // price, cost and mix
	Profit     Effect          `json:"profit,omitzero"`      // all five
}

// Effect is the ways in which a row changed a figure, in its unit.
type Effect struct {
	Volume decimal.Decimal `json:"volume,omitzero"` // more or less was bought
	Price  decimal.Decimal `json:"price,omitzero"`  // its own price changed
	Cost   decimal.Decimal `json:"cost,omitzero"`   // what is paid for it changed
	Mix    decimal.Decimal `json:"mix,omitzero"`    // its share of the units changed
	Apart  decimal.Decimal `json:"apart,omitzero"`  // it stands outside the shares
}

// Total is the sum of the ways.
func (e Effect) Total() decimal.Decimal {
	return e.Volume.Add(e.Price).Add(e.Cost).Add(e.Mix).Add(e.Apart)
}

// Bridge explains the change from the trades' earlier month to their later
// one. The order of the trades does not matter, and trades of one item and
// group are added up. O(n log n) in the trades.
func (p Policy) Bridge(trades []Trade) Bridge {
	return p.bridge(entries(trades, p.Average), true, true)
}

// bridge is Bridge, without the items' rows if they are not wanted. Whether
// the parts are approximated first changes nothing but the time it takes.
func (p Policy) bridge(book book, byItem, fast bool) Bridge {
	var b Bridge
	for _, item := range book.refused {
		b.Because = append(b.Because, Reason{Code: TooLarge, Item: item})
	}
	if !p.Volume.usable() || !p.Money.usable() {
		b.Because = append(b.Because, Reason{Code: NoStep})
		return b
	}
	m := newMaker(&b, book, p.Volume, p.Money, byItem)
	if fast {
		m.approximate()
	}
	m.titles()
	m.flows()
	m.average(p.Average)
	m.profit(p.Coverage)
	return b
}
