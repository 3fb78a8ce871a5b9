package visit

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Reason is one step in a decision of this package. Which fields a code fills
// is said with the code; the rest are zero.
type Reason struct {
	Code   Code              `json:"code"`
	Unit   GapUnit           `json:"unit,omitzero"` // of Have and Want, where they are gaps
	Market client.Market     `json:"market,omitzero"`
	Date   calendar.Date     `json:"date,omitzero"`
	Until  calendar.Date     `json:"until,omitzero"`
	Hours  calendar.Interval `json:"hours,omitzero"`
	Have   int               `json:"have,omitzero"`
	Want   int               `json:"want,omitzero"`
	Name   string            `json:"name,omitzero"` // of a class, a holiday, a cause, a step: the code says of what
	Ref    string            `json:"ref,omitzero"`  // the caller's own id of a case, an item, a message
}

// Code is the kind of a reason.
type Code uint8

// The reasons, in the order in which the rules ask.
const (
	_ Code = iota

	// NoMonth: the roster names no month.
	//
	// Example:
	//
	//	shop R1 A urban
	//	month none
	NoMonth

	// Repeated: the roster lists the shop more than once, so none of its
	// rows counts.
	//
	// Example:
	//
	//	shop R1 A urban
	//	shop R1 D rural
	Repeated

	// NotYetOpen: the shop is no customer before Date.
	//
	// Example:
	//
	//	shop R1 A urban since 2025-04-01
	NotYetOpen

	// ClosedForGood: the shop is closed for good from Date on.
	//
	// Example:
	//
	//	shop R1 A urban closed 2025-02-15
	ClosedForGood

	// UnknownMarket: the shop's market is not known, so only a cadence for any
	// market fits it.
	//
	// Example:
	//
	//	shop R1 A
	UnknownMarket

	// ByOverride: the shop has a cadence of its own, Have visits a month
	// instead of Want, for the cause in Name.
	//
	// Example:
	//
	//	override R1 4 gap 5/7/9 calendar_days cause scarce_supply
	//	shop R1 A urban
	ByOverride

	// RaiseRefused: a cadence of its own with Have visits a month instead of
	// Want is refused, because coming more often does not better a relation.
	//
	// Example:
	//
	//	override R1 4 gap 5/7/9 calendar_days cause improve_relations
	//	shop R1 A urban
	RaiseRefused

	// NoCadence: no cadence fits the class in Name and the Market.
	//
	// Example:
	//
	//	cadences A rural 1 gap 21/30/40 calendar_days
	//	shop R1 A urban
	NoCadence

	// ByCadence: the cadence for the class in Name and the Market (unset is any)
	// gives Want visits a month.
	//
	// Example:
	//
	//	shop R1 A rural
	ByCadence

	// Capped: the cadence has Have visits a month, more than the month's Want
	// days.
	//
	// Example:
	//
	//	cadences - - 40 gap 1/1/1 calendar_days
	//	shop R1 A urban
	Capped

	// PartMonth: the shop is open from Date to Until only, which at the target
	// gap makes Have visits instead of Want.
	//
	// Example:
	//
	//	shop R1 A urban since 2025-03-24
	PartMonth

	// NotMade: the visit of Date was missed and does not count.
	//
	// Example:
	//
	//	shop R1 A urban
	//	missed R1 2025-03-05
	NotMade

	// Lapsed: the visit planned for Date can no longer be made, because the day
	// is over, or the shop not a customer on it.
	//
	// Example:
	//
	//	from 2025-03-10
	//	shop R1 A urban
	//	planned R1 2025-03-05
	Lapsed

	// LeftOut: the record of a visit on Date is left out, because it has no
	// state or no date, or another visit of that day counts.
	//
	// Example:
	//
	//	shop R1 A urban
	//	done R1 2025-02-20
	//	done R1 2025-02-20
	LeftOut

	// NoVisits: the cadence gives no visits.
	//
	// Example:
	//
	//	cadences D - 0
	//	shop R1 D urban
	NoVisits

	// NormDone: Have visits are done in the month, and the norm is Want.
	//
	// Example:
	//
	//	shop R1 A rural
	//	done R1 2025-03-05
	NormDone

	// OverVisited: with Have visits done and booked the shop is seen more often
	// than the norm of Want, which makes it averse to visits.
	//
	// Example:
	//
	//	shop R1 A rural
	//	done R1 2025-03-05
	//	done R1 2025-03-26
	OverVisited

	// Beyond: the calendar does not cover Have days of the month, the first of
	// them Date, and no visit is put on them.
	//
	// Example:
	//
	//	covered 2025-01-01..2025-03-20
	//	shop R1 A urban
	Beyond

	// Uncovered: the working days between the month and Date, or whether Date is
	// one, are taken from the week where the calendar does not cover them.
	//
	// Example:
	//
	//	covered 2025-03-01..2025-03-31
	//	shop R1 A urban
	Uncovered

	// Booked: the visit is booked for Date.
	//
	// Example:
	//
	//	shop R1 A urban
	//	planned R1 2025-03-12
	Booked

	// Appointment: the visit is booked for Date at Hours.
	//
	// Example:
	//
	//	shop R1 A urban
	//	planned R1 2025-03-12 14:00
	Appointment

	// DayOff: no work is done on the Date of a booked visit; Name is the
	// holiday's, if it is one.
	//
	// Example:
	//
	//	off 2025-03-12 Arbor Day
	//	shop R1 A urban
	//	planned R1 2025-03-12
	DayOff

	// FirstVisit: there is no visit before this one on record.
	//
	// Example:
	//
	//	shop R1 A urban
	FirstVisit

	// Due: the target is Have days after the last visit on record, of Date,
	// where Want are best.
	//
	// Example:
	//
	//	shop R1 A urban
	//	done R1 2025-02-21
	Due

	// Overdue: the first day that can be had is Have days after the visit of
	// Date, more than the Want allowed.
	//
	// Example:
	//
	//	shop R1 A urban
	//	done R1 2025-02-05
	Overdue

	// Restarted: the month is spread afresh; of the visit of Date only the
	// lower gap counts. The target is Have days after it.
	//
	// Example:
	//
	//	joins restart
	//	shop R1 A urban
	//	done R1 2025-02-05
	Restarted

	// TooSoon: the first open day is Have days after the visit of Date, fewer
	// than the Want required.
	//
	// Example:
	//
	//	shop R1 A urban
	//	done R1 2025-02-26
	TooSoon

	// Spaced: the target is Have days after that of the need before, on Date,
	// where Want are best.
	//
	// Example:
	//
	//	shop R1 A urban
	Spaced

	// TooFar: the visit, or its target, is Have days after the visit or need of
	// Date, more than the Want allowed, and no plan can keep all gaps.
	//
	// Example:
	//
	//	shop R1 A rural
	//	done R1 2025-02-05
	//	planned R1 2025-03-26
	TooFar

	// TooClose: two visits are booked Have days apart, the one this need's and
	// the other on Date, fewer than the Want required.
	//
	// Example:
	//
	//	shop R1 A urban
	//	planned R1 2025-03-10
	//	planned R1 2025-03-12
	TooClose

	// BeforeBooking: a visit is booked for Date, after the month. It is Have
	// days after the target, or where there is no room for one after the last
	// open day; Want are required.
	//
	// Example:
	//
	//	shop R1 A urban
	//	planned R1 2025-04-03
	BeforeBooking

	// InReach: the visit after this one can come on Date at the earliest, Have
	// days after the target; Want are allowed.
	//
	// Example:
	//
	//	shop R1 A urban
	//	done R1 2025-02-21
	InReach

	// NextLate: the visit after this one can come on Date at the earliest, Have
	// days after the target, more than the Want allowed.
	//
	// Example:
	//
	//	shop R1 A urban
	//	done R1 2025-02-27
	//	planned R1 2025-03-03
	//	planned R1 2025-03-10
	NextLate

	// NoRoom: Have of the month's Want visits are done, booked or have their
	// days; the gaps leave no day for this one.
	//
	// Example:
	//
	//	from 2025-03-26
	//	shop R1 A urban
	NoRoom

	// MonthOver: Date was the last day on which the month's visits could lie, and
	// it is over.
	//
	// Example:
	//
	//	shop R1 A rural
	//	missed R1 2025-03-31
	MonthOver

	// NoWorkingDay: no work is done on any day from Date to Until.
	//
	// Example:
	//
	//	week none
	//	shop R1 A urban
	NoWorkingDay

	// Unranked: the class in Name is not in the policy's order, so it comes after
	// those that are.
	//
	// Example:
	//
	//	shop R1 E urban
	Unranked

	// NoDate: the hours of no date were asked for.
	//
	// Example:
	//
	//	shop R1 A urban
	//	open R1 none shut
	NoDate

	// HoursUnknown: the shop has told no hours, so the policy's are taken.
	//
	// Example:
	//
	//	shop R1 A urban
	//	open R1 2025-03-12 08:00-10:00 12:00-16:00 19:00-20:00
	HoursUnknown

	// OtherHours: on Date the shop has hours of its own; Name says why.
	//
	// Example:
	//
	//	shop R1 A urban
	//	dated R1 2025-03-12 09:00-11:00 stocktaking
	//	open R1 2025-03-12 09:00-10:00
	OtherHours

	// ShopClosed: the shop is closed on Date; Name says why, if it is not the
	// day of the week.
	//
	// Example:
	//
	//	shop R1 A urban
	//	dated R1 2025-03-12 shut wedding
	//	open R1 2025-03-12 shut
	ShopClosed

	// InPeak: Hours are a sales peak in which no visit is valid.
	//
	// Example:
	//
	//	shop R1 A urban
	//	refused R1 2025-03-12 11:00-11:10
	InPeak

	// PeakAgreed: Hours are a sales peak, but the shop agreed to the visit.
	//
	// Example:
	//
	//	shop R1 A urban
	//	allowed R1 2025-03-12 11:00-11:10 agreed
	PeakAgreed

	// OutsideHours: the visit at Hours does not lie within the shop's hours.
	//
	// Example:
	//
	//	shop R1 A urban
	//	refused R1 2025-03-12 07:55-08:05
	OutsideHours

	// NoTime: Hours are no time of a day.
	//
	// Example:
	//
	//	shop R1 A urban
	//	refused R1 2025-03-12 09:00-09:00
	NoTime
)
