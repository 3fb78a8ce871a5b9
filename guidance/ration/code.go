package ration

import "github.com/rapport-go/rapport/internal/enum"

// Code is the kind of a reason: of sharing, and in stagecode.go of support and
// of joint promotions. An Award carries the code that decided; the
// others stand before it in the trace of Explain.
type Code uint8

// The codes.
const (
	_ Code = iota

	// PolicyRefused: Validate finds fault with the policy, so it shares
	// nothing.
	//
	// Example:
	//	tier all weight -1
	//	supply 10
	//	orders 5 5
	PolicyRefused

	// SupplyOutOfBounds: the supply is below 0 or above 1,000,000,000 packs.
	//
	// Example:
	//	tier all weight 1
	//	supply -1
	//	orders 5 5
	SupplyOutOfBounds

	// OutOfBounds: a number of the claim is out of its range, so it is not
	// computed with and the claim has no share.
	//
	// Example:
	//	tier all weight 1
	//	supply 10
	//	orders 5 -5
	OutOfBounds

	// NoLicence: the retailer has no licence to sell the goods.
	//
	// Example:
	//	tier all weight 1
	//	supply 10
	//	orders 5 5
	//	unlicensed no yes
	NoLicence

	// BarredConduct: the credit of conduct is of a grade that has no share.
	//
	// Example:
	//	tier all weight 1
	//	barred D
	//	supply 10
	//	orders 5 5
	//	credit A D
	BarredConduct

	// TooNew: the retailer is in business for fewer days than the policy asks.
	//
	// Example:
	//	tier all weight 1
	//	min-days 30
	//	date 2025-03-31
	//	supply 10
	//	orders 5 5
	//	since - 2025-03-10
	TooNew

	// NoTier: no tier of the policy fits the retailer.
	//
	// Example:
	//	tier high min-band 20 weight 1
	//	supply 10
	//	orders 5 5
	//	band 20 19
	NoTier

	// NoWeight: the tier of the retailer has weight 0.
	//
	// Example:
	//	tier high min-band 20 weight 1
	//	tier low weight 0
	//	supply 10
	//	orders 5 5
	//	band 20 19
	NoWeight

	// NothingOrdered: the order is 0.
	//
	// Example:
	//	tier all weight 1
	//	supply 10
	//	orders 5 0
	NothingOrdered

	// NothingNeeded: the store can use none.
	//
	// Example:
	//	tier all weight 1
	//	supply 10
	//	orders 5 5
	//	need - 0
	NothingNeeded

	// NoSupply: there is nothing to share.
	//
	// Example:
	//	tier all weight 1
	//	supply 0
	//	orders 5 5
	NoSupply

	// NobodyEligible: no claim has a share, so all packs are left.
	//
	// Example:
	//	tier all weight 1
	//	supply 10
	//	orders 0 0
	NobodyEligible

	// FloorsExceedSupply: the floors that the policy promises are more than
	// there is. They are not scaled down: nobody gets anything before somebody
	// changes the floors.
	//
	// Example:
	//	tier all weight 1 floor 2
	//	supply 3
	//	orders 5 5
	FloorsExceedSupply

	// SupplyCoversAll: the goods are not short. Each gets its cap and the rest
	// is left.
	//
	// Example:
	//	tier all weight 1
	//	supply 11
	//	orders 5 5
	SupplyCoversAll

	// InTier: the tier, and so the weight, of the retailer.
	//
	// Example:
	//	tier all weight 1
	//	supply 10
	//	orders 5 5
	InTier

	// Capped: the most that the claim can get.
	//
	// Example:
	//	tier all weight 1 cap 4
	//	supply 10
	//	orders 5 5
	Capped

	// OrderMet: the retailer gets all it ordered.
	//
	// Example:
	//	tier all weight 1
	//	supply 10
	//	orders 2 20
	OrderMet

	// CapReached: the retailer gets the cap of its tier.
	//
	// Example:
	//	tier all weight 1 cap 4
	//	supply 10
	//	orders 5 5
	CapReached

	// NeedMet: the retailer gets all that its store can use.
	//
	// Example:
	//	tier all weight 1
	//	supply 10
	//	orders 20 20
	//	need 3 -
	NeedMet

	// LevelReached: the retailer gets what the supply gives each of its tier.
	//
	// Example:
	//	tier all weight 1
	//	supply 10
	//	orders 20 20
	LevelReached

	// FloorKept: the floor of the tier is above what the supply gives, so the
	// retailer gets the floor.
	//
	// Example:
	//	tier high min-band 20 weight 9
	//	tier low weight 1 floor 2
	//	supply 10
	//	orders 20 20
	//	band 20 1
	FloorKept

	// TieWon: the packs do not suffice for all at the level, and the retailer
	// comes before others: it is owed more from earlier periods or its key is
	// lower.
	//
	// Example:
	//	tier all weight 1
	//	supply 3
	//	orders 5 5
	TieWon

	// TieLost: the packs do not suffice for all at the level, and others come
	// before. What is owed is carried into the next period.
	//
	// Example:
	//	tier all weight 1
	//	supply 3
	//	orders 5 5
	TieLost

	// SharedByOwner: the shops of one owner have one share between them.
	//
	// Example:
	//	tier all weight 1
	//	joint-owners
	//	supply 10
	//	orders 9 9 9
	//	owner Li Li -
	SharedByOwner
)

