package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// RelativeShare is a brand's own sales against those of its largest rival in
// the same shop or market: 1 or more leads. Without a rival that sells anything
// it stands alone and the ratio is undefined. Amounts beyond 18 digits are not
// compared.
func RelativeShare(own decimal.Decimal, rivals []decimal.Decimal) (Ratio, Reason) {
	largest := decimal.Decimal{}
	for _, r := range append([]decimal.Decimal{own}, rivals...) {
		if !exact.Bounded(r) {
			return Ratio{}, Reason{Code: OutOfBounds}
		}
	}
	for _, r := range rivals {
		if r.Cmp(largest) > 0 {
			largest = r
		}
	}
	switch {
	case largest.Sign() == 0:
		return Ratio{}, Reason{Code: SoleSeller, Have: own}
	case own.Cmp(largest) >= 0:
		return Ratio{own, largest}, Reason{Code: Leads, Have: own, Want: largest}
	}
	return Ratio{own, largest}, Reason{Code: Follows, Have: own, Want: largest}
}
