package schedule

// The codes of suggested days.
const (
	// PlanBroken: the plan's sequence of Date cannot be driven as it is.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	need R2 03-05..03-05
	//	then
	//	shop R1 09:00-18:00 on mon
	//	offer R2
	PlanBroken Code = SpareTime + 1 + iota

	// NotSpared: the need cannot leave Date, which could not be driven without it, because the way
	// past its shop is longer than the way by it.
	//
	// Example:
	//
	//	limit minutes 100
	//	way home R1 5
	//	way R1 R2 5
	//	way home R2 50
	//	need R1 03-05..03-06
	//	need R2 03-05..03-05 at 15:00-15:10
	//	offer R1
	NotSpared

	// WithOthers: Date has Have visits already.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	offer R1
	WithOthers
)
