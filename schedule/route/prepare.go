package route

import "slices"

// model is a Problem with all sense checked and in the shape that the search
// reads fast. Node 0 is the base, node i the i-th site that can be served.
type model struct {
	nodes    int     // the base and the sites that can be served
	site     []int   // the caller's number of each node; that of the base is unset
	cost     []int32 // nodes x nodes, row by row
	costTo   []int32 // the same by columns; the same slice if ways cost as much back as forth
	time     []int32 // nodes x nodes; the same slice as cost if the caller gave one
	service  []int64
	demand   []int64
	window   []Window
	patterns [][]pattern
	days     [][]int32 // of each node: those in any of its patterns, ascending
	day      []workday
	slots    []int32 // the day of each crew's route
	near     [][]int32
	orders   []order
	timed    bool // there are windows, so the order decides when
	plain    bool // there are none, and time is cost: the cheapest place is the shortest
	evenWays bool // ways cost as much back as forth
	rows     int  // of the matrices: the nodes, and in a strict model further bases after them

	// Of a strict model alone.
	strict   bool
	shift    []shift // by slot
	crews    int32   // different crews
	bases    []int   // points
	spans    *spanTable
	clocks   [][]int
	task     []task
	first    []int32 // of each node, its first task; one more than nodes
	choice   []choice
	option   []option
	prize    []int64 // of each node of patterns, for leaving it out
	must     int64   // for leaving out what must be made
	even     int64
	evenTime bool   // ways take as long back as forth
	same     []bool // by node: one crew for all
}

// pattern is a set of days, ascending, and its place in the caller's list.
type pattern struct {
	days []int32
	from int
}

// workday is a Day with its limits as numbers that can be compared, and its
// crews as a range of slots.
type workday struct {
	first, last int32 // slots [first, last)
	load        int64
	duration    int64
	window      Window
}

// never and always are the ends of a window that is not there.
const (
	never  = 1 << 46
	always = -never
)

// prepare builds the model and lists the sites that cannot be in it.
func prepare(p *Problem) (m *model, left []Left) {
	m = &model{site: []int{-1}}
	if p.strict() {
		left = m.prepareStrict(p)
		m.addWays(p)
		m.addNear()
		m.addOrders()
		return m, left
	}
	for i := range p.Days {
		m.addDay(p.Days[i], len(p.Sites))
	}
	usable := make([][]pattern, len(p.Sites))
	for i := range p.Sites {
		code := p.fault(i)
		if code == 0 {
			usable[i], code = m.usable(p, i)
		}
		if code != 0 {
			left = append(left, Left{Site: i, Code: code})
			continue
		}
		m.site = append(m.site, i)
	}
	m.addNodes(p, usable)
	m.addWays(p)
	m.plain = !m.timed && len(p.Cost) == 0
	m.addNear()
	m.addOrders()
	return m, left
}

// addDay opens a slot for each crew that could have a site of its own.
func (m *model) addDay(d Day, sites int) {
	w := workday{first: int32(len(m.slots)), load: limit(d.Load), duration: limit(d.Duration), window: anyTime(d.Window)}
	crews := min(d.Crews, sites)
	if d.Load < 0 || d.Duration < 0 || !d.Window.sane() {
		crews = 0
	}
	for range crews {
		m.slots = append(m.slots, int32(len(m.day)))
	}
	w.last = int32(len(m.slots))
	m.day = append(m.day, w)
	m.timed = m.timed || d.Window != Window{}
}

// limit is a limit as a number, where 0 is none.
func limit(n int64) int64 {
	if n == 0 {
		return never
	}
	return n
}

// sane reports whether both ends are numbers that mean something, in order.
func (w Window) sane() bool {
	return -MaxUnits <= w.From && w.From <= w.To && w.To <= MaxUnits
}

// anyTime is the window, all of time for the zero Window.
func anyTime(w Window) Window {
	if w == (Window{}) {
		return Window{From: always, To: never}
	}
	return w
}

