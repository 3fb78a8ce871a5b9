package guidance_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/prng"
)

// The slow way: every number a fraction, every cell straight from its formula.

type slow struct{ units, paid, sold *big.Rat }

func slowly(s guidance.Side) slow { return slow{s.Units.Rat(), s.Paid.Rat(), s.Sold.Rat()} }

func (s slow) amount(of guidance.Basis) *big.Rat {
	if of == guidance.Sold {
		return s.sold
	}
	return s.paid
}

func rat(n int64) *big.Rat        { return big.NewRat(n, 1) }
func sum(a, b *big.Rat) *big.Rat  { return new(big.Rat).Add(a, b) }
func less(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }
func prod(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }
func over(a, b *big.Rat) *big.Rat { return new(big.Rat).Quo(a, b) }
func mean(a, b *big.Rat) *big.Rat { return over(sum(a, b), rat(2)) }
func gain(s slow) *big.Rat        { return less(s.sold, s.paid) }
func kind(t guidance.Trade, of guidance.Basis) guidance.Kind {
	last, this := slowly(t.Last), slowly(t.This)
	apart := func(s slow) bool {
		return s.units.Sign() < 0 || s.units.Sign() == 0 && (s.paid.Sign() != 0 || s.sold.Sign() != 0 && !t.Unpriced)
	}
	free := func(s slow) bool { return s.units.Sign() > 0 && s.amount(of).Sign() == 0 }
	switch {
	case t.Unmeasured:
		return guidance.Unmeasured
	case apart(last) || apart(this):
		return guidance.Returned
	case (of == guidance.Paid || !t.Unpriced) && (free(last) || free(this)):
		return guidance.Free
	}
	return guidance.Goods
}

// effect is the exact ways of one item in one figure.
type effect struct{ volume, price, cost, mix, apart *big.Rat }

func nothing() effect { return effect{rat(0), rat(0), rat(0), rat(0), rat(0)} }

func (e effect) ways() []*big.Rat { return []*big.Rat{e.volume, e.price, e.cost, e.mix, e.apart} }

// slowAverage is the parts of each trade in the average of one amount.
func slowAverage(trades []guidance.Trade, in func(guidance.Trade) bool, amount func(slow) *big.Rat) (own, mix []*big.Rat, q, a [2]*big.Rat) {
	q, a = [2]*big.Rat{rat(0), rat(0)}, [2]*big.Rat{rat(0), rat(0)}
	for _, t := range trades {
		if in(t) {
			for i, s := range []slow{slowly(t.Last), slowly(t.This)} {
				q[i], a[i] = sum(q[i], s.units), sum(a[i], amount(s))
			}
		}
	}
	own, mix = make([]*big.Rat, len(trades)), make([]*big.Rat, len(trades))
	for i, t := range trades {
		own[i], mix[i] = rat(0), rat(0)
		if !in(t) || q[0].Sign() == 0 || q[1].Sign() == 0 {
			continue
		}
		last, this := slowly(t.Last), slowly(t.This)
		var p [2]*big.Rat
		if last.units.Sign() > 0 {
			p[0] = over(amount(last), last.units)
		}
		if this.units.Sign() > 0 {
			p[1] = over(amount(this), this.units)
		}
		switch { // new and gone take the other month's price; in neither month there is no part
		case p[0] == nil && p[1] == nil:
			continue
		case p[0] == nil:
			p[0] = p[1]
		case p[1] == nil:
			p[1] = p[0]
		}
		s0, s1 := over(last.units, q[0]), over(this.units, q[1])
		shop := mean(over(a[0], q[0]), over(a[1], q[1]))
		own[i] = prod(mean(s0, s1), less(p[1], p[0]))
		mix[i] = prod(less(s1, s0), less(mean(p[0], p[1]), shop))
	}
	return own, mix, q, a
}

