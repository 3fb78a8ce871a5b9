package guidance

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// root is the square root of d, 12 places, rounded down; 0 for d below 0. It is
// a root of a whole number.
func root(d decimal.Decimal) decimal.Decimal {
	if d.Sign() <= 0 {
		return decimal.Decimal{}
	}
	n := scaled(d.Truncate(2*places), 2*places).big()
	return decimal.NewFromBigInt(new(big.Int).Sqrt(n), -places)
}

// safety is z for each service level that a policy can ask for: the standard
// normal quantile in 10^-12.
var safety = [...]struct {
	percent int
	z       int64
}{
	{50, 0}, {80, 841621233573}, {85, 1036433389494}, {90, 1281551565545},
	{95, 1644853626951}, {98, 2053748910632}, {99, 2326347874041},
}

// safetyOf is z of a service level in percent; ok is false for one that is not
// in the table.
func safetyOf(percent int) (z decimal.Decimal, ok bool) {
	for _, s := range safety {
		if s.percent == percent {
			return decimal.New(s.z, -places), true
		}
	}
	return decimal.Decimal{}, false
}

// Point is the stock at which to order again: what sells until the delivery,
// and a reserve that covers a service level's share of all cases. The variance
// of days days is days·spread² + daily²·LeadSpread².
func (o Ordering) Point(d Demand) decimal.Decimal { return o.level(d, o.Lead) }

// Target is the stock to order up to: what sells until the delivery after the
// next order, and the reserve for that time.
func (o Ordering) Target(d Demand) decimal.Decimal { return o.level(d, o.Lead+o.Review) }

func (o Ordering) level(d Demand, days int) decimal.Decimal {
	z, ok := safetyOf(o.Service)
	if !ok || !bounded(d.Daily) || !bounded(d.Spread) || !bounded(o.LeadSpread) || !o.daysUsable() {
		return decimal.Decimal{}
	}
	length := decimal.New(int64(days), 0)
	late := d.Daily.Mul(o.LeadSpread)
	variance := length.Mul(d.Spread.Mul(d.Spread)).Add(late.Mul(late))
	return d.Daily.Mul(length).Add(z.Mul(root(variance))).Round(places)
}

// Festival is how much to order of goods that sell once: each piece short costs
// its profit, each left over its cost less what it still brings. The quantity is
// met with the chance short/(short+over); below a half that is less than the
// mean. 12 places; 0 where a piece left over costs nothing or a sale brings
// nothing, and for numbers that are not bounded.
func Festival(mean, deviation, price, cost, salvage decimal.Decimal) decimal.Decimal {
	for _, d := range []decimal.Decimal{mean, deviation, price, cost, salvage} {
		if !bounded(d) {
			return decimal.Decimal{}
		}
	}
	short, over := price.Sub(cost), cost.Sub(salvage)
	if short.Sign() <= 0 || over.Sign() <= 0 {
		return decimal.Decimal{}
	}
	z := quantile(short.DivRound(short.Add(over), 18))
	return decimal.Max(decimal.Decimal{}, mean.Add(z.Mul(deviation)).Round(places))
}

// quantilePlaces is the digits of a quantile after the point. fine is those that
// the normal distribution is worked out with: its series has terms of eight
// digits before the point that cancel.
const (
	quantilePlaces = 16
	fine           = 38
)

// quantile is the standard normal quantile of a chance above 0 and below 1, 16
// places, between -6 and 6: the place where halving finds the distribution to
// pass the chance. Whole numbers only.
func quantile(chance decimal.Decimal) decimal.Decimal {
	want := scaled(chance.Sub(decimal.New(5, -1)), fine).big()
	low, high := big.NewInt(-6e16), big.NewInt(6e16)
	for minus(high, low).Cmp(big.NewInt(1)) > 0 {
		middle := plus(low, high)
		middle.Rsh(middle, 1)
		if normal(middle).Cmp(want) < 0 {
			low = middle
		} else {
			high = middle
		}
	}
	return decimal.NewFromBigInt(high, -quantilePlaces)
}

// rootTwoPi is √(2π) in 10^-38.
const rootTwoPi = "250662827463100050241576528481104525301"

// normal is the chance, less a half, that a standard normal number is below z,
// which is in 10^-16: Σ (−1)ⁿ z^(2n+1) / (n! 2ⁿ (2n+1)) over √(2π).
func normal(z *big.Int) *big.Int {
	x := times(z, tens(fine-quantilePlaces))
	square := times(x, x)
	square.Quo(square, tens(fine))
	sum, term := new(big.Int).Set(x), new(big.Int).Set(x)
	for n := int64(1); term.Sign() != 0; n++ {
		term.Mul(term, square).Quo(term, tens(fine))
		term.Quo(term, big.NewInt(-2*n))
		sum.Add(sum, new(big.Int).Quo(term, big.NewInt(2*n+1)))
	}
	over, _ := new(big.Int).SetString(rootTwoPi, 10)
	return sum.Mul(sum, tens(fine)).Quo(sum, over)
}
