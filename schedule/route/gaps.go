package route

import "sort"

// apart reports whether the gaps let task t be made on choice c and the earlier
// task u on choice b, leaving aside the gap to the very task before.
func (m *model) apart(u, b, t, c int32) bool {
	x, y, from, to := &m.task[u], &m.task[t], m.choice[b].day, m.choice[c].day
	return from < to && x.clock[to]-x.clock[from] >= x.minGap && y.clock[to]-y.clock[from] >= y.minGap
}

// follows reports whether all gaps let task t be made on choice c and the earlier
// task u on choice b.
func (m *model) follows(u, b, t, c int32) bool {
	if u == t-1 && b < m.choice[c].lo {
		return false
	}
	return m.apart(u, b, t, c)
}

// agrees reports whether the gaps to the tasks of its node before end, on the
// options given, let a task be made on a choice.
func (m *model) agrees(made []int32, t, c, end int32) bool {
	for u := m.first[m.task[t].node]; u < end; u++ {
		if u == t || made[u] < 0 {
			continue
		}
		b := m.option[made[u]].choice
		if u < t && !m.follows(u, b, t, c) || u > t && !m.follows(t, c, u, b) {
			return false
		}
	}
	return true
}

// lastBefore is the end of the choices of task u that come early enough before
// choice c.
func (m *model) lastBefore(u, c int32) int32 {
	x := &m.task[u]
	return x.first + int32(sort.Search(int(x.last-x.first), func(k int) bool {
		return !m.apart(u, x.first+int32(k), m.choice[c].task, c)
	}))
}

// firstWithin is the first choice of the very task before that is no further
// from choice c than its gap.
func (m *model) firstWithin(c int32) int32 {
	y, x := &m.task[m.choice[c].task], &m.task[m.choice[c].task-1]
	if y.maxGap == 0 {
		return x.first
	}
	to := y.clock[m.choice[c].day]
	return x.first + int32(sort.Search(int(x.last-x.first), func(k int) bool {
		return to-y.clock[m.choice[x.first+int32(k)].day] <= y.maxGap
	}))
}

// addGaps finds for each choice those of the task before from which it is
// neither too near nor too far.
func (m *model) addGaps() {
	for v := 1; v < m.nodes; v++ {
		if len(m.patterns[v]) > 0 {
			continue
		}
		for t := m.first[v] + 1; t < m.first[v+1]; t++ {
			for c := m.task[t].first; c < m.task[t].last; c++ {
				m.choice[c].lo, m.choice[c].hi = m.firstWithin(c), m.lastBefore(t-1, c)
			}
		}
	}
}
