package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// readStores reads the shops. A store given twice is a mistake.
func (r *records) readStores(folder fs.FS, name string) error {
	t, err := openTable(folder, name, "store", "name")
	if err != nil {
		return err
	}
	r.repsKnown = t.column("rep") >= 0
	for t.next() {
		s := t.shop()
		if at, ok := r.shopAt[string(s.id)]; ok {
			t.fail(t.column("store"), "stands on line %d already", r.shops[at].line)
		}
		if t.err == nil {
			r.shopAt[string(s.id)] = int32(len(r.shops))
			r.shops = append(r.shops, s)
		}
	}
	return t.end()
}

func (t *table) shop() shop {
	s := shop{
		id:            client.ID(t.must(t.column("store"))),
		name:          t.must(t.column("name")),
		nameZH:        t.keep(t.column("name_zh")),
		city:          t.keep(t.column("city")),
		kind:          t.keep(t.column("kind")),
		position:      t.position(),
		first:         t.date(t.column("first_sale")),
		last:          t.date(t.column("last_sale")),
		closedForGood: t.word(t.column("status"), "A", "I") == "I",
		rep:           client.RepID(t.keep(t.column("rep"))),
		class:         client.Class(t.keep(t.column("class"))),
		line:          t.line(),
	}
	market := t.column("market")
	if word := t.word(market, "urban", "town", "rural"); word != "" {
		if err := s.market.UnmarshalText([]byte(word)); err != nil {
			t.fail(market, "%v", err)
		}
	}
	hours := t.column("hours")
	if text := t.text(hours); text != "" {
		week, err := calendar.ParseWeek(text)
		if err != nil {
			t.fail(hours, "is not opening hours like Mo-Sa 08:00-20:00: %s", where(text, err))
		}
		s.hours, s.hoursKnown = week, true
	}
	return s
}

// where is what the parser of opening hours found, and at which byte, without
// the text that the reader sees already.
func where(text string, err error) string {
	var f *calendar.Fault
	if !errors.As(err, &f) {
		return err.Error()
	}
	return fmt.Sprintf("byte %d: %s", f.Column, strings.TrimPrefix(f.Text, fmt.Sprintf("ParseWeek(%q): ", text)))
}

// position reads lat and lon in degrees, of which both or neither must be there.
func (t *table) position() client.Position {
	lat, lon := t.column("lat"), t.column("lon")
	switch {
	case lat < 0, lon < 0, t.text(lat) == "" && t.text(lon) == "":
		return client.Position{}
	case t.text(lat) == "":
		t.fail(lat, "is empty, but lon is not; both or neither were expected")
	case t.text(lon) == "":
		t.fail(lon, "is empty, but lat is not; both or neither were expected")
	}
	return client.Position{
		Lat: int32(t.scaled(lat, 6, 90, "is not a number of degrees between -90 and 90 with at most 6 places")),
		Lon: int32(t.scaled(lon, 6, 180, "is not a number of degrees between -180 and 180 with at most 6 places")),
	}
}

// readItems reads the items. An item given twice is a mistake.
func (r *records) readItems(folder fs.FS, name string) error {
	t, err := openTable(folder, name, "item", "name")
	if err != nil {
		return err
	}
	for t.next() {
		it := item{
			id:       client.ItemID(t.must(t.column("item"))),
			name:     t.must(t.column("name")),
			nameZH:   t.keep(t.column("name_zh")),
			brand:    t.keep(t.column("brand")),
			brandZH:  t.keep(t.column("brand_zh")),
			category: t.keep(t.column("category")),
			units:    t.positive(t.column("units"), 3, "is not a number of units above 0 with at most 3 places"),
			bottleML: t.positive(t.column("bottle_ml"), 0, "is not a whole number of millilitres"),
			shelf:    t.positive(t.column("shelf_price"), 2, "is not a price like 3.50"),
			pack:     t.positive(t.column("pack"), 0, "is not a whole number of pieces"),
			line:     t.line(),
		}
		if at, ok := r.itemAt[string(it.id)]; ok {
			t.fail(t.column("item"), "stands on line %d already", r.items[at].line)
		}
		if t.err == nil {
			r.itemAt[string(it.id)] = int32(len(r.items))
			r.items = append(r.items, it)
		}
	}
	return t.end()
}

// positive is scaled for what cannot be negative.
func (t *table) positive(column, places int, what string) int64 {
	n := t.scaled(column, places, 1_000_000, what)
	if n < 0 {
		t.fail(column, "%s", what)
	}
	return n
}
