package route

import (
	"slices"

	"github.com/rapport-go/rapport/internal/timing"
)

// task is one stop wanted in a strict problem: a visit, or a site of patterns on
// one of the days in them.
type task struct {
	node        int32
	visit       int32 // its place in the caller's list; of patterns 0
	service     int
	demand      int64
	prize       int64 // for leaving it out; of patterns 0, for there the node has it
	minGap      int
	maxGap      int   // to the task before; 0 is none
	clock       []int // the count of each day; of patterns nil
	first, last int32 // its choices, [first, last)
}

// choice is a day of a task, with at least one option.
type choice struct {
	task        int32
	day         int32
	from        int32 // its place in the caller's list
	cost        int64
	first, last int32 // its options, [first, last)
	lo, hi      int32 // the choices of the task before that its gaps allow, [lo, hi)
}

// option is a shift in which a task could be done if it were alone.
type option struct {
	task   int32
	choice int32
	slot   int32
	spans  int32 // the stretches in which the stay lies, in the table of spans
}

// prepareStrict builds the tasks of a strict problem. What could not be done
// even alone is not among them.
func (m *model) prepareStrict(p *Problem) (left []Left) {
	m.strict, m.timed = true, true
	m.spans, m.bases, m.even = newSpanTable(), []int{p.Base}, min(max(p.Even, 0), MaxWay)
	most := p.mostTasks()
	m.must = min(never, 1<<60/int64(max(most, 1)))
	m.addShifts(p, most)
	m.addClocks(p)
	m.option = make([]option, 0, m.mostOptions(p))
	m.first, m.same = []int32{0}, []bool{false}
	m.patterns, m.prize = make([][]pattern, 1), make([]int64, 1)
	for i := range p.Sites {
		s := &p.Sites[i]
		first := int32(len(m.task))
		m.patterns, m.prize = append(m.patterns, nil), append(m.prize, 0)
		if len(s.Visits) > 0 {
			for k := range s.Visits {
				if code := m.addVisit(p, s, k); code != 0 {
					left = append(left, Left{Site: i, Visit: k, Code: code})
				}
			}
		} else if code := m.addPatterns(p, s); code != 0 {
			left = append(left, Left{Site: i, Code: code})
		}
		if int32(len(m.task)) == first {
			m.patterns, m.prize = m.patterns[:len(m.site)], m.prize[:len(m.site)]
			continue
		}
		m.site = append(m.site, i)
		m.same = append(m.same, s.SameCrew)
		m.first = append(m.first, first)
	}
	m.nodes = len(m.site)
	m.first = append(m.first, int32(len(m.task)))
	m.addGaps()
	return left
}

// mostTasks is at least as many as there will be tasks on one day.
func (p *Problem) mostTasks() int {
	n := 0
	for i := range p.Sites {
		n += max(1, len(p.Sites[i].Visits))
	}
	return n
}

// mostOptions is at least as many as there will be options of visits, up to a
// bound, so that their memory is asked for once.
func (m *model) mostOptions(p *Problem) int {
	n := 0
	for i := range p.Sites {
		for k := range p.Sites[i].Visits {
			v := &p.Sites[i].Visits[k]
			for _, c := range v.Days {
				if 0 <= c.Day && c.Day < len(m.day) {
					crews := int(m.day[c.Day].last - m.day[c.Day].first)
					if len(v.Crews) > 0 {
						crews = min(crews, len(v.Crews))
					}
					n += crews
				}
			}
		}
	}
	return min(n, mostMemos)
}

// addClocks takes over the clocks that are counts of the days.
func (m *model) addClocks(p *Problem) {
	if len(p.Clocks) == 0 {
		row := make([]int, len(p.Days))
		for d := range row {
			row[d] = d
		}
		m.clocks = [][]int{row}
		return
	}
	m.clocks = make([][]int, len(p.Clocks))
	for k, row := range p.Clocks {
		if len(row) == len(p.Days) && slices.IsSorted(row) && (len(row) == 0 || row[0] >= -MaxWay && row[len(row)-1] <= MaxWay) {
			m.clocks[k] = row
		}
	}
}

// addVisit adds the task of a visit, or says why there is none.
func (m *model) addVisit(p *Problem, s *Site, k int) Code {
	if p.pointless(s) {
		return NoPoint
	}
	v := &s.Visits[k]
	if v.senseless() || v.Clock < 0 || v.Clock >= len(m.clocks) || m.clocks[v.Clock] == nil {
		return BadNumber
	}
	spans := make([]int32, len(v.Days))
	for i := range v.Days {
		var ok bool
		if spans[i], ok = m.spans.windows(v.Days[i].Windows); !ok {
			return BadNumber
		}
	}
	t := task{
		node: int32(len(m.site)), visit: int32(k), service: int(v.Service), demand: v.Demand, prize: v.Prize,
		minGap: v.MinGap, maxGap: v.MaxGap, clock: m.clocks[v.Clock], first: int32(len(m.choice)),
	}
	if v.Prize == 0 {
		t.prize = m.must
	}
	if before := len(m.task) - 1; before < 0 || m.task[before].node != t.node || m.task[before].visit != t.visit-1 {
		t.maxGap = 0 // the visit before it is never made
	}
	code := NoDay
	for i := range v.Days {
		c := choice{day: int32(v.Days[i].Day), from: int32(i), cost: v.Days[i].Cost}
		if d := v.Days[i].Day; d < 0 || d >= len(m.day) {
			continue
		}
		if why := m.addChoice(p, s, &t, c, spans[i], v.Crews); code == NoDay {
			code = why
		}
	}
	return m.addTask(t, code)
}

