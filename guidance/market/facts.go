package market

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Facts is what rates are counted from. What is not of the period or the items
// asked for may stand in it, too. The order of the lists plays no part, but that
// of two sightings of one item in one shop on one day the later in the list has
// the stock that counts.
type Facts struct {
	Shops     []Shop        `json:"shops"`
	Lines     []client.Line `json:"lines,omitzero"` // purchases; returns are negative
	Visits    []Visit       `json:"visits,omitzero"`
	Sightings []Sighting    `json:"sightings,omitzero"`
	Demands   []Demand      `json:"demands,omitzero"`
	Tills     []Till        `json:"tills,omitzero"`
	Releases  []Release     `json:"releases,omitzero"`
}

// Shop is one retailer, with where it stood at which time.
type Shop struct {
	Retailer client.ID     `json:"retailer"`
	Since    calendar.Date `json:"since,omitzero"`  // first day of business; unset: long known
	Closed   calendar.Date `json:"closed,omitzero"` // first day it is closed for good
	Sample   bool          `json:"sample,omitzero"` // one of the sample shops of the survey
	Places   []Place       `json:"places"`          // by From, rising
}

// Place is a shop's place in the three dimensions from a day on.
type Place struct {
	From   calendar.Date `json:"from,omitzero"` // unset: from the beginning
	Region string        `json:"region,omitzero"`
	Area   string        `json:"area,omitzero"` // county-level market; unset: the region
	Class  client.Class  `json:"class,omitzero"`
	Market client.Market `json:"market,omitzero"`
}

// Visit is a visit that was made. One without any Sighting on its day brought
// no data (S3-7).
type Visit struct {
	Retailer client.ID     `json:"retailer"`
	Date     calendar.Date `json:"date"`
}

// Sighting is what a visit found of one item.
type Sighting struct {
	Retailer client.ID       `json:"retailer"`
	Item     client.ItemID   `json:"item"`
	Date     calendar.Date   `json:"date"`
	Listed   bool            `json:"listed,omitzero"`  // the shop carries the item
	Shown    bool            `json:"shown,omitzero"`   // it is on the shelf
	Counted  bool            `json:"counted,omitzero"` // Stock was counted
	Stock    decimal.Decimal `json:"stock,omitzero"`   // units
	// Out of Days: days without stock among the days observed since the visit
	// before.
	Out  int `json:"out,omitzero"`
	Days int `json:"days,omitzero"`
	// Price is the shelf price of a unit and Cost its wholesale price; 0 is not
	// known.
	Price decimal.Decimal `json:"price,omitzero"`
	Cost  decimal.Decimal `json:"cost,omitzero"`
}

// Demand is one line of what a shop asked the company for, in units.
type Demand struct {
	Retailer client.ID       `json:"retailer"`
	Item     client.ItemID   `json:"item"`
	Date     calendar.Date   `json:"date"`
	Allowed  decimal.Decimal `json:"allowed,omitzero"` // released to the shop, its cap; 0 is none
	Wanted   decimal.Decimal `json:"wanted"`
	Supplied decimal.Decimal `json:"supplied"`
}

// Till is a shop's own sales of one item on one day.
type Till struct {
	Retailer client.ID       `json:"retailer"`
	Item     client.ItemID   `json:"item"`
	Date     calendar.Date   `json:"date"`
	Units    decimal.Decimal `json:"units"`
	Amount   decimal.Decimal `json:"amount"`
	Cartons  int             `json:"cartons,omitzero"` // transactions of whole cartons
	Packs    int             `json:"packs,omitzero"`   // transactions of single packs
}

// Release is goods put on the market of a region, whatever shops take them.
type Release struct {
	Region string          `json:"region,omitzero"`
	Item   client.ItemID   `json:"item"`
	Date   calendar.Date   `json:"date"`
	Units  decimal.Decimal `json:"units"`
}

// Ask is what to count.
type Ask struct {
	Period Period `json:"period"`
	// Before is the periods before it, the latest first: the first is the base
	// of what is compared with the last period, and the first three are those in
	// which a shop counts as a customer.
	Before []Period `json:"before,omitzero"`
	// Year is the same period of last year, for growth year on year.
	Year  Period          `json:"year,omitzero"`
	Items []client.ItemID `json:"items,omitzero"` // none: all
	// By is the dimensions to tell apart; none: one cell of all.
	By []Dimension `json:"by,omitzero"`
}

// Period is the days from one to another, both included.
type Period struct {
	From calendar.Date `json:"from"`
	To   calendar.Date `json:"to"`
}

// Valid reports whether the period has both its days, in order.
func (p Period) Valid() bool { return p.From.Valid() && p.To.Valid() && p.From <= p.To }

// Has reports whether a day lies in the period; none does in one not valid.
func (p Period) Has(d calendar.Date) bool { return p.Valid() && d >= p.From && d <= p.To }

// Days is the number of days, 0 if the period is not valid.
func (p Period) Days() int {
	if !p.Valid() {
		return 0
	}
	return p.To.DaysSince(p.From) + 1
}