var codes = enum.Words{Kind: "Code", List: []string{
	"policy_refused", "supply_out_of_bounds", "out_of_bounds", "no_licence", "barred_conduct", "too_new", "no_tier",
	"no_weight", "nothing_ordered", "nothing_needed", "no_supply", "nobody_eligible", "floors_exceed_supply",
	"supply_covers_all", "in_tier", "capped", "order_met", "cap_reached", "need_met", "level_reached", "floor_kept",
	"tie_won", "tie_lost", "shared_by_owner",

	"stage_released", "stage_blocked", "stage_waits", "stage_held", "gate_unproved", "gate_undefined", "gate_below",
	"gate_above", "overpaid", "support_refused", "split_agreed", "own_loss", "partner_loss", "maker_alone", "store_alone",
	"taken_over", "outside_by_store", "task_refused", "ratio_refused",
}}

// String is the code's word, "tie_won", and "" for unset.
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

// Excludes reports whether a claim with this code has no share.
func (c Code) Excludes() bool { return c >= OutOfBounds && c <= NothingNeeded }

// refusesAll reports whether the code is of the whole lot and not of a claim.
func (c Code) refusesAll() bool {
	return c == PolicyRefused || c == SupplyOutOfBounds || c == NoSupply || c == FloorsExceedSupply
}

// Rules are the ids of the rules that a code applies. Nil for unset.
func (c Code) Rules() []string {
	switch c {
	case OutOfBounds, NoLicence, BarredConduct, TooNew, NothingOrdered, NothingNeeded, OrderMet, NeedMet:
		return []string{"S3-21", "S3-22"}
	case NoTier, NoWeight, InTier, Capped, CapReached, SharedByOwner:
		return []string{"S3-22", "S3-67", "S3-68"}
	case PolicyRefused, SupplyOutOfBounds, NoSupply, NobodyEligible, FloorsExceedSupply, SupplyCoversAll, LevelReached,
		FloorKept, TieWon, TieLost:
		return []string{"S3-21", "S3-23"}
	case StageReleased, StageBlocked, StageWaits, StageHeld, GateUnproved, GateUndefined, GateBelow, GateAbove, Overpaid,
		SupportRefused:
		return []string{"S4-13", "S4-14"}
	case SplitAgreed, TaskRefused, RatioRefused, OutsideByStore:
		return []string{"S4-12"}
	case OwnLoss:
		return []string{"S4-4", "S4-34"}
	case PartnerLoss, TakenOver, StoreAlone:
		return []string{"S4-24", "S4-26"}
	case MakerAlone:
		return []string{"S4-40", "S4-12"}
	}
	return nil
}
