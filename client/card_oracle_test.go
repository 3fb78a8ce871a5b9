package client_test

import (
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestScoreOfCardAgainstOracle adds up what the trace gives each measure, and
// compares with fractions.
func TestScoreOfCardAgainstOracle(t *testing.T) {
	r := prng.Seed(71)
	asOf := calendar.DateFrom(2025, 4, 10)
	for range 2000 {
		b := randomBands(r) // for its measures
		s := client.Scorecard{Relation: b.Measures, Places: b.Places, Praise: r.Between(50, 100), Pass: r.Between(0, 50), Days: r.Between(1, 60)}
		c := client.Card{}
		for range s.Relation {
			c.Relation = append(c.Relation, decimal.New(int64(r.Between(-100, 1200)), int32(r.Between(-3, 1))))
		}
		if r.Chance(1, 3) {
			c.Improve = asOf.AddDays(r.Between(-5, 5))
		}
		got := s.Score([]client.Card{c}, asOf)[0]
		want := scoreOf(b, client.Shop{Values: c.Relation})
		if got.Relation.Rat().Cmp(want) != 0 {
			t.Fatalf("%+v of %+v: %v points, want %v", c, s, got.Relation, want)
		}
		sum := new(big.Rat)
		for _, reason := range s.Explain(c, asOf) {
			if reason.Code == client.RelationPoints {
				sum.Add(sum, reason.Have.Rat())
			}
		}
		if sum.Cmp(want) != 0 {
			t.Fatalf("%+v of %+v: the trace adds up to %v of %v", c, s, sum, want)
		}
		verdict := client.CardImprove
		switch {
		case want.Cmp(big.NewRat(int64(s.Praise), 1)) >= 0:
			verdict = client.CardPraised
		case want.Cmp(big.NewRat(int64(s.Pass), 1)) >= 0:
			verdict = client.CardPassed
		case c.Improve != 0 && c.Improve < asOf:
			verdict = client.CardPenalty
		}
		if got.Code != verdict {
			t.Fatalf("%+v of %+v: %v, want %v", c, s, got.Code, verdict)
		}
	}
}

// TestManyCardsAreScoredAsOne scores so many cards that points are shared, and
// compares with each card alone.
func TestManyCardsAreScoredAsOne(t *testing.T) {
	r := prng.Seed(72)
	asOf := calendar.DateFrom(2025, 4, 10)
	for places := range 2 {
		s := client.Scorecard{Relation: []client.Weighted{{Name: "a", Weight: decimal.New(100, 0), Full: decimal.New(997, 0)}}, Places: places, Praise: 80, Pass: 60, Days: 9}
		cards := make([]client.Card, 1500)
		for i := range cards {
			cards[i].Relation = []decimal.Decimal{decimal.New(int64(r.Between(-3, 1000)), 0)}
		}
		for i, got := range s.Score(cards, asOf) {
			if diff := cmp.Diff(s.Score(cards[i:i+1], asOf)[0], got); diff != "" {
				t.Fatalf("card %d (-alone +among many):\n%s", i, diff)
			}
		}
	}
}

// TestOffsetAgainstOracle reckons in whole points what a relation offsets, and
// wants both scores to stay what they are without an offset.
func TestOffsetAgainstOracle(t *testing.T) {
	r := prng.Seed(73)
	asOf := calendar.DateFrom(2025, 4, 10)
	measure := func(name string, weight int64) client.Weighted {
		return client.Weighted{Name: name, Weight: decimal.New(weight, 0), Full: decimal.New(weight, 0)}
	}
	for range 2000 {
		s := client.Scorecard{
			Relation: []client.Weighted{measure("support", 90), measure("friendship", 10)}, Result: []client.Weighted{measure("sales", 100)},
			Places: r.IntN(7), Light: []string{"friendship"}, MaxLight: 10, Praise: 100, Pass: r.IntN(100), Days: 1,
		}
		plain := s
		s.Enough = r.Between(2, 100)
		s.MaxOffset = r.Between(1, s.Enough-1)
		support, friendship, sales := r.Between(-5, 99), r.Between(-5, 15), r.Between(-5, 110)
		values := func(list ...int) (all []decimal.Decimal) {
			for _, n := range list {
				all = append(all, decimal.New(int64(n), 0))
			}
			return all
		}
		c := client.Card{Relation: values(support, friendship), Result: values(sales)}
		want := plain.Score([]client.Card{c}, asOf)[0]
		short := max(s.Enough-min(max(sales, 0), 100), 0)
		would := min(short, max(min(max(support, 0), 90)-s.Pass, 0))
		want.Offset = decimal.New(int64(min(would, s.MaxOffset)), 0)
		got := s.Score([]client.Card{c}, asOf)[0]
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%+v of %+v (-want +got):\n%s", c, s, diff)
		}
		limited := false
		for _, reason := range s.Explain(c, asOf) {
			limited = limited || reason.Code == client.OffsetLimited
		}
		if limited != (would > s.MaxOffset) {
			t.Fatalf("%+v of %+v: the limit holds: %v", c, s, limited)
		}
	}
}
