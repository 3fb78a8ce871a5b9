package ration

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Lot is goods to be shared: so many packs of one item in one period, and who
// asks for them.
type Lot struct {
	Item   client.ItemID `json:"item"`
	Period string        `json:"period"`        // the caller's name of the round: "2025-03", "2025-W11"
	Date   calendar.Date `json:"date,omitzero"` // the day on which newness is judged; unset: nobody is new
	Supply int           `json:"supply"`        // packs, at most 1,000,000,000
	Claims []Claim       `json:"claims"`
}

// Claim is what one retailer asks for, with what its share is judged by. An
// order is a ceiling only: asking for more than one needs gains nothing.
type Claim struct {
	Retailer   client.ID     `json:"retailer"`
	Owner      string        `json:"owner,omitzero"` // who holds the licence; "" is nobody else
	Class      client.Class  `json:"class,omitzero"`
	Credit     client.Grade  `json:"credit,omitzero"`
	Order      int           `json:"order"`             // packs asked for, at most 1,000,000,000
	Need       int           `json:"need,omitzero"`     // packs the store can use, if NeedKnown
	Band       int           `json:"band,omitzero"`     // supply band 档位, 1 the lowest, 0 none
	Owed       Balance       `json:"owed,omitzero"`     // carried from the last period of this item
	Returned   int           `json:"returned,omitzero"` // packs of the last award given back: they lower Owed
	Since      calendar.Date `json:"since,omitzero"`    // first day of business; unset: long known
	Market     client.Market `json:"market,omitzero"`
	NeedKnown  bool          `json:"need_known,omitzero"`
	Unlicensed bool          `json:"unlicensed,omitzero"`
}

// Validate reports everything in a lot that Share leaves out or would count
// twice: a claim without an id, an id given twice, numbers out of their range,
// dates that are none.
//
// The error is a list of calendar.Fault with JSON pointers into the lot.
func (l Lot) Validate() error {
	var faults fault.List
	if l.Item == "" {
		faults.Add("item", "is empty")
	}
	if l.Period == "" {
		faults.Add("period", "is empty")
	}
	if l.Date != 0 && !l.Date.Valid() {
		faults.Add("date", "%q is not a date", l.Date)
	}
	between(&faults, "supply", l.Supply, maxPacks)
	rows := make(map[client.ID]int, len(l.Claims))
	for i, c := range l.Claims {
		first, twice := rows[c.Retailer]
		switch {
		case c.Retailer == "":
			faults.In("claims", i).Add("retailer", "is empty")
		case twice:
			faults.In("claims", i).Add("retailer", "%q stands at /claims/%d already", c.Retailer, first)
		default:
			rows[c.Retailer] = i
		}
		if !c.bounded() || c.Since != 0 && !c.Since.Valid() || c.Market > client.Rural {
			c.check(faults.In("claims", i))
		}
	}
	return faults.Err()
}

func (c Claim) check(l *fault.List) {
	between(l, "order", c.Order, maxPacks)
	between(l, "need", c.Need, maxPacks)
	between(l, "returned", c.Returned, maxPacks)
	if c.Band < 0 {
		l.Add("band", "%d is below 0", c.Band)
	}
	if c.Owed < -maxBalance || c.Owed > maxBalance {
		l.Add("owed", "%v is not between %v and %v", c.Owed, -maxBalance, maxBalance)
	}
	if c.Since != 0 && !c.Since.Valid() {
		l.Add("since", "%q is not a date", c.Since)
	}
	if _, err := c.Market.MarshalText(); err != nil {
		l.Add("market", "%v", err)
	}
}

// bounded reports whether the numbers can be computed with.
func (c *Claim) bounded() bool {
	return uint(c.Order) <= maxPacks && uint(c.Need) <= maxPacks && uint(c.Returned) <= maxPacks &&
		c.Band >= 0 && c.Owed >= -maxBalance && c.Owed <= maxBalance
}
