package schedule

// The codes of re-plans, of differences between plans, and of stability.
const (
	// Why a re-plan books, moves or misses what it does.

	// Frozen: Date is before the freeze line, Until: what is booked there stays, and nothing is
	// added.
	Frozen Code = iota + 1 + TooMuch

	// BudgetSpent: Date would take it in exchange for the less urgent Need, but Have bookings have
	// left a day they could have kept, and the budget is Want.
	BudgetSpent

	// NewNeed: the earlier plan does not have Need.
	NewNeed

	// OpenAgain: the visit booked on Date was missed, so Need is open again.
	OpenAgain

	// RoomAgain: the earlier plan misses Need, and now Date has room for it.
	RoomAgain

	// MakesRoom: it leaves Date for Need.
	MakesRoom

	// DayChanged: Date has other visits or hours than before, so it is no longer at Time.
	DayChanged

	// Why a booking is where it is, as habits and wishes go.

	// KeepsWeekday: Date is on the weekday of the last visit, Until; the cheapest other weekday
	// would save Have minutes of way.
	KeepsWeekday

	// LosesWeekday: Date is not on the weekday of the last visit, Until, which was worth Want minutes.
	LosesWeekday

	// KeepsWeek: Date is in the week of the cycle of the visit of Until; the cheapest other week would
	// save Have minutes of way.
	KeepsWeek

	// LosesWeek: Date is in week Have of the cycle, in which no visit was before; that was worth Want
	// minutes.
	LosesWeek

	// Wished: Date is on choice Have of the retailer's weekdays, which is charged Want minutes.
	Wished

	// NotWished: Date is on none of the retailer's Have weekdays, which is charged Want minutes.
	NotWished

	// What CheckRevision finds.

	// FrozenMoved: what is booked on Date, before the freeze line, Until, is not as it was.
	FrozenMoved

	// OverBudget: Have bookings left a day that they could have kept; the budget is Want.
	OverBudget

	// WrongDiff: the difference says of Need what the plans do not, or of all bookings together where
	// no Need is named.
	WrongDiff
)
