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

// The codes of words that a shopkeeper should not have to read.
const (
	// TooLong says that a sentence has more words or characters than it may.
	//
	// Example:
	//	lint you can see that over the whole of this month the shop has bought 3 cartons and that this is a lot
	TooLong Code = iota + TooAlike + 1
	// TooManyCommas says that a sentence has more commas than it may.
	//
	// Example:
	//	lint one 1, two, three, four, five
	TooManyCommas
	// TooManyNumbers says that a sentence has more numbers than it may.
	//
	// Example:
	//	lint You bought 3 for 5 yuan.
	TooManyNumbers
	// TooDense names Chinese characters without a break for longer than may be.
	//
	// Example:
	//	lint 本月单条均价环比增长
	TooDense
	// Jargon names a word of the trade.
	//
	// Example:
	//	lint 多上重点品牌
	Jargon
	// DoubleNegative names a negative that is taken back.
	//
	// Example:
	//	lint 您不得不订3条。
	DoubleNegative
	// Blame names words that blame the reader.
	//
	// Example:
	//	lint It is your fault that 3 cartons are left.
	Blame
	// ProfitByShare says that a profit is read off a share.
	//
	// Example:
	//	lint 低档烟占比大，利润小
	ProfitByShare
	// SaysNothing names praise or advice without a number, a name or a date.
	//
	// Example:
	//	lint 销售不错，继续保持
	SaysNothing
)

var wordCodes = []string{
	"too_long", "too_many_commas", "too_many_numbers", "too_dense", "jargon", "double_negative", "blame", "profit_by_share", "says_nothing",
}

// The codes of supply, gaps and advice.
const (
	// CanOrder says that the shop can get as many as it wants.
	//
	// Example:
	//	supply a
	CanOrder Code = iota + SaysNothing + 1
	// CanOrderUpTo says how many the shop can get.
	//
	// Example:
	//	supply a most 5
	CanOrderUpTo
	// CanOrderFrom says from when the shop can get some.
	//
	// Example:
	//	supply a from 2025-04-10
	CanOrderFrom
	// CannotOrder says that the shop cannot get any.
	//
	// Example:
	//	supply a none
	CannotOrder
	// Agrees says that what was told or ordered is near what the sheet guided to.
	//
	// Example:
	//	stock a hand 0 target 10
	//	real a 10
	Agrees
	// TookMore says that it is more.
	//
	// Example:
	//	stock a hand 0 target 10
	//	real a 20
	TookMore
	// TookLess says that it is less.
	//
	// Example:
	//	stock a hand 0 target 10
	//	real a 5
	TookLess
	// NotTaken says that it is nothing.
	//
	// Example:
	//	stock a hand 0 target 10
	NotTaken
	// NotGuided says that it is something though the sheet guided to nothing.
	//
	// Example:
	//	real a 5
	NotGuided
	// CountryPrices names the price up to which goods suit a shop in the country.
	//
	// Example:
	//	market rural
	CountryPrices
	// TownPrices names the price above which goods suit a shop in town, too.
	//
	// Example:
	//	market urban
	TownPrices
	// LaunchFirst says when a key shop gets a new brand.
	//
	// Example:
	//	key
	//	launching a 2025-04-01 2025-05-01
	LaunchFirst
	// LaunchLater says when other shops get it.
	//
	// Example:
	//	launching a 2025-04-01 2025-05-01
	LaunchLater
	// SellOff says how long slow stock lasts.
	//
	// Example:
	//	slow a 90
	SellOff
	// FillUp says how soon hot goods run out.
	//
	// Example:
	//	hot a 3
	FillUp
	// ShowNew says how long the stock of a new brand lasts.
	//
	// Example:
	//	new-brand a 20
	ShowNew
	// Earns says what a piece of a hot or new brand earns.
	//
	// Example:
	//	hot a 3 12.50
	Earns
)

var adviceCodes = []string{
	"can_order", "can_order_up_to", "can_order_from", "cannot_order",
	"agrees", "took_more", "took_less", "not_taken", "not_guided",
	"country_prices", "town_prices", "launch_first", "launch_later", "sell_off", "fill_up", "show_new", "earns",
}
