package guidance

// The codes of orders: what the demand is taken from, what is missing, and what
// keeps the order from it.
const (
	// NeedsStock says what there is, what there should be, and what is missing.
	//
	// Example:
	//	sold a 30 30 30 30
	//	stock a hand 2
	NeedsStock Code = iota + NoVisit + 1
	// EnoughStock says that there is enough, and for how many days.
	//
	// Example:
	//	sold a 30 30 30 30
	//	stock a hand 50
	EnoughStock
	// NotSelling says that there is stock but that nothing sells.
	//
	// Example:
	//	sold a 0 0 0
	//	stock a hand 5
	NotSelling
	// NoSales says that there is nothing to order because nothing is known to
	// have been sold.
	//
	// Example:
	//	stock a hand 0
	NoSales
	// WholePacks says that the order is rounded to whole packs.
	//
	// Example:
	//	sold a 30 30 30 30
	//	stock a hand 2 pack 10
	WholePacks
	// LeastOrder says that less than this is not delivered.
	//
	// Example:
	//	sold a 30 30 30 30
	//	stock a hand 8 least 5
	LeastOrder
	// CappedBySupply says that the policy allows no more.
	//
	// Example:
	//	sold a 30 30 30 30
	//	stock a hand 2 cap 4
	CappedBySupply
	// CappedByAward says that the shop's part of scarce goods is no more.
	//
	// Example:
	//	sold a 30 30 30 30
	//	stock a hand 2 award 3
	CappedByAward
	// CappedByDays says that more would lie too long.
	//
	// Example:
	//	sold a 30 30 30 30
	//	stock a hand 0 least 90
	CappedByDays
	// CappedByCash says that the shop's money buys no more.
	//
	// Example:
	//	sold a 30 30 30 30
	//	stock a hand 2 cash 100 cost 30
	CappedByCash
	// CappedTogether says that a limit for several items leaves no more for this
	// one.
	//
	// Example:
	//	sold a 30 30 30 30
	//	sold b 60 60 60 60
	//	stock a hand 0
	//	stock b hand 0
	//	together 20 a b
	CappedTogether
	// CapBelowPack says that a limit lets not even one pack through, so that
	// the order is 0.
	//
	// Example:
	//	sold a 30 30 30 30
	//	stock a hand 2 pack 10 cap 6
	CapBelowPack
	// BelowPoint says that even with the order there is less than the stock to
	// order at.
	//
	// Example:
	//	sold a 30 30 30 30
	//	stock a hand 0 award 1
	BelowPoint
	// CountBelowZero says that the count is below zero; it counts as 0.
	//
	// Example:
	//	sold a 30 30 30 30
	//	stock a hand -3
	CountBelowZero
	// CountTooHigh says that there is more than there was and came, so that
	// the counts cannot all be right.
	//
	// Example:
	//	rule one_and_half
	//	stock a hand 12 counted 5 received 3
	CountTooHigh
	// OutOfStockDays counts days without the item, which say nothing about
	// demand.
	//
	// Example:
	//	sold a 20@20 30
	//	stock a hand 2
	OutOfStockDays
	// RationedMonths counts periods in which the shop got less than it asked
	// for; what it asked for counts.
	//
	// Example:
	//	sold a 10!30 30
	//	stock a hand 2
	RationedMonths
	// TooFewDays counts periods with too few days in stock to say anything.
	//
	// Example:
	//	sold a 5@3 30
	//	stock a hand 2
	TooFewDays
	// ReturnsTakenOff counts periods with net returns, which are set against
	// the sales before them.
	//
	// Example:
	//	sold a 30 -5 30
	//	stock a hand 2
	ReturnsTakenOff
	// PeersDemand says that like shops' demand stands in for the shop's own,
	// which is not known.
	//
	// Example:
	//	stock a hand 2 peers 1.5
	PeersDemand
	// NoOrderRule says that the policy does not say how orders are found.
	//
	// Example:
	//	policy {}
	//	stock a hand 2
	NoOrderRule
)

