package route

// Problem is what Solve solves: which sites to visit on which days, in which
// order, with the least travel. Loads and times are whole units of the
// caller's choice.
//
// A problem of patterns and equal crews is searched across solutions that break
// limits, at a price. One that has any Visits, Shifts, Prize, SameCrew or Even is
// strict: there every step keeps every limit, and time runs from -MaxTime to
// MaxTime.
//
// The zero Problem has no sites and its solution is empty.
type Problem struct {
	// Sites are who is visited. Their place in this list is their number, and
	// decides ties.
	Sites []Site `json:"sites"`

	// Days are the days of the period, in order.
	Days []Day `json:"days"`

	// Clocks count the days, for the gaps between visits: the gap between two days
	// is the difference of their counts, in calendar days, say, or in working
	// days. Each row has a count for each day, which never falls from one to the
	// next, and lies within MaxWay on both sides of 0. Without any, the count is
	// the number of the day.
	Clocks [][]int `json:"clocks,omitzero"`

	// Points is the number of places that the matrices know, and Base the one
	// where every crew starts and ends, but for Shifts, which have their own.
	Points int `json:"points"`
	Base   int `json:"base,omitzero"`

	// Time is how long the way takes, Points x Points row by row: the way from
	// a to b is Time[a*Points+b]. Ways need not be as long back as forth. A
	// number below 0 or above MaxWay says that there is no direct way; the
	// engine then goes by the base.
	Time []int32 `json:"time"`

	// Cost is what the way costs, like Time, and is what Solve makes small. An
	// empty Cost is Time.
	Cost []int32 `json:"cost,omitzero"`

	// Even is what the square of the number of a route's stops costs: the higher,
	// the more alike the routes. Above MaxWay it is MaxWay, below 0 it is 0.
	Even int64 `json:"even,omitzero"`

	// Start is an earlier solution from which the search begins. What of it is
	// feasible is kept, and what it leaves out is added. Of a route, Day, Crew,
	// Sites and Visits are read.
	Start []Route `json:"start,omitzero"`

	// Seed starts the random numbers: the same problem with the same seed and
	// effort has the same solution, on every platform.
	Seed uint64 `json:"seed,omitzero"`

	// Effort is the number of iterations of the search. With 0 or less the
	// solution is the first that is built, or Start with what can be added.
	Effort int `json:"effort,omitzero"`
}

// Site is one place to visit, on the days of one of its Patterns or by each of
// its Visits. One that has Visits has no Patterns, and its Service, Demand,
// Window and Prize do not count: each visit has its own.
type Site struct {
	Point    int     `json:"point"`             // where, in the matrices
	Service  int64   `json:"service,omitzero"`  // time spent at each visit
	Demand   int64   `json:"demand,omitzero"`   // load of each visit
	Patterns [][]int `json:"patterns,omitzero"` // the sets of days allowed, one of which is chosen; days count from 0
	Window   Window  `json:"window,omitzero"`   // when a visit may start; the zero Window is any time
	Prize    int64   `json:"prize,omitzero"`    // what it costs to leave the site out; 0 is that it must be visited

	// Visits are in the order of their days: of two that are made, the first in
	// the list is on the earlier day.
	Visits []Visit `json:"visits,omitzero"`

	// SameCrew is that one crew makes all visits, whichever the search chooses.
	SameCrew bool `json:"same_crew,omitzero"`
}

// Day is one day of the period, with its equal crews, or with Shifts, and then
// the other fields do not count.
type Day struct {
	Crews    int    `json:"crews"`             // at most so many routes; below 1 the day has none
	Load     int64  `json:"load,omitzero"`     // limit of a route's demand; 0 is none
	Duration int64  `json:"duration,omitzero"` // limit of a route from leaving the base to coming back, waiting included; 0 is none
	Window   Window `json:"window,omitzero"`   // leaves and is back within; the zero Window is any time

	Shifts []Shift `json:"shifts,omitzero"` // what each crew can do, where crews differ
}

// Window is a stretch of time, both ends included. Site.Window holds the start of
// a visit: the caller takes the service from the closing time. The windows of a
// Choice and of a Shift hold the whole of what they are for.
type Window struct {
	From int64 `json:"from"`
	To   int64 `json:"to"`
}

// Bounds on what numbers mean something.
const (
	// MaxWay is the longest way and the highest cost of one.
	MaxWay = 1<<30 - 1

	// MaxUnits is the most of a service, a demand, a prize, the cost of a day
	// or an end of a window, the last on both sides of 0.
	MaxUnits = 1 << 40

	// MaxTime is the end of time where the problem is strict, on both sides of 0,
	// and the longest service and pause there. Windows may reach beyond it, but
	// nothing happens there.
	MaxTime = 1 << 27
)

// Solution is what Solve finds. Every site of patterns is in Served or in Left,
// once, and so is every visit of a site that has Visits; no route breaks a limit.
type Solution struct {
	Routes []Route  `json:"routes"` // those with stops, by day, then crew
	Served []Served `json:"served"` // by site, then visit
	Left   []Left   `json:"left"`   // by site, then visit

	// Cost is what the search makes small: that of all ways, and the next three.
	Cost    int64 `json:"cost"`
	Choices int64 `json:"choices,omitzero"` // of the days chosen for visits
	Balance int64 `json:"balance,omitzero"` // Even times the squares of the routes' stops
	Prizes  int64 `json:"prizes,omitzero"`  // of what is left out

	Iterations int `json:"iterations"` // done; fewer than Effort if the context ended first
}

// Route is one crew's day.
type Route struct {
	Day      int   `json:"day"`
	Crew     int   `json:"crew"`            // the number of a shift's crew; else the crews of a day count from 0
	Sites    []int `json:"sites"`           // in the order of the stops
	Visits   []int `json:"visits,omitzero"` // of each stop, its place in the site's Visits, 0 if it has none; empty if no stop has
	Cost     int64 `json:"cost"`            // of the ways
	Load     int64 `json:"load"`
	Duration int64 `json:"duration"` // the shortest that keeps the windows and the break, waiting included
}

// Served is a site that is visited on all days of one of its patterns, or one
// visit of a site that has Visits.
type Served struct {
	Site    int `json:"site"`
	Pattern int `json:"pattern,omitzero"` // its place in the site's list
	Visit   int `json:"visit,omitzero"`   // its place in the site's list
	Choice  int `json:"choice,omitzero"`  // the place of its day in the visit's list
}

// Left is a site of patterns that is not visited at all, or a visit that is not
// made, and why.
type Left struct {
	Site  int  `json:"site"`
	Visit int  `json:"visit,omitzero"`
	Code  Code `json:"code"`
}
