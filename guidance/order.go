package guidance

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
)

// Stock is what is known of one item at one shop when it orders. Quantities
// are pieces.
type Stock struct {
	Item     client.ItemID   `json:"item"`
	Name     string          `json:"name,omitzero"`
	OnHand   decimal.Decimal `json:"on_hand"`
	OnOrder  decimal.Decimal `json:"on_order,omitzero"` // ordered, not delivered
	Promised decimal.Decimal `json:"promised,omitzero"` // kept for customers
	Sales    []Period        `json:"sales,omitzero"`    // oldest first
	Peers    decimal.Decimal `json:"peers,omitzero"`    // what like shops sell a day, their median; 0 is not known
	Season   decimal.Decimal `json:"season,omitzero"`   // next month's index in percent; 0 is 100
	// Counted and Received are the stock at the last visit and what came since,
	// for the rule of one and a half.
	Counted  decimal.Decimal `json:"counted,omitzero"`
	Received decimal.Decimal `json:"received,omitzero"`
	// Target and Point are levels agreed with the shop; above 0 they stand in
	// place of the worked out ones.
	Target decimal.Decimal `json:"target,omitzero"`
	Point  decimal.Decimal `json:"point,omitzero"`
	Pack   decimal.Decimal `json:"pack,omitzero"`  // pieces in a pack; 0 is 1
	Least  decimal.Decimal `json:"least,omitzero"` // of an order, if there is one
	Cost   decimal.Decimal `json:"cost,omitzero"`  // of a piece to the shop
	Limits []Limit         `json:"limits,omitzero"`
}

// Limit is a most that an order has to keep to. A kind that is not given does
// not limit; a most of 0 lets nothing through.
type Limit struct {
	Kind LimitKind       `json:"kind"`
	Most decimal.Decimal `json:"most"` // pieces, but money for Cash
}

// Order is what a shop should order of one item, and why.
type Order struct {
	Item     client.ItemID   `json:"item"`
	Name     string          `json:"name,omitzero"`
	Have     decimal.Decimal `json:"have"`              // on the shelf; a count below 0 is 0
	Position decimal.Decimal `json:"position"`          // with what comes, less what is promised
	Daily    decimal.Decimal `json:"daily"`             // what sells a day in stock
	Point    decimal.Decimal `json:"point,omitzero"`    // the stock to order at
	Target   decimal.Decimal `json:"target"`            // the stock to order up to
	Need     decimal.Decimal `json:"need,omitzero"`     // to the target
	Packs    decimal.Decimal `json:"packs,omitzero"`    // a whole number
	Quantity decimal.Decimal `json:"quantity,omitzero"` // in pieces: Packs times the pack
	Days     int             `json:"days,omitzero"`     // that the position lasts
	// Because is never empty: the demand's reasons, then the need, the packs,
	// and the limits that bound it. An order of 0 says why.
	Because []Reason `json:"because"`
}

// Suggest says what to order of one item (rules S3-55, S3-81): as much as is
// missing to the target, in whole packs, upward if the limits let it and
// otherwise the most packs below them. Suggest never gives 0 without a reason.
func (o Ordering) Suggest(s Stock) Order {
	order := Order{Item: s.Item, Name: s.Name}
	switch {
	case !o.usable():
		order.say(s, Reason{Code: NoOrderRule})
		return order
	case !s.bounded():
		order.say(s, Reason{Code: TooLarge})
		return order
	}
	order.Have = decimal.Max(s.OnHand, decimal.Decimal{})
	if s.OnHand.Sign() < 0 {
		order.say(s, Reason{Code: CountBelowZero, Have: s.OnHand, In: o.Piece})
	}
	order.Position = order.Have.Add(s.OnOrder).Sub(s.Promised)
	o.levels(s, &order)
	if order.Target.Sign() <= 0 {
		order.none(s, o)
		return order
	}
	order.Need = decimal.Max(decimal.Decimal{}, order.Target.Sub(order.Position))
	order.Days = lasts(order.Position, order.Daily)
	if order.Need.IsZero() {
		order.say(s, Reason{Code: EnoughStock, Have: order.Position, Count: order.Days, In: o.Piece})
		return order
	}
	order.say(s, Reason{Code: NeedsStock, Have: order.Position, Want: order.Target, By: order.Need, In: o.Piece})
	if s.Least.Cmp(order.Need) > 0 {
		order.say(s, Reason{Code: LeastOrder, Want: s.Least, In: o.Piece})
	}
	o.pack(s, &order)
	return order
}

func (r *Order) say(s Stock, why Reason) {
	why.Item, why.Name = s.Item, s.Name
	r.Because = append(r.Because, why)
}

