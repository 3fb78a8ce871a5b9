package visit

import "github.com/rapport-go/rapport/internal/enum"

// row is what is known of a code besides its sentences.
type row struct {
	word  string
	rules []string
}

var rows = []row{
	NoMonth - 1:          {"no_month", nil},
	Repeated - 1:         {"repeated", nil},
	NotYetOpen - 1:       {"not_yet_open", nil},
	ClosedForGood - 1:    {"closed_for_good", nil},
	UnknownMarket - 1:    {"unknown_market", []string{"S1-3", "S1-4"}},
	ByOverride - 1:       {"by_override", []string{"S1-1"}},
	RaiseRefused - 1:     {"raise_refused", []string{"S1-1"}},
	NoCadence - 1:        {"no_cadence", []string{"S1-33"}},
	ByCadence - 1:        {"by_cadence", []string{"S1-3", "S1-4", "S3-29"}},
	Capped - 1:           {"capped", []string{"S1-6"}},
	PartMonth - 1:        {"part_month", []string{"S1-10"}},
	NotMade - 1:          {"not_made", nil},
	Lapsed - 1:           {"lapsed", nil},
	LeftOut - 1:          {"left_out", nil},
	NoVisits - 1:         {"no_visits", nil},
	NormDone - 1:         {"norm_done", []string{"S1-10"}},
	OverVisited - 1:      {"over_visited", []string{"S1-10"}},
	Beyond - 1:           {"beyond", nil},
	Uncovered - 1:        {"uncovered", nil},
	Booked - 1:           {"booked", []string{"S1-15"}},
	Appointment - 1:      {"appointment", []string{"S1-15"}},
	DayOff - 1:           {"day_off", nil},
	FirstVisit - 1:       {"first_visit", []string{"S1-33"}},
	Due - 1:              {"due", []string{"S1-33"}},
	Overdue - 1:          {"overdue", []string{"S1-33"}},
	Restarted - 1:        {"restarted", nil},
	TooSoon - 1:          {"too_soon", []string{"S1-1", "S1-10"}},
	Spaced - 1:           {"spaced", []string{"S1-33"}},
	TooFar - 1:           {"too_far", []string{"S1-33"}},
	TooClose - 1:         {"too_close", []string{"S1-1", "S1-10"}},
	BeforeBooking - 1:    {"before_booking", []string{"S1-10"}},
	InReach - 1:          {"in_reach", []string{"S1-33"}},
	NextLate - 1:         {"next_late", []string{"S1-33"}},
	NoRoom - 1:           {"no_room", nil},
	MonthOver - 1:        {"month_over", nil},
	NoWorkingDay - 1:     {"no_working_day", nil},
	Unranked - 1:         {"unranked", []string{"S1-8"}},
	NoDate - 1:           {"no_date", nil},
	HoursUnknown - 1:     {"hours_unknown", []string{"S1-32"}},
	OtherHours - 1:       {"other_hours", []string{"S1-32"}},
	ShopClosed - 1:       {"shop_closed", []string{"S1-32"}},
	InPeak - 1:           {"in_peak", []string{"S1-12", "S1-13", "S1-14"}},
	PeakAgreed - 1:       {"peak_agreed", []string{"S1-15"}},
	OutsideHours - 1:     {"outside_hours", []string{"S1-32"}},
	NoTime - 1:           {"no_time", nil},
	PulledForward - 1:    {"pulled_forward", []string{"S0-15", "S0-19", "S3-19", "S3-20"}},
	PullBooked - 1:       {"pull_booked", []string{"S0-15", "S0-19", "S3-19", "S3-20"}},
	PullExtra - 1:        {"pull_extra", []string{"S1-10", "S3-19"}},
	PullLate - 1:         {"pull_late", []string{"S1-10"}},
	PullWaits - 1:        {"pull_waits", []string{"S1-1", "S1-10"}},
	PullLater - 1:        {"pull_later", []string{"S0-15"}},
	PullVoid - 1:         {"pull_void", nil},
	RoutineTaken - 1:     {"routine_taken", nil},
	PurposeUnknown - 1:   {"purpose_unknown", nil},
	NoCall - 1:           {"no_call", nil},
	Composed - 1:         {"composed", []string{"S3-86"}},
	ProblemAgain - 1:     {"problem_again", []string{"S3-86", "S3-96"}},
	TopicUnknown - 1:     {"topic_unknown", nil},
	TopicRepeated - 1:    {"topic_repeated", nil},
	TopicEarly - 1:       {"topic_early", []string{"S3-16"}},
	TopicOver - 1:        {"topic_over", []string{"S3-86"}},
	TopicTold - 1:        {"topic_told", []string{"S3-86"}},
	TopicCrowded - 1:     {"topic_crowded", []string{"S3-33"}},
	ShortStay - 1:        {"short_stay", []string{"S1-6", "S1-17"}},
	NoGoal - 1:           {"no_goal", []string{"S3-9", "S3-87"}},
	NoAsk - 1:            {"no_ask", []string{"S0-7"}},
	NoTell - 1:           {"no_tell", []string{"S3-12", "S3-104"}},
	NoHear - 1:           {"no_hear", []string{"S3-12", "S3-104"}},
	AskedBefore - 1:      {"asked_before", []string{"S0-7", "S3-86"}},
	SameAgenda - 1:       {"same_agenda", []string{"S3-86"}},
	FoundOn - 1:          {"found_on", []string{"S3-8", "S3-90"}},
	FoundAgain - 1:       {"found_again", []string{"S3-96"}},
	NoRemedy - 1:         {"no_remedy", nil},
	CheckPending - 1:     {"check_pending", []string{"S3-82", "S3-83"}},
	NotPassedOn - 1:      {"not_passed_on", []string{"S0-25", "S3-6", "S3-8"}},
	CountUnverified - 1:  {"count_unverified", []string{"S3-10"}},
	PassedUnverified - 1: {"passed_unverified", []string{"S3-10", "S3-11"}},
	ActionLate - 1:       {"action_late", []string{"S0-25"}},
	SoundVisit - 1:       {"sound_visit", nil},
	TooShort - 1:         {"too_short", []string{"S1-6"}},
	TaskNotDone - 1:      {"task_not_done", []string{"S1-6"}},
	StampVisit - 1:       {"stamp_visit", []string{"S1-6"}},
	TwoPlaces - 1:        {"two_places", []string{"S3-11"}},
	TimeUnknown - 1:      {"time_unknown", []string{"S1-12"}},
	CountWrong - 1:       {"count_wrong", []string{"S3-11"}},
	NoData - 1:           {"no_data", []string{"S3-7"}},
	NoPlan - 1:           {"no_plan", []string{"S3-13"}},
	NoSummary - 1:        {"no_summary", []string{"S3-13", "S3-91"}},
	NothingTold - 1:      {"nothing_told", []string{"S3-104"}},
	NothingHeard - 1:     {"nothing_heard", []string{"S3-104"}},
	ScissorsGap - 1:      {"scissors_gap", []string{"S1-8", "S1-9"}},
	StayGap - 1:          {"stay_gap", []string{"S1-8"}},
	AverseShops - 1:      {"averse_shops", []string{"S1-10"}},
	NotCompared - 1:      {"not_compared", nil},
	EvenService - 1:      {"even_service", []string{"S1-8"}},
	DangerSeen - 1:       {"danger_seen", []string{"S2-40"}},
	BreachSeen - 1:       {"breach_seen", nil},
	ToldOtherwise - 1:    {"told_otherwise", nil},
	CareNotKept - 1:      {"care_not_kept", []string{"S0-1"}},
	NothingRecorded - 1:  {"nothing_recorded", nil},
	NoDiligence - 1:      {"no_diligence", []string{"S3-17"}},
	NoCare - 1:           {"no_care", []string{"S0-1"}},
	RideDue - 1:          {"ride_due", []string{"S1-26"}},
	RideNew - 1:          {"ride_new", []string{"S1-19", "S1-26"}},
	NoRide - 1:           {"no_ride", []string{"S1-26"}},
	RiderTwice - 1:       {"rider_twice", nil},
	NoShopToAsk - 1:      {"no_shop_to_ask", []string{"S1-30"}},
	ClassesInTurn - 1:    {"classes_in_turn", []string{"S1-30"}},
}

var codes = codeWords()

func codeWords() enum.Words {
	w := enum.Words{Kind: "Code"}
	for _, r := range rows {
		w.List = append(w.List, r.word)
	}
	return w
}

// Rules is the ids of the founding rules behind the code, in order; none for
// what is only bookkeeping.
func (c Code) Rules() []string {
	if c < 1 || int(c) > len(rows) {
		return nil
	}
	return append([]string(nil), rows[c-1].rules...)
}

// String is the code's text form, "" for unset.
func (c Code) String() string { return codes.String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Code) MarshalText() ([]byte, error) { return codes.Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Code) UnmarshalText(text []byte) error {
	v, err := codes.Parse(text)
	*c = Code(v)
	return err
}
