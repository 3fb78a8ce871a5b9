// Package exact reads, bounds and writes decimals without a float, without
// arithmetic before the bounds are known, and whatever the mutable package
// settings of the decimal module say.
//
// The library's numbers have at most 18 digits before the point and at most 18
// after it. A decimal outside of that is not wrong as a number, but one
// comparison of 1e20000000 takes seconds, so every edge asks Bounded first.
package exact

import (
	"errors"
	"math/big"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Digits is the most digits before the point, and the most after it.
const Digits = 18

// limits[e+Digits] is 10^18 written with exponent e. Comparing two decimals of
// one exponent compares their coefficients: no scaling and no memory.
var limits, negatives = ceilings(1), ceilings(-1)

func ceilings(sign int64) (table [2*Digits + 1]decimal.Decimal) {
	for i := range table {
		e := i - Digits
		c := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(Digits-e)), nil)
		table[i] = decimal.NewFromBigInt(c.Mul(c, big.NewInt(sign)), int32(e))
	}
	return table
}

// Bounded reports whether d is below 10^18 in size and written with an exponent
// of -18 to 18: then every sum, product and comparison with it is cheap. A zero
// of another exponent is not bounded either, because adding it would scale the
// other number. O(1), whatever d is, and allocates nothing.
func Bounded(d decimal.Decimal) bool {
	e := d.Exponent()
	if e < -Digits || e > Digits {
		return false
	}
	i := int(e) + Digits
	return d.Cmp(limits[i]) < 0 && d.Cmp(negatives[i]) > 0
}

// Text is d in plain digits with the places it is written with: "1200.50",
// "-0.05", "1000" for 1e3. A zero never has a sign. A decimal that is not
// bounded is its coefficient and exponent instead, "1e1000000000", because its
// plain digits could fill the memory.
func Text(d decimal.Decimal) string { return string(Append(nil, d)) }

// Append appends Text(d) to dst.
func Append(dst []byte, d decimal.Decimal) []byte {
	e := int(d.Exponent())
	if !Bounded(d) {
		dst = d.Coefficient().Append(dst, 10)
		if e != 0 {
			dst = strconv.AppendInt(append(dst, 'e'), int64(e), 10)
		}
		return dst
	}
	if d.Sign() < 0 {
		dst = append(dst, '-')
	}
	var room [2*Digits + 2]byte
	digits := coefficient(room[:0], d)
	if e >= 0 {
		dst = append(dst, digits...)
		if d.Sign() != 0 {
			dst = append(dst, zeros[:e]...)
		}
		return dst
	}
	places := -e
	if len(digits) <= places {
		dst = append(dst, "0."...)
		dst = append(dst, zeros[:places-len(digits)]...)
		return append(dst, digits...)
	}
	point := len(digits) - places
	dst = append(dst, digits[:point]...)
	dst = append(dst, '.')
	return append(dst, digits[point:]...)
}

const zeros = "000000000000000000"

// coefficient appends the digits of a bounded decimal's coefficient, without
// its sign.
func coefficient(dst []byte, d decimal.Decimal) []byte {
	if d.NumDigits() <= Digits {
		c := d.CoefficientInt64()
		return strconv.AppendInt(dst, max(c, -c), 10)
	}
	c := d.Coefficient()
	return c.Abs(c).Append(dst, 10)
}

// The errors of Parse.
var (
	errSyntax = errors.New("is not a decimal number")
	errLarge  = errors.New("has more than 18 digits before the point")
	errSmall  = errors.New("has more than 18 digits after the point")
)

// Parse reads a decimal in JSON's number grammar: an optional minus, digits
// without leading zeros, an optional fraction, an optional exponent. The
// bounds are checked on the text, so "1e1000000000" costs nothing. The error
// is a predicate without the text: "is not a decimal number".
func Parse(text string) (decimal.Decimal, error) {
	n, ok := split(text)
	if !ok {
		return decimal.Decimal{}, errSyntax
	}
	e, ok := n.exponent()
	digits := strings.TrimLeft(n.whole+n.fraction, "0")
	switch {
	case !ok && n.shrinks, ok && e-len(n.fraction) < -Digits:
		return decimal.Decimal{}, errSmall
	case !ok:
		return decimal.Decimal{}, errLarge
	}
	e -= len(n.fraction)
	if len(digits)+e > Digits {
		return decimal.Decimal{}, errLarge
	}
	if len(digits) <= Digits {
		c, _ := strconv.ParseInt("0"+digits, 10, 64)
		if n.negative {
			c = -c
		}
		return decimal.New(c, int32(e)), nil
	}
	c, _ := new(big.Int).SetString(digits, 10)
	if n.negative {
		c.Neg(c)
	}
	return decimal.NewFromBigInt(c, int32(e)), nil
}

// number is the parts of a number's text.
type number struct {
	negative        bool
	whole, fraction string // digits
	power           string // digits of the exponent
	shrinks         bool   // the exponent is negative
}

// exponent is the exponent's value; ok is false if it is too long to matter.
func (n number) exponent() (e int, ok bool) {
	digits := strings.TrimLeft(n.power, "0")
	if len(digits) > 6 {
		return 0, false
	}
	e, _ = strconv.Atoi("0" + digits)
	if n.shrinks {
		e = -e
	}
	return e, true
}

// split cuts a text into the parts of a number, by JSON's grammar.
func split(text string) (n number, ok bool) {
	rest, negative := strings.CutPrefix(text, "-")
	n.negative = negative
	n.whole, rest = leadingDigits(rest)
	if n.whole == "" || len(n.whole) > 1 && n.whole[0] == '0' {
		return n, false
	}
	if after, ok := strings.CutPrefix(rest, "."); ok {
		if n.fraction, rest = leadingDigits(after); n.fraction == "" {
			return n, false
		}
	}
	if rest != "" && (rest[0] == 'e' || rest[0] == 'E') {
		rest = rest[1:]
		if rest != "" && (rest[0] == '+' || rest[0] == '-') {
			n.shrinks = rest[0] == '-'
			rest = rest[1:]
		}
		if n.power, rest = leadingDigits(rest); n.power == "" {
			return n, false
		}
	}
	return n, rest == ""
}

func leadingDigits(s string) (digits, rest string) {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return s[:i], s[i:]
}
