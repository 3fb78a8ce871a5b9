package guidance

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
