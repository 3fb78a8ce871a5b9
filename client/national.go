package client

import "fmt"

// NationalType is a retailer's type in the national scheme of 42: market,
// format and scale, written "CZ1" for an urban grocery of large scale.
//
// The zero NationalType is unset and prints as "". The scheme knows two
// markets, so Town is written as Urban and read back as that.
type NationalType struct {
	Market Market
	Format Format
	Scale  Scale
}

// The letters of the scheme: markets, and formats in the order of Format's
// constants.
const (
	urbanLetter = 'C' // 城镇
	ruralLetter = 'X' // 乡村
	formats     = Grocery + Convenience + Supermarket + Department + TobaccoLiquor + Entertainment + Other
)

// NationalType is the retailer's national type, unset unless its market, its
// scale and one of the seven national formats are known.
func (r Retailer) NationalType() NationalType {
	t := NationalType{Market: r.Market, Format: r.Format, Scale: r.Scale}
	if t.code() == "" {
		return NationalType{}
	}
	return t
}

// String is the code, "" for a type that has none.
func (t NationalType) String() string { return t.code() }

func (t NationalType) code() string {
	market := byte(urbanLetter)
	switch t.Market {
	case Urban, Town:
	case Rural:
		market = ruralLetter
	default:
		return ""
	}
	if len(t.Format) != 1 || !isNational(t.Format[0]) || t.Scale < Large || t.Scale > Small {
		return ""
	}
	return string([]byte{market, t.Format[0], '0' + byte(t.Scale)})
}

func isNational(letter byte) bool {
	for i := range len(formats) {
		if formats[i] == letter {
			return true
		}
	}
	return false
}

// MarshalText is String, with an error for a type that is set in part or
// outside the scheme.
func (t NationalType) MarshalText() ([]byte, error) {
	code := t.code()
	if code == "" && t != (NationalType{}) {
		return nil, fmt.Errorf("national type: market %v, format %q and scale %v have no code", t.Market, t.Format, t.Scale)
	}
	return []byte(code), nil
}

// UnmarshalText reads String's form. The error names the part that is wrong.
func (t *NationalType) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*t = NationalType{}
		return nil
	}
	if len(text) != 3 {
		return fmt.Errorf("national type: %q is not a market, a format and a scale, as in CZ1", text)
	}
	var market Market
	switch text[0] {
	case urbanLetter:
		market = Urban
	case ruralLetter:
		market = Rural
	default:
		return fmt.Errorf("national type: market %q is not C or X", text[0])
	}
	if !isNational(text[1]) {
		return fmt.Errorf("national type: format %q is not one of %s", text[1], formats)
	}
	if text[2] < '1' || text[2] > '3' {
		return fmt.Errorf("national type: scale %q is not 1, 2 or 3", text[2])
	}
	*t = NationalType{Market: market, Format: Format(text[1:2]), Scale: Scale(text[2] - '0')}
	return nil
}
