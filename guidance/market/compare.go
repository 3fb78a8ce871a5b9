package market

import (
	"math/big"

	"github.com/rapport-go/rapport/client"
)

// Standing is a shop's growth beside that of its peers.
type Standing struct {
	Key
	Own     client.Ratio `json:"own"`
	Peers   client.Ratio `json:"peers"` // all shops of its region, class and market, itself too, summed and not averaged
	Because []Reason     `json:"because"`
}

// Compare sets the growth of each cell of a table by retailer beside that of
// its peers: those of the same region, class and market as far as the table
// tells them apart. It warns where the shop is behind by the policy's percentage
// points, or more.
//
// The published rule divides the one growth by the other and warns at 0.8,
// which means nothing where the peers shrink; so the difference decides.
// O(cells²) at most.
func (p Policy) Compare(t Table) []Standing {
	d := p.growth()
	by := make([]Dimension, 0, len(t.By))
	for _, dim := range t.By {
		if dim != ByRetailer {
			by = append(by, dim)
		}
	}
	peers := t.Roll(by...)
	out := make([]Standing, len(t.Cells))
	for i, c := range t.Cells {
		out[i].Key = c.Key
		own := p.Rate(c, d)
		out[i].Own = own.Ratio
		if out[i].Because = own.Because; !own.Ratio.Defined() {
			continue
		}
		for _, of := range peers.Cells {
			if of.Key == c.Key.only(by) {
				out[i].Peers = p.Rate(of, d).Ratio
			}
		}
		out[i].Because = []Reason{p.judge(out[i])}
	}
	return out
}

// growth is the definition in use, unset for none.
func (p Policy) growth() Definition {
	for _, d := range p.Rates {
		if d.Kind() == Growth {
			return d
		}
	}
	return 0
}

// judge says whether a shop is behind its peers.
func (p Policy) judge(s Standing) Reason {
	r := Reason{Code: Abreast, Have: s.Own.Num, Want: s.Own.Den}
	if !s.Peers.Defined() {
		r.Code = NoPeers
		return r
	}
	gap := new(big.Rat).Quo(s.Peers.Num.Rat(), s.Peers.Den.Rat())
	gap.Sub(gap, new(big.Rat).Quo(s.Own.Num.Rat(), s.Own.Den.Rat()))
	gap.Mul(gap, big.NewRat(100, 1))
	if limit := bounded(p.Behind); gap.Sign() > 0 && gap.Cmp(limit.Rat()) >= 0 {
		r.Code, r.PeerHave, r.PeerWant = GrowthBehind, s.Peers.Num, s.Peers.Den
	}
	return r
}
