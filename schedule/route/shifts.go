package route

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/internal/timing"
)

// shift is a Shift with its limits as numbers that can be compared. Its index
// is the slot of its route.
type shift struct {
	timing.Shift
	open     int32 // Open, in the table of spans
	base     int32 // the row of the base
	number   int   // the crew's, as the caller has it
	crew     int32 // the same among all crews of the period
	load     int64
	duration int64
	work     int64
	stops    int64
}

// strict reports whether a problem has anything that only strict planning can
// do.
func (p *Problem) strict() bool {
	if p.Even != 0 {
		return true
	}
	for i := range p.Days {
		if len(p.Days[i].Shifts) > 0 {
			return true
		}
	}
	for i := range p.Sites {
		if s := &p.Sites[i]; len(s.Visits) > 0 || s.Prize != 0 || s.SameCrew {
			return true
		}
	}
	return false
}

// addShifts opens a slot for each shift that makes sense, by day, then crew.
func (m *model) addShifts(p *Problem, most int) {
	for d := range p.Days {
		w := workday{first: int32(len(m.slots))}
		for _, s := range p.Days[d].shifts(p.Base, most) {
			if k := len(m.shift); k > int(w.first) && m.shift[k-1].number == s.Crew {
				continue
			}
			if out, ok := m.asShift(p, &s); ok {
				if w := p.Days[d].Window; len(p.Days[d].Shifts) == 0 && w != (Window{}) {
					out.Until = int(min(max(-MaxTime, w.To), timing.Anyhow))
				}
				m.shift = append(m.shift, out)
				m.slots = append(m.slots, int32(d))
			}
		}
		w.last = int32(len(m.slots))
		m.day = append(m.day, w)
	}
	var numbers []int
	for i := range m.shift {
		numbers = append(numbers, m.shift[i].number)
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	for i := range m.shift {
		k, _ := slices.BinarySearch(numbers, m.shift[i].number)
		m.shift[i].crew = int32(k)
	}
	m.crews = int32(len(numbers))
}

// shifts is the shifts of a day by crew; equal crews are shifts with the limits
// of the day.
func (d *Day) shifts(base, most int) []Shift {
	if len(d.Shifts) > 0 {
		out := slices.Clone(d.Shifts)
		slices.SortStableFunc(out, func(a, b Shift) int { return cmp.Compare(a.Crew, b.Crew) })
		return out
	}
	var out []Shift
	for i := range min(d.Crews, most) {
		s := Shift{Crew: i, Base: base, Load: d.Load, Duration: d.Duration}
		if d.Window != (Window{}) {
			s.Open = []Window{d.Window}
		}
		out = append(out, s)
	}
	return out
}

// asShift is a shift as the search has it; ok is false if it makes no sense.
func (m *model) asShift(p *Problem, s *Shift) (out shift, ok bool) {
	if !p.sound() || s.Base < 0 || s.Base >= p.Points || s.Load < 0 || s.Duration < 0 || s.Work < 0 || s.Stops < 0 ||
		s.Pause < 0 || s.Pause > MaxTime || s.Until < -MaxUnits || s.Until > MaxUnits {
		return out, false
	}
	open, ok := m.spans.windows(s.Open)
	breaks, okBreaks := m.spans.windows(s.Breaks)
	if !ok || !okBreaks {
		return out, false
	}
	out = shift{
		open: open, base: m.base(s.Base), number: s.Crew,
		load: limit(s.Load), duration: limit(s.Duration), work: limit(s.Work), stops: limit(int64(s.Stops)),
	}
	out.Open, out.Breaks = m.spans.lists[open], m.spans.lists[m.spans.cut(breaks, open)]
	out.Pause, out.Until = int(s.Pause), timing.Anyhow
	if s.Until != 0 {
		out.Until = int(max(-MaxTime, min(s.Until, timing.Anyhow)))
	}
	return out, true
}

// base is the number of a base point, that of the problem being the first.
func (m *model) base(point int) int32 {
	k := slices.Index(m.bases, point)
	if k < 0 {
		k = len(m.bases)
		m.bases = append(m.bases, point)
	}
	return int32(k)
}
