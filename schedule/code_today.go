package schedule

// The codes of today's list.
const (
	// OutsideMonth: the day is not in Name, the month of the territory.
	//
	// Example:
	//
	//	now 04-02 09:00
	//	need R1 03-05..03-05
	OutsideMonth Code = VisitsSlip + 1 + iota

	// DayOver: the rep has no hours in the field on Date from now on.
	//
	// Example:
	//
	//	now 03-05 17:00
	//	need R1 03-05..03-05
	DayOver

	// ComesAfter: the retailer's visit Need comes before it, and two visits of a day are one.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	need R1 03-05..03-10
	//	need R1 03-05..03-31 nth 2
	ComesAfter

	// WindowPast: the last window of Date that could hold the stay, Time, is past or too short by
	// now.
	//
	// Example:
	//
	//	now 03-05 15:55
	//	need R1 03-05..03-05
	WindowPast

	// WindowLater: the next window of Date that can hold the stay, Time, opens after the time left.
	//
	// Example:
	//
	//	now 03-05 12:30 minutes 60
	//	shop R1 14:00-18:00 on mon-fri
	//	need R1 03-05..03-05
	WindowLater

	// TooLittleTime: the stay and the way to it take Want minutes, and there is no such stretch in
	// the Have left.
	//
	// Example:
	//
	//	now 03-05 12:00 minutes 15
	//	need R1 03-05..03-05
	TooLittleTime

	// PulledBy: a cause, Name, asks for the visit, by Until if it is set.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	need R1 03-05..03-10 pull scarce_missing
	PulledBy

	// OverdueBy: Date is Have days after Until, the need's last day, or the end
	// of the upper gap after the shop's last visit where the need has later days
	// because no plan can keep that gap any more.
	//
	// Example:
	//
	//	now 03-07 12:00
	//	need R1 03-03..03-05
	OverdueBy

	// LastChance: Date is the last day on which the need can be met.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	need R1 03-05..03-05
	LastChance

	// CanWait: the need can be met up to Until, Have working days from now.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	need R1 03-05..03-10
	CanWait

	// ClassPlace: its class, Class, is the Have-th of Want in the order of value.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	need R1 03-05..03-10 class A
	ClassPlace

	// WayThere: it is Have minutes of way from where the rep is.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	need R1 03-05..03-10
	WayThere

	// PeakNow: the sales peak Time is on, in which no visit is made.
	//
	// Example:
	//
	//	now 03-05 11:00
	//	need R1 03-05..03-10
	PeakNow

	// ClosesSoon: its last window of the day, Time, ends in Have minutes.
	//
	// Example:
	//
	//	now 03-05 15:30
	//	need R1 03-05..03-10
	ClosesSoon

	// ReservedPlace: it stands in a place reserved for Class, one of every Have.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	small D every 2
	//	need A1 03-05..03-10 class A
	//	need A2 03-05..03-10 class A
	//	need D1 03-05..03-10 class D
	ReservedPlace

	// FitsBefore: it fits in the time left, and Need does not.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	need R1 03-05..03-10
	//	need R2 03-07..03-10
	FitsBefore

	// TurnBefore: it stands before Need only because one of every Have places is reserved for Class.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	small D every 2
	//	need A1 03-05..03-10 class A
	//	need A2 03-05..03-10 class A
	//	need D1 03-05..03-10 class D
	TurnBefore

	// StandsBefore: it stands before Need by the criterion Name, its mark being Have and the other's
	// Want.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	need A1 03-05..03-10 class A
	//	need D1 03-05..03-10 class D
	StandsBefore

	// KeyBefore: all its marks are those of Need, and its key is the lower.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	need R1 03-05..03-10
	//	need R2 03-05..03-10
	KeyBefore

	// NobodyFits: no need fits in the Have minutes left of Date.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	need R1 03-07..03-07
	NobodyFits

	// SpareTime: Have minutes of Date are left over once those who fit have been seen.
	//
	// Example:
	//
	//	now 03-05 12:00
	//	need R1 03-05..03-05
	SpareTime
)
