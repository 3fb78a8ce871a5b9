package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
)

// territory draws the map of all shops.
func (p *poster) territory(frame box) {
	p.add(`<rect x="%d" y="%d" width="%d" height="%d" fill="#fbfcfd" stroke="%s"/>`, frame.x, frame.y, frame.width, frame.height, lineInk)
	if !p.land.known {
		p.text(frame.x+frame.width/2, frame.y+frame.height/2, noMap.in(p.lang), `text-anchor="middle" font-size="13" fill="`+faintInk+`"`)
		return
	}
	b := frame.within(18)
	lost := 0
	for _, s := range p.drawOrder() {
		q := p.shop(s.ID).Position
		if !placed(q) {
			lost++
			continue
		}
		x, y := p.land.in(b, q)
		p.raw("<g>")
		p.title(p.shopTitle(s))
		p.mark(x, y, p.markSize(), p.classIndex(s.Class), s.Visits+s.Missed > 0, s.Missed > 0)
		p.raw("</g>\n")
	}
	if home := p.Territory.Rep.Home; placed(home) {
		x, y := p.land.in(b, home)
		p.house(x, y, 6)
	}
	if lost > 0 {
		p.text(frame.x+8, frame.y+16, unplaced.in(p.lang, shops.of(lost, p.lang)), `fill="`+faintInk+`"`)
	}
	p.ruler(frame, b)
}

func (p *poster) shopTitle(s *shop) string {
	name := s.Name
	if name == "" {
		name = string(s.ID)
	}
	if s.Class != "" {
		name += " (" + string(s.Class) + ")"
	}
	return shopTitle.in(p.lang, name, visits.of(s.Visits, p.lang), strconv.Itoa(s.Missed))
}

// drawOrder is the shops with what matters most last, so that it lies on top:
// the missed, and within them and the others the best classes.
func (p *poster) drawOrder() []*shop {
	order := slices.Clone(p.shops)
	slices.SortStableFunc(order, func(s, t *shop) int {
		return cmp.Or(cmp.Compare(min(s.Missed, 1), min(t.Missed, 1)), cmp.Compare(p.classIndex(t.Class), p.classIndex(s.Class)))
	})
	return order
}

// markSize is how far a shop's mark reaches to each side, in tenths: less where
// there are many.
func (p *poster) markSize() int64 {
	switch n := len(p.shops); {
	case n > 150:
		return 30
	case n > 60:
		return 35
	}
	return 40
}

// mark draws a shop: its class by shape and shade, hollow if no visit is owed,
// in a ring if one is missed.
func (p *poster) mark(x, y, size int64, class int, owed, missed bool) {
	fill := shadeOf(class)
	if !owed {
		fill = "#fff"
	}
	p.add(`<path d="%s" fill="%s" stroke="%s" stroke-width=".8"/>`, shape(x, y, size, class), fill, routeInk)
	if missed {
		p.add(`<path d="%s" fill="none" stroke="%s" stroke-width="2"/>`, circle(x, y, size+size*7/8), alarmInk)
	}
}

// shape is the outline of a class's mark. All classes but the first five share
// the last.
func shape(x, y, size int64, class int) string {
	switch class {
	case 0: // a square
		return polygon(x-size, y-size, x+size, y-size, x+size, y+size, x-size, y+size)
	case 1:
		return circle(x, y, size)
	case 2: // a triangle
		return polygon(x, y-size*9/8, x+size*9/8, y+size*7/8, x-size*9/8, y+size*7/8)
	case 3: // a diamond
		return polygon(x, y-size*9/8, x+size*7/8, y, x, y+size*9/8, x-size*7/8, y)
	case 4: // a triangle on its head
		return polygon(x, y+size*9/8, x+size*9/8, y-size*7/8, x-size*9/8, y-size*7/8)
	}
	return circle(x, y, size*5/8)
}

func polygon(xy ...int64) string {
	path := ""
	for i := 0; i < len(xy); i += 2 {
		command := "L"
		if i == 0 {
			command = "M"
		}
		path += command + tenths(xy[i]) + " " + tenths(xy[i+1])
	}
	return path + "z"
}

func circle(x, y, r int64) string {
	d, arc := tenths(2*r), "a"+tenths(r)+" "+tenths(r)+" 0 1 0 "
	return "M" + tenths(x-r) + " " + tenths(y) + arc + d + " 0" + arc + "-" + d + " 0z"
}

