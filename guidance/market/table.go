package market

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
)

// Table is what was counted in one period. Tables of one period whose shops are
// not the same add up; tables of two periods do not, because a shop that bought
// in both is one shop: the longer period is counted from the facts.
type Table struct {
	Period Period      `json:"period"`
	By     []Dimension `json:"by,omitzero"`
	Cells  []Cell      `json:"cells"` // in the order of their keys
	// Because is what the count could not use, with how often, and how many
	// shops moved within the period: they count where they were at its end.
	Because []Reason `json:"because,omitzero"`
}

// Cell is the sums of the shops of one region, class and market.
type Cell struct {
	Key
	Values []Value `json:"values"`         // those that are not 0, in the order of measures
	Areas  []Area  `json:"areas,omitzero"` // by name
}

// Key tells cells apart. What a table is not told apart by is unset.
type Key struct {
	Region   string        `json:"region,omitzero"`
	Class    client.Class  `json:"class,omitzero"`
	Market   client.Market `json:"market,omitzero"`
	Retailer client.ID     `json:"retailer,omitzero"`
}

// Value is the sum of one measure.
type Value struct {
	Measure Measure         `json:"measure"`
	Sum     decimal.Decimal `json:"sum"`
}

// Area is a county-level market. It is carried by name, because the same one
// may be in the cells of two classes and is one all the same.
type Area struct {
	Name string `json:"name"`
	Sold bool   `json:"sold,omitzero"`
}

func (k Key) compare(o Key) int {
	return cmp.Or(cmp.Compare(k.Region, o.Region), cmp.Compare(k.Class, o.Class), cmp.Compare(k.Market, o.Market), cmp.Compare(k.Retailer, o.Retailer))
}

// only is the key without the dimensions that are not asked for.
func (k Key) only(by []Dimension) Key {
	var kept Key
	for _, d := range by {
		switch d {
		case ByRegion:
			kept.Region = k.Region
		case ByClass:
			kept.Class = k.Class
		case ByMarket:
			kept.Market = k.Market
		case ByRetailer:
			kept.Retailer = k.Retailer
		}
	}
	return kept
}

// Value is the sum of a measure, 0 where nothing was counted.
func (c Cell) Value(m Measure) decimal.Decimal {
	switch m {
	case Areas:
		return decimal.New(int64(len(c.Areas)), 0)
	case AreasSold:
		sold := int64(0)
		for _, a := range c.Areas {
			if a.Sold {
				sold++
			}
		}
		return decimal.New(sold, 0)
	}
	for _, v := range c.Values {
		if v.Measure == m {
			return v.Sum
		}
	}
	return decimal.Decimal{}
}

// Roll adds the cells up to those of fewer dimensions; to one cell of all for
// none. Rolling in steps gives the same as rolling at once.
func (t Table) Roll(by ...Dimension) Table {
	out := Table{Period: t.Period, By: slices.Clone(by), Because: slices.Clone(t.Because)}
	var sums cells
	for _, c := range t.Cells {
		sums.add(c.Key.only(by), c)
	}
	if len(by) == 0 && len(t.Cells) == 0 {
		sums.add(Key{}, Cell{})
	}
	out.Cells = sums.list()
	return out
}

// Total is the one cell of all.
func (t Table) Total() Cell { return t.Roll().Cells[0] }

// Merge is the table of both, of the same period and of shops that are not the
// same: of two branches, counted apart. It is associative, and the order of the
// two plays no part. Tables of different periods do not merge: the result holds
// t alone and says so.
func (t Table) Merge(o Table) Table {
	if t.Period != o.Period {
		out := t.Roll(t.By...)
		out.Because = mergeReasons(out.Because, []Reason{{Code: OtherPeriod, Count: len(o.Cells)}})
		return out
	}
	all := Table{Period: t.Period, By: t.By, Cells: slices.Concat(t.Cells, o.Cells), Because: mergeReasons(t.Because, o.Because)}
	return all.Roll(t.By...)
}

// mergeReasons adds up the counts of each code, in the order of codes.
func mergeReasons(a, b []Reason) []Reason {
	var out []Reason
	for _, r := range slices.Concat(a, b) {
		i := slices.IndexFunc(out, func(have Reason) bool { return have.Code == r.Code })
		if i < 0 {
			out = append(out, r)
			continue
		}
		out[i].Count += r.Count
	}
	slices.SortStableFunc(out, func(x, y Reason) int { return cmp.Compare(x.Code, y.Code) })
	return out
}

// cells are sums in the making.
type cells struct {
	at   map[Key]int
	keys []Key
	sums []tally
	area []map[string]bool // sold, by name
}

// tally is the sums of one cell, by measure.
type tally [AreasSold + 1]decimal.Decimal

func (t *tally) add(m Measure, d decimal.Decimal) {
	if d.Sign() != 0 && int(m) < len(t) {
		t[m] = t[m].Add(d)
	}
}

var one = decimal.New(1, 0)

// count adds 1 to each measure whose fact holds.
func (t *tally) count(m Measure, holds bool) {
	if holds {
		t.add(m, one)
	}
}

// of is the place of a cell, which is made if it is not there.
func (s *cells) of(k Key) int {
	i, ok := s.at[k]
	if !ok {
		if s.at == nil {
			s.at = map[Key]int{}
		}
		i = len(s.keys)
		s.at[k] = i
		s.keys, s.sums, s.area = append(s.keys, k), append(s.sums, tally{}), append(s.area, map[string]bool{})
	}
	return i
}

func (s *cells) add(k Key, c Cell) {
	i := s.of(k)
	for _, v := range c.Values {
		s.sums[i].add(v.Measure, bounded(v.Sum))
	}
	for _, a := range c.Areas {
		s.area[i][a.Name] = s.area[i][a.Name] || a.Sold
	}
}

// list is the cells in the order of their keys.
func (s *cells) list() []Cell {
	out := make([]Cell, len(s.keys))
	for i, k := range s.keys {
		out[i].Key = k
		for m, sum := range s.sums[i] {
			if sum.Sign() != 0 {
				out[i].Values = append(out[i].Values, Value{Measure(m), sum})
			}
		}
		for name, sold := range s.area[i] {
			out[i].Areas = append(out[i].Areas, Area{name, sold})
		}
		slices.SortFunc(out[i].Areas, func(a, b Area) int { return cmp.Compare(a.Name, b.Name) })
	}
	slices.SortFunc(out, func(a, b Cell) int { return a.Key.compare(b.Key) })
	return out
}
