package schedule

import (
	"strings"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Reason is one step in a decision of this package. The doc of a code names
// the arguments it has; the others are unset.
type Reason struct {
	Code  Code              `json:"code"`
	Need  visit.Key         `json:"need,omitzero"`
	Date  calendar.Date     `json:"date,omitzero"`
	Until calendar.Date     `json:"until,omitzero"` // the other day: the end of a stretch, or another visit
	Time  calendar.Interval `json:"time,omitzero"`
	Have  int               `json:"have,omitzero"`
	Want  int               `json:"want,omitzero"`
	Unit  visit.GapUnit     `json:"unit,omitzero"` // of the days in Have and Want
	Away  AwayKind          `json:"away,omitzero"`
	Name  string            `json:"name,omitzero"` // of a holiday, a month or a rep
}

// Code is the kind of a reason. Codes are closed: what a code means never
// changes, and new ones are added at the end.
type Code uint8

// The codes. The lines under Example are a scenario in the words of the
// package's tests, which run it and want the code to be raised.
const (
	_ Code = iota

	// What a day is to the rep.

	// DayOff: the calendar's week has no work on Date.
	//
	// Example:
	//
	//	need R1 03-01..03-01
	DayOff

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

	// What else Check finds in a plan.

	// WrongMonth: the plan is of the month Name, not the territory's.
	//
	// Example:
	//
	//	need R1 03-05..03-05
	//	then
	//	month 2025-04
	WrongMonth

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

	// NoProof: the miss has no verdict, no strength or no reason.
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

// codes holds the text form and the rules of every code, by code less one.
var codes = [...]struct{ word, rules string }{
	DayOff - 1:          {"day_off", "S1-5"},
	Holiday - 1:         {"holiday", "S1-5"},
	MakeUpDay - 1:       {"make_up_day", "S1-5"},
	ShortDay - 1:        {"short_day", "S1-5"},
	BeyondCalendar - 1:  {"beyond_calendar", "S1-5"},
	NoFieldHours - 1:    {"no_field_hours", "S1-5"},
	RepAway - 1:         {"rep_away", "S1-5"},
	NothingBooked - 1:   {"nothing_booked", "S1-33"},
	NeedTwice - 1:       {"need_twice", "S1-33"},
	UnknownRetailer - 1: {"unknown_retailer", "S1-33"},
	NoMinutes - 1:       {"no_minutes", "S1-6"},
	NoDays - 1:          {"no_days", "S1-33"},
	OtherMonth - 1:      {"other_month", "S1-33"},
	NoDayServes - 1:     {"no_day_serves", "S1-33"},
	ShopClosed - 1:      {"shop_closed", "S1-32"},
	HoursUnknown - 1:    {"hours_unknown", "S1-32"},
	NoWindow - 1:        {"no_window", "S1-12 S1-13 S1-14"},
	Unreachable - 1:     {"unreachable", "S1-33"},
	TooClose - 1:        {"too_close", "S1-1 S1-10"},
	TooFar - 1:          {"too_far", "S1-1 S1-33"},
	OutOfTurn - 1:       {"out_of_turn", "S1-33"},
	DayFull - 1:         {"day_full", "S1-5"},
	MinutesFull - 1:     {"minutes_full", "S1-5"},
	NoTime - 1:          {"no_time", "S1-33"},
	NoPlace - 1:         {"no_place", "S1-33"},
	RoomShort - 1:       {"room_short", "S1-5"},
	SearchStopped - 1:   {"search_stopped", "S1-33"},
	FitsWithVisits - 1:  {"fits_with_visits", "S1-5"},
	FitsWithMinutes - 1: {"fits_with_minutes", "S1-5"},
	FitsWithGap - 1:     {"fits_with_gap", "S1-1"},
	FitsOn - 1:          {"fits_on", "S1-33"},
	OnTarget - 1:        {"on_target", "S1-33"},
	OffTarget - 1:       {"off_target", "S1-33"},
	Appointment - 1:     {"appointment", "S1-15"},
	AlsoFits - 1:        {"also_fits", "S1-33"},
	Detour - 1:          {"detour", "S1-33"},
	Waits - 1:           {"waits", "S1-12"},
	WrongMonth - 1:      {"wrong_month", ""},
	WrongRep - 1:        {"wrong_rep", ""},
	WrongDays - 1:       {"wrong_days", ""},
	ForeignNeed - 1:     {"foreign_need", ""},
	NeedLost - 1:        {"need_lost", ""},
	NeedRepeated - 1:    {"need_repeated", ""},
	NoProof - 1:         {"no_proof", ""},
	TooEarly - 1:        {"too_early", "S1-1"},
	TooLate - 1:         {"too_late", "S1-33"},
	OutsideField - 1:    {"outside_field", "S3-30"},
	OutsideHours - 1:    {"outside_hours", "S1-32"},
	InPeak - 1:          {"in_peak", "S1-12 S1-13 S1-14"},
	WrongTime - 1:       {"wrong_time", "S1-15"},
	WrongLength - 1:     {"wrong_length", "S1-6"},
	WrongWay - 1:        {"wrong_way", "S1-33"},
	WayTooShort - 1:     {"way_too_short", "S1-33"},
	WayOutsideField - 1: {"way_outside_field", "S3-30"},
	OutOfOrder - 1:      {"out_of_order", "S1-33"},
	StartsEarly - 1:     {"starts_early", "S1-33"},
	BadTime - 1:         {"bad_time", ""},
	NoLunch - 1:         {"no_lunch", "S1-13"},
	LunchOutside - 1:    {"lunch_outside", "S1-13"},
	LunchBusy - 1:       {"lunch_busy", "S1-13"},
	LeavesEarly - 1:     {"leaves_early", "S3-30"},
	WrongBack - 1:       {"wrong_back", "S1-33"},
	WrongTravel - 1:     {"wrong_travel", "S1-33"},
	UnderNorm - 1:       {"under_norm", "S1-5"},
	WithinNorm - 1:      {"within_norm", "S1-5"},
	OverNorm - 1:        {"over_norm", "S1-5 S1-9"},
	NoWorkingDays - 1:   {"no_working_days", "S1-5"},
	TooMuch - 1:         {"too_much", "S1-5 S2-41"},
}

// Rules is the ids of the rules behind a code, none for a code that is about
// the form of a plan.
func (c Code) Rules() []string {
	if c == 0 || int(c) > len(codes) {
		return nil
	}
	return strings.Fields(codes[c-1].rules)
}

// words is the vocabulary of the codes.
func (c Code) words() enum.Words {
	w := enum.Words{Kind: "Code", List: make([]string, len(codes))}
	for i := range codes {
		w.List[i] = codes[i].word
	}
	return w
}

// String is the code in snake_case, "" for unset.
func (c Code) String() string { return c.words().String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Code) MarshalText() ([]byte, error) { return c.words().Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Code) UnmarshalText(text []byte) error {
	v, err := c.words().Parse(text)
	*c = Code(v)
	return err
}