// house marks the rep's home: a house of so many units to each side.
func (p *poster) house(x, y int64, size int) {
	p.add(`<path d="M%s %sl%d %dv%dh%dv%dz" fill="#fff" stroke="%s" stroke-width="1.2" stroke-linejoin="round"/>`,
		tenths(x), tenths(y-int64(15*size)), size, size, 2*size-size/2, -2*size, size/2-2*size, ink)
}

// ruler draws how long a round distance is, and where north is.
func (p *poster) ruler(frame, b box) {
	n, d := p.land.scale(b)
	metres := roundLength(n, d)
	length := lengthOf(metres, n, d)
	text := strconv.FormatInt(metres, 10) + " m"
	if metres >= 1000 {
		text = strconv.FormatInt(metres/1000, 10) + " km"
	}
	x, y := frame.x+frame.width, frame.y+frame.height-10
	p.add(`<path d="M%s %dv4h%sv-4" fill="none" stroke="%s"/>`, tenths(int64(x-12)*10-length), y-4, tenths(length), faintInk)
	p.text(x-12, y-8, text, `text-anchor="end" font-size="10" fill="`+faintInk+`"`)
	p.add(`<path d="M%d %dl4 10l-4-2.5l-4 2.5z" fill="%s"/>`, x-18, frame.y+10, faintInk)
	p.text(x-18, frame.y+32, "N", `text-anchor="middle" font-size="10" fill="`+faintInk+`"`)
}

// The most that the ruler takes, in tenths, and the longest it stands for.
const (
	longestRuler = 1200
	farthest     = 5_000_000
)

// roundLength is the longest of 1, 2, 5, 10, 20 … metres that the ruler holds at
// a scale.
func roundLength(num, den int64) int64 {
	best, power := int64(1), int64(1)
	for ; power <= farthest; power *= 10 {
		for _, digit := range [...]int64{1, 2, 5} {
			if lengthOf(digit*power, num, den) <= longestRuler {
				best = digit * power
			}
		}
	}
	return best
}

// lengthOf is some metres in tenths. A degree of latitude is 111,195 metres.
func lengthOf(metres, num, den int64) int64 { return metres * 1_000_000 / 111_195 * num / den }

// way draws the way of a day on a small map: the shops of the territory faint,
// the stops on the way strong.
func (p *poster) way(b box, c *cell) {
	if !p.land.known {
		return
	}
	p.add(`<use href="#%s-shops" x="%d" y="%d"/>`, p.id, b.x, b.y)
	_, at := routeOf(c.Day, p.Territory.Rep.Home, p.book)
	if len(at) > 1 {
		p.add(`<path d="M%s" fill="none" stroke="%s" stroke-linejoin="round"/>`, p.points(b, at, "L"), routeInk)
	}
	var stops []client.Position
	for _, k := range c.Bookings {
		stops = append(stops, places(p.shop(k.Need.Retailer).Position)...)
	}
	p.dots(b, stops, routeInk, "3.4")
	if home := p.Territory.Rep.Home; placed(home) {
		x, y := p.land.in(b, home)
		p.house(x, y, 3)
	}
}

// backdrop defines the dots of all shops for the small maps, whose box is b.
func (p *poster) backdrop(b box) {
	var at []client.Position
	for _, s := range p.shops {
		at = append(at, places(p.shop(s.ID).Position)...)
	}
	p.add(`<g id="%s-shops">`, p.id)
	p.dots(b, at, "#b4c0cb", "1.7")
	p.raw("</g>\n")
}

// dots draws places as dots of a width.
func (p *poster) dots(b box, at []client.Position, colour, width string) {
	if len(at) > 0 {
		p.add(`<path d="M%sh0" fill="none" stroke="%s" stroke-width="%s" stroke-linecap="round"/>`, p.points(b, at, "h0M"), colour, width)
	}
}

// points is places on a map with a command of a path between them.
func (p *poster) points(b box, at []client.Position, command string) string {
	list := make([]string, len(at))
	for i, q := range at {
		x, y := p.land.in(b, q)
		list[i] = tenths(x) + " " + tenths(y)
	}
	return strings.Join(list, command)
}
