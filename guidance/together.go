package guidance

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
)

// Together is one limit for several items, beside the limit of each: goods of
// like price of which a shop may choose, but so many in all (按价位段自选投放).
type Together struct {
	Name  string          `json:"name,omitzero"`
	Items []client.ItemID `json:"items"`
	Most  decimal.Decimal `json:"most"` // pieces of all of them
}

// SuggestAll says what to order of several items, each as Suggest does, and
// keeps to the limits that they share: where the orders of such items are too
// much together, who lasts the shortest is served first, and of equals the
// first in the list. An item may share several limits. The orders are in the
// order of the stocks.
func (o Ordering) SuggestAll(stocks []Stock, together []Together) []Order {
	orders := make([]Order, len(stocks))
	for i, s := range stocks {
		orders[i] = o.Suggest(s)
	}
	stocks = slices.Clone(stocks)
	for _, t := range together {
		var members []int
		var sum decimal.Decimal
		for i := range orders {
			if slices.Contains(t.Items, orders[i].Item) {
				members = append(members, i)
				sum = sum.Add(orders[i].Quantity)
			}
		}
		if exact.Bounded(t.Most) && sum.Cmp(t.Most) <= 0 {
			continue
		}
		slices.SortStableFunc(members, func(a, b int) int { return orders[a].outlasts(orders[b]) })
		left := t.Most
		for _, i := range members {
			stocks[i].Limits = append(slices.Clip(stocks[i].Limits), Limit{Kind: Shared, Most: left})
			if orders[i] = o.Suggest(stocks[i]); exact.Bounded(left) {
				left = left.Sub(orders[i].Quantity)
			}
		}
	}
	return orders
}

// outlasts compares for how long two items last as they are; one that does not
// sell lasts for ever.
func (r Order) outlasts(o Order) int {
	switch {
	case r.Daily.Sign() <= 0 || o.Daily.Sign() <= 0:
		return compareBool(r.Daily.Sign() > 0, o.Daily.Sign() > 0)
	case !exact.Bounded(r.Position) || !exact.Bounded(o.Position):
		return 0
	}
	return r.Position.Mul(o.Daily).Cmp(o.Position.Mul(r.Daily))
}
