package export

import (
	"slices"
	"strconv"

	"github.com/rapport-go/rapport/internal/words"
)

// A line of the legend, and its columns from the right.
const (
	keyHeight = 18
	keyColumn = 46
)

// legend is the classes with what the month does for them, and what the signs
// mean.
func (p *poster) legend(b box) {
	y := b.y + 12
	for i, head := range []phrase{headMissed, headVisits, headShops} {
		p.text(b.x+b.width-i*keyColumn, y, head.in(p.lang), `text-anchor="end" font-size="10" fill="`+faintInk+`"`)
	}
	p.text(b.x, y, headClass.in(p.lang), `font-size="10" fill="`+faintInk+`"`)
	for i, c := range p.classes {
		y += keyHeight
		p.mark(int64(b.x+8)*10, int64(y-4)*10, 40, i, true, false)
		name := noClass.in(p.lang)
		if c != "" {
			name = words.Clip(string(c), 8)
		}
		p.text(b.x+22, y, name, "")
		for j, n := range p.countOf(i) {
			p.text(b.x+b.width-j*keyColumn, y, strconv.Itoa(n), `text-anchor="end"`)
		}
	}
	y += keyHeight / 2
	p.add(`<path d="M%d %dH%d" stroke="%s"/>`, b.x, y, b.x+b.width, lineInk)
	p.signs(b.x, y)
}

// countOf is the missed visits, the visits and the shops of a class.
func (p *poster) countOf(class int) (n [3]int) {
	for _, s := range p.shops {
		if p.classIndex(s.Class) == class {
			n[0] += s.Missed
			n[1] += s.Visits
			n[2]++
		}
	}
	return n
}

// signs says what is drawn on the maps and the days, as far as it is there.
func (p *poster) signs(x, y int) {
	put := func(there bool, text phrase, draw func(x, y int)) {
		if there {
			y += keyHeight
			p.text(x+22, y, text.in(p.lang), "")
			draw(x+8, y-4)
		}
	}
	shown := func(is func(s *shop) bool) bool {
		return slices.ContainsFunc(p.shops, func(s *shop) bool { return is(s) && placed(p.shop(s.ID).Position) })
	}
	put(shown(func(s *shop) bool { return s.Missed > 0 }), keyMissed, func(x, y int) { p.mark(int64(x)*10, int64(y)*10, 40, 1, true, true) })
	put(shown(func(s *shop) bool { return s.Visits+s.Missed == 0 }), keyNone, func(x, y int) { p.mark(int64(x)*10, int64(y)*10, 40, 1, false, false) })
	put(placed(p.Territory.Rep.Home), keyHome, func(x, y int) { p.house(int64(x)*10, int64(y)*10, 5) })
	put(p.land.known && p.sums.visits > 0, keyWay, func(x, y int) {
		p.add(`<path d="M%d %dh14" stroke="%s"/><path d="M%d %dh0m14 0h0" stroke="%s" stroke-width="3.4" stroke-linecap="round"/>`, x-7, y, routeInk, x-7, y, routeInk)
	})
	for _, k := range []struct {
		kind kind
		text phrase
		id   string
	}{{dayOff, keyOff, "off"}, {dayAway, keyAway, "away"}} {
		put(p.has(k.kind), k.text, func(x, y int) {
			p.add(`<rect x="%d" y="%d" width="16" height="12" fill="url(#%s-%s)" stroke="%s"/>`, x-8, y-6, p.id, k.id, lineInk)
		})
	}
}

// has reports whether the month has a day of a kind.
func (p *poster) has(k kind) bool {
	for _, week := range p.weeks {
		if slices.ContainsFunc(week[:], func(c *cell) bool { return c != nil && c.kind == k }) {
			return true
		}
	}
	return false
}
