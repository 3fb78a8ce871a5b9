package client_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
)

// TestExplainEndsWithTheDecision wants every trace to end with its row's code
// and class, and its comparisons to be true.
func TestExplainEndsWithTheDecision(t *testing.T) {
	r := prng.Seed(8)
	seen := map[client.Code]int{}
	for range 3000 {
		c := randomClasses(r)
		b := randomBook(r, c)
		got := c.Classify(b)
		for i, s := range got.Standings {
			trace := c.Explain(b, got, i)
			if len(trace) == 0 {
				t.Fatalf("row %d of %+v has no trace", i, b)
			}
			last := trace[len(trace)-1]
			if last.Code != s.Code || last.Class != s.Class {
				t.Fatalf("row %d of %+v: the trace ends with %v, the standing is %+v", i, b, last, s)
			}
			seen[s.Code]++
			for _, step := range trace {
				gap := step.Want.Sub(step.Have).Sign()
				reached := step.Code == client.CutReached || step.Code == client.FallHeld
				missed := (step.Code == client.CutMissed || step.Code == client.RiseHeld) && !step.Want.IsZero()
				if reached && gap > 0 || missed && gap <= 0 {
					t.Fatalf("row %d of %+v: %v is not true", i, b, step)
				}
			}
		}
	}
	for _, c := range allCodes()[:client.PolicyRefused] {
		trace := c == client.CutMissed || c == client.NoneHeld || c == client.UnknownHeld || c == client.PolicyRefused
		if !trace && seen[c] == 0 {
			t.Errorf("no random row was decided by %s", c)
		}
	}
}

// TestGapLiftsTheRetailer gives each retailer what its trace says it lacks, and
// wants the class it was short of.
//
// What stands before it is then what stands before the least of that class, and
// the total has only grown.
func TestGapLiftsTheRetailer(t *testing.T) {
	r := prng.Seed(9)
	lifted := 0
	for range 2000 {
		c := cutsAt(80, 95, 99)
		b := randomBook(r, c)
		for i := range b.Accounts {
			b.Accounts[i].Previous = ""
		}
		got := c.Classify(b)
		for i := range b.Accounts {
			for _, step := range c.Explain(b, got, i) {
				if step.Code != client.CutMissed {
					continue
				}
				raised := b
				raised.Accounts = slices.Clone(b.Accounts)
				raised.Accounts[i].Net = step.Want
				if now := c.Classify(raised).Standings[i].Class; slices.Index(c.Names(), now) > slices.Index(c.Names(), step.Class) {
					t.Fatalf("row %d of %+v with %v is in %s, not in %s", i, b, step.Want, now, step.Class)
				}
				lifted++
			}
		}
	}
	if lifted < 1000 {
		t.Errorf("only %d gaps were closed", lifted)
	}
}

func TestExplainOfWhatIsNotThere(t *testing.T) {
	c := cutsAt(80, 95)
	b := bookOf("100 50")
	got := c.Classify(b)
	for _, row := range []int{-1, 2, math.MaxInt} {
		if trace := c.Explain(b, got, row); trace != nil {
			t.Errorf("row %d: %v", row, trace)
		}
	}
	if trace := c.Explain(b, client.Classification{}, 0); trace != nil {
		t.Errorf("of no result: %v", trace)
	}
	if trace := c.Explain(client.Book{}, got, 0); trace != nil {
		t.Errorf("of no book: %v", trace)
	}
}

// TestTiersPublishTheirCutValues recomputes every class from the three cut
// values of the tiers alone, as a retailer could.
func TestTiersPublishTheirCutValues(t *testing.T) {
	r := prng.Seed(10)
	for range 3000 {
		c := randomClasses(r)
		b := randomBook(r, c)
		got := c.Classify(b)
		for i, s := range got.Standings {
			if group(c, b, b.Accounts[i]) != "tier" {
				continue
			}
			if want := recomputed(c, got.Tiers, b.Accounts[i]); s.Class != want {
				t.Fatalf("row %d of %+v: %s, by the cut values %s", i, b, s.Class, want)
			}
		}
	}
}

func recomputed(c client.Classes, tiers []client.Tier, a client.Account) client.Class {
	first := func(value func(client.Tier) decimal.Decimal) int {
		for k, tier := range tiers[:len(tiers)-1] {
			if v := value(tier); v.IsPositive() && a.Net.GreaterThanOrEqual(v) {
				return k
			}
		}
		return len(tiers) - 1
	}
	least := first(func(t client.Tier) decimal.Decimal { return t.Least })
	held := slices.Index(c.Names(), a.Previous)
	if held < 0 {
		return tiers[least].Class
	}
	k := held
	k = min(k, first(func(t client.Tier) decimal.Decimal { return t.Enter }))
	if keep := first(func(t client.Tier) decimal.Decimal { return t.Keep }); keep > k {
		k = keep
	}
	if c.MaxDrop > 0 {
		k = min(k, held+c.MaxDrop)
	}
	return tiers[k].Class
}

// TestTargetsMakeAHundred adds the target shares up.
func TestTargetsMakeAHundred(t *testing.T) {
	got := client.Default().Classes.Classify(bookOf("1"))
	var targets []string
	for _, tier := range got.Tiers {
		targets = append(targets, tier.Target.String())
	}
	if diff := cmp.Diff([]string{"80", "15", "4", "1"}, targets); diff != "" {
		t.Errorf("targets (-want +got):\n%s", diff)
	}
}
