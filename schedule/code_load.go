package schedule

// The codes of estimates and rationing.
const (
	// DaysLost: Have of the Want days in the field are left after absences in the office and for
	// weather, which the norm leaves aside.
	//
	// Example:
	//
	//	away 03-05..03-05 weather
	//	need R1 03-06..03-06
	DaysLost Code = WrongDiff + 1 + iota

	// WaysReckoned: the policy's rate makes Want minutes of the ways; they take Have at least.
	//
	// Example:
	//
	//	rate 20/1
	//	need R1 03-05..03-05
	WaysReckoned

	// AllFits: all Have visits fit in the room of the month.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	AllFits

	// TooManyVisits: Want visits are wanted; the day limits allow Have.
	//
	// Example:
	//
	//	field 09:00-16:00 on sun
	//	work 03-02 09:00-16:00
	//	limit visits 1
	//	need R1 03-02..03-02
	//	need R2 03-02..03-02
	TooManyVisits

	// TooMuchWay: stays and ways take Want minutes; the days have Have.
	//
	// Example:
	//
	//	field 09:00-09:30 on sun
	//	work 03-02 09:00-09:30
	//	need R1 03-02..03-02
	//	need R2 03-02..03-02
	TooMuchWay

	// VisitsCut: Have of Want visits are kept.
	//
	// Example:
	//
	//	field 09:00-16:00 on sun
	//	work 03-02 09:00-16:00
	//	limit visits 1
	//	floor any 0
	//	need R1 03-02..03-02
	//	need R2 03-02..03-02
	VisitsCut

	// PeopleShort: Want people with this calendar would do all of it by the policy's rate; fewer
	// than Have could not.
	//
	// Example:
	//
	//	field 09:00-16:00 on sun
	//	work 03-02 09:00-16:00
	//	limit visits 1
	//	need R1 03-02..03-02
	//	need R2 03-02..03-02
	PeopleShort

	// FloorsHold: the Have visits that are left are promised or at a floor, and do not fit.
	//
	// Example:
	//
	//	field 09:00-16:00 on sun
	//	work 03-02 09:00-16:00
	//	limit visits 1
	//	need R1 03-02..03-02 at 14:00-14:10
	//	need R2 03-02..03-02 at 15:00-15:10
	FloorsHold

	// ClassSlips: the retailers of Class and Market keep Have of Want visits.
	//
	// Example:
	//
	//	field 09:00-16:00 on sun
	//	work 03-02 09:00-16:00
	//	limit visits 1
	//	floor any 0
	//	need R1 03-02..03-02 class D
	//	need R2 03-02..03-02 class A
	ClassSlips

	// AtFloor: more was asked of Class and Market, but of their Have visits they keep at least Want.
	//
	// Example:
	//
	//	field 09:00-16:00 on sun
	//	work 03-02 09:00-16:00
	//	limit visits 1
	//	floor any 100
	//	need R1 03-02..03-02 class D
	//	need R2 03-02..03-02 class D
	AtFloor

	// VisitsSlip: the retailer keeps Have of Want visits; the first one cut, Need, was due by Date,
	// and the first working day after the month is Until.
	//
	// Example:
	//
	//	field 09:00-16:00 on sun
	//	work 03-02 09:00-16:00
	//	limit visits 1
	//	floor any 0
	//	need R1 03-02..03-02
	//	need R2 03-02..03-02
	VisitsSlip
)
