package client

import "github.com/shopspring/decimal"

// Ratio is an exact fraction, never divided out. It is undefined if Den is
// zero, as the zero Ratio is: a share of nothing is not 0 %.
type Ratio struct {
	Num decimal.Decimal `json:"num"`
	Den decimal.Decimal `json:"den"`
}

// Defined reports whether the ratio has a value.
func (r Ratio) Defined() bool { return r.Den.Sign() != 0 }
