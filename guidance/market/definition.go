package market

import "github.com/rapport-go/rapport/internal/enum"

// Definition is one published meaning of a rate. Sources use the same word for
// different numbers, so a rate is always of a definition, and a sheet prints
// which.
type Definition uint8

// The definitions.
const (
	_ Definition = iota

	// Coverage 覆盖率.
	CoverageShops // active shops that bought, of all active shops
	CoverageAreas // county-level markets with sales, of all

	// On shelf 上柜率.
	ShelfSeen     // shops with it on the shelf, of those whose shelf was seen
	ShelfHandled  // shops that bought, sold or stock it, of all active shops (numeric distribution)
	ShelfWeighted // purchases of the shops that handle it, of the purchases of all shops (weighted distribution)

	// Sell-through 动销率, 动销比.
	SellBreadth       // shops with an order, of those with one in the three periods before
	SellBreadthWithin // of the shops with an order in the three periods before, those with one now
	SellDepth         // units an ordering shop, over the same of the period before
	SellItems         // items sold at least once, of those carried
	SellUnits         // units sold, over units in stock
	SellStock         // what left the shop, of opening stock and orders
	DemandBreadth     // shops with a demand record, of those with an order in the three periods before

	// Out of stock 断货率.
	OutCompany     // demand records with nothing supplied, of all
	OutSample      // sample shops with a day out of stock, of those with an order in the three periods before
	OutDaysWatched // days out of stock, of the days observed
	OutDaysCalled  // days out of stock, over the days of visits
	OutShops       // shops that list it and lack it, of those that list it
	OutWeighted    // purchases of the shops that lack it, of those of the shops that list it
	OutItems       // items out of stock, of those listed

	// Growth 成长率.
	GrowthUnitsLast  // units more than in the period before
	GrowthUnitsYear  // units more than in the same period of last year
	GrowthAmountLast // purchases more than in the period before
	GrowthAmountYear // purchases more than in the same period of last year

	// Related measures.
	FillToCap         // units ordered, of those allowed
	FullLines         // lines with all ordered that was allowed, of those offered
	OrderBreadth      // lines with something ordered, of those offered
	RepeatLater       // shops with an order in both periods, of those with one in the later
	RepeatEarlier     // shops with an order in both periods, of those with one in the earlier
	RepeatWithin      // shops with two orders or more, of those with one
	Fulfilment        // units supplied, of those asked for
	SupplyUse         // units bought, of those put on the market
	PriceIndex        // shelf prices over wholesale prices
	StockToSalesValue // stock value over sales value of the period, in periods
	StockToSales      // stock over units sold in the period, in periods
	StockToLast       // stock over units sold in the period before, in periods
	CoverPeriod       // stock over daily sales of the period, in days
	Cover7            // stock over daily sales of 7 days, in days
	Cover28           // stock over daily sales of four weeks, in days
	Cover30           // stock over daily sales of 30 days, in days
	Turnover          // units sold over the mean of opening and closing stock
	CartonsToPacks    // sales of whole cartons over sales of packs
	Ticket            // sales value a transaction
)

var definitions = enum.Words{Kind: "Definition", List: []string{
	"coverage_shops", "coverage_areas", "shelf_seen", "shelf_handled", "shelf_weighted", "sell_breadth",
	"sell_breadth_within", "sell_depth", "sell_items", "sell_units", "sell_stock", "demand_breadth",
	"out_company", "out_sample", "out_days_watched", "out_days_called", "out_shops", "out_weighted",
	"out_items", "growth_units_last", "growth_units_year", "growth_amount_last", "growth_amount_year",
	"fill_to_cap", "full_lines", "order_breadth", "repeat_later", "repeat_earlier", "repeat_within",
	"fulfilment", "supply_use", "price_index", "stock_to_sales_value", "stock_to_sales", "stock_to_last", "cover_period",
	"cover_7", "cover_28", "cover_30", "turnover", "cartons_to_packs", "ticket",
}}

// String is the definition's word, "sell_breadth", and "" for unset.
func (d Definition) String() string { return definitions.String(int(d)) }

// MarshalText is String, with an error for a value that has no word.
func (d Definition) MarshalText() ([]byte, error) { return definitions.Append(int(d)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (d *Definition) UnmarshalText(text []byte) error {
	v, err := definitions.Parse(text)
	*d = Definition(v)
	return err
}

// Kind is which of the five rates a definition is of.
type Kind uint8

// The five rates (五率), and what else is measured of a market.
const (
	_           Kind = iota
	Coverage         // 覆盖率
	OnShelf          // 上柜率
	SellThrough      // 动销率
	OutOfStock       // 断货率
	Growth           // 成长率
	Related          // no rate of the five
)

var kinds = enum.Words{Kind: "Kind", List: []string{"coverage", "on_shelf", "sell_through", "out_of_stock", "growth", "related"}}

// String is the kind's word, "sell_through", and "" for unset.
func (k Kind) String() string { return kinds.String(int(k)) }

// MarshalText is String, with an error for a value that has no word.
func (k Kind) MarshalText() ([]byte, error) { return kinds.Append(int(k)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (k *Kind) UnmarshalText(text []byte) error {
	v, err := kinds.Parse(text)
	*k = Kind(v)
	return err
}
