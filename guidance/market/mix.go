package market

import (
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
)

// Mix is why a rate of all changed: because the rates of the parts changed,
// and because the parts have another weight. So a total may fall although each
// of its parts rises, where the weak parts have grown.
//
// Changes are in percentage points, rounded to the places of the policy so that
// the rows add up to Change: own and shift of every row to the nearest, and what
// is then missing made up where it costs least, of equals in the order of rows,
// own before shift.
type Mix struct {
	Definition Definition      `json:"definition"`
	Before     client.Ratio    `json:"before"`
	After      client.Ratio    `json:"after"`
	Change     decimal.Decimal `json:"change"`
	Own        decimal.Decimal `json:"own"`   // of it, by the rates of the parts
	Shift      decimal.Decimal `json:"shift"` // of it, by their weights
	Rows       []MixRow        `json:"rows"`  // one a cell of either table, in the order of keys
	Because    []Reason        `json:"because"`
}

// MixRow is one part: Own is its mean weight times the change of its rate,
// Shift the change of its weight times what its mean rate is above that of all.
// A part that is only there in one of the periods has no change of its own.
type MixRow struct {
	Key
	Before client.Ratio    `json:"before"`
	After  client.Ratio    `json:"after"`
	Own    decimal.Decimal `json:"own"`
	Shift  decimal.Decimal `json:"shift"`
}

// Mix explains the change of a rate from one table to a later one by the cells
// of both. A rate of rates has no weights to be explained by and a rate that is
// undefined has no change: Because says so and there are no rows. O(cells²).
func (p Policy) Mix(before, after Table, d Definition) Mix {
	out := Mix{Definition: d}
	f, _ := d.formula()
	old, now := p.Rate(before.Total(), d), p.Rate(after.Total(), d)
	out.Before, out.After = old.Ratio, now.Ratio
	switch {
	case f.timesNum != 0:
		out.Because = []Reason{{Code: NotAdditive}}
		return out
	case !old.Ratio.Defined() || !now.Ratio.Defined():
		out.Because = []Reason{{Code: TotalUndefined}}
		return out
	}
	m := mixing{old: weightsOf(old.Ratio), now: weightsOf(now.Ratio)}
	for _, k := range keys(before, after) {
		m.add(ratioOf(f, before, k), ratioOf(f, after, k))
		out.Rows = append(out.Rows, MixRow{Key: k, Before: ratioOf(f, before, k), After: ratioOf(f, after, k)})
	}
	m.round(&out, min(max(p.Places, 0), maxPlaces))
	out.Because = m.because(out)
	return out
}

// keys is the keys of the cells of both tables.
func keys(a, b Table) []Key {
	var all []Key
	for _, c := range slices.Concat(a.Cells, b.Cells) {
		all = append(all, c.Key)
	}
	slices.SortFunc(all, Key.compare)
	return slices.Compact(all)
}

// ratioOf is numerator and denominator of all cells with a key, as they are.
func ratioOf(f formula, t Table, k Key) client.Ratio {
	for _, c := range t.Cells {
		if c.Key == k {
			num, den := f.of(c)
			return client.Ratio{Num: bounded(num), Den: bounded(den)}
		}
	}
	return client.Ratio{}
}

// total is the rate of all in one period.
type total struct{ rate, den *big.Rat }

func weightsOf(r client.Ratio) total {
	den := r.Den.Rat()
	return total{new(big.Rat).Quo(r.Num.Rat(), den), den}
}

// mixing is the exact effects: own and shift of each row in turn.
type mixing struct {
	old, now total
	effects  []*big.Rat
	up, down int // rows whose own rate rose or fell
}

var half = big.NewRat(1, 2)

// add finds the effects of one part. What a row does in all needs no rate of
// its own: it is Δ(n/D) less the mean rate of all times Δ(d/D).
func (m *mixing) add(before, after client.Ratio) {
	n0, n1 := m.part(before.Num, m.old), m.part(after.Num, m.now)
	w0, w1 := m.part(before.Den, m.old), m.part(after.Den, m.now)
	mean := new(big.Rat).Add(m.old.rate, m.now.rate)
	mean.Mul(mean, half)
	row := new(big.Rat).Sub(n1, n0)
	row.Sub(row, mean.Mul(mean, new(big.Rat).Sub(w1, w0)))
	own := new(big.Rat)
	if w0.Sign() > 0 && w1.Sign() > 0 {
		own.Sub(new(big.Rat).Quo(n1, w1), new(big.Rat).Quo(n0, w0))
		switch own.Sign() {
		case 1:
			m.up++
		case -1:
			m.down++
		}
		weight := new(big.Rat).Add(w0, w1)
		own.Mul(own, weight.Mul(weight, half))
	}
	m.effects = append(m.effects, own, row.Sub(row, own))
}

// part is an amount as a part of the denominator of all.
func (m *mixing) part(d decimal.Decimal, of total) *big.Rat {
	return new(big.Rat).Quo(d.Rat(), of.den)
}

// round puts the effects into the rows, in percentage points.
func (m *mixing) round(out *Mix, places int) {
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(2+places)), nil))
	change := new(big.Rat).Sub(m.now.rate, m.old.rate)
	target := nearest(change.Mul(change, scale))
	for _, e := range m.effects {
		e.Mul(e, scale)
	}
	units := spread(target, m.effects)
	points := func(n *big.Int) decimal.Decimal { return decimal.NewFromBigInt(n, int32(-places)) }
	out.Change = points(target)
	for i := range out.Rows {
		row := &out.Rows[i]
		row.Own, row.Shift = points(units[2*i]), points(units[2*i+1])
		out.Own, out.Shift = out.Own.Add(row.Own), out.Shift.Add(row.Shift)
	}
}

// because names the effect that decided, and a total that moves against all
// its parts.
func (m *mixing) because(out Mix) []Reason {
	r := Reason{Code: OwnDecides, Have: out.Own, Want: out.Shift}
	if out.Shift.Abs().Cmp(out.Own.Abs()) > 0 {
		r.Code = ShiftDecides
	}
	change := m.now.rate.Cmp(m.old.rate)
	if change > 0 && m.up == 0 && m.down > 0 || change < 0 && m.down == 0 && m.up > 0 {
		return []Reason{{Code: AgainstParts, Have: out.Own, Want: out.Shift}, r}
	}
	return []Reason{r}
}
