package main

import (
	"github.com/shopspring/decimal"
)

// parseScaled reads a plain decimal number exactly, as a whole number of its
// last places. It takes at most 12 digits, an optional sign and a point, and
// neither exponent nor grouping. Places beyond the wanted ones must be zeros.
func parseScaled(s string, places int) (n int64, ok bool) {
	negative := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative, s = s[0] == '-', s[1:]
	}
	digits, after, point := 0, 0, false
	for i := range len(s) {
		c := s[i]
		switch {
		case c == '.' && !point:
			point = true
			continue
		case c < '0' || c > '9':
			return 0, false
		case point && after == places:
			if c != '0' {
				return 0, false
			}
			continue
		}
		if n = n*10 + int64(c-'0'); n != 0 {
			digits++
		}
		if digits > 12 {
			return 0, false
		}
		if point {
			after++
		}
	}
	if len(s) == 0 || s == "." {
		return 0, false
	}
	n *= pow10(places - after)
	if negative {
		n = -n
	}
	return n, true
}

func pow10(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}

// cents is an amount of hundredths as a decimal.
func cents(n int64) decimal.Decimal { return decimal.New(n, -2) }
