package export

import (
	"encoding/json"
	"slices"

	"github.com/rapport-go/rapport/client"
)

// turn is once round the earth in microdegrees, half of it the antimeridian.
const (
	turn = 2 * half
	half = 180_000_000
	pole = 90_000_000
)

// placed reports whether a position is known and on the earth.
func placed(p client.Position) bool {
	return p.Set() && p.Lat >= -pole && p.Lat <= pole && p.Lon >= -half && p.Lon <= half
}

// draw is the geometry of a way through some places: a point if it never leaves
// one, nil for none.
func draw(at []client.Position) *geometry {
	at = slices.Clone(at)
	for i := range at {
		if at[i].Lon == -half {
			at[i].Lon = half // the antimeridian by one name
		}
	}
	at = slices.Compact(at)
	switch len(at) {
	case 0:
		return nil
	case 1:
		return &geometry{"Point", pair(at[0])}
	}
	parts := cut(at)
	if len(parts) == 1 {
		return &geometry{"LineString", pairs(parts[0])}
	}
	lines := make([][][2]json.Number, len(parts))
	for i, part := range parts {
		lines[i] = pairs(part)
	}
	return &geometry{"MultiLineString", lines}
}

// pair is a position in the order of RFC 7946, longitude first.
func pair(p client.Position) [2]json.Number { return [2]json.Number{degrees(p.Lon), degrees(p.Lat)} }

func pairs(at []client.Position) [][2]json.Number {
	line := make([][2]json.Number, len(at))
	for i, p := range at {
		line[i] = pair(p)
	}
	return line
}

func degrees(micro int32) json.Number { return json.Number(appendDegrees(nil, micro)) }

// cut is a line in parts that do not cross the antimeridian (RFC 7946, 3.1.9).
// Of two ways round the earth a leg takes the shorter.
func cut(at []client.Position) (parts [][]client.Position) {
	part := at[:1:1]
	end := func() {
		// A line that only touches the antimeridian leaves a single point there.
		if part = slices.Compact(part); len(part) > 1 {
			parts = append(parts, part)
		}
	}
	for i, q := range at[1:] {
		p := at[i]
		if span := int64(q.Lon) - int64(p.Lon); max(span, -span) > half {
			edge := client.Position{Lon: half}
			if p.Lon < 0 {
				edge.Lon = -half
			}
			edge.Lat = crossing(p, q, int64(edge.Lon))
			part = append(part, edge)
			end()
			edge.Lon = -edge.Lon
			part = []client.Position{edge}
		}
		part = append(part, q)
	}
	end()
	return parts
}

// crossing is the latitude at which the leg from p to q meets the antimeridian
// on p's side, to the nearest microdegree, halves to the north, so that the way
// back crosses where the way there did.
func crossing(p, q client.Position, edge int64) int32 {
	run := int64(q.Lon) - int64(p.Lon) // and the other way round, as it is driven:
	if run < 0 {
		run += turn
	} else {
		run -= turn
	}
	n := int64(p.Lat)*run + (int64(q.Lat)-int64(p.Lat))*(edge-int64(p.Lon))
	if run < 0 {
		n, run = -n, -run
	}
	return int32(floor(2*n+run, 2*run))
}

// floor is n/d rounded down, for d above 0.
func floor(n, d int64) int64 {
	q := n / d
	if n%d < 0 {
		q--
	}
	return q
}

// bounds is the least and most of some places; ok is false for no place. It is
// the narrowest box, so that west is above east for places on both sides of the
// antimeridian.
func bounds(at []client.Position) (west, south, east, north int32, ok bool) {
	if len(at) == 0 {
		return 0, 0, 0, 0, false
	}
	lons := make([]int32, len(at))
	south, north = at[0].Lat, at[0].Lat
	for i, p := range at {
		lons[i] = p.Lon
		south, north = min(south, p.Lat), max(north, p.Lat)
	}
	slices.Sort(lons)
	west, east = lons[0], lons[len(lons)-1]
	widest := turn - (int64(east) - int64(west))
	for i, lon := range lons[1:] {
		if gap := int64(lon) - int64(lons[i]); gap > widest {
			west, east, widest = lon, lons[i], gap
		}
	}
	return west, south, east, north, true
}
