package client

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Reason is one step in a decision of this package: a code and what it speaks
// of. Text puts it into words.
type Reason struct {
	Code  Code            `json:"code"`
	Name  string          `json:"name,omitzero"`  // what it speaks of: a measure, field, role, item, topic
	Class Class           `json:"class,omitzero"` // the class tried, given or held
	Grade Grade           `json:"grade,omitzero"` // of conduct
	Band  int             `json:"band,omitzero"`
	Have  decimal.Decimal `json:"have,omitzero"` // net sales, points, a value
	Want  decimal.Decimal `json:"want,omitzero"` // what decides; Want less Have is the gap
	Days  int             `json:"days,omitzero"` // open days, or another count
	Of    int             `json:"of,omitzero"`   // days of the period, or what the count is out of
	From  calendar.Date   `json:"from,omitzero"` // first day of the data behind it
	To    calendar.Date   `json:"to,omitzero"`   // last day of them, or the day it speaks of
}

// Code is the kind of a reason. A classification's Standing carries the code
// that decided; the others stand before it in the trace of Explain.
type Code uint8

// The codes.
const (
	_ Code = iota

	// CutReached: the share of sales strictly before the retailer and its
	// equals is below the cut of the class. Want is the least sales with that
	// property.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	book 85 10 5
	CutReached

	// CutMissed: the sales before it make up the share of a class or more, so
	// the retailer is not in it. Want is the least sales in the class.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	book 85 10 5
	CutMissed

	// BelowCuts: every cut is missed, so the class is that of the rest.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	book 85 10 5
	BelowCuts

	// RiseHeld: the sales are worth a better class, but do not pass its cut by
	// the margin, so the retailer stays below. Want is what lifts it.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	margin 4
	//	book 78 12 10
	//	held A B B
	RiseHeld

	// FallHeld: the sales are worth a lower class, but are within the margin
	// of the cut, so the retailer stays. Want is what keeps it.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	margin 4
	//	book 82 12 6
	//	held A A B
	FallHeld

	// DropLimited: the sales are worth a class further down than a retailer
	// falls in one review.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	max-drop 1
	//	book 85 10 5
	//	held A A A
	DropLimited

	// NoneHeld: there is no class held before, so no margin and no limit apply.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	book 85 10 5
	NoneHeld

	// UnknownHeld: the policy does not know the class held before, so no
	// margin and no limit apply.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	book 85 10 5
	//	held gold gold silver
	UnknownHeld

	// NoNetSales: nothing was bought, or as much returned as bought. The class
	// is that of the rest, at once, and the retailer stands outside the total.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	book 100 0
	NoNetSales

	// ReturnsExceedSales: more was returned than bought. The class is that of
	// the rest, at once, and the returns stand beside the total.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	book 100 50 -50
	ReturnsExceedSales

	// Provisional: the retailer is too new for a class of its own. Its sales
	// per open day, carried on through the period, are compared with the cut
	// values of the others, and it stands outside the total.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	period 2025-01-01 2025-03-31
	//	min-months 3
	//	book 85 10 5 20
	//	since - - - 2025-03-22
	Provisional

	// NotOpen: the retailer begins after the period, so it has no open day to
	// judge it by and no class.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	period 2025-01-01 2025-03-31
	//	min-months 3
	//	book 85 10 5 0
	//	since - - - 2025-04-01
	NotOpen

	// Frozen: the retailer is closed or suspended. It keeps the class it holds
	// and stands outside the total.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	book 85 10 5
	//	held A A B
	//	closed no yes no
	Frozen

	// OutOfBounds: the sales have more than 18 digits before or after the
	// point. They are not computed with, and the retailer has no class.
	//
	// Example:
	//	cuts A 80 B 95 rest C
	//	book 100 1e1000000000
	OutOfBounds

	// PolicyRefused: Validate finds fault with the policy, so it gives nobody a
	// class.
	//
	// Example:
	//	cuts A 80 B 70 rest C
	//	book 100
	PolicyRefused
)

var codes = enum.Words{Kind: "Code", List: []string{
	"cut_reached", "cut_missed", "below_cuts", "rise_held", "fall_held", "drop_limited", "none_held", "unknown_held",
	"no_net_sales", "returns_exceed_sales", "provisional", "not_open", "frozen", "out_of_bounds", "policy_refused",
	"points_earned", "band_by_score", "band_starter", "band_demoted", "band_frozen", "grade_unknown", "measure_missing",
	"mark_counted", "mark_expired", "mark_ahead", "mark_unknown", "grade_given",
	"rfm_scored", "no_orders", "date_ahead", "too_few_months", "year_compared", "trend_found", "index_missing",
	"steadiness_found", "no_demand", "demand_found", "sole_seller", "leads", "follows",
	"contact_none", "contact_single", "reserves_short", "role_missing", "phone_missing", "tenure_unknown", "contact_new",
	"rotation_due", "contacts_safe", "field_missing", "field_stale", "sources_differ", "fact_unusable", "care_never",
	"care_due", "prying_refused", "gift_refused", "order_taking_refused", "order_dropped", "falling_twice", "gone_quiet",
	"behind_peers", "few_items", "scarce_missing", "profit_short", "contact_fell", "service_slipped", "relation_fell", "leak_found",
	"relation_points", "result_points", "short_offset", "offset_limited", "target_ratchet", "card_praised", "card_passed", "card_improve", "card_penalty",
	"relation_unknown", "hold_by_loyalty", "stay_in_downturn", "old_partner", "hold_by_goodwill", "keep_up_before",
	"seek_consensus", "hold_by_profit", "margin_first", "supplied_unassured", "profit_unchecked", "profit_check_due",
	"hold_by_reason", "false_claim_found", "became_urban", "market_kept", "other_within", "other_too_many",
	"department_gain", "department_no_gain", "brand_takes_over", "department_missing", "target_help", "target_missing",
	"concern_met", "concern_missing", "peak_activity", "activity_missing", "slack_traffic", "traffic_missing",
	"season_missing", "stores_elsewhere", "elsewhere_missing", "market_change", "chance_seen", "work_taken_over",
	"news_left_out", "demand_ready", "demand_reason", "demand_gain", "demand_limit",
	"strength_shown", "strength_missing", "stance_known", "stance_missing", "rules_known", "rules_missing",
	"campaign_none", "campaign_next", "campaign_late", "campaigns_close", "campaigns_far", "campaign_unusable",
}}

// String is the code's word, "cut_reached", and "" for unset.
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

// Rules are the ids of the rules that a code applies, nil for unset.
func (c Code) Rules() []string {
	if int(c) >= len(sentences) || c == 0 {
		return nil
	}
	return strings.Fields(sentences[c].rules)
}
