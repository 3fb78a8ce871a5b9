package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

var storesHeader = []string{"store", "status", "name", "name_zh", "address", "city", "city_zh", "county", "lon", "lat", "kind", "first_sale", "last_sale", "market", "hours", "rep", "class"}

// shop is one retailer of the territory.
type shop struct {
	id       string
	place    place
	street   bilingual
	kind     kind
	number   int // of the shops with this name, from 1
	lat, lon int // microdegrees; both 0 where nobody took the position
	hours    string
	from     calendar.Date // first sale
	closed   calendar.Date // last sale, where the shop is closed
	rank     int           // by size, from 1
	returns  bool          // sends back more than it buys
	promised calendar.Date // the day of an appointment
	phone    string        // its time, where the shop agreed to one in a peak
}

type kind struct {
	code, en, zh string
	size         int // of a typical one
}

// kinds are the formats by market; a format named twice is twice as common.
func kinds(market string) []kind {
	grocery := kind{"grocery", "Grocery", "食杂店", 30}
	convenience := kind{"convenience", "Convenience Store", "便利店", 55}
	super := kind{"supermarket", "Supermarket", "超市", 90}
	liquor := kind{"tobacco_liquor", "Tobacco and Liquor", "烟酒店", 60}
	fun := kind{"entertainment", "Karaoke", "歌厅", 45}
	store := kind{"department", "Department Store", "商场", 110}
	fruit := kind{"other", "Fruit Shop", "水果店", 25}
	switch market {
	case "urban":
		return []kind{grocery, grocery, grocery, convenience, convenience, convenience, super, super, liquor, liquor, fun, store, fruit}
	case "town":
		return []kind{grocery, grocery, grocery, convenience, super, super, liquor, fruit}
	}
	return []kind{grocery, grocery, grocery, grocery, convenience, super}
}

// allShops are the 200 shops, place by place.
func allShops(r *prng.Rand) []shop {
	var shops []shop
	named := map[string]int{}
	for _, p := range places() {
		for i := range p.shops {
			s := shop{
				id: fmt.Sprintf("S%03d", len(shops)+1), place: p,
				street: p.streets[i%len(p.streets)], kind: prng.Pick(r, kinds(p.market)),
				from: calendar.DateFrom(r.Between(2012, 2025), time.Month(r.Between(1, 12)), r.Between(1, 28)),
			}
			s.settle(r)
			s.hours = hours(r, s)
			named[s.bare()]++
			s.number = named[s.bare()]
			shops = append(shops, s)
		}
	}
	rank(r, shops)
	cases(shops)
	return shops
}

func (s *shop) bare() string { return s.place.city + s.street.en + s.kind.en }

// settle puts the shop within reach of its place. A village's shops lie
// together, away from the town.
func (s *shop) settle(r *prng.Rand) {
	near := r
	if s.place.market == "rural" {
		sum := uint64(len(s.street.en))
		for _, b := range []byte(s.street.en) {
			sum = sum*31 + uint64(b)
		}
		near = prng.Seed(sum)
	}
	p := s.place
	s.lat = p.lat + near.Between(-p.reach, p.reach)*5/6
	s.lon = p.lon + near.Between(-p.reach, p.reach)
	if p.market == "rural" {
		s.lat += r.Between(-1500, 1500)
		s.lon += r.Between(-1500, 1500)
	}
}

// hours are what a shop of its kind keeps, in the OpenStreetMap form.
func hours(r *prng.Rand, s shop) string {
	switch {
	case s.kind.code == "entertainment":
		return prng.Pick(r, []string{"Mo-Su 13:30-24:00", "Mo-Su 14:00-02:00", "Tu-Su 13:00-23:00"})
	case s.kind.code == "convenience" && s.place.market == "urban":
		return prng.Pick(r, []string{"24/7", "Mo-Su 06:30-23:00", "Mo-Su 07:00-22:30"})
	case s.kind.code == "supermarket" || s.kind.code == "department":
		return prng.Pick(r, []string{"Mo-Su 08:00-21:00", "Mo-Su 08:30-21:30", "Mo-Fr 08:00-20:30; Sa,Su 08:00-21:30"})
	case s.kind.code == "tobacco_liquor":
		return prng.Pick(r, []string{"Mo-Su 08:00-21:00", "Mo-Sa 08:30-20:30", "Mo-Su 09:30-21:30"})
	case s.place.market == "rural":
		return prng.Pick(r, []string{"Mo-Su 06:30-19:30", "Mo-Su 07:00-12:30,14:00-20:00", "Mo-Su 06:00-20:00"})
	}
	return prng.Pick(r, []string{"Mo-Su 07:00-21:00", "Mo-Su 07:30-20:30", "Mo-Sa 07:00-20:00; Su 08:00-18:00", "Mo-Su 07:00-13:00,14:30-21:00"})
}

