package ration

import (
	"errors"
	"strconv"
	"strings"
)

// Balance is a number of packs in whole billionths: what a retailer is owed,
// positive, or has had too much, negative, from one period to the next. Its
// text form is a plain number of packs: "0.333333333".
type Balance int64

// Pack is the balance of one whole pack.
const Pack Balance = 1_000_000_000

// maxBalance is the most that is carried in: 10^9 packs.
const maxBalance = maxPacks * Pack

var errBalance = errors.New("balance: not a number of packs with at most 9 digits after the point")

// String is the number of packs without zeros at its end.
func (b Balance) String() string {
	text, _ := b.MarshalText()
	return string(text)
}

// MarshalText is String. It never fails.
func (b Balance) MarshalText() ([]byte, error) {
	var text []byte
	size := uint64(b)
	if b < 0 {
		text, size = append(text, '-'), -size
	}
	text = strconv.AppendUint(text, size/uint64(Pack), 10)
	if rest := size % uint64(Pack); rest != 0 {
		digits := strconv.FormatUint(uint64(Pack)+rest, 10)[1:]
		text = append(append(text, '.'), strings.TrimRight(digits, "0")...)
	}
	return text, nil
}

// UnmarshalText reads String's form, and nothing for 0.
func (b *Balance) UnmarshalText(text []byte) error {
	*b = 0
	if len(text) == 0 {
		return nil
	}
	digits, negative := strings.CutPrefix(string(text), "-")
	whole, fraction, point := strings.Cut(digits, ".")
	if !isDigits(whole) || point && !isDigits(fraction) || len(fraction) > 9 {
		return errBalance
	}
	v, err := strconv.ParseInt(whole+fraction+strings.Repeat("0", 9-len(fraction)), 10, 64)
	if err != nil {
		return errBalance
	}
	if negative {
		v = -v
	}
	*b = Balance(v)
	return nil
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
