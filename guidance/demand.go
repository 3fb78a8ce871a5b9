package guidance

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// Period is what a shop sold of one item in a stretch of days, usually a month.
type Period struct {
	Sold    decimal.Decimal `json:"sold"`     // pieces; a return is below 0
	Days    int             `json:"days"`     // in the period
	InStock int             `json:"in_stock"` // days with the item on the shelf
	// Rationed says that the shop got less than it asked for. Then Wanted, what
	// it asked for, counts where it is more than what it sold.
	Rationed bool            `json:"rationed,omitzero"`
	Wanted   decimal.Decimal `json:"wanted,omitzero"`
	Season   decimal.Decimal `json:"season,omitzero"` // the month's index in percent; 0 is 100
}

// Demand is what a shop can be expected to sell of an item.
type Demand struct {
	Daily   decimal.Decimal `json:"daily"`   // pieces a day in stock, 12 places
	Spread  decimal.Decimal `json:"spread"`  // standard deviation of a day's, 12 places
	Pattern Pattern         `json:"pattern"` // how it sells, unset without a sale
	Method  Method          `json:"method"`  // how Daily was found, unset for none
	Periods int             `json:"periods"` // that counted
	Because []Reason        `json:"because"`
}

// places is the digits after the point of demand, and of all that is worked out
// from it. Each step is rounded to them, halves away from zero.
const places = 12

// Demand is what the item sells a day while it is in stock. Days out of stock
// and rationed periods do not count as days without demand; a period with too
// few days in stock does not count at all. O(periods).
func (o Ordering) Demand(s Stock) Demand {
	var d Demand
	rates, days := o.rates(s, &d)
	d.Periods = len(rates)
	if len(rates) > 0 {
		d.Pattern = pattern(rates)
		d.Method = o.method(d.Pattern)
		d.Daily = o.forecast(d.Method, rates)
		d.Spread = spread(rates, days)
	}
	if len(rates) == 0 && usableNumber(s.Peers) {
		d.Daily = s.Peers.Round(places)
		d.Because = append(d.Because, Reason{Code: PeersDemand, Item: s.Item, Have: s.Peers, In: o.Piece})
	}
	if usableNumber(s.Season) && d.Daily.Sign() > 0 {
		d.Daily = d.Daily.Mul(s.Season).DivRound(hundred, places)
	}
	return d
}

// usableNumber reports a number that is known and not below zero.
func usableNumber(d decimal.Decimal) bool { return exact.Bounded(d) && d.Sign() > 0 }

var (
	hundred = decimal.New(100, 0)
	unitDec = decimal.New(1, 0)
)

// rates is what sold a day in stock, of each period that counts, and the mean
// length of those periods.
func (o Ordering) rates(s Stock, d *Demand) (rates []decimal.Decimal, days int) {
	say := func(code Code, n int) {
		if n > 0 {
			d.Because = append(d.Because, Reason{Code: code, Item: s.Item, Count: n})
		}
	}
	sold, returns := netted(s.Sales)
	short, out, rationed := 0, 0, 0
	for i, p := range s.Sales {
		if p.Days < 1 || p.InStock < 1 || !exact.Bounded(p.Sold) || 100*p.InStock < o.InStock*p.Days {
			short++
			continue
		}
		in := min(p.InStock, p.Days)
		out += p.Days - in
		n := sold[i]
		if p.Rationed && usableNumber(p.Wanted) && p.Wanted.Cmp(n) > 0 {
			n, in = p.Wanted, p.Days
			rationed++
		}
		if usableNumber(p.Season) {
			n = n.Mul(hundred).DivRound(p.Season, places)
		}
		rates = append(rates, n.DivRound(decimal.New(int64(in), 0), places))
		days += in
	}
	say(ReturnsTakenOff, returns)
	say(OutOfStockDays, out)
	say(RationedMonths, rationed)
	say(TooFewDays, short)
	if len(rates) > 0 {
		days /= len(rates)
	}
	return rates, days
}

// netted sets each return against the sales before it, the nearest first. What
// is left of one is 0: nothing sells less than nothing.
func netted(sales []Period) (sold []decimal.Decimal, returns int) {
	sold = make([]decimal.Decimal, len(sales))
	for i, p := range sales {
		if !exact.Bounded(p.Sold) {
			continue
		}
		if p.Sold.Sign() >= 0 {
			sold[i] = p.Sold
			continue
		}
		returns++
		for back, left := i-1, p.Sold.Neg(); back >= 0 && left.Sign() > 0; back-- {
			take := decimal.Min(left, sold[back])
			sold[back], left = sold[back].Sub(take), left.Sub(take)
		}
	}
	return sold, returns
}

// method is the policy's, or the one that fits the pattern.
func (o Ordering) method(p Pattern) Method {
	switch {
	case o.Method != Fitting:
		return o.Method
	case p == Smooth || p == Erratic:
		return Exponential
	case p == Fading:
		return TSB
	}
	return SBA
}

