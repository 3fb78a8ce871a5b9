package schedule

import "github.com/rapport-go/rapport/internal/timing"

// problem is what the search solves. It knows sites, days, windows and minutes
// and no word of the business: turn.go makes it from a territory and reads its
// solution back, so that another search can take its place.
//
// Jobs are in the order of urgency: the lower of two indexes is never the less
// urgent.
type problem struct {
	shifts []shift
	jobs   []job
	ways   []int16  // minutes from site to site, row by row; site 0 is where each day starts and ends
	sites  int      // rows of ways
	groups [][]int  // by site: its jobs, in their order of turn
	clocks [2][]int // by unit: the count of each day, from which gaps are reckoned
}

// shift is what one day offers.
type shift struct {
	timing.Shift
	stops int // most stays
	work  int // most minutes of stays and ways
}

// job is one stay wanted.
type job struct {
	site    int
	turn    int      // place among the jobs of its site: 1, 2, …
	rank    int      // 1 is most urgent
	stay    int      // minutes
	target  int      // the best day
	first   int      // first day of windows
	windows [][]span // by day from first: the stay lies wholly within one of them
	extra   []int    // by day from first: what the day costs besides; nil is nothing
	held    int      // the day on which hold stands for the windows, unless hold is nil
	hold    []span
	unit    int  // of the gaps: an index of clocks
	minGap  int  // to any job of its site, at least
	maxGap  int  // to the job of the next turn, at most
	late    bool // no upper gap to the job of the turn before binds it
	fixed   bool
}

const (
	dayMinutes = 24 * 60
	never      = 1 << 24 // no limit
	nowhere    = -1
)

// way is the minutes from one site to another.
func (p *problem) way(from, to int) int { return int(p.ways[from*p.sites+to]) }

// window is the windows of job j on a day, none outside its days.
func (p *problem) window(j, day int) []span {
	job := &p.jobs[j]
	if job.hold != nil && job.held == day {
		return job.hold
	}
	if i := day - job.first; i >= 0 && i < len(job.windows) {
		return job.windows[i]
	}
	return nil
}

// conflict says how a job on a day stands to another job of its site on its
// day.
type conflict uint8

const (
	agrees conflict = iota
	swapped
	tooNear
	tooFar
)

// between judges two jobs of one site on two days: the conflict, the distance
// and the limit that it breaks.
func (p *problem) between(a, dayA, b, dayB int) (c conflict, have, want int) {
	if p.jobs[a].turn > p.jobs[b].turn {
		a, b, dayA, dayB = b, a, dayB, dayA
	}
	x, y := &p.jobs[a], &p.jobs[b]
	if dayA > dayB {
		return swapped, 0, 0
	}
	if dayA == dayB {
		return tooNear, 0, max(x.minGap, y.minGap)
	}
	for _, z := range [...]*job{x, y} {
		if have = p.clocks[z.unit][dayB] - p.clocks[z.unit][dayA]; have < z.minGap {
			return tooNear, have, z.minGap
		}
	}
	if y.turn != x.turn+1 || y.late {
		return agrees, 0, 0
	}
	for _, z := range [...]*job{x, y} {
		if have = p.clocks[z.unit][dayB] - p.clocks[z.unit][dayA]; have > z.maxGap {
			return tooFar, have, z.maxGap
		}
	}
	return agrees, 0, 0
}