// addTask adds a task if it has choices, else it returns the code.
func (m *model) addTask(t task, code Code) Code {
	if t.last = int32(len(m.choice)); t.last == t.first {
		return code
	}
	m.task = append(m.task, t)
	return 0
}

// addChoice adds a choice for the task to come, if it has options, else it says
// why there is none.
func (m *model) addChoice(p *Problem, s *Site, t *task, c choice, spans int32, crews []int) Code {
	c.task, c.first = int32(len(m.task)), int32(len(m.option))
	code := NoDay
	for slot := m.day[c.day].first; slot < m.day[c.day].last; slot++ {
		shift := &m.shift[slot]
		if len(crews) > 0 && !slices.Contains(crews, shift.number) {
			continue
		}
		within := m.spans.cut(spans, shift.open)
		why := m.aloneIn(p, s, t, shift, m.spans.lists[within])
		if why == 0 {
			m.option = append(m.option, option{task: c.task, choice: int32(len(m.choice)), slot: slot, spans: within})
		} else if code == NoDay {
			code = why
		}
	}
	if c.last = int32(len(m.option)); c.last == c.first {
		return code
	}
	m.choice = append(m.choice, c)
	return 0
}

// aloneIn is why a shift could not do a task even if it did nothing else.
func (m *model) aloneIn(p *Problem, s *Site, t *task, shift *shift, spans []timing.Span) Code {
	base := m.bases[shift.base]
	out := p.ride(base, s.Point)
	back := p.ride(s.Point, base)
	work := int64(out) + int64(t.service) + int64(back)
	free := timing.Serve(spans, shift.Reach(shift.Begin(), out), t.service)
	switch {
	case out == timing.NoWay || back == timing.NoWay:
		return NoWay
	case t.demand > shift.load:
		return TooHeavy
	case work > shift.work || work > shift.duration:
		return TooLong
	case !free.Within(shift.Finish(back)):
		return OutsideWindow
	case shift.duration < never && int64(shift.Shortest([]timing.Stop{{Way: out, Stay: t.service, Windows: spans}}, back)) > shift.duration:
		return TooLong
	}
	return 0
}

// senseless reports whether a visit has a number out of its range.
func (v *Visit) senseless() bool {
	if v.Service < 0 || v.Service > MaxTime || v.Demand < 0 || v.Demand > MaxUnits || v.Prize < 0 || v.Prize > MaxUnits || v.MinGap < 0 || v.MaxGap < 0 {
		return true
	}
	for i := range v.Days {
		c := &v.Days[i]
		if c.Cost < 0 || c.Cost > MaxUnits || i > 0 && c.Day <= v.Days[i-1].Day {
			return true
		}
	}
	return false
}

// addPatterns adds a task for each day of the patterns that a site could have,
// or says why there is none. The days of its patterns become the places of their
// tasks.
func (m *model) addPatterns(p *Problem, s *Site) Code {
	switch {
	case p.pointless(s):
		return NoPoint
	case s.senseless() || s.Service > MaxTime || s.Prize < 0 || s.Prize > MaxUnits:
		return BadNumber
	}
	var windows []Window
	if s.Window != (Window{}) {
		windows = []Window{{From: s.Window.From, To: min(s.Window.To+s.Service, MaxUnits)}}
	}
	spans, ok := m.spans.windows(windows)
	if !ok {
		return BadNumber
	}
	tasks, choices, options := len(m.task), len(m.choice), len(m.option)
	why := make([]Code, len(m.day))    // there is no task on the day
	place := make([]int32, len(m.day)) // the place of the day's task among the site's, from 1; 0 is not asked for yet
	add := func(d int32) Code {
		if place[d] == 0 && why[d] == 0 {
			t := task{node: int32(len(m.site)), service: int(s.Service), demand: s.Demand, first: int32(len(m.choice))}
			why[d] = m.addTask(t, m.addChoice(p, s, &t, choice{day: d}, spans, nil))
			place[d] = int32(len(m.task) - tasks)
		}
		return why[d]
	}
	code := NoPattern
	var all []pattern
	for from, list := range s.Patterns {
		days := m.set(list)
		usable := len(days) > 0
		for k, d := range days {
			if c := add(d); c != 0 {
				if usable && code == NoPattern {
					code = c
				}
				usable = false
			}
			days[k] = place[d] - 1
		}
		if usable {
			slices.Sort(days)
			all = append(all, pattern{days: days, from: from})
		}
	}
	if len(all) == 0 {
		m.task, m.choice, m.option = m.task[:tasks], m.choice[:choices], m.option[:options]
		return code
	}
	v := len(m.site)
	m.patterns[v], m.prize[v] = all, s.Prize
	if s.Prize == 0 {
		m.prize[v] = m.must
	}
	return 0
}
