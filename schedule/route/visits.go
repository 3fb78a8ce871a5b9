package route

// Visit is one visit of a site that has Visits: made on one day, or left out.
type Visit struct {
	Service int64 `json:"service,omitzero"` // time spent
	Demand  int64 `json:"demand,omitzero"`  // load

	// Days are the days allowed, ascending, each at most once.
	Days []Choice `json:"days"`

	// MinGap is the least gap to any other visit of the site that is made. Below
	// 1 any later day will do: two visits of a site are never on one day.
	MinGap int `json:"min_gap,omitzero"`

	// MaxGap is the greatest gap to the visit before it in the list, and counts
	// only if that very visit is made; 0 is none.
	MaxGap int `json:"max_gap,omitzero"`

	// Clock is the row of Problem.Clocks that this visit's gaps are counted by.
	Clock int `json:"clock,omitzero"`

	// Prize is what it costs to leave the visit out. With 0 it must be made, and
	// is left out only where no room is found for it.
	Prize int64 `json:"prize,omitzero"`

	// Crews are the numbers of the crews that may make it; none is any crew.
	Crews []int `json:"crews,omitzero"`
}

// Choice is a day on which a visit may be made.
type Choice struct {
	Day int `json:"day"`

	// Cost is what the day costs beyond the ways there and back: for its distance
	// from the best day, say, or for being another day than that of an earlier
	// plan.
	Cost int64 `json:"cost,omitzero"`

	// Windows are stretches in one of which the whole stay lies; none is any
	// time. They may come in any order, and touch or overlap: two that touch are
	// two all the same, and no stay lies across both.
	Windows []Window `json:"windows,omitzero"`
}

// Shift is what one crew can do on one day. All limits are strict; a limit of 0
// is none.
type Shift struct {
	// Crew is the crew's number, the same on all days on which it works. A day has
	// at most one shift of a crew.
	Crew int `json:"crew,omitzero"`

	// Base is the point where the crew starts and ends.
	Base int `json:"base,omitzero"`

	// Open are stretches of time: every stay, the break and every way to a stay
	// each lie wholly within one of them; none is any time. The way back does not
	// have to.
	Open []Window `json:"open,omitzero"`

	// Until is the latest time of being back at the base, the break being over by
	// then, too; 0 is none.
	Until int64 `json:"until,omitzero"`

	// Breaks are stretches in one of which a break of length Pause lies wholly,
	// clear of stays and ways; none is any time. It may come before the first way
	// or after the last. It is due on a route with stops; a Pause of 0 is none.
	Breaks []Window `json:"breaks,omitzero"`
	Pause  int64    `json:"pause,omitzero"`

	Load     int64 `json:"load,omitzero"`     // most demand of a route
	Duration int64 `json:"duration,omitzero"` // longest time from leaving the base to being back, waiting included
	Work     int64 `json:"work,omitzero"`     // most service and ways, the way back included, waiting and break apart
	Stops    int   `json:"stops,omitzero"`    // most stops
}
