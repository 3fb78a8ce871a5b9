package guidance

// label is the words on a sheet that are not a sentence of a reason.
type label uint8

const (
	labelTitle label = iota
	labelLastMonth
	labelThisMonth
	labelChange
	labelVolume
	labelAverage
	labelProfit
	labelUnknown
	labelWhy
	labelBrand
	labelCategory
	labelUnsorted
	labelFree
	labelReturned
	labelUnmeasured
	labelOthers
	labelTotal
	labelUp
	labelDown
	labelSame
	labelNewGoods
	labelGoneGoods
	labelChanges
	labelNext
	labelNotices
	labelMissing
	labelMore
	labelAbout
	labelWindow
	labelNoWindow
	labelAveragePaid
	labelAverageSold
	labelProfitMeans
	labelRounding
	labelNamed
	labelNewHere
	labelGoneHere
	labelSeparator
	labelSpace
	labelDated
	labelBrackets
	labelOrders
	labelGoods
	labelHave
	labelOrder
	labelBecause
	labelOrderLine
	labelScarce
	labelInstead
	labelOr
	labelSupply
	labelAdvice
	labelYear
	labelLowest
	labelHighest
	labelGaps
)

// labels is their words.
var labels = [...]phrase{
	labelTitle:       {"Guidance sheet", "经营指导书"},
	labelLastMonth:   {"Last month", "上个月"},
	labelThisMonth:   {"This month", "这个月"},
	labelChange:      {"Change", "变化"},
	labelVolume:      {"You bought ({units})", "进货（{units}）"},
	labelAverage:     {"Average price of one {unit} ({money})", "平均每{unit}价钱（{money}）"},
	labelProfit:      {"Profit at your prices ({money})", "按标价能赚（{money}）"},
	labelUnknown:     {"not known", "不清楚"},
	labelWhy:         {"What made the difference", "为什么变了"},
	labelBrand:       {"Brand", "牌子"},
	labelCategory:    {"Kind of goods", "哪类货"},
	labelUnsorted:    {"goods not sorted", "没归类的货"},
	labelFree:        {"free goods", "白送的货"},
	labelReturned:    {"returns and corrections", "退货和改价"},
	labelUnmeasured:  {"goods of unknown size", "不知道大小的货"},
	labelOthers:      {"{count} others", "其他{count}个"},
	labelTotal:       {"Together", "合计"},
	labelUp:          {"up", "升"},
	labelDown:        {"down", "降"},
	labelSame:        {"no change", "没变"},
	labelNewGoods:    {"New this month: {names}.", "这个月新进的：{names}。"},
	labelGoneGoods:   {"Not bought this month: {names}.", "这个月没进的：{names}。"},
	labelChanges:     {"New and gone", "新进的和没进的"},
	labelNext:        {"Next month", "下个月"},
	labelNotices:     {"Notices", "通知"},
	labelMissing:     {"Not known or not counted", "不清楚的和没算的"},
	labelMore:        {"and {count} more", "还有{count}个"},
	labelAbout:       {"{title}: {names}.", "{title}：{names}。"},
	labelWindow:      {"From your purchases from {from} to {to}.", "数字来自您{from}到{to}的进货。"},
	labelNoWindow:    {"No purchases were counted.", "没有算到进货。"},
	labelAveragePaid: {"Average price: what you paid, divided by what you bought.", "平均价钱：付的钱除以进的数量。"},
	labelAverageSold: {"Average price: your shelf prices, divided by what you bought.", "平均价钱：标价总数除以进的数量。"},
	labelProfitMeans: {"Profit: your shelf price today less what you paid, for the goods bought, sold or not.", "能赚的钱：现在的标价减去付的钱，按进的货算，不管卖没卖完。"},
	labelRounding:    {"The causes of each number add up to its change.", "每个数字的原因加起来正好是它的变化。"},
	labelNamed:       {"{name} {number}", "{name} {number}"},
	labelNewHere:     {"new", "新进"},
	labelGoneHere:    {"gone", "没进"},
	labelSeparator:   {", ", "、"},
	labelSpace:       {" ", ""},
	labelDated:       {"{date}: {text}", "{date}：{text}"},
	labelBrackets:    {"({text})", "（{text}）"},
	labelOrders:      {"What to order", "该订多少"},
	labelGoods:       {"Goods", "货"},
	labelHave:        {"You have ({units})", "现有（{units}）"},
	labelOrder:       {"Order ({units})", "订（{units}）"},
	labelBecause:     {"Why", "为什么"},
	labelOrderLine:   {"{name}: order {number}. {text}", "{name}：订{number}。{text}"},
	labelScarce:      {"Not enough for all", "不够分的货"},
	labelInstead:     {"Instead of {name}: {names}.", "{name}不够，可以卖{names}。"},
	labelOr:          {"Or {names}.", "也可以卖{names}。"},
	labelSupply:      {"What you can get", "能订的货"},
	labelAdvice:      {"For your shop", "给您店的建议"},
	labelYear:        {"Twelve months ({units})", "十二个月进货（{units}）"},
	labelLowest:      {"lowest {number} ({month})", "最少{number}（{month}）"},
	labelHighest:     {"highest {number} ({month})", "最多{number}（{month}）"},
	labelGaps:        {"not known: {count}", "{count}个月没有记录"},
}
