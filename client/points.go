package client

import (
	"math/bits"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/internal/scaled"
)

// Weighted is a measure that earns points. The value Full or more earns all of
// Weight, half of it half, and nothing or less earns none. Points are cut off,
// not rounded, after the places that the list's owner names, so that they add
// up exactly and anyone with a pocket calculator finds the same ones.
type Weighted struct {
	Name   string          `json:"name"`
	Weight decimal.Decimal `json:"weight"` // points at most; those of a list make 100
	Full   decimal.Decimal `json:"full"`   // the value that earns them all, above 0
}

// maxPlaces bounds the places of a point: then a hundred points fit a machine
// word many times over.
const maxPlaces = 6

// weigher is a Weighted made ready for many values.
type weigher struct {
	most  uint64 // the weight in units of a point's last place
	full  uint64 // in units of 10^exp, 0 if it does not fit
	exp   int32
	value decimal.Decimal // Full
}

func newWeighers(list []Weighted, places int) []weigher {
	all := make([]weigher, len(list))
	for i, m := range list {
		most, _ := scaled.Int(m.Weight, int32(-places))
		w := weigher{most: uint64(most), exp: min(m.Full.Exponent(), 0) - 2, value: m.Full}
		if full, ok := scaled.Int(m.Full, w.exp); ok {
			w.full = uint64(full)
		}
		all[i] = w
	}
	return all
}

// points is what a value earns, in units of a point's last place; ok is false
// if the value is not bounded.
func (w *weigher) points(v decimal.Decimal) (points int64, ok bool) {
	n, fits := scaled.Int(v, w.exp)
	switch {
	case !fits || w.full == 0:
		return w.slowly(v)
	case n <= 0:
		return 0, true
	case uint64(n) >= w.full:
		return int64(w.most), true
	}
	hi, lo := bits.Mul64(uint64(n), w.most)
	q, _ := bits.Div64(hi, lo, w.full)
	return int64(q), true
}

// slowly is points for what does not fit machine words.
func (w *weigher) slowly(v decimal.Decimal) (points int64, ok bool) {
	switch {
	case !exact.Bounded(v):
		return 0, false
	case v.Sign() <= 0:
		return 0, true
	case v.Cmp(w.value) >= 0:
		return int64(w.most), true
	}
	q, _ := v.Mul(decimal.New(int64(w.most), 0)).QuoRem(w.value, 0)
	return q.CoefficientInt64(), true
}

// total is the sum of what the values of one row earn. Without a problem the
// code is 0; otherwise at is the measure that has no value, or none to reckon
// with.
func total(ws []weigher, values []decimal.Decimal) (points int64, at int, code Code) {
	for i := range ws {
		if i >= len(values) {
			return 0, i, MeasureMissing
		}
		p, ok := ws[i].points(values[i])
		if !ok {
			return 0, i, OutOfBounds
		}
		points += p
	}
	return points, 0, 0
}

// checkWeights wants named measures with weights that make 100.
func checkWeights(l *fault.List, name string, list []Weighted, places int) {
	if places < 0 || places > maxPlaces {
		l.Add("places", "%d is not between 0 and %d", places, maxPlaces)
		return
	}
	sum := decimal.Decimal{}
	for i, m := range list {
		at := l.In(name, i)
		if m.Name == "" {
			at.Add("name", "is empty")
		}
		for j, other := range list[:i] {
			if m.Name != "" && other.Name == m.Name {
				at.Add("name", "%q stands at %d already", m.Name, j)
				break
			}
		}
		if !exact.Bounded(m.Full) || m.Full.Sign() <= 0 {
			at.Add("full", "%s is not above 0 with at most %d digits before and after the point", short(m.Full), exact.Digits)
		}
		if !percentage(m.Weight, places) || m.Weight.Sign() == 0 {
			at.Add("weight", "%s is not above 0 and at most 100 with at most %d places", short(m.Weight), places)
			return
		}
		sum = sum.Add(m.Weight)
	}
	if sum.Cmp(hundred) != 0 {
		l.Add(name, "the weights make %s, not 100", exact.Text(sum))
	}
}

// percentage reports whether d is between 0 and 100 and written with at most so
// many places.
func percentage(d decimal.Decimal, places int) bool {
	return exact.Bounded(d) && d.Sign() >= 0 && d.Cmp(hundred) <= 0 && int(d.Exponent()) >= -places
}