// bounded reports whether every number of the stock is.
func (s Stock) bounded() bool {
	for _, d := range []decimal.Decimal{
		s.OnHand, s.OnOrder, s.Promised, s.Counted, s.Received, s.Target, s.Point, s.Pack, s.Least, s.Cost,
	} {
		if !exact.Bounded(d) {
			return false
		}
	}
	return !slices.ContainsFunc(s.Limits, func(l Limit) bool { return !exact.Bounded(l.Most) })
}

// levels finds demand, target and point, by the policy's rule.
func (o Ordering) levels(s Stock, order *Order) {
	if o.Rule == OneAndHalf {
		sold := s.Counted.Add(s.Received).Sub(order.Have)
		if sold.Sign() < 0 {
			order.say(s, Reason{Code: CountTooHigh, By: sold.Neg(), In: o.Piece})
			sold = decimal.Decimal{}
		}
		order.Target = sold.Mul(decimal.New(15, -1))
	} else {
		d := o.Demand(s)
		for _, why := range d.Because {
			order.say(s, why)
		}
		if !bounded(d.Daily) || !bounded(d.Spread) {
			order.say(s, Reason{Code: TooLarge})
			return
		}
		order.Daily, order.Point, order.Target = d.Daily, o.Point(d), o.Target(d)
	}
	if s.Target.Sign() > 0 || s.Point.Sign() > 0 {
		order.Target, order.Point = decimal.Max(s.Target, s.Point), s.Point
	}
}

// none says why there is nothing to order.
func (r *Order) none(s Stock, o Ordering) {
	switch {
	case r.Position.Sign() > 0 && len(s.Sales) > 0:
		r.say(s, Reason{Code: NotSelling, Have: r.Position, In: o.Piece})
	default:
		r.say(s, Reason{Code: NoSales})
	}
}

// longest is the days beyond which it does not matter how long stock lasts.
const longest = 999

// lasts is for how many days a position lasts, at most longest; 0 where it is
// not known.
func lasts(position, daily decimal.Decimal) int {
	if daily.Sign() <= 0 || position.Sign() <= 0 {
		return 0
	}
	if position.Cmp(daily.Mul(decimal.New(longest, 0))) >= 0 {
		return longest
	}
	days, _ := position.QuoRem(daily, 0)
	return int(days.IntPart())
}

// pack turns the need into whole packs within the limits.
func (o Ordering) pack(s Stock, order *Order) {
	pack := s.Pack
	if pack.Sign() <= 0 {
		pack = unitDec
	}
	want := decimal.Max(order.Need, s.Least)
	up, rest := want.QuoRem(pack, 0)
	if rest.Sign() > 0 {
		up = up.Add(unitDec)
	}
	order.Packs = up
	for _, l := range o.limits(s, order) {
		l.most = decimal.Max(l.most, decimal.Decimal{})
		fit, _ := l.most.QuoRem(pack, 0)
		if fit.Cmp(order.Packs) < 0 {
			order.Packs = fit
			order.say(s, Reason{Code: l.code, Want: l.most, In: l.in})
			if fit.IsZero() {
				order.say(s, Reason{Code: CapBelowPack, Have: l.most, Want: pack, In: o.Piece})
				break
			}
		}
	}
	order.Quantity = order.Packs.Mul(pack)
	if order.Packs.Sign() > 0 && pack.Cmp(unitDec) != 0 && !order.Quantity.Equal(order.Need) {
		order.say(s, Reason{Code: WholePacks, Have: order.Quantity, Want: pack, In: o.Piece})
	}
	if after := order.Position.Add(order.Quantity); after.Cmp(order.Point) < 0 {
		order.say(s, Reason{Code: BelowPoint, Have: after, Want: order.Point, In: o.Piece})
	}
}

// bound is a limit in pieces.
type bound struct {
	code Code
	most decimal.Decimal
	in   Measure
}

// limits is what bounds the order, in the order in which it is said: the
// policy's cap, the award of scarce goods, what others leave of a shared limit,
// the longest stock, and cash.
func (o Ordering) limits(s Stock, order *Order) []bound {
	var all []bound
	given := func(kind LimitKind, code Code) {
		for _, l := range s.Limits {
			if l.Kind == kind {
				all = append(all, bound{code, l.Most, o.Piece})
			}
		}
	}
	given(SupplyCap, CappedBySupply)
	given(Award, CappedByAward)
	given(Shared, CappedTogether)
	if o.Longest > 0 && order.Daily.Sign() > 0 {
		most := order.Daily.Mul(decimal.New(int64(o.Longest), 0)).Sub(order.Position)
		all = append(all, bound{CappedByDays, most.Truncate(0), o.Piece})
	}
	for _, l := range s.Limits {
		if l.Kind == Cash && s.Cost.Sign() > 0 {
			most, _ := decimal.Max(l.Most, decimal.Decimal{}).QuoRem(s.Cost, 0)
			all = append(all, bound{CappedByCash, most, o.Piece})
		}
	}
	return all
}