// slowBridge is the exact effects of every trade on average, unit profit and
// profit, and the exact change of each figure.
func slowBridge(trades []guidance.Trade, of guidance.Basis) (parts [3][]effect, change [3]*big.Rat, known [2]bool) {
	shares := func(t guidance.Trade) bool {
		k := kind(t, of)
		return k == guidance.Goods || k == guidance.Free
	}
	priced := func(t guidance.Trade) bool { return shares(t) && !t.Unpriced }
	in := shares
	if of == guidance.Sold {
		in = priced
	}
	for f := range parts {
		parts[f], change[f] = make([]effect, len(trades)), rat(0)
		for i := range trades {
			parts[f][i] = nothing()
		}
	}
	own, mix, q, a := slowAverage(trades, in, func(s slow) *big.Rat { return s.amount(of) })
	if known[0] = q[0].Sign() > 0 && q[1].Sign() > 0; known[0] {
		change[0] = less(over(a[1], q[1]), over(a[0], q[0]))
		for i := range trades {
			parts[0][i].price, parts[0][i].mix = own[i], mix[i]
		}
	}
	price, priceMix, q, s := slowAverage(trades, priced, func(s slow) *big.Rat { return s.sold })
	cost, costMix, _, p := slowAverage(trades, priced, func(s slow) *big.Rat { return s.paid })
	if known[1] = q[0].Sign() > 0 && q[1].Sign() > 0; !known[1] {
		return parts, change, known
	}
	m := [2]*big.Rat{over(less(s[0], p[0]), q[0]), over(less(s[1], p[1]), q[1])}
	change[1] = less(m[1], m[0])
	change[2] = less(less(s[1], p[1]), less(s[0], p[0]))
	volume := mean(q[0], q[1])
	for i, t := range trades {
		parts[1][i].price, parts[1][i].cost = price[i], less(rat(0), cost[i])
		parts[1][i].mix = less(priceMix[i], costMix[i])
		last, this := slowly(t.Last), slowly(t.This)
		switch {
		case priced(t):
			parts[2][i].volume = prod(mean(m[0], m[1]), less(this.units, last.units))
			parts[2][i].price = prod(volume, price[i])
			parts[2][i].cost = prod(volume, less(rat(0), cost[i]))
			parts[2][i].mix = prod(volume, parts[1][i].mix)
		case !shares(t) && !t.Unpriced:
			parts[2][i].apart = less(gain(this), gain(last))
			change[2] = sum(change[2], parts[2][i].apart)
		}
	}
	return parts, change, known
}

// roundedRat is r in whole steps, halves away from zero.
func roundedRat(r *big.Rat, step decimal.Decimal) *big.Rat {
	r = over(r, step.Rat())
	up := sum(new(big.Rat).Abs(r), big.NewRat(1, 2))
	n := new(big.Int).Quo(up.Num(), up.Denom())
	if r.Sign() < 0 {
		n.Neg(n)
	}
	return prod(new(big.Rat).SetInt(n), step.Rat())
}

// randomTrades is a shop of every kind of row.
func randomTrades(r *prng.Rand, n int) []guidance.Trade {
	trades := make([]guidance.Trade, n)
	for i := range trades {
		t := guidance.Trade{Item: client.ItemID(fmt.Sprintf("i%03d", i)), Group: string(rune('A' + r.IntN(1+n/2)))}
		for _, s := range []*guidance.Side{&t.Last, &t.This} {
			units := r.Between(1, 400)
			price := decimal.New(int64(r.Between(1, 90000)), -2)
			s.Units = decimal.New(int64(units), int32(-r.IntN(3)))
			s.Paid = s.Units.Mul(price).Round(2)
			s.Sold = s.Units.Mul(price.Mul(decimal.New(int64(r.Between(100, 130)), -2))).Round(2)
			switch r.IntN(14) {
			case 0, 1:
				*s = guidance.Side{}
			case 2:
				s.Paid = decimal.Zero
			case 3:
				s.Units, s.Paid, s.Sold = s.Units.Neg(), s.Paid.Neg(), s.Sold.Neg()
			case 4:
				s.Units = decimal.Zero
			case 5:
				t.Unmeasured = r.Chance(1, 2)
			case 6:
				t.Unpriced = r.Chance(1, 2)
			}
		}
		trades[i] = t
	}
	return trades
}

