package client

import (
	"slices"
	"sort"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/internal/scaled"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// RFM is the policy of recency, frequency and money scores: each axis is cut
// by itself into scores from 1, the highest the best.
type RFM struct {
	Recency   Quantiles `json:"recency"`   // days since the last order: fewer score more
	Frequency Quantiles `json:"frequency"` // days with an order
	Money     Quantiles `json:"money"`     // net sales
}

// Quantiles cut retailers, in the order of one number, into Parts equal parts
// or at percentages: one of the two is set. A cut value is the number of the
// retailer that stands there (nearest rank, nothing in between), so equal
// numbers have equal scores and a part may be empty.
type Quantiles struct {
	Parts int               `json:"parts,omitzero"`
	Cuts  []decimal.Decimal `json:"cuts,omitzero"` // rising, above 0 and below 100
}

// Purchases is what RFM scores.
type Purchases struct {
	AsOf calendar.Date `json:"as_of"`
	Rows []Purchase    `json:"rows"`
}

// Purchase is the orders of one retailer in a period.
type Purchase struct {
	Retailer ID              `json:"retailer"`
	Last     calendar.Date   `json:"last,omitzero"` // of the last order
	Orders   int             `json:"orders"`        // days with an order
	Net      decimal.Decimal `json:"net"`           // sales less returns
}

// Scores is the RFM scores of a book, with the cut values that anyone can check
// them by.
type Scores struct {
	Rows      []Score `json:"rows"` // one a retailer, in their order
	Recency   Axis    `json:"recency"`
	Frequency Axis    `json:"frequency"`
	Money     Axis    `json:"money"`
	Excluded  int     `json:"excluded"` // without scores
}

// Score is one retailer's scores, 0 for none.
type Score struct {
	Recency   int  `json:"recency,omitzero"`
	Frequency int  `json:"frequency,omitzero"`
	Money     int  `json:"money,omitzero"`
	Code      Code `json:"code"`
}

// Axis is the cut values of one axis: a number scores 1 and one more for each
// cut value below it; on the axis of recency, one less than the most for each.
type Axis struct {
	Cuts []decimal.Decimal `json:"cuts"`
	Bins int               `json:"bins"` // scores that somebody has
}

// Score gives every retailer its scores. Retailers without an order, with a
// last order after the day, or with sales beyond 18 digits are excluded. Where
// an axis has one value for all, everybody is in the middle of it.
//
// O(n log n) time, and 24 bytes a retailer beside the result.
func (f RFM) Score(p Purchases) Scores {
	out := Scores{Rows: make([]Score, len(p.Rows))}
	rows := make([]int32, 0, len(p.Rows))
	valid := f.valid()
	for i := range p.Rows {
		code := p.Rows[i].code(p.AsOf)
		if !valid {
			code = PolicyRefused
		}
		if out.Rows[i].Code = code; code == RFMScored {
			rows = append(rows, int32(i))
		}
	}
	out.Excluded = len(p.Rows) - len(rows)
	if len(rows) == 0 {
		return out
	}
	at := func(i int) *Purchase { return &p.Rows[rows[i]] }
	keys := make([]int64, len(rows))
	for i := range keys {
		keys[i] = int64(p.AsOf.DaysSince(at(i).Last))
	}
	count := func(key int64) decimal.Decimal { return decimal.New(key, 0) }
	out.Recency = f.Recency.score(keys, count, true, func(i, score int) { out.Rows[rows[i]].Recency = score })
	for i := range keys {
		keys[i] = int64(at(i).Orders)
	}
	out.Frequency = f.Frequency.score(keys, count, false, func(i, score int) { out.Rows[rows[i]].Frequency = score })
	money := rankingOf(len(rows), func(i int) decimal.Decimal { return at(i).Net })
	out.Money = f.Money.score(money.keys, money.amount, false, func(i, score int) { out.Rows[rows[i]].Money = score })
	return out
}

// code is RFMScored, or why a purchase has no scores.
func (p *Purchase) code(asOf calendar.Date) Code {
	switch {
	case p.Orders <= 0 || p.Last == 0:
		return NoOrders
	case !p.Last.Valid() || !asOf.Valid() || p.Last > asOf:
		return DateAhead
	case !exact.Bounded(p.Net):
		return OutOfBounds
	}
	return RFMScored
}

// score cuts some keys, at least one, and hands out the scores.
func (q Quantiles) score(keys []int64, amount func(int64) decimal.Decimal, reversed bool, set func(i, score int)) Axis {
	rising := slices.Clone(keys)
	slices.Sort(rising)
	var axis Axis
	cuts := make([]int64, 0, q.parts()-1)
	for k := range q.parts() - 1 {
		cut := rising[q.rank(k, len(rising))-1]
		cuts = append(cuts, cut)
		axis.Cuts = append(axis.Cuts, amount(cut))
	}
	if rising[0] == rising[len(rising)-1] {
		axis.Bins = 1
		for i := range keys {
			set(i, (q.parts()+1)/2)
		}
		return axis
	}
	used := make([]bool, q.parts())
	for i, key := range keys {
		below := 0
		for _, cut := range cuts {
			below += int(uint64(cut-key) >> 63) // 1 if the cut is below the key
		}
		if reversed {
			below = len(cuts) - below
		}
		used[below] = true
		set(i, below+1)
	}
	for _, u := range used {
		if u {
			axis.Bins++
		}
	}
	return axis
}

// parts is the number of scores.
func (q Quantiles) parts() int {
	if len(q.Cuts) > 0 {
		return len(q.Cuts) + 1
	}
	return q.Parts
}

// rank is the place, from 1, of cut k among n numbers: the least one at or
// below which that part of them stands.
func (q Quantiles) rank(k, n int) int {
	share := scaled.Share{Num: uint64(k + 1), Den: uint64(max(q.Parts, 1))}
	if len(q.Cuts) > 0 {
		shares, _ := scaled.Percents(q.Cuts[k : k+1])
		share = shares[0]
	}
	return 1 + sort.Search(n-1, func(i int) bool { return !share.Below(uint64(i+1), uint64(n)) })
}

func (f RFM) empty() bool {
	for _, q := range []Quantiles{f.Recency, f.Frequency, f.Money} {
		if q.Parts != 0 || len(q.Cuts) > 0 {
			return false
		}
	}
	return true
}

func (f RFM) valid() bool {
	var l fault.List
	f.check(&l)
	return l.Err() == nil
}

func (f RFM) check(l *fault.List) {
	f.Recency.check(l.In("recency"))
	f.Frequency.check(l.In("frequency"))
	f.Money.check(l.In("money"))
}

// maxParts bounds the scores of an axis.
const maxParts = 100

func (q Quantiles) check(l *fault.List) {
	switch {
	case len(q.Cuts) > 0 && q.Parts != 0:
		l.Add("parts", "%d stands beside cuts; one of them decides", q.Parts)
	case len(q.Cuts) >= maxParts:
		l.Add("cuts", "there are %d, not below %d", len(q.Cuts), maxParts)
	case len(q.Cuts) > 0:
		checkRising(l, "cuts", q.Cuts)
	case q.Parts < 2 || q.Parts > maxParts:
		l.Add("parts", "%d is not between 2 and %d", q.Parts, maxParts)
	}
}
