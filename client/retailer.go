package client

import (
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// ID names a retailer. Ids are the caller's own strings, ordered by bytes.
type ID string

// RepID names a customer manager (客户经理).
type RepID string

// Retailer is one shop as the rules see it. Its axes are kept apart, because
// they answer different questions: market and class decide visits, band
// decides supply, credit decides supervision (rules S2-17, S3-67, S3-92,
// S4-17).
//
// The zero value of every field means "not known" or "not set".
type Retailer struct {
	ID       ID                   `json:"id"`
	Name     string               `json:"name,omitzero"`
	Rep      RepID                `json:"rep,omitzero"`
	Unit     string               `json:"unit,omitzero"`     // service unit: the branch that serves it
	Market   Market               `json:"market,omitzero"`   // 市场类型
	Format   Format               `json:"format,omitzero"`   // 业态
	Scale    Scale                `json:"scale,omitzero"`    // 经营规模
	Band     int                  `json:"band,omitzero"`     // supply band 档位, 1 the lowest
	Credit   Grade                `json:"credit,omitzero"`   // credit of conduct 诚信等级
	Class    Class                `json:"class,omitzero"`    // value class
	Relation Relation             `json:"relation,omitzero"` // kind of relation
	Position Position             `json:"position,omitzero"`
	Hours    calendar.Week        `json:"hours,omitzero"`  // opening hours
	Dated    []calendar.Exception `json:"dated,omitzero"`  // days its hours differ: closed, shorter, longer; by date
	People   []Contact            `json:"people,omitzero"` // the decision maker first
	Since    calendar.Date        `json:"since,omitzero"`  // first day of business with us
	Closed   calendar.Date        `json:"closed,omitzero"` // first day it is closed for good
}

// Contact is a person at a retailer.
type Contact struct {
	Name  string        `json:"name"`
	Role  string        `json:"role,omitzero"` // open vocabulary: owner, clerk, supervisor, …
	Phone string        `json:"phone,omitzero"`
	Since calendar.Date `json:"since,omitzero"` // in this post since
}

// Position is a place on the earth in whole microdegrees, north and east
// positive. The zero Position is unset (it is a point in the sea).
type Position struct {
	Lat int32 `json:"lat"`
	Lon int32 `json:"lon"`
}

// Set reports whether the position is known.
func (p Position) Set() bool { return p != Position{} }

// Bounds of a Position, in microdegrees.
const (
	maxLat = 90_000_000
	maxLon = 180_000_000
)

// Validate reports everything about a retailer that cannot be so: a missing id,
// a word outside a closed vocabulary, a place off the earth, hours and dates
// that contradict each other. What is unset is no fault.
//
// The error is a list of calendar.Fault with JSON pointers into the retailer.
func (r Retailer) Validate() error {
	var l fault.List
	if r.ID == "" {
		l.Add("id", "is empty")
	}
	checkWord(&l, "market", int(r.Market), len(markets.List))
	checkWord(&l, "scale", int(r.Scale), len(scales.List))
	checkWord(&l, "relation", int(r.Relation), len(relations.List))
	if r.Band < 0 {
		l.Add("band", "%d is below 0", r.Band)
	}
	r.Position.check(l.In("position"))
	l.In("hours").Take(r.Hours.Validate())
	r.checkDated(&l)
	checkDate(&l, "since", r.Since)
	checkDate(&l, "closed", r.Closed)
	if r.Since.Valid() && r.Closed.Valid() && r.Closed < r.Since {
		l.Add("closed", "%v is before %v, its first day", r.Closed, r.Since)
	}
	for i, p := range r.People {
		at := l.In("people", i)
		if p.Name == "" {
			at.Add("name", "is empty")
		}
		checkDate(at, "since", p.Since)
	}
	return l.Err()
}

// checkDated wants the dated hours valid, in order and each date once.
func (r Retailer) checkDated(l *fault.List) {
	last := calendar.Date(0)
	for i, e := range r.Dated {
		at := l.In("dated", i)
		switch {
		case !e.Date.Valid():
			at.Add("date", "%q is not a date", e.Date)
		case e.Date <= last:
			at.Add("date", "%v is not after %v", e.Date, last)
		}
		last = max(last, e.Date)
		at.In("hours").Take(e.Hours.Validate())
	}
}

func (p Position) check(l *fault.List) {
	if p.Lat < -maxLat || p.Lat > maxLat {
		l.Add("lat", "%d is not between -%d and %d", p.Lat, maxLat, maxLat)
	}
	if p.Lon < -maxLon || p.Lon > maxLon {
		l.Add("lon", "%d is not between -%d and %d", p.Lon, maxLon, maxLon)
	}
}

func checkWord(l *fault.List, name string, value, words int) {
	if value > words {
		l.Add(name, "%d is not between 0 and %d", value, words)
	}
}

func checkDate(l *fault.List, name string, d calendar.Date) {
	if d != 0 && !d.Valid() {
		l.Add(name, "%q is not a date", d)
	}
}