// TestOracle compares every rounded cell with the exact one: figures are the
// true change rounded, groups stand less than a step from the truth, items
// less than two, and all of them add up.
func TestOracle(t *testing.T) {
	r := prng.Seed(1)
	decomposed := 0
	for range 400 {
		trades := randomTrades(r, r.Between(1, 9))
		p := guidance.Default()
		p.Average = prng.Pick(r, []guidance.Basis{guidance.Paid, guidance.Sold})
		p.Coverage = decimal.Zero
		p.Money.Step = decimal.New(int64(prng.Pick(r, []int{1, 5})), int32(-r.IntN(4)))
		p.Volume.Step = decimal.New(1, int32(-r.IntN(3)))
		b := p.Bridge(trades)
		parts, change, known := slowBridge(trades, p.Average)
		if !known[0] || !known[1] {
			continue
		}
		decomposed++
		exact := map[string][3]effect{}
		for f := range parts {
			for i, trade := range trades {
				key := string(trade.Item)
				e := exact[key]
				e[f] = parts[f][i]
				exact[key] = e
			}
		}
		figures := []guidance.Figure{b.Average, b.UnitProfit, b.Profit}
		for f, figure := range figures {
			if want := roundedRat(change[f], p.Money.Step); want.Cmp(figure.Change.Rat()) != 0 {
				t.Fatalf("figure %d changes by %s, want %s", f, figure.Change, want.FloatString(6))
			}
			if !figure.This.Sub(figure.Last).Equal(figure.Change) {
				t.Fatalf("figure %d: %s less %s is not %s", f, figure.This, figure.Last, figure.Change)
			}
			ways := func(row guidance.Row) []decimal.Decimal {
				e := []guidance.Effect{row.Average, row.UnitProfit, row.Profit}[f]
				return []decimal.Decimal{e.Volume, e.Price, e.Cost, e.Mix, e.Apart}
			}
			total := decimal.Zero
			for _, g := range b.Groups() {
				want := [5]*big.Rat{rat(0), rat(0), rat(0), rat(0), rat(0)}
				var items [5]decimal.Decimal
				for _, row := range b.Items() {
					if row.Kind != g.Kind || row.Group != g.Group {
						continue
					}
					for w, x := range exact[string(row.Item)][f].ways() {
						want[w] = sum(want[w], x)
						items[w] = items[w].Add(ways(row)[w])
						near(t, "item", ways(row)[w], x, p.Money.Step, 2)
					}
				}
				for w, x := range ways(g) {
					near(t, "group", x, want[w], p.Money.Step, 1)
					if !x.Equal(items[w]) {
						t.Fatalf("group %s: items add up to %s, not %s", g.Group, items[w], x)
					}
					total = total.Add(x)
				}
			}
			if !total.Equal(figure.Change) {
				t.Fatalf("figure %d: rows add up to %s, not %s", f, total, figure.Change)
			}
		}
	}
	if decomposed < 200 {
		t.Errorf("only %d of 400 shops were decomposed", decomposed)
	}
}

// near wants a cell less than so many steps from the truth.
func near(t *testing.T, what string, have decimal.Decimal, want *big.Rat, step decimal.Decimal, steps int64) {
	t.Helper()
	gap := new(big.Rat).Abs(less(have.Rat(), want))
	if gap.Cmp(prod(step.Rat(), rat(steps))) >= 0 {
		t.Fatalf("%s cell is %s, want %s", what, have, want.FloatString(8))
	}
}

// whole is a bridge with its rows written out.
type whole struct {
	Figures       [5]guidance.Figure
	Groups, Items []guidance.Row
	Because       []guidance.Reason
}

func written(b guidance.Bridge) whole {
	return whole{[5]guidance.Figure{b.Volume, b.Paid, b.Average, b.UnitProfit, b.Profit}, b.Groups(), b.Items(), b.Because}
}

