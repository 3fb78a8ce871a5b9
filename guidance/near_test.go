package guidance_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
)

// TestNearIsExact says that what is decided by near numbers is what exact
// fractions decide: shops of all sizes, with halves, ties and zeros among the
// parts, and numbers that have no room in 64 bits.
func TestNearIsExact(t *testing.T) {
	r := prng.Seed(3)
	for n := range brief.Rounds(1500) {
		trades := randomTrades(r, r.Between(1, 40))
		switch n % 4 {
		case 1: // small round numbers: halves and ties
			for i := range trades {
				for _, s := range []*guidance.Side{&trades[i].Last, &trades[i].This} {
					if s.Units.Sign() > 0 {
						s.Units = decimal.New(int64(r.Between(1, 4)), 0)
						s.Paid, s.Sold = decimal.New(int64(r.Between(1, 5)), 0), decimal.New(int64(r.Between(1, 5)), 0)
					}
				}
			}
		case 2: // the same twice
			for i := 1; i < len(trades); i += 2 {
				item := trades[i].Item
				trades[i] = trades[i-1]
				trades[i].Item = item
			}
		case 3: // large
			shift := int32(r.Between(0, 14))
			for i := range trades {
				for _, s := range []*guidance.Side{&trades[i].Last, &trades[i].This} {
					s.Units, s.Paid, s.Sold = s.Units.Shift(shift/2), s.Paid.Shift(shift), s.Sold.Shift(shift)
				}
			}
		}
		p := guidance.Default()
		p.Average = prng.Pick(r, []guidance.Basis{guidance.Paid, guidance.Sold})
		p.Coverage = decimal.Zero
		p.Money.Step = decimal.New(int64(prng.Pick(r, []int{1, 5, 25})), int32(-r.IntN(5)))
		p.Volume.Step = decimal.New(1, int32(-r.IntN(3)))
		if diff := cmp.Diff(written(guidance.BridgeExactly(p, trades)), written(p.Bridge(trades))); diff != "" {
			t.Fatalf("S3-54: shop %d (-exact +near):\n%s", n, diff)
		}
	}
}