// Forecast is the next value of a series, oldest first, 12 places: of nothing
// but zeros 0, of one value alone that value spread over all periods. Values
// below zero and without bounds count as 0. It starts from the first value
// above zero and the periods up to it.
func (o Ordering) Forecast(series []decimal.Decimal) decimal.Decimal {
	clean := make([]decimal.Decimal, len(series))
	for i, v := range series {
		if usableNumber(v) {
			clean[i] = v
		}
	}
	if !o.usable() || len(clean) == 0 {
		return decimal.Decimal{}
	}
	return o.forecast(o.method(pattern(clean)), clean)
}

func (o Ordering) forecast(m Method, series []decimal.Decimal) decimal.Decimal {
	some := slices.DeleteFunc(slices.Clone(series), decimal.Decimal.IsZero)
	count := decimal.New(int64(len(series)), 0)
	switch {
	case len(some) == 0:
		return decimal.Decimal{}
	case len(some) == 1:
		return some[0].DivRound(count, places)
	case m == Exponential:
		return smoothed(series, o.Alpha)
	}
	size := smoothed(some, o.Alpha)
	if m == TSB {
		chances := make([]decimal.Decimal, len(series))
		for i, v := range series {
			if v.Sign() > 0 {
				chances[i] = unitDec
			}
		}
		return size.Mul(smoothed(chances, o.Beta)).Round(places)
	}
	rate := size.DivRound(smoothed(gaps(series), o.Beta), places)
	half := o.Beta.Mul(decimal.New(5, -1))
	switch m {
	case SBA: // 1 − β/2
		return rate.Mul(unitDec.Sub(half)).Round(places)
	case SBJ: // 1 − β/(2−β)
		return rate.Mul(unitDec.Sub(o.Beta.DivRound(decimal.New(2, 0).Sub(o.Beta), places))).Round(places)
	}
	return rate
}

// gaps is the periods from each sale to the next, the first from the start.
func gaps(series []decimal.Decimal) (all []decimal.Decimal) {
	gap := int64(0)
	for _, v := range series {
		gap++
		if v.Sign() > 0 {
			all = append(all, decimal.New(gap, 0))
			gap = 0
		}
	}
	return all
}

// smoothed is the exponential average, from the first value.
func smoothed(series []decimal.Decimal, weight decimal.Decimal) decimal.Decimal {
	level := series[0]
	for _, v := range series[1:] {
		level = level.Add(weight.Mul(v.Sub(level))).Round(places)
	}
	return level
}

// Pattern is how an item sells: by how many periods pass between sales (1.32
// and more is seldom) and how much the sizes vary (a squared coefficient of
// variation of 0.49 and more is much), after Syntetos, Boylan and Croston.
type Pattern uint8

// The patterns.
const (
	_            Pattern = iota
	Smooth               // often, in like sizes
	Erratic              // often, in sizes that vary
	Intermittent         // seldom, in like sizes
	Lumpy                // seldom, in sizes that vary
	Fading               // not at all in the last three periods, though it did before
)

// fading is the periods without a sale after which an item fades.
const fading = 3

func pattern(series []decimal.Decimal) Pattern {
	var sum, squares decimal.Decimal
	n, last := int64(0), -1
	for i, v := range series {
		if v.Sign() > 0 {
			sum, squares = sum.Add(v), squares.Add(v.Mul(v))
			n, last = n+1, i
		}
	}
	switch {
	case n == 0:
		return 0
	case len(series)-1-last >= fading:
		return Fading
	}
	seldom := 100*int64(len(series)) >= 132*n
	// n·Σy² − (Σy)² is CV² times (Σy)².
	square := sum.Mul(sum)
	vary := squares.Mul(decimal.New(n, 0)).Sub(square).Cmp(square.Mul(decimal.New(49, -2))) >= 0
	switch {
	case seldom && vary:
		return Lumpy
	case seldom:
		return Intermittent
	case vary:
		return Erratic
	}
	return Smooth
}

// spread is the standard deviation of one day's demand, from that of the
// periods' rates: the rate of a period of D days varies by 1/D of a day's
// variance. Of fewer than two periods it is 0.
func spread(rates []decimal.Decimal, days int) decimal.Decimal {
	n := int64(len(rates))
	if n < 2 {
		return decimal.Decimal{}
	}
	var sum, squares decimal.Decimal
	for _, v := range rates {
		sum, squares = sum.Add(v), squares.Add(v.Mul(v))
	}
	variance := squares.Mul(decimal.New(n, 0)).Sub(sum.Mul(sum)).Mul(decimal.New(int64(days), 0))
	return root(variance.DivRound(decimal.New(n*(n-1), 0), 2*places))
}