var orderCodes = []string{
	"needs_stock", "enough_stock", "not_selling", "no_sales", "whole_packs", "least_order",
	"capped_by_supply", "capped_by_award", "capped_by_days", "capped_by_cash", "capped_together", "cap_below_pack", "below_point",
	"count_below_zero", "count_too_high", "out_of_stock_days", "rationed_months", "too_few_days",
	"returns_taken_off", "peers_demand", "no_order_rule",
}

// The codes of substitutes: what speaks for a good, and why others are left out.
const (
	// SamePrice says that the substitute costs the same.
	//
	// Example:
	//	scarce a 100
	//	good b 100
	SamePrice Code = iota + NoOrderRule + 1
	// BitCheaper says by how much the substitute is cheaper.
	//
	// Example:
	//	scarce a 100
	//	good b 96
	BitCheaper
	// BitDearer says by how much the substitute is dearer.
	//
	// Example:
	//	scarce a 100
	//	good b 108
	BitDearer
	// AlikeTraits counts what both have in common.
	//
	// Example:
	//	scarce a 100 traits slim,mild
	//	good b 100 traits slim
	AlikeTraits
	// EarnsNoLess says what one piece earns.
	//
	// Example:
	//	scarce a 100 cost 90
	//	good b 100 cost 88
	EarnsNoLess
	// SellsElsewhere says how much like shops sold of what they had.
	//
	// Example:
	//	scarce a 100
	//	good b 100 sold 80 offered 100
	SellsElsewhere
	// SoldHere says that the shop sells the substitute already.
	//
	// Example:
	//	scarce a 100
	//	good b 100 here
	SoldHere
	// NoSubstitute says that nothing can stand in.
	//
	// Example:
	//	scarce a 100
	NoSubstitute
	// NoPrice leaves goods out whose price is not known.
	//
	// Example:
	//	scarce a 100
	//	good b 0
	NoPrice
	// OtherCategory leaves out other kinds of goods.
	//
	// Example:
	//	scarce a 100 category x
	//	good b 100 category y
	OtherCategory
	// OtherPrice leaves out goods that are too cheap or too dear.
	//
	// Example:
	//	scarce a 100
	//	good b 120
	OtherPrice
	// NotOnSale leaves out goods that are withdrawn.
	//
	// Example:
	//	scarce a 100
	//	good b 100 withdrawn
	NotOnSale
	// NotForBand leaves out goods that shops of the band do not get.
	//
	// Example:
	//	scarce a 100
	//	good b 100 barred
	NotForBand
	// AlsoScarce leaves out goods that are scarce themselves.
	//
	// Example:
	//	scarce a 100
	//	good b 100 scarce
	AlsoScarce
	// TooMuchAlready leaves out goods of which the shop has too much.
	//
	// Example:
	//	scarce a 100
	//	good b 100 overfull
	TooMuchAlready
	// NoSupply leaves out goods of which there is not one pack.
	//
	// Example:
	//	scarce a 100
	//	good b 100 supply 4 pack 5
	NoSupply
)

var substituteCodes = []string{
	"same_price", "bit_cheaper", "bit_dearer", "alike_traits", "earns_no_less", "sells_elsewhere", "sold_here",
	"no_substitute", "no_price", "other_category", "other_price", "not_on_sale", "not_for_band", "also_scarce",
	"too_much_already", "no_supply",
}

// The codes of the words themselves: what only the sheets before show.
const (
	// MoreInARow counts the months in a row in which more was bought.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	//	this a 60 6000
	//	told rising 2
	MoreInARow Code = iota + NoSupply + 1
	// LessInARow counts the months in a row in which less was bought.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 60 6000
	//	this a 50 5000
	//	told rising -2
	LessInARow
	// TurnedUp says that more was bought after some months of less.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	//	this a 60 6000
	//	told rising -2
	TurnedUp
	// TurnedDown says that less was bought after some months of more.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 60 6000
	//	this a 50 5000
	//	told rising 2
	TurnedDown
	// TooAlike says how much the sheet's sentences share with those of the last,
	// where no choice of words stays below half.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 60 6000
	//	this a 50 5000
	//	told everything
	TooAlike
)

var memoryCodes = []string{"more_in_a_row", "less_in_a_row", "turned_up", "turned_down", "too_alike"}