// TestExchange says that exchanging the months changes the sign of every
// rounded effect and of nothing else, and that the order of the trades does
// not matter.
func TestExchange(t *testing.T) {
	r := prng.Seed(2)
	for range 300 {
		trades := randomTrades(r, r.Between(1, 12))
		p := guidance.Default()
		p.Coverage = decimal.Zero
		b := p.Bridge(trades)
		r.Shuffle(len(trades), func(i, j int) { trades[i], trades[j] = trades[j], trades[i] })
		if diff := cmp.Diff(written(b), written(p.Bridge(trades))); diff != "" {
			t.Fatalf("another order (-want +got):\n%s", diff)
		}
		for i := range trades {
			trades[i].Last, trades[i].This = trades[i].This, trades[i].Last
		}
		back := p.Bridge(trades)
		items, groups := b.Items(), b.Groups()
		for i, row := range back.Items() {
			if diff := cmp.Diff(flipped(items[i]), signless(row)); diff != "" {
				t.Fatalf("item %s exchanged (-want +got):\n%s", row.Item, diff)
			}
		}
		for i, row := range back.Groups() {
			if diff := cmp.Diff(flipped(groups[i]), signless(row)); diff != "" {
				t.Fatalf("group %s exchanged (-want +got):\n%s", row.Group, diff)
			}
		}
	}
}

// numbers is every number of a row.
func numbers(r guidance.Row) []decimal.Decimal {
	out := []decimal.Decimal{r.Volume, r.Paid}
	for _, e := range []guidance.Effect{r.Average, r.UnitProfit, r.Profit} {
		out = append(out, e.Volume, e.Price, e.Cost, e.Mix, e.Apart)
	}
	return out
}

func flipped(r guidance.Row) []string {
	var out []string
	for _, d := range numbers(r) {
		out = append(out, d.Neg().StringFixed(6))
	}
	return out
}

func signless(r guidance.Row) []string {
	var out []string
	for _, d := range numbers(r) {
		out = append(out, d.StringFixed(6))
	}
	return out
}

// TestHalves splits an item into two equal halves of its group: no group row
// changes.
func TestHalves(t *testing.T) {
	r := prng.Seed(3)
	for range 300 {
		trades := randomTrades(r, r.Between(1, 8))
		p := guidance.Default()
		p.Coverage = decimal.Zero
		want := p.Bridge(trades)
		half := trades[0]
		for _, s := range []*guidance.Side{&half.Last, &half.This} {
			two := decimal.New(5, -1)
			s.Units, s.Paid, s.Sold = s.Units.Mul(two), s.Paid.Mul(two), s.Sold.Mul(two)
		}
		other := half
		other.Item += "'"
		got := p.Bridge(append([]guidance.Trade{half, other}, trades[1:]...))
		if diff := cmp.Diff(want.Groups(), got.Groups()); diff != "" {
			t.Fatalf("groups (-want +got):\n%s", diff)
		}
	}
}

// TestUnits counts every unit as ten: prices a unit fall to a tenth and the
// profit stays, cell by cell.
func TestUnits(t *testing.T) {
	r := prng.Seed(4)
	for range 300 {
		trades := randomTrades(r, r.Between(1, 8))
		p := guidance.Default()
		p.Coverage = decimal.Zero
		want := p.Bridge(trades)
		ten := decimal.New(10, 0)
		for i := range trades {
			trades[i].Last.Units = trades[i].Last.Units.Mul(ten)
			trades[i].This.Units = trades[i].This.Units.Mul(ten)
		}
		fine := p
		fine.Money.Step = p.Money.Step.Mul(decimal.New(1, -1))
		got, cheap := p.Bridge(trades).Items(), fine.Bridge(trades).Items()
		for i, want := range want.Items() {
			if diff := cmp.Diff(want.Profit, got[i].Profit); diff != "" {
				t.Fatalf("profit (-want +got):\n%s", diff)
			}
			if a, b := want.Average.Total(), cheap[i].Average.Total().Mul(ten); !a.Equal(b) {
				t.Fatalf("average %s, want %s", b, a)
			}
		}
	}
}
