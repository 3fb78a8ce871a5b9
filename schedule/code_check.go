package schedule

// The codes of checks alone, and of workloads.
const (
	// What else Check finds in a plan.

	// WrongMonth: the plan is of the month Name, not the territory's.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	then
	//	month 2025-04
	WrongMonth Code = Waits + 1 + iota

	// WrongRep: the plan is of the rep Name, not the territory's.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned rep Jo
	WrongRep

	// WrongDays: the plan's days are not the days of the month, each once and in order, from Date
	// on.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned without 03-07
	WrongDays

	// ForeignNeed: the territory has no such need.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned rename R1/1 R1/7
	ForeignNeed

	// NeedLost: the need is booked or missed Have times; it is given Want times.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned drop R1/1
	NeedLost

	// NeedRepeated: the need is booked or missed Have times; it is given Want times.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned also-missed R1/1
	NeedRepeated

	// NoProof: the miss has no verdict or no reason.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned drop R1/1
	//	planned also-missed R1/1
	NoProof

	// TooEarly: Date is before the need's earliest day, Until.
	//
	// Example:
	//
	//	need R1 03-05..03-07
	//	planned R1/1 on 03-04
	TooEarly

	// TooLate: Date is after the need's latest day, Until.
	//
	// Example:
	//
	//	need R1 03-05..03-07
	//	planned R1/1 on 03-10
	TooLate

	// OutsideField: the stay, Time, is not within one stretch of the rep's hours in the field.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	then
	//	field 12:00-16:00 on wed
	OutsideField

	// OutsideHours: the stay, Time, is not within the shop's hours.
	//
	// Example:
	//
	//	shop R1 09:00-18:00 on wed
	//	need R1 03-05..03-05
	//	then
	//	shop R1 12:00-18:00 on wed
	OutsideHours

	// InPeak: the stay meets the sales peak Time, and the shop did not agree to it.
	//
	// Example:
	//
	//	peaks none
	//	need R1 03-05..03-05
	//	then
	//	peaks 09:00-10:00
	InPeak

	// WrongTime: the booking on Date is not at its appointment, Time.
	//
	// Example:
	//
	//	need R1 03-05..03-05 at 14:00-14:10
	//	planned R1/1 from 14:30 to 14:40
	WrongTime

	// WrongLength: the stay takes Have minutes; the need wants Want.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned R1/1 from 12:30 to 12:35
	WrongLength

	// WrongWay: the way to the stay is given Have minutes; it takes Want.
	//
	// Example:
	//
	//	travel 10
	//	need R1 03-05..03-05
	//	then
	//	travel 5
	WrongWay

	// WayTooShort: the rep arrives, Time, sooner than the way of Want minutes allows.
	//
	// Example:
	//
	//	travel 10
	//	need R1 03-05..03-05
	//	then
	//	travel 60
	WayTooShort

	// WayOutsideField: the way to the stay, Time, is not within one stretch of the field hours.
	//
	// Example:
	//
	//	travel 30
	//	shop R1 12:30-18:00 on wed
	//	need R1 03-05..03-05
	//	then
	//	away 03-05..03-05 office 12:00-12:30
	WayOutsideField

	// OutOfOrder: the stay begins before the one listed before it has ended.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	need R2 03-05..03-05
	//	planned swap 03-05
	OutOfOrder

	// StartsEarly: the stay begins before the rep is there, Time.
	//
	// Example:
	//
	//	need R1 03-05..03-05 at 14:00-14:10
	//	planned R1/1 there 14:05
	StartsEarly

	// BadTime: a time of the booking is not a whole minute of the day.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned R1/1 from 12:30:30 to 12:40:30
	BadTime

	// NoLunch: Date has Have minutes of lunch; Want are due.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned lunch 03-05 10:00-10:30
	NoLunch

	// LunchOutside: lunch, Time, is not within its interval and the field hours.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned lunch 03-05 13:00-14:00
	LunchOutside

	// LunchBusy: Time is both lunch and a stay or a way.
	//
	// Example:
	//
	//	peaks none
	//	need R1 03-05..03-05 at 10:00-10:10
	//	planned lunch 03-05 10:00-11:00
	LunchBusy

	// LeavesEarly: the rep leaves home before the field hours begin, or too late for the first way,
	// Time.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned leave 03-05 08:00
	LeavesEarly

	// WrongBack: the rep is home sooner than the way of Want minutes from the last stay allows, or
	// on another day.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned back 03-05 09:00
	WrongBack

	// WrongTravel: the day's minutes on the way are given as Have; its ways add up to Want.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	planned ways 03-05 99
	WrongTravel

	// How a workload compares.

	// UnderNorm: the month needs fewer visits a working day than the norm's Want: Have in all.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	UnderNorm

	// WithinNorm: the month needs a number of visits a working day within the norm.
	//
	// Example:
	//
	//	norm 0-18
	//	need R1 03-05..03-05
	WithinNorm

	// OverNorm: the month needs more visits a working day than the norm's Want: Have in all.
	//
	// Example:
	//
	//	norm 0-0
	//	need R1 03-05..03-05
	OverNorm

	// NoWorkingDays: the rep is in the field on no day of the month.
	//
	// Example:
	//
	//	field none
	//	need R1 03-05..03-05
	NoWorkingDays

	// TooMuch: the visits need Want minutes, ways apart, and the days have Have.
	//
	// Example:
	//
	//	field 09:00-09:30 on wed
	//	need R1 03-05..03-05 minutes 200
	TooMuch
)
