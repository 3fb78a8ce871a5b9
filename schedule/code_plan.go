package schedule

// The codes of plans. The lines under Example are a scenario in the words of
// the package's tests, which run it and want the code to be raised.
const (
	// What a day is to the rep.

	// DayOff: the calendar's week has no work on Date.
	//
	// Example:
	//
	//	need R1 03-01..03-01
	DayOff Code = iota + 1

	// Holiday: the calendar closes Date, Name.
	//
	// Example:
	//
	//	off 03-05 Feast
	//	need R1 03-05..03-05
	Holiday

	// MakeUpDay: the calendar opens Date, which its week closes; the rep's field hours are the
	// calendar's where the rep's week has none.
	//
	// Example:
	//
	//	work 03-08 09:00-16:00 Make-up
	//	need R1 03-08..03-08
	MakeUpDay

	// ShortDay: the calendar's hours on Date cut the field hours short.
	//
	// Example:
	//
	//	work 03-05 09:00-12:00 Eve
	//	need R1 03-05..03-05
	ShortDay

	// BeyondCalendar: the calendar does not cover Date, so nothing is booked on it.
	//
	// Example:
	//
	//	covered 03-01..03-04
	//	need R1 03-05..03-05
	BeyondCalendar

	// NoFieldHours: the rep has no field hours on Date.
	//
	// Example:
	//
	//	field 09:00-16:00 on mon
	//	need R1 03-05..03-05
	NoFieldHours

	// RepAway: the rep is away on Date for Away, within Time unless unset.
	//
	// Example:
	//
	//	away 03-05..03-05 leave
	//	need R1 03-05..03-05
	RepAway

	// NothingBooked: the rep is in the field on Date, but no visit is booked.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	NothingBooked

	// Why a need cannot be booked, whatever the plan.

	// NeedTwice: the need is given twice; once is enough.
	//
	// Example:
	//
	//	need R1 03-05..03-07
	//	need R1 03-05..03-07
	NeedTwice

	// UnknownRetailer: the need's retailer is not one of the territory.
	//
	// Example:
	//
	//	stranger X1 03-05..03-07
	UnknownRetailer

	// NoMinutes: the need has Have minutes, no length of a stay.
	//
	// Example:
	//
	//	need R1 03-05..03-07 minutes 0
	NoMinutes

	// NoDays: the need's Earliest, Date, is after its Latest, Until.
	//
	// Example:
	//
	//	need R1 03-07..03-05
	NoDays

	// OtherMonth: the need's days, Date to Until, lie outside the month.
	//
	// Example:
	//
	//	need R1 02-10..02-14
	OtherMonth

	// NoDayServes: each of the need's Have days is barred by a fact, given day by day in the proof.
	//
	// Example:
	//
	//	need R1 03-01..03-02
	NoDayServes

	// ShopClosed: the shop is not open on Date.
	//
	// Example:
	//
	//	shop R1 09:00-18:00 on mon
	//	need R1 03-05..03-05
	ShopClosed

	// HoursUnknown: the shop has told no hours and the policy takes none.
	//
	// Example:
	//
	//	unknown none
	//	need R1 03-05..03-05
	HoursUnknown

	// NoWindow: the longest stretch of Date that is in the field, in the shop's hours and out of
	// the peaks (and at the appointment, Time) is Have minutes; the stay takes Want.
	//
	// Example:
	//
	//	shop R1 09:55-18:00 on mon-fri
	//	peaks 10:00-19:00
	//	need R1 03-05..03-05
	NoWindow

	// Unreachable: even alone the stay cannot be reached on Date within the field hours, lunch and
	// the day's minutes.
	//
	// Example:
	//
	//	travel 500
	//	need R1 03-05..03-05
	Unreachable

	// Why a need is not on a day of the plan as it stands, and what Check finds there.

	// TooClose: Date is Have days from the visit of Until; the gap is at least Want.
	//
	// Example:
	//
	//	visited R1 03-01
	//	need R1 03-05..03-05 gap 10/20
	TooClose

	// TooFar: Date is Have days from the visit of Until; the gap is at most Want.
	//
	// Example:
	//
	//	need R1 03-03..03-03 gap 2/4
	//	need R1 03-10..03-10 nth 2 gap 2/4
	TooFar

	// OutOfTurn: on Date it would be on the wrong side of Need, on Until, in the order of their
	// numbers.
	//
	// Example:
	//
	//	need R1 03-10..03-10
	//	need R1 03-03..03-03 nth 2
	OutOfTurn

	// DayFull: Date has Have visits, and the limit is Want.
	//
	// Example:
	//
	//	limit visits 1
	//	need R1 03-05..03-05
	//	need R2 03-05..03-05
	DayFull

	// MinutesFull: Date has Have minutes of stays and ways, and the limit is Want.
	//
	// Example:
	//
	//	limit minutes 30
	//	need R1 03-05..03-05
	//	need R2 03-05..03-05
	MinutesFull

	// NoTime: at no place in the sequence of Date's Have visits is there time for it.
	//
	// Example:
	//
	//	field 09:00-09:30 on wed
	//	need R1 03-05..03-05
	//	need R2 03-05..03-05
	NoTime

	// NoPlace: on none of its Have days can the need be inserted into this plan, nor exchanged
	// for one less urgent booking; the proof says what blocks it, day by day.
	//
	// Example:
	//
	//	field 09:00-10:00 on wed
	//	need R1 03-05..03-05 at 09:25-09:35
	//	need R2 03-05..03-05 minutes 20
	NoPlace

	// RoomShort: the days from Date to Until have room for Have, and the visits bound to them, this
	// one included, want Want (see the proof's Measure).
	//
	// Example:
	//
	//	limit visits 1
	//	need R1 03-05..03-05
	//	need R2 03-05..03-05
	RoomShort

	// SearchStopped: the search was stopped before it had tried everything, so nothing is proved.
	//
	// Example:
	//
	//	stop
	//	need R1 03-05..03-05
	SearchStopped

	// What would let a missed need in, each tried out.

	// FitsWithVisits: Date would take it if the limit were Want visits instead of Have.
	//
	// Example:
	//
	//	limit visits 1
	//	need R1 03-05..03-05
	//	need R2 03-05..03-05
	FitsWithVisits

	// FitsWithMinutes: Date would take it if the limit were Want minutes instead of Have.
	//
	// Example:
	//
	//	limit minutes 30
	//	need R1 03-05..03-05
	//	need R2 03-05..03-05
	FitsWithMinutes

	// FitsWithGap: Date would take it if the gap were Want days instead of Have.
	//
	// Example:
	//
	//	visited R1 03-01
	//	need R1 03-05..03-05 gap 10/20
	FitsWithGap

	// FitsOn: Date would take it, Have days outside its own days.
	//
	// Example:
	//
	//	off 03-05
	//	need R1 03-05..03-05
	FitsOn

	// Why a booking is where it is.

	// OnTarget: Date is the need's target.
	//
	// Example:
	//
	//	need R1 03-03..03-07 target 03-05
	OnTarget

	// OffTarget: Date is Have days from the need's target, Until.
	//
	// Example:
	//
	//	need R1 03-05..03-07 target 03-08
	OffTarget

	// NoTarget: the need has no target; Date is cheapest, and otherwise near the middle of its days.
	//
	// Example:
	//
	//	need R1 03-05..03-07 target none
	NoTarget

	// Appointment: it is an appointment on Date, Time.
	//
	// Example:
	//
	//	need R1 03-05..03-05 at 14:00-14:10
	Appointment

	// AlsoFits: Date, nearer to the target, would take it too, for Have minutes of way instead of
	// Want.
	//
	// Example:
	//
	//	shop R1 09:00-18:00 on mon-fri
	//	shop R2 09:00-18:00 on mon-fri
	//	way home R1 90
	//	way home R2 90
	//	way R1 R2 1
	//	need R1 03-05..03-05
	//	need R2 03-05..03-06 target 03-06
	AlsoFits

	// Detour: the stop adds Have minutes of way to Date.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	Detour

	// Waits: the rep waits Have minutes for the stay to begin, Time.
	//
	// Example:
	//
	//	need R1 03-05..03-05 at 14:00-14:10
	//	need R2 03-05..03-05 at 09:30-09:40
	Waits
)
