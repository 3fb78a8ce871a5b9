package export

import "github.com/rapport-go/rapport/client"

// box is a part of the page.
type box struct{ x, y, width, height int }

// land is an equirectangular projection of the places of a month onto a box:
// degrees of longitude are as long as they are in the middle of the places, and
// both axes have one scale, so that shapes and distances are about right.
type land struct {
	west, north int64 // in microdegrees
	num, den    int64 // length of a degree of longitude against one of latitude
	wide, high  int64 // of the places, in microdegrees of latitude
	known       bool
}

// leastSpan is the least that a map shows, about 1.1 km, so that a single place
// has some land about it.
const leastSpan = 10_000

// newLand fits the projection to some places.
func newLand(at []client.Position) land {
	west, south, east, north, ok := bounds(at)
	if !ok {
		return land{}
	}
	l := land{west: int64(west), north: int64(north), known: true}
	l.num, l.den = cosine((int64(south) + int64(north)) / 2)
	span := (int64(east) - int64(west) + turn) % turn
	l.wide, l.high = span*l.num/l.den, int64(north)-int64(south)
	if l.wide < leastSpan {
		l.west -= (leastSpan - l.wide) / 2 * l.den / max(l.num, 1)
		l.wide = leastSpan
	}
	if l.high < leastSpan {
		l.north += (leastSpan - l.high) / 2
		l.high = leastSpan
	}
	return l
}

// cosine is that of a latitude as a ratio, by Bhaskara's formula of the seventh
// century, which is off by less than 0.002.
func cosine(micro int64) (num, den int64) {
	const straight = 32400 * 10000 // (180 degrees)² in hundredths
	x := micro / 10_000
	return straight - 4*x*x, straight + x*x
}

// in is where a place is in a box, in tenths.
func (l land) in(b box, p client.Position) (x, y int64) {
	east := (int64(p.Lon) - l.west + 2*turn) % turn
	u, v := east*l.num/l.den, l.north-int64(p.Lat)
	n, d := l.scale(b)
	x = int64(b.x)*10 + (int64(b.width)*10-l.wide*n/d)/2 + u*n/d
	y = int64(b.y)*10 + (int64(b.height)*10-l.high*n/d)/2 + v*n/d
	return x, y
}

// scale is how many tenths a microdegree of latitude is.
func (l land) scale(b box) (num, den int64) {
	w, h := int64(b.width)*10, int64(b.height)*10
	if w*l.high < h*l.wide {
		return w, l.wide
	}
	return h, l.high
}

// within is the box without an edge on each side.
func (b box) within(edge int) box {
	return box{b.x + edge, b.y + edge, b.width - 2*edge, b.height - 2*edge}
}
