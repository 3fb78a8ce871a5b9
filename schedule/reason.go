package schedule

import (
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Reason is one step in a decision of this package. Which arguments a code
// has, its text shows; the others are unset.
type Reason struct {
	Code  Code              `json:"code"`
	Need  visit.Key         `json:"need,omitzero"`  // the need, or the rival, it is about
	Date  calendar.Date     `json:"date,omitzero"`  // the day it is about
	Until calendar.Date     `json:"until,omitzero"` // the other day: the end of a stretch, or the other visit
	Time  calendar.Interval `json:"time,omitzero"`
	Have  int               `json:"have,omitzero"`
	Want  int               `json:"want,omitzero"` // the limit that Have breaks or would have to be
	Unit  visit.GapUnit     `json:"unit,omitzero"` // of the days in Have and Want
	Away  AwayKind          `json:"away,omitzero"`
	Name  string            `json:"name,omitzero"` // of a holiday
}

// Code is the kind of a reason. Codes are closed and stable; their text may
// change.
type Code uint8

// The codes.
const (
	_ Code = iota
	DayOff
	Holiday
	MakeUpDay
	ShortDay
	BeyondCalendar
	NoFieldHours
	RepAway
	NothingBooked

	NoDayServes
	NoPlace
	NeedTwice
	UnknownRetailer
	NoMinutes
	NoDays
	OtherMonth

	ShopClosed
	HoursUnknown
	NoWindow
	TooClose
	TooFar
	OutOfTurn
	Unreachable
	DayFull
	MinutesFull
	NoTime
	SearchStopped
	RoomShort

	FitsWithVisits
	FitsWithMinutes
	FitsWithGap
	FitsOn

	OnTarget
	OffTarget
	Appointment
	AlsoFits
	Detour
	Waits

	WrongMonth
	WrongRep
	WrongDays
	ForeignNeed
	NeedLost
	NeedRepeated
	NoProof
	TooEarly
	TooLate
	OutsideField
	OutsideHours
	InPeak
	WrongTime
	WrongLength
	WrongWay
	WayTooShort
	WayOutsideField
	OutOfOrder
	StartsEarly
	BadTime
	NoLunch
	LunchOutside
	LunchBusy
	LeavesEarly
	WrongBack
	WrongTravel
)
