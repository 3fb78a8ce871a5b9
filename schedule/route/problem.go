package route

// Problem is what Solve solves: which sites to visit on which days, in which
// order, with the least travel. Loads and times are whole units of the
// caller's choice.
//
// The zero Problem has no sites and its solution is empty.
type Problem struct {
	// Sites are who is visited. Their place in this list is their number, and
	// decides ties.
	Sites []Site `json:"sites"`

	// Days are the days of the period, in order. Crews differ between days but
	// not within one.
	Days []Day `json:"days"`

	// Points is the number of places that the matrices know, and Base the one
	// where every crew starts and ends.
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

	// Seed starts the random numbers: the same problem with the same seed and
	// effort has the same solution, on every platform.
	Seed uint64 `json:"seed,omitzero"`

	// Effort is the number of iterations of the search. With 0 or less the
	// solution is the first that is built.
	Effort int `json:"effort,omitzero"`
}

// Site is one place to visit.
type Site struct {
	Point    int     `json:"point"`            // where, in the matrices
	Service  int64   `json:"service,omitzero"` // time spent at each visit
	Demand   int64   `json:"demand,omitzero"`  // load of each visit
	Patterns [][]int `json:"patterns"`         // the sets of days allowed, one of which is chosen; days count from 0
	Window   Window  `json:"window,omitzero"`  // when a visit may start; the zero Window is any time
}

// Day is one day of the period, with its equal crews.
type Day struct {
	Crews    int    `json:"crews"`             // at most so many routes; below 1 the day has none
	Load     int64  `json:"load,omitzero"`     // limit of a route's demand; 0 is none
	Duration int64  `json:"duration,omitzero"` // limit of a route from leaving the base to coming back, waiting included; 0 is none
	Window   Window `json:"window,omitzero"`   // leaves and is back within; the zero Window is any time
}

// Window is a stretch of time, both ends included. At a site it holds the start
// of the visit: the caller takes the service from the closing time.
type Window struct {
	From int64 `json:"from"`
	To   int64 `json:"to"`
}

// Bounds on what numbers mean something.
const (
	// MaxWay is the longest way and the highest cost of one.
	MaxWay = 1<<30 - 1

	// MaxUnits is the most of a service, a demand or an end of a window, the
	// latter on both sides of 0.
	MaxUnits = 1 << 40
)

// Solution is what Solve finds. Every site is in Served or in Left, once, and
// no route breaks a limit.
type Solution struct {
	Routes     []Route  `json:"routes"`     // those with sites, by day, then crew
	Served     []Served `json:"served"`     // by site
	Left       []Left   `json:"left"`       // by site
	Cost       int64    `json:"cost"`       // of all ways
	Iterations int      `json:"iterations"` // done; fewer than Effort if the context ended first
}

// Route is one crew's day.
type Route struct {
	Day      int   `json:"day"`
	Crew     int   `json:"crew"`
	Sites    []int `json:"sites"` // in the order of the visits
	Cost     int64 `json:"cost"`
	Load     int64 `json:"load"`
	Duration int64 `json:"duration"` // the shortest that keeps the windows, waiting included
}

// Served is a site that is visited on all days of one of its patterns.
type Served struct {
	Site    int `json:"site"`
	Pattern int `json:"pattern"` // its place in the site's list
}

// Left is a site that is not visited at all, and why.
type Left struct {
	Site int  `json:"site"`
	Code Code `json:"code"`
}
