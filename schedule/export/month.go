package export

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/visit"
)

// Month is one rep's plan with the territory it was made for, from which it
// takes names, places, classes and appointments. The order of the territory's
// lists is of no consequence.
type Month struct {
	Territory schedule.Territory `json:"territory"`
	Plan      schedule.Plan      `json:"plan"`
	// Before is the plan that was sent earlier, if one was. What it books and
	// Plan doesn't is cancelled in the diary.
	Before schedule.Plan `json:"before,omitzero"`
}

// book is a month's retailers and needs to look up.
type book struct {
	shops  []*client.Retailer         // by id, each id once
	needs  []*visit.Need              // by key, each key once
	stated map[client.ID]client.Class // by the needs, for retailers that state none
}

// newBook orders a territory's lists. Of two with one name the first counts.
func newBook(t schedule.Territory) book {
	b := book{stated: map[client.ID]client.Class{}}
	for i := range t.Retailers {
		b.shops = append(b.shops, &t.Retailers[i])
	}
	for i := range t.Needs {
		b.needs = append(b.needs, &t.Needs[i])
	}
	slices.SortStableFunc(b.shops, func(r, s *client.Retailer) int { return cmp.Compare(r.ID, s.ID) })
	b.shops = slices.CompactFunc(b.shops, func(r, s *client.Retailer) bool { return r.ID == s.ID })
	slices.SortStableFunc(b.needs, func(n, m *visit.Need) int { return compareKeys(n.Key, m.Key) })
	b.needs = slices.CompactFunc(b.needs, func(n, m *visit.Need) bool { return n.Key == m.Key })
	for _, n := range b.needs {
		if b.stated[n.Retailer] == "" {
			b.stated[n.Retailer] = n.Class
		}
	}
	return b
}

// shop is the retailer of an id; one that the territory lacks has its id alone.
func (b book) shop(id client.ID) client.Retailer {
	i, ok := slices.BinarySearchFunc(b.shops, id, func(r *client.Retailer, id client.ID) int { return cmp.Compare(r.ID, id) })
	if !ok {
		return client.Retailer{ID: id}
	}
	return *b.shops[i]
}

// need is the need of a key, unset but for the key if the territory lacks it.
func (b book) need(key visit.Key) visit.Need {
	i, ok := slices.BinarySearchFunc(b.needs, key, func(n *visit.Need, key visit.Key) int { return compareKeys(n.Key, key) })
	if !ok {
		return visit.Need{Key: key}
	}
	return *b.needs[i]
}

// class is the value class of a retailer, and else what its first need with one
// says.
func (b book) class(id client.ID) client.Class {
	if c := b.shop(id).Class; c != "" {
		return c
	}
	return b.stated[id]
}

// compareKeys orders needs by month, retailer and number.
func compareKeys(a, b visit.Key) int {
	return cmp.Or(cmp.Compare(a.Month, b.Month), cmp.Compare(a.Retailer, b.Retailer), cmp.Compare(a.Nth, b.Nth))
}

// nameOf is what a retailer is called, its id where it has no name.
func nameOf(r client.Retailer) string {
	if r.Name != "" {
		return r.Name
	}
	return string(r.ID)
}

// appendDegrees appends microdegrees as a plain decimal number of degrees with
// six places, so that no float is in between.
func appendDegrees(out []byte, micro int32) []byte {
	n := int64(micro)
	if n < 0 {
		out, n = append(out, '-'), -n
	}
	out = appendPadded(out, n/1_000_000, 1)
	return appendPadded(append(out, '.'), n%1_000_000, 6)
}

// appendPadded appends a number that is not negative with zeros before it.
func appendPadded(out []byte, n int64, digits int) []byte {
	var text [20]byte
	at := len(text)
	for ; n > 0 || digits > 0; digits-- {
		at--
		text[at] = byte('0' + n%10)
		n /= 10
	}
	return append(out, text[at:]...)
}
