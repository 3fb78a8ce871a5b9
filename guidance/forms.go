package guidance

// forms is the other ways to say the facts of a month. With the first, in
// sentences, each has six or more, worded apart, in both languages.
var forms = [...][]phrase{
	BoughtMore: {
		{"Your purchases came to {have}. The month before had {by} less.", "您这个月一共拿货{have}。多拿了{by}。"},
		{"{have} went to your shop. This is an increase of {by}.", "进货{have}。增加{by}。"},
		{"Your bills show {have}. You took {by} extra.", "账上记着{have}。比前一个月添了{by}。"},
		{"Up by {by}. This time your orders add to {have}.", "添了{by}。本月合计{have}。"},
		{"We delivered {have}. It goes {by} beyond your last total.", "送到您店里{have}。高出上月{by}。"},
	},
	BoughtLess: {
		{"Your purchases came to {have}. The month before had {by} more.", "您这个月一共拿货{have}。少拿了{by}。"},
		{"{have} went to your shop. This is a decrease of {by}.", "进货{have}。减少{by}。"},
		{"Your bills show {have}. You took {by} fewer.", "账上记着{have}。比前一个月缺了{by}。"},
		{"Down by {by}. This time your orders add to {have}.", "降了{by}。本月合计{have}。"},
		{"We delivered {have}. It falls {by} short of your last total.", "送到您店里{have}。低于上月{by}。"},
	},
	BoughtSame: {
		{"Your purchases came to {have} once more.", "您这个月一共拿货{have}，没有增减。"},
		{"{have} went to your shop, neither up nor down.", "进货{have}，同前一个月相等。"},
		{"Nothing moved in your total: it is {have}.", "总数没动，还是{have}。"},
		{"A steady month: {have} in all.", "平稳的一个月，合计{have}。"},
		{"We delivered {have}, just like the time before.", "送到您店里{have}，上月也是这个数。"},
	},
	BoughtAlone: {
		{"Your purchases came to {have}.", "您本月一共拿货{have}。"},
		{"{have} went to your shop.", "店里到货{have}。"},
		{"Your bills show {have}.", "账上记着{have}。"},
		{"All your orders add to {have}.", "几次订货合计{have}。"},
		{"We delivered {have}.", "我们送了{have}。"},
	},
	BoughtNothing: {
		{"You did not buy from us in {month}.", "您在{month}没进货。"},
		{"For {month} your account is empty.", "{month}的账是空的。"},
		{"Nothing was delivered to you during {month}.", "{month}我们没给您送货。"},
		{"We have no order from your shop for {month}.", "{month}没收到您的订单。"},
		{"Your shop's bills for {month}: none.", "{month}一笔账也没有。"},
	},
	AverageUp: {
		{"One {each} cost you {have} on average. The rise is {by}.", "一{each}均摊{have}。涨了{by}。"},
		{"Per {each} it comes to {have}. That is {by} dearer.", "每{each}摊到{have}。贵了{by}。"},
		{"You now pay {have} for a typical {each}. It used to be {by} less.", "现在一{each}大约付{have}。高出{by}。"},
		{"Dearer by {by}. A {each} averages {have}.", "贵了{by}。均价一{each}{have}。"},
		{"The middle price went to {have} a {each}. It climbed by {by}.", "均价升到一{each}{have}。加了{by}。"},
	},
	AverageDown: {
		{"One {each} cost you {have} on average. The fall is {by}.", "一{each}均摊{have}。跌了{by}。"},
		{"Per {each} it comes to {have}. That is {by} cheaper.", "每{each}摊到{have}。便宜了{by}。"},
		{"You now pay {have} for a typical {each}. It used to be {by} more.", "现在一{each}大约付{have}。低了{by}。"},
		{"Cheaper by {by}. A {each} averages {have}.", "便宜{by}。均价一{each}{have}。"},
		{"The middle price went to {have} a {each}. It slipped by {by}.", "均价落到一{each}{have}。减了{by}。"},
	},
	AverageSame: {
		{"One {each} cost you {have} on average, as before.", "一{each}均摊{have}，照旧。"},
		{"Per {each} it comes to {have}; nothing moved.", "每{each}摊到{have}，没有动。"},
		{"You still pay {have} for a typical {each}.", "现在一{each}还是付{have}上下。"},
		{"No change in price: a {each} averages {have}.", "价钱没变：均价一{each}{have}。"},
		{"The middle price stays at {have} a {each}.", "均价停在一{each}{have}。"},
	},
	ProfitUp: {
		{"These goods leave you {have} when all are sold. Before it was {by} under that.", "这批货全卖掉落下{have}。比以前添{by}。"},
		{"What you can earn with them is {have}. Up it went by {by}.", "这些货可以挣{have}。加了{by}。"},
		{"{have} stays with you at your shelf prices. It has grown by {by}.", "照货架价您净得{have}。涨{by}。"},
		{"Your earnings from this month's goods grow by {by}. They come to {have}.", "本月的货挣头升{by}。到了{have}。"},
		{"Between cost and shelf price lie {have}. The gap is {by} wider.", "进价和卖价差{have}。宽了{by}。"},
	},
	ProfitDown: {
		{"These goods leave you {have} when all are sold. Before it was {by} over that.", "这批货全卖掉落下{have}。比以前缺{by}。"},
		{"What you can earn with them is {have}. Down it went by {by}.", "这些货可以挣{have}。减了{by}。"},
		{"{have} stays with you at your shelf prices. It has shrunk by {by}.", "照货架价您净得{have}。跌{by}。"},
		{"Your earnings from this month's goods shrink by {by}. They come to {have}.", "本月的货挣头降{by}。到了{have}。"},
		{"Between cost and shelf price lie {have}. The gap is {by} narrower.", "进价和卖价差{have}。窄了{by}。"},
	},
	ProfitSame: {
		{"These goods leave you {have} when all are sold, as before.", "这批货全卖掉落下{have}，照旧。"},
		{"What you can earn with them is {have}: unchanged.", "这些货可以挣{have}，不增不减。"},
		{"{have} stays with you at your shelf prices, once more.", "照货架价您净得{have}，没动。"},
		{"Your earnings from this month's goods hold at {have}.", "本月的货挣头停在{have}。"},
		{"Between cost and shelf price lie {have}, no wider than before.", "进价和卖价差{have}，同以前相等。"},
	},
	MainCause: {
		{"Mostly because of {name} ({signed}).", "主要因为{name}（{signed}）。"},
		{"The largest part is {name} with {signed}.", "其中{name}占得最多，{signed}。"},
		{"{name} did most of it: {signed}.", "{name}作用最大，{signed}。"},
		{"Behind it stands {name} at {signed}.", "背后是{name}，算下来{signed}。"},
		{"First comes {name}, counting {signed}.", "头一个是{name}，计{signed}。"},
	},
	NextVisit: {
		{"Your customer manager comes on {date}.", "{date}我们上门。"},
		{"See you on {date}.", "咱们{date}见。"},
		{"Next time at your shop: {date}.", "下回到店：{date}。"},
		{"Expect us on {date}.", "请{date}在店里等我们。"},
		{"The following call is planned for {date}.", "下一次走访定在{date}。"},
	},
	MoreInARow: {
		{"That makes {count} months of growth one after the other.", "一连{count}个月往上走。"},
		{"It has gone up {count} times running.", "接连涨了{count}回。"},
		{"Growth, month {count}.", "已经是第{count}个月增加了。"},
		{"For {count} months your purchases have kept rising.", "{count}个月来进货月月多。"},
		{"The climb goes on: month {count}.", "势头向上，第{count}个月。"},
	},
	LessInARow: {
		{"That makes {count} months of decline one after the other.", "一连{count}个月往下走。"},
		{"It has gone down {count} times running.", "接连跌了{count}回。"},
		{"Decline, month {count}.", "已经是第{count}个月减少了。"},
		{"For {count} months your purchases have kept falling.", "{count}个月来进货月月少。"},
		{"The slide goes on: month {count}.", "势头向下，第{count}个月。"},
	},
	TurnedUp: {
		{"After {count} falling months it rises.", "跌了{count}个月，这回涨了。"},
		{"A turn for more: {count} months went down before.", "掉头向上，之前降了{count}个月。"},
		{"Until now it had dropped for {count} months.", "在这以前连降{count}个月。"},
		{"The decline of {count} months has ended.", "{count}个月的下降停住了。"},
		{"Less for {count} months, and now more.", "少了{count}个月，现在回升。"},
	},
	TurnedDown: {
		{"After {count} rising months it falls.", "涨了{count}个月，这回跌了。"},
		{"A turn for less: {count} months went up before.", "掉头向下，之前升了{count}个月。"},
		{"Until now it had climbed for {count} months.", "在这以前连升{count}个月。"},
		{"The growth of {count} months has ended.", "{count}个月的上升停住了。"},
		{"More for {count} months, and now less.", "多了{count}个月，现在回落。"},
	},
}

// form is the words of a code in one of its forms, counted from 0.
func (c Code) form(n int) phrase {
	if int(c) < len(forms) && n > 0 && n <= len(forms[c]) {
		return forms[c][n-1]
	}
	return sentences[c]
}

// formCount is how many ways there are to say a code.
func (c Code) formCount() int {
	if int(c) < len(forms) {
		return 1 + len(forms[c])
	}
	return 1
}
