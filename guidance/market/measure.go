package market

import "github.com/rapport-go/rapport/internal/enum"

// Measure is something that is counted and adds up: over shops, and so over
// regions, classes and markets. Over time only amounts would; a longer period
// is counted from the facts again.
type Measure uint8

// The measures.
const (
	_                 Measure = iota
	Shops                     // active shops at the end of the period
	Buyers                    // of them, with net purchases above 0
	Seen                      // shops of which a visit saw an asked item, on the shelf or not
	Shown                     // of them, with an asked item on the shelf
	Handlers                  // shops that bought, sold or stock an asked item
	Trade                     // amount of all purchases, whatever item
	HandlerTrade              // of it, that of handlers
	Customers                 // shops with an order in the three periods before
	Ordering                  // shops with an order in the period
	OrderingCustomers         // of the customers, with an order in the period
	OrderedLast               // shops with an order in the period before
	OrderedBoth               // shops with an order in this period and in the one before
	OrderedTwice              // shops with orders on two days of the period or more
	Units                     // units bought in the period, net
	UnitsLast                 // units bought in the period before, net
	UnitsYear                 // units bought in the same period of last year, net
	Amount                    // amount bought in the period, net
	AmountLast                // amount bought in the period before, net
	AmountYear                // amount bought in the same period of last year, net
	Carried                   // pairs of shop and item carried: listed, stocked, bought or sold
	CarriedSold               // of them, sold over the till in the period
	Listed                    // pairs of shop and item that the shop lists
	ListedOut                 // of them, without stock at the last visit that counted
	Listing                   // shops that list an asked item
	ListingOut                // of them, without stock of one at the last visit that counted
	ListingTrade              // amount of all purchases of shops that list an asked item
	OutTrade                  // of it, that of shops without stock of one
	Available                 // opening stock and orders, of pairs counted at both ends
	UsedUp                    // of it, no longer there at the end
	Stock                     // units in stock at the last count of the period
	StockEnds                 // opening and closing stock together, of pairs counted at both ends
	StockValue                // closing stock at its wholesale price
	StockDays                 // closing stock times the days of the period
	Stock7                    // closing stock times 7
	Stock28                   // closing stock times 28
	Stock30                   // closing stock times 30
	Sold                      // units over the till in the period
	SoldTwice                 // the same, twice, of pairs counted at both ends
	SoldLast                  // units over the till in the period before
	Sold7                     // units over the till in the last 7 days of the period
	Sold28                    // units over the till in the last 28 days of the period
	Sold30                    // units over the till in the last 30 days of the period
	SoldValue                 // amount over the till in the period
	Deals                     // transactions over the till
	CartonDeals               // of them, of whole cartons
	PackDeals                 // of them, of single packs
	Demands                   // demand records
	Unmet                     // of them, with nothing supplied
	Demanding                 // shops with a demand record
	Wanted                    // units asked for
	Supplied                  // units supplied
	Allowed                   // units released to the shops that were offered some
	AllowedTaken              // units asked for of those, by the same shops
	Offered                   // demand records with a cap
	OfferedTaken              // of them, with something ordered
	OfferedFull               // of them, with all ordered that was allowed
	SampleCustomers           // sample shops among the customers
	SampleOut                 // of them, with a day out of stock
	OutDays                   // days out of stock
	WatchedDays               // days observed
	CallDays                  // days on which shops were visited
	Priced                    // wholesale prices of what has a shelf price, added up
	PriceTags                 // shelf prices of the same, added up
	Released                  // units put on the market of a region
	Areas                     // county-level markets
	AreasSold                 // of them, with net purchases above 0
)

var measures = enum.Words{Kind: "Measure", List: []string{
	"shops", "buyers", "seen", "shown", "handlers", "trade", "handler_trade", "customers", "ordering",
	"ordering_customers", "ordered_last", "ordered_both", "ordered_twice", "units", "units_last", "units_year",
	"amount", "amount_last", "amount_year", "carried", "carried_sold", "listed", "listed_out", "listing",
	"listing_out", "listing_trade", "out_trade", "available", "used_up", "stock", "stock_ends", "stock_value",
	"stock_days", "stock_7", "stock_28", "stock_30", "sold", "sold_twice", "sold_last", "sold_7", "sold_28",
	"sold_30", "sold_value", "deals", "carton_deals", "pack_deals", "demands", "unmet", "demanding", "wanted",
	"supplied", "allowed", "allowed_taken", "offered", "offered_taken", "offered_full", "sample_customers",
	"sample_out", "out_days", "watched_days", "call_days", "priced", "price_tags", "released", "areas", "areas_sold",
}}

// String is the measure's word, "ordered_twice", and "" for unset.
func (m Measure) String() string { return measures.String(int(m)) }

// MarshalText is String, with an error for a value that has no word.
func (m Measure) MarshalText() ([]byte, error) { return measures.Append(int(m)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (m *Measure) UnmarshalText(text []byte) error {
	v, err := measures.Parse(text)
	*m = Measure(v)
	return err
}
