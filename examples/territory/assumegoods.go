package main

import (
	"strings"

	"github.com/shopspring/decimal"
)

// noteGoods says what is known of the goods.
func (t *territory) noteGoods() {
	branded, priced, pieces := 0, 0, 0
	for _, it := range t.records.items {
		if it.brand != "" {
			branded++
		}
		if it.shelf > 0 {
			priced++
		}
		if it.units > 0 {
			pieces++
		}
	}
	all := len(t.records.items)
	if t.litres = pieces == 0; t.litres {
		t.note(noteLitres)
	}
	if branded < all {
		t.note(noteBrands)
	}
	switch priced {
	case 0:
		t.note(noteNoShelf)
	case all:
	default:
		t.note(noteSomeShelf, all-priced, all)
	}
}

// brandOf is an item's brand: its own, or the first two words of its name,
// only the first where the second holds a digit or there is none.
func (t *territory) brandOf(it item) string {
	if it.brand != "" {
		return t.either(it.brand, it.brandZH)
	}
	words := strings.Fields(it.name)
	if len(words) > 1 && !strings.ContainsAny(words[1], "0123456789") {
		return words[0] + " " + words[1]
	}
	if len(words) > 0 {
		return words[0]
	}
	return it.name
}

// unitsOf is the units of volume in a piece, zero where that is not known.
func (t *territory) unitsOf(it item) decimal.Decimal {
	if t.litres {
		return decimal.New(it.bottleML, -3)
	}
	return decimal.New(it.units, -3)
}
