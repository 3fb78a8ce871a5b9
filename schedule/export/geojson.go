package export

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
)

// GeoJSON is a month as a FeatureCollection (RFC 7946), a feature a line: the
// rep's home, each retailer as a Point, by id, and the way of each day with
// visits as a LineString from home through its stops and back, by date. A way
// over the antimeridian is a MultiLineString, cut there; one that never leaves a
// place is a Point.
//
// Coordinates are longitude and latitude in degrees with six places, exact. The
// collection has the members rep and month and, if there is any place, a bbox,
// whose west is above its east where it spans the antimeridian. The properties
// of a feature tell its kind:
//
//	home   name (the rep's)
//	shop   id, name, class, visits, missed, bookings (date, start, end)
//	route  date, minutes (of way), visits, start, back, stops (ids in order)
//
// What cannot be drawn stands in the member unplaced with the same properties:
// retailers without a position and days of such retailers alone. A stop without
// a position is left out of its day's line, not of its stops.
func GeoJSON(m Month) []byte {
	c := collection{Type: "FeatureCollection", Rep: m.Plan.Rep, Month: m.Plan.Month.String()}
	var box []client.Position
	add := func(f feature, at []client.Position) {
		if f.Geometry = draw(at); f.Geometry == nil {
			c.Unplaced = append(c.Unplaced, f.Properties)
			return
		}
		f.Type = "Feature"
		box = append(box, at...)
		c.Features = append(c.Features, f)
	}
	b := newBook(m.Territory)
	if rep := m.Territory.Rep; placed(rep.Home) {
		add(feature{ID: "home", Properties: home{"home", rep.Name}}, []client.Position{rep.Home})
	}
	for _, s := range shopsOf(m, b) {
		add(feature{ID: "shop/" + string(s.ID), Properties: s}, places(b.shop(s.ID).Position))
	}
	for _, day := range m.Plan.Days {
		if len(day.Bookings) > 0 {
			r, at := routeOf(day, m.Territory.Rep.Home, b)
			add(feature{ID: "route/" + r.Date, Properties: r}, at)
		}
	}
	if west, south, east, north, ok := bounds(box); ok {
		c.Box = []json.Number{degrees(west), degrees(south), degrees(east), degrees(north)}
	}
	return c.bytes()
}

// collection is the whole; its features and what could not be drawn are written
// one a line.
type collection struct {
	Type     string        `json:"type"`
	Rep      client.RepID  `json:"rep"`
	Month    string        `json:"month"`
	Box      []json.Number `json:"bbox,omitempty"`
	Features []feature     `json:"-"`
	Unplaced []any         `json:"-"`
}

type feature struct {
	Type       string    `json:"type"`
	ID         string    `json:"id"`
	Geometry   *geometry `json:"geometry"`
	Properties any       `json:"properties"`
}

type geometry struct {
	Type        string `json:"type"`
	Coordinates any    `json:"coordinates"`
}

// The properties, by kind.
type (
	home struct {
		Kind string `json:"kind"`
		Name string `json:"name,omitempty"`
	}
	shop struct {
		Kind     string       `json:"kind"`
		ID       client.ID    `json:"id"`
		Name     string       `json:"name,omitempty"`
		Class    client.Class `json:"class,omitempty"`
		Visits   int          `json:"visits"`
		Missed   int          `json:"missed"`
		Bookings []stay       `json:"bookings,omitempty"`
	}
	stay struct {
		Date  string `json:"date"`
		Start string `json:"start"`
		End   string `json:"end"`
	}
	tour struct {
		Kind    string      `json:"kind"`
		Date    string      `json:"date"`
		Minutes int         `json:"minutes"`
		Visits  int         `json:"visits"`
		Start   string      `json:"start"`
		Back    string      `json:"back"`
		Stops   []client.ID `json:"stops"`
	}
)

// shopsOf is the retailers of a territory and of its plan, by id, with what the
// plan does for each.
func shopsOf(m Month, b book) []*shop {
	at := map[client.ID]*shop{}
	var shops []*shop
	find := func(id client.ID) *shop {
		s, ok := at[id]
		if !ok {
			s = &shop{Kind: "shop", ID: id, Name: b.shop(id).Name, Class: b.class(id)}
			at[id], shops = s, append(shops, s)
		}
		return s
	}
	for _, r := range b.shops {
		find(r.ID)
	}
	for _, day := range m.Plan.Days {
		for _, k := range day.Bookings {
			s := find(k.Need.Retailer)
			s.Visits++
			s.Bookings = append(s.Bookings, stay{day.Date.String(), k.Start.String(), k.End.String()})
		}
	}
	for _, miss := range m.Plan.Missed {
		find(miss.Need.Retailer).Missed++
	}
	slices.SortFunc(shops, func(a, b *shop) int { return cmp.Compare(a.ID, b.ID) })
	return shops
}

// routeOf is a day's way, and the places that it leads through.
func routeOf(day schedule.Day, home client.Position, b book) (tour, []client.Position) {
	r := tour{
		Kind: "route", Date: day.Date.String(), Minutes: day.Travel, Visits: len(day.Bookings),
		Start: day.Start.String(), Back: day.Back.String(),
	}
	at := places(home)
	for _, k := range day.Bookings {
		r.Stops = append(r.Stops, k.Need.Retailer)
		at = append(at, places(b.shop(k.Need.Retailer).Position)...)
	}
	return r, append(at, places(home)...)
}

// places is a position as a list, empty where it is not known.
func places(p client.Position) []client.Position {
	if !placed(p) {
		return nil
	}
	return []client.Position{p}
}

// bytes writes the collection.
func (c collection) bytes() []byte {
	var out bytes.Buffer
	w := json.NewEncoder(&out)
	w.SetEscapeHTML(false)
	// Neither the values nor a bytes.Buffer can fail.
	_ = w.Encode(c)
	out.Truncate(out.Len() - len("}\n"))
	list := func(name string, n int, at func(i int) any) {
		out.WriteString(`,"` + name + `":[`)
		for i := range n {
			if i > 0 {
				out.WriteByte(',')
			}
			out.WriteByte('\n')
			_ = w.Encode(at(i))
			out.Truncate(out.Len() - 1)
		}
		out.WriteString("\n]")
	}
	list("features", len(c.Features), func(i int) any { return c.Features[i] })
	if len(c.Unplaced) > 0 {
		list("unplaced", len(c.Unplaced), func(i int) any { return c.Unplaced[i] })
	}
	out.WriteString("}\n")
	return out.Bytes()
}
