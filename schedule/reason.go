package schedule

import (
	"strings"

	"github.com/rapport-go/rapport/client"
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
	// Class and Market are those of the retailers that a reason is about.
	Class  client.Class  `json:"class,omitzero"`
	Market client.Market `json:"market,omitzero"`
}

// Code is the kind of a reason. Codes are closed: what a code means never
// changes. The files code_*.go have them all.
type Code uint8

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
	NoTarget - 1:        {"no_target", "S1-33"},
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
	Frozen - 1:          {"frozen", "S1-33"},
	BudgetSpent - 1:     {"budget_spent", "S1-33"},
	NewNeed - 1:         {"new_need", "S1-33"},
	OpenAgain - 1:       {"open_again", "S1-33"},
	RoomAgain - 1:       {"room_again", "S1-33"},
	MakesRoom - 1:       {"makes_room", "S1-33"},
	DayChanged - 1:      {"day_changed", "S1-33"},
	KeepsWeekday - 1:    {"keeps_weekday", "S1-33"},
	LosesWeekday - 1:    {"loses_weekday", "S1-33"},
	KeepsWeek - 1:       {"keeps_week", "S1-33"},
	LosesWeek - 1:       {"loses_week", "S1-33"},
	Wished - 1:          {"wished", "S1-32"},
	NotWished - 1:       {"not_wished", "S1-32"},
	IdleTimes - 1:       {"idle_times", ""},
	FrozenMoved - 1:     {"frozen_moved", ""},
	OverBudget - 1:      {"over_budget", ""},
	WrongDiff - 1:       {"wrong_diff", ""},
	DaysLost - 1:        {"days_lost", "S1-5"},
	WaysReckoned - 1:    {"ways_reckoned", "S1-33"},
	AllFits - 1:         {"all_fits", "S1-5"},
	TooManyVisits - 1:   {"too_many_visits", "S1-5 S1-9"},
	TooMuchWay - 1:      {"too_much_way", "S1-5 S1-33"},
	VisitsCut - 1:       {"visits_cut", "S1-5 S2-41"},
	PeopleShort - 1:     {"people_short", "S1-2 S1-5"},
	FloorsHold - 1:      {"floors_hold", "S1-8"},
	ClassSlips - 1:      {"class_slips", "S1-8 S1-9"},
	AtFloor - 1:         {"at_floor", "S1-8"},
	VisitsSlip - 1:      {"visits_slip", "S1-8"},
	OutsideMonth - 1:    {"outside_month", "S1-5"},
	DayOver - 1:         {"day_over", "S3-30"},
	ComesAfter - 1:      {"comes_after", "S1-33"},
	WindowPast - 1:      {"window_past", "S1-12 S1-32"},
	WindowLater - 1:     {"window_later", "S1-12 S1-32"},
	TooLittleTime - 1:   {"too_little_time", "S3-30"},
	PulledBy - 1:        {"pulled_by", "S0-19 S3-19 S3-90"},
	OverdueBy - 1:       {"overdue_by", "S1-33"},
	LastChance - 1:      {"last_chance", "S1-33"},
	CanWait - 1:         {"can_wait", "S1-33"},
	ClassPlace - 1:      {"class_place", "S1-7 S3-28"},
	WayThere - 1:        {"way_there", "S1-33"},
	PeakNow - 1:         {"peak_now", "S1-12 S1-13 S1-14"},
	ClosesSoon - 1:      {"closes_soon", "S1-32"},
	ReservedPlace - 1:   {"reserved_place", "S1-8"},
	FitsBefore - 1:      {"fits_before", "S3-30"},
	TurnBefore - 1:      {"turn_before", "S1-8"},
	StandsBefore - 1:    {"stands_before", "S1-7 S3-28"},
	KeyBefore - 1:       {"key_before", ""},
	NobodyFits - 1:      {"nobody_fits", "S3-30"},
	SpareTime - 1:       {"spare_time", "S3-70"},
	PlanBroken - 1:      {"plan_broken", "S1-33"},
	NotSpared - 1:       {"not_spared", "S1-33"},
	WithOthers - 1:      {"with_others", "S1-33"},
	RetailerTwice - 1:   {"retailer_twice", ""},
	PinIgnored - 1:      {"pin_ignored", ""},
	NotOfTeam - 1:       {"not_of_team", "S1-2"},
	NobodyWorks - 1:     {"nobody_works", "S1-5"},
	Pinned - 1:          {"pinned", "S1-2"},
	FixedRep - 1:        {"fixed_rep", "S1-2"},
	KeepsRep - 1:        {"keeps_rep", "S1-2"},
	MovesRep - 1:        {"moves_rep", "S1-33"},
	NewRep - 1:          {"new_rep", "S1-2"},
	HomeWay - 1:         {"home_way", "S1-33"},
	Mates - 1:           {"mates", "S1-33"},
	CostsWays - 1:       {"costs_ways", "S1-33"},
	CostsShares - 1:     {"costs_shares", "S1-8 S1-33"},
	RepAbsent - 1:       {"rep_absent", "S1-5"},
	TeamWays - 1:        {"team_ways", "S1-33"},
	TeamSpread - 1:      {"team_spread", "S1-5 S1-8"},
	RepOver - 1:         {"rep_over", "S1-5 S2-41"},
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