// fault is what makes site i senseless, whatever the days.
func (p *Problem) fault(i int) Code {
	s := &p.Sites[i]
	if p.pointless(s) {
		return NoPoint
	}
	if s.senseless() {
		return BadNumber
	}
	if s.Point != p.Base && !(p.direct(p.Base, s.Point) && p.direct(s.Point, p.Base)) {
		return NoWay
	}
	return 0
}

// sound reports whether the matrices are such, with the base in them.
func (p *Problem) sound() bool {
	return 1 <= p.Points && p.Points <= 1<<15 && len(p.Time) == p.Points*p.Points && (len(p.Cost) == 0 || len(p.Cost) == len(p.Time)) &&
		0 <= p.Base && p.Base < p.Points
}

// pointless reports whether the matrices do not know the site's place.
func (p *Problem) pointless(s *Site) bool {
	return !p.sound() || s.Point < 0 || s.Point >= p.Points
}

// senseless reports whether a number of a site, apart from its visits, is out
// of its range.
func (s *Site) senseless() bool {
	return s.Service < 0 || s.Service > MaxUnits || s.Demand < 0 || s.Demand > MaxUnits || !s.Window.sane()
}

// direct reports whether there is a way from a to b that does not need the
// base.
func (p *Problem) direct(a, b int) bool {
	k := a*p.Points + b
	return 0 <= p.Time[k] && p.Time[k] <= MaxWay && (len(p.Cost) == 0 || 0 <= p.Cost[k] && p.Cost[k] <= MaxWay)
}

// usable is the patterns of site i that it could have if it were alone, or why
// there is none: what is wrong with the first that is a set of days.
func (m *model) usable(p *Problem, i int) (all []pattern, code Code) {
	code = NoPattern
	for from, list := range p.Sites[i].Patterns {
		days := m.set(list)
		if len(days) == 0 {
			continue
		}
		why := m.alone(p, i, days)
		if why == 0 {
			all = append(all, pattern{days: days, from: from})
		} else if code == NoPattern {
			code = why
		}
	}
	if len(all) > 0 {
		return all, 0
	}
	return nil, code
}

// set is the days of a list, ascending; none if it holds a day twice or one
// without crews.
func (m *model) set(list []int) []int32 {
	if len(list) > len(m.day) {
		return nil
	}
	days := make([]int32, 0, len(list))
	for _, d := range list {
		if d < 0 || d >= len(m.day) || m.day[d].first == m.day[d].last {
			return nil
		}
		days = append(days, int32(d))
	}
	slices.Sort(days)
	if len(slices.Compact(slices.Clone(days))) != len(days) {
		return nil
	}
	return days
}

// alone is why site i cannot be visited on one of the days even by a crew that
// does nothing else.
func (m *model) alone(p *Problem, i int, days []int32) Code {
	s := &p.Sites[i]
	out, back := p.way(p.Time, p.Base, s.Point), p.way(p.Time, s.Point, p.Base)
	for _, d := range days {
		w := &m.day[d]
		visit := anyTime(s.Window)
		start := max(w.window.From+out, visit.From)
		switch {
		case s.Demand > w.load:
			return TooHeavy
		case out+s.Service+back > w.duration:
			return TooLong
		case start > visit.To || start+s.Service+back > w.window.To:
			return OutsideWindow
		}
	}
	return 0
}

// addNodes copies what the search needs of each site that can be served.
func (m *model) addNodes(p *Problem, usable [][]pattern) {
	m.nodes = len(m.site)
	m.service = make([]int64, m.nodes)
	m.demand = make([]int64, m.nodes)
	m.window = make([]Window, m.nodes)
	m.patterns = make([][]pattern, m.nodes)
	m.days = make([][]int32, m.nodes)
	for v := 1; v < m.nodes; v++ {
		s := &p.Sites[m.site[v]]
		m.service[v], m.demand[v], m.window[v] = s.Service, s.Demand, anyTime(s.Window)
		m.timed = m.timed || s.Window != Window{}
		m.patterns[v] = usable[m.site[v]]
		for _, q := range m.patterns[v] {
			m.days[v] = append(m.days[v], q.days...)
		}
		slices.Sort(m.days[v])
		m.days[v] = slices.Clip(slices.Compact(m.days[v]))
	}
}