// rank orders the shops by size: the kind's, more in a town, and chance.
func rank(r *prng.Rand, shops []shop) {
	size := make([]int, len(shops))
	order := make([]int, len(shops))
	for i, s := range shops {
		more := map[string]int{"urban": 30, "town": 15}[s.place.market]
		size[i] = s.kind.size + more + r.IntN(90)
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(size[b], size[a]) })
	for n, i := range order {
		shops[i].rank = n + 1
	}
}

// cases makes some shops the ones that a month's plan has to cope with.
func cases(shops []shop) {
	for _, i := range []int{11, 47, 83, 122, 151, 188} {
		shops[i].lat, shops[i].lon = 0, 0
	}
	shops[20].from = day(time.March, 9)
	shops[57].from, shops[102].from, shops[165].from = day(time.April, 7), day(time.April, 13), day(time.April, 21)
	shops[35].closed = day(time.March, 20)
	shops[131].returns = true
	// Open only when no routine visit can be made.
	shops[41].hours = "Mo-Su 17:00-02:00"
	shops[41].kind = kind{"entertainment", "Night Snack Stall", "夜宵摊", 45}
	shops[66].hours = "Mo-Su 16:30-24:00"
	shops[66].kind = kind{"entertainment", "Bar", "酒吧", 45}
	// Open on market days alone.
	shops[95].hours, shops[127].hours, shops[170].hours = "Tu,Fr 07:00-13:30", "Mo,Th 06:30-13:00", "We,Sa 07:00-13:00"
	// Closed in the school holidays and at weekends.
	shops[29].hours = "Mo-Fr 07:00-09:30,12:00-13:30,16:00-18:30"
	// Appointments: one in the morning peak that the shop agreed to by phone.
	shops[3].promised, shops[3].phone = day(time.May, 13), "10:30"
	shops[90].promised = day(time.May, 20)
}

func storeRows(shops []shop) [][]string {
	var rows [][]string
	for _, s := range shops {
		en, zh := s.street.en+" "+s.kind.en, s.street.zh+s.kind.zh
		if s.place.market == "town" {
			en, zh = s.place.city+" "+en, s.place.cityZH+zh
		}
		if s.number > 1 {
			en, zh = fmt.Sprintf("%s No. %d", en, s.number), fmt.Sprintf("%s%d号", zh, s.number)
		}
		status := "A"
		if s.closed != 0 {
			status = "I"
		}
		lat, lon := "", ""
		if s.lat != 0 {
			lat, lon = degrees(s.lat), degrees(s.lon)
		}
		rows = append(rows, []string{s.id, status, en, zh, s.street.en, s.place.city, s.place.cityZH, "Example County",
			lon, lat, s.kind.code, s.from.String(), s.closed.String(), s.place.market, s.hours, theRep, held(s)})
	}
	return rows
}

// held is the class that a shop was given at the last review, before the months
// of these purchases: by its size then, which was not quite the present one.
func held(s shop) string {
	if s.from >= months[0].First() {
		return ""
	}
	then := s.rank + s.rank*7%23 - 11
	switch {
	case then <= 48:
		return "A"
	case then <= 118:
		return "B"
	case then <= 172:
		return "C"
	}
	return "D"
}

func degrees(micro int) string {
	return strconv.Itoa(micro/1_000_000) + fmt.Sprintf(".%06d", micro%1_000_000)
}
