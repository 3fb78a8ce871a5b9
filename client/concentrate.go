package client

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/scaled"
)

// Concentration says how much of a book's sales few retailers carry (rules
// S1-7, S3-28). Net sales below zero count as zero in it; what they hide is in
// Returns. With no sales at all every share is undefined.
type Concentration struct {
	Retailers int             `json:"retailers"` // counted, those without sales included
	Excluded  int             `json:"excluded"`  // closed, or sales beyond 18 digits
	Total     decimal.Decimal `json:"total"`     // net sales above zero
	Returns   decimal.Decimal `json:"returns"`   // net sales below zero, outside Total

	// Vital is the fewest retailers that carry 80 % of sales or more.
	Vital Part `json:"vital"`
	// Top is the best-selling fifth of the retailers, counted upwards: 1 of 3,
	// 2 of 6.
	Top Part `json:"top"`
	// Balance is the k at which the best k of the retailers make 1-k of sales,
	// on the straight lines between the points of the curve: 1/2 if all are
	// equal, 1/5 for 80/20.
	Balance Ratio `json:"balance"`
	// Gini is 0 if all are equal and 1-1/n if one retailer carries all;
	// Corrected is n/(n-1) times that, as small books call for. One retailer
	// alone is 0 in both.
	Gini      Ratio `json:"gini"`
	Corrected Ratio `json:"corrected"`

	// Lorenz is the curve from the smallest retailers up: a point for each of
	// them, or for each whole percent of them (rounded down) in a book of more
	// than 100. The first point is 0, the last is everybody. Empty for an
	// empty book.
	Lorenz []Point `json:"lorenz"`
}

// Part is some retailers and the share of sales they carry.
type Part struct {
	Count int   `json:"count"`
	Share Ratio `json:"share"`
}

// Point is one point of a Lorenz curve: what a number of the smallest
// retailers sell together, and their share of all.
type Point struct {
	Count int             `json:"count"`
	Sum   decimal.Decimal `json:"sum"`
}

// The 2:8 rule: four fifths of the sales, a fifth of the retailers.
const (
	vitalNum, vitalDen = 4, 5
	topDen             = 5
	lorenzSteps        = 100
)

// Concentrate measures the concentration of a book's sales in the period. New
// retailers count with what they sold; closed ones and sales beyond 18 digits
// are excluded. O(n log n).
func Concentrate(b Book) Concentration {
	s := rank(b, history{}, nil)
	c := Concentration{Total: s.total, Returns: s.returns}
	for _, code := range s.codes {
		if code == 0 {
			c.Retailers++
		} else {
			c.Excluded++
		}
	}
	// Whatever stands at 0 or below is worth nothing here, so it does not
	// matter that the excluded are among the zeros.
	slices.Sort(s.keys)
	keys := s.keys[len(s.keys)-c.Retailers:]
	slices.Reverse(keys)
	if s.arithmetic == Scaled {
		measure(&c, wordsOf(s.total), func(i int) scaled.Sum { return scaled.Wide(uint64(max(keys[i], 0)), 1) },
			func(sum scaled.Sum) decimal.Decimal { return sum.Decimal(s.exp) })
	} else {
		measure(&c, exactly{s.total}, func(i int) exactly { return exactly{s.amount(keys[i])} },
			func(sum exactly) decimal.Decimal { return sum.Decimal })
	}
	return c
}

func wordsOf(d decimal.Decimal) scaled.Sum { return scaled.Wide(uint64(d.CoefficientInt64()), 1) }

// number is what the measures are computed in.
type number[N any] interface {
	Add(N) N
	Times(int) N
	Cmp(N) int
}

// exactly is a decimal as a number.
type exactly struct{ decimal.Decimal }

func (e exactly) Add(f exactly) exactly { return exactly{e.Decimal.Add(f.Decimal)} }
func (e exactly) Cmp(f exactly) int     { return e.Decimal.Cmp(f.Decimal) }
func (e exactly) Times(n int) exactly   { return exactly{times(e.Decimal, n)} }

func times(d decimal.Decimal, n int) decimal.Decimal { return d.Mul(decimal.NewFromInt(int64(n))) }

// measure goes through the sales from the greatest down and fills c.
func measure[N number[N]](c *Concentration, total N, at func(int) N, amount func(N) decimal.Decimal) {
	var zero, sum, area N // area is the sum of the sums
	n, some := c.Retailers, total.Cmp(zero) > 0
	c.Lorenz = axis(n)
	next := len(c.Lorenz) - 1 // the point to fill
	for i := range n {
		if c.Lorenz[next].Count == n-i {
			c.Lorenz[next].Sum = c.Total.Sub(amount(sum))
			next--
		}
		before, value, count := sum, at(i), i+1
		sum = sum.Add(value)
		area = area.Add(sum)
		if some && c.Vital.Count == 0 && sum.Times(vitalDen).Cmp(total.Times(vitalNum)) >= 0 {
			c.Vital = Part{count, Ratio{amount(sum), c.Total}}
		}
		if count == (n+topDen-1)/topDen {
			c.Top = Part{count, Ratio{amount(sum), c.Total}}
		}
		if some && !c.Balance.Defined() && sum.Times(n).Cmp(total.Times(n-count)) >= 0 {
			c.Balance = balance(i, n, amount(before), amount(value), c.Total)
		}
	}
	spread := times(amount(area), 2).Sub(times(c.Total, n+1))
	c.Gini = Ratio{spread, times(c.Total, n)}
	c.Corrected = Ratio{spread, times(c.Total, max(n-1, 1))}
}

// axis is the points of a Lorenz curve over n retailers, still without sums.
func axis(n int) []Point {
	if n == 0 {
		return nil
	}
	steps := min(n, lorenzSteps)
	points := make([]Point, steps+1)
	for i := range points {
		points[i].Count = i * n / steps
	}
	return points
}

// balance is the k at which the best k of n retailers make 1-k of the total.
// The best i are fewer than that and carry before; with the next one's value
// they are that or more. Between the two the curve is a straight line:
// (i+t)/n + (before + t*value)/total = 1, solved for k = (i+t)/n.
func balance(i, n int, before, value, total decimal.Decimal) Ratio {
	return Ratio{
		Num: times(value, i).Add(total).Sub(before),
		Den: times(value, n).Add(total),
	}
}
