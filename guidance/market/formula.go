package market

import "github.com/rapport-go/rapport/schedule/calendar"

// formula is what a definition divides.
type formula struct {
	kind               Kind
	num, den           Measure
	timesNum, timesDen Measure // multiplied in, where the rate is of two quotients
	less               Measure // subtracted from num, for growth
	part               bool    // num is a part of den: outside 0 to 100 % a number is wrong
	counts             bool    // den counts shops, records or days, and so may be too few
	plain              bool    // no percentage: a number of periods, days, times or money
	english, chinese   string
}

// formulas is by definition.
var formulas = [...]formula{
	CoverageShops: {kind: Coverage, num: Buyers, den: Shops, part: true, counts: true,
		english: "active shops that bought, of all active shops", chinese: "有进货的户数/在营户数"},
	CoverageAreas: {kind: Coverage, num: AreasSold, den: Areas, part: true, counts: true,
		english: "county-level markets with sales, of all", chinese: "有销售的县级市场/全部县级市场"},
	ShelfSeen: {kind: OnShelf, num: Shown, den: Seen, part: true, counts: true,
		english: "shops with it on the shelf, of those whose shelf was seen", chinese: "看到上柜的户数/查看柜台的户数"},
	ShelfHandled: {kind: OnShelf, num: Handlers, den: Shops, part: true, counts: true,
		english: "shops that bought, sold or stock it, of all active shops (numeric distribution)", chinese: "进货、售出或有库存的户数/在营户数"},
	ShelfWeighted: {kind: OnShelf, num: HandlerTrade, den: Trade, part: true,
		english: "purchases of the shops that handle it, of the purchases of all shops (weighted distribution)", chinese: "上柜户的全部进货额/全部户进货额"},
	SellBreadth: {kind: SellThrough, num: Ordering, den: Customers, counts: true,
		english: "shops with an order, of those with one in the three periods before", chinese: "本期有订货户数/前三期有订货户数"},
	SellBreadthWithin: {kind: SellThrough, num: OrderingCustomers, den: Customers, part: true, counts: true,
		english: "of the shops with an order in the three periods before, those with one now", chinese: "前三期有订货户中本期有订货的/前三期有订货户数"},
	SellDepth: {kind: SellThrough, num: Units, den: UnitsLast, timesNum: OrderedLast, timesDen: Ordering,
		english: "units an ordering shop, over the same of the period before", chinese: "本期户均订货量/上期户均订货量"},
	SellItems: {kind: SellThrough, num: CarriedSold, den: Carried, part: true, counts: true,
		english: "items sold at least once, of those carried", chinese: "有售出的品规/在售品规"},
	SellUnits: {kind: SellThrough, num: Sold, den: Stock,
		english: "units sold, over units in stock", chinese: "售出量/库存量"},
	SellStock: {kind: SellThrough, num: UsedUp, den: Available, part: true,
		english: "what left the shop, of opening stock and orders", chinese: "（期初+进货−期末）/（期初+进货）"},
	DemandBreadth: {kind: SellThrough, num: Demanding, den: Customers, counts: true,
		english: "shops with a demand record, of those with an order in the three periods before", chinese: "有需求记录户数/前三期有订货户数"},
	OutCompany: {kind: OutOfStock, num: Unmet, den: Demands, part: true, counts: true,
		english: "demand records with nothing supplied, of all", chinese: "供货为0的需求记录/全部需求记录"},
	OutSample: {kind: OutOfStock, num: SampleOut, den: SampleCustomers, part: true, counts: true,
		english: "sample shops with a day out of stock, of those with an order in the three periods before", chinese: "有断货日的样本户/前三期有订货的样本户"},
	OutDaysWatched: {kind: OutOfStock, num: OutDays, den: WatchedDays, part: true, counts: true,
		english: "days out of stock, of the days observed", chinese: "断货天数/观察天数"},
	OutDaysCalled: {kind: OutOfStock, num: OutDays, den: CallDays, counts: true,
		english: "days out of stock, over the days of visits", chinese: "断货天数/拜访天数"},
	OutShops: {kind: OutOfStock, num: ListingOut, den: Listing, part: true, counts: true,
		english: "shops that list it and lack it, of those that list it", chinese: "断货户数/经营户数"},
	OutWeighted: {kind: OutOfStock, num: OutTrade, den: ListingTrade, part: true,
		english: "purchases of the shops that lack it, of those of the shops that list it", chinese: "断货户的全部进货额/经营户全部进货额"},
	OutItems: {kind: OutOfStock, num: ListedOut, den: Listed, part: true, counts: true,
		english: "items out of stock, of those listed", chinese: "断货品规/在售品规"},
	GrowthUnitsLast: {kind: Growth, num: Units, den: UnitsLast, less: UnitsLast,
		english: "units more than in the period before", chinese: "销量比上期增长"},
	GrowthUnitsYear: {kind: Growth, num: Units, den: UnitsYear, less: UnitsYear,
		english: "units more than in the same period of last year", chinese: "销量比去年同期增长"},
	GrowthAmountLast: {kind: Growth, num: Amount, den: AmountLast, less: AmountLast,
		english: "purchases more than in the period before", chinese: "进货额比上期增长"},
	GrowthAmountYear: {kind: Growth, num: Amount, den: AmountYear, less: AmountYear,
		english: "purchases more than in the same period of last year", chinese: "进货额比去年同期增长"},
	FillToCap: {kind: Related, num: AllowedTaken, den: Allowed, part: true,
		english: "units ordered, of those allowed", chinese: "订足率：订货量/限量"},
	FullLines: {kind: Related, num: OfferedFull, den: Offered, part: true, counts: true,
		english: "lines with all ordered that was allowed, of those offered", chinese: "订足面：订足的记录/全部记录"},
	OrderBreadth: {kind: Related, num: OfferedTaken, den: Offered, part: true, counts: true,
		english: "lines with something ordered, of those offered", chinese: "进货面：有订货的记录/全部记录"},
	RepeatLater: {kind: Related, num: OrderedBoth, den: Ordering, part: true, counts: true,
		english: "shops with an order in both periods, of those with one in the later", chinese: "两期都订货户数/本期订货户数"},
	RepeatEarlier: {kind: Related, num: OrderedBoth, den: OrderedLast, part: true, counts: true,
		english: "shops with an order in both periods, of those with one in the earlier", chinese: "两期都订货户数/上期订货户数"},
	RepeatWithin: {kind: Related, num: OrderedTwice, den: Ordering, part: true, counts: true,
		english: "shops with two orders or more, of those with one", chinese: "订货两次以上户数/订货户数"},
	Fulfilment: {kind: Related, num: Supplied, den: Wanted, part: true,
		english: "units supplied, of those asked for", chinese: "订单满足率：供货量/需求量"},
	SupplyUse: {kind: Related, num: Units, den: Released, part: true,
		english: "units bought, of those put on the market", chinese: "货源利用率：订货量/投放量"},
	PriceIndex: {kind: Related, plain: true, num: PriceTags, den: Priced,
		english: "shelf prices over wholesale prices", chinese: "顺价指数：零售价/批发价"},
	StockToSalesValue: {kind: Related, plain: true, num: StockValue, den: SoldValue,
		english: "stock value over sales value of the period, in periods", chinese: "存销比：库存额/销售额"},
	StockToSales: {kind: Related, plain: true, num: Stock, den: Sold,
		english: "stock over units sold in the period, in periods", chinese: "存销比：库存量/销量"},
	StockToLast: {kind: Related, plain: true, num: Stock, den: SoldLast,
		english: "stock over units sold in the period before, in periods", chinese: "存销比：库存量/上期销量"},
	CoverPeriod: {kind: Related, plain: true, num: StockDays, den: Sold,
		english: "stock over daily sales of the period, in days", chinese: "可销天数：按本期日均"},
	Cover7: {kind: Related, plain: true, num: Stock7, den: Sold7,
		english: "stock over daily sales of 7 days, in days", chinese: "可销天数：按7天日均"},
	Cover28: {kind: Related, plain: true, num: Stock28, den: Sold28,
		english: "stock over daily sales of four weeks, in days", chinese: "可销天数：按四周日均"},
	Cover30: {kind: Related, plain: true, num: Stock30, den: Sold30,
		english: "stock over daily sales of 30 days, in days", chinese: "可销天数：按30天日均"},
	Turnover: {kind: Related, plain: true, num: SoldTwice, den: StockEnds,
		english: "units sold over the mean of opening and closing stock", chinese: "周转率：销量/平均库存"},
	CartonsToPacks: {kind: Related, plain: true, num: CartonDeals, den: PackDeals, counts: true,
		english: "sales of whole cartons over sales of packs", chinese: "条包比例：整条笔数/拆包笔数"},
	Ticket: {kind: Related, plain: true, num: SoldValue, den: Deals,
		english: "sales value a transaction", chinese: "单笔销售额"},
}

// formula is that of the definition, ok is false if there is none.
func (d Definition) formula() (f formula, ok bool) {
	if d == 0 || int(d) >= len(formulas) {
		return formula{}, false
	}
	return formulas[d], true
}

// Kind is the rate that the definition is of, unset for none.
func (d Definition) Kind() Kind {
	f, _ := d.formula()
	return f.kind
}

// Text is what the definition divides, in words.
func (d Definition) Text(lang calendar.Lang) string {
	f, ok := d.formula()
	switch {
	case !ok:
		return d.String()
	case lang == calendar.Chinese:
		return f.chinese
	}
	return f.english
}
