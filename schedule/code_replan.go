package schedule

// The codes of re-plans, of differences between plans, and of stability.
const (
	// Why a re-plan books, moves or misses what it does.

	// Frozen: Date is before the freeze line, Until: what is booked there stays, and nothing is
	// added.
	//
	// Example:
	//
	//	need R1 03-04..03-04
	//	then
	//	need R2 03-04..03-04
	//	replan from 03-05
	Frozen Code = iota + 1 + TooMuch

	// BudgetSpent: Date would take it in exchange for the less urgent Need, but Have bookings have
	// left a day they could have kept, and the budget is Want.
	//
	// Example:
	//
	//	limit visits 1
	//	need R1 03-05..03-06 rank 2
	//	then
	//	need R2 03-05..03-05
	//	replan
	BudgetSpent

	// NewNeed: the earlier plan does not have Need.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	then
	//	need R2 03-05..03-05
	//	replan
	NewNeed

	// OpenAgain: the visit booked on Date was missed, so Need is open again.
	//
	// Example:
	//
	//	need R1 03-05..03-06
	//	then
	//	failed R1 03-05
	//	replan from 03-06
	OpenAgain

	// RoomAgain: the earlier plan misses Need, and now Date has room for it.
	//
	// Example:
	//
	//	away 03-05..03-05 leave
	//	need R1 03-05..03-05
	//	then
	//	away none
	//	replan refill
	RoomAgain

	// MakesRoom: it leaves Date for Need.
	//
	// Example:
	//
	//	limit visits 1
	//	need R1 03-05..03-06 rank 2
	//	then
	//	need R2 03-05..03-05
	//	replan budget 1
	MakesRoom

	// DayChanged: Date has other visits or hours than before, so it is no longer at Time.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	need R2 03-05..03-05
	//	then
	//	need R3 03-05..03-05 at 09:26-09:36
	//	replan
	DayChanged

	// Why a booking is where it is, as habits and wishes go.

	// KeepsWeekday: Date is on the weekday of the last visit, Until; the cheapest other weekday
	// would save Have minutes of way.
	//
	// Example:
	//
	//	stability weekday 10
	//	visited R1 02-12
	//	need R1 03-12..03-12
	KeepsWeekday

	// LosesWeekday: Date is not on the weekday of the last visit, Until, which was worth Want minutes.
	//
	// Example:
	//
	//	stability weekday 10
	//	visited R1 02-12
	//	need R1 03-13..03-13
	LosesWeekday

	// KeepsWeek: Date is in the week of the cycle of the visit of Until; the cheapest other week would
	// save Have minutes of way.
	//
	// Example:
	//
	//	stability week 20 cycle 4
	//	visited R1 02-12
	//	need R1 03-12..03-12
	KeepsWeek

	// LosesWeek: Date is in week Have of the cycle, in which no visit was before; that was worth Want
	// minutes.
	//
	// Example:
	//
	//	stability week 20 cycle 4
	//	visited R1 02-12
	//	need R1 03-05..03-05
	LosesWeek

	// Wished: Date is on choice Have of the retailer's weekdays, which is charged Want minutes.
	//
	// Example:
	//
	//	stability fallback 15
	//	wish R1 tue thu
	//	need R1 03-06..03-06
	Wished

	// NotWished: Date is on none of the retailer's Have weekdays, which is charged Want minutes.
	//
	// Example:
	//
	//	stability fallback 15
	//	wish R1 tue thu
	//	need R1 03-05..03-05
	NotWished

	// What Check finds besides, and CheckRevision.

	// IdleTimes: nothing is booked on Date, but the day has a lunch, Time, or leaving or being home.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned lunch 03-04 12:00-13:00
	IdleTimes

	// FrozenMoved: what is booked on Date, before the freeze line, Until, is not as it was.
	//
	// Example:
	//
	//	need R1 03-04..03-04
	//	then
	//	replan from 03-05
	//	planned R1/1 from 12:30 to 12:40
	FrozenMoved

	// OverBudget: Have bookings left a day that they could have kept; the budget is Want.
	//
	// Example:
	//
	//	limit visits 1
	//	need R1 03-05..03-06 rank 2
	//	then
	//	need R2 03-05..03-05
	//	replan budget 1
	//	allow 0
	OverBudget

	// WrongDiff: the difference says of Need what the plans do not, or of all bookings together where
	// no Need is named.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	then
	//	replan
	//	planned R1/1 from 12:30 to 12:40
	WrongDiff
)
