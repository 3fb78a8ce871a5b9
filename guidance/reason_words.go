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
