package guidance

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Phase is how an item does at a shop.
type Phase uint8

// The phases.
const (
	_         Phase = iota
	Hot             // it sells out
	Slow            // it lies
	NewBrand        // it was launched lately
	Launching       // it will be
)

var phases = enum.Words{Kind: "Phase", List: []string{"hot", "slow", "new", "launching"}}

// String is "hot", "slow", "new" or "launching", "" for unset.
func (p Phase) String() string { return phases.String(int(p)) }

// MarshalText is String, with an error for a value that has no word.
func (p Phase) MarshalText() ([]byte, error) { return phases.Append(int(p)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (p *Phase) UnmarshalText(text []byte) error {
	n, err := phases.Parse(text)
	*p = Phase(n)
	return err
}

// Situation is what advice to one shop goes by, besides its market.
type Situation struct {
	Key   bool       `json:"key,omitzero"` // a key shop: launches come to it first
	Items []Standing `json:"items,omitzero"`
}

// Standing is how one item stands at the shop.
type Standing struct {
	Item  client.ItemID   `json:"item"`
	Name  string          `json:"name,omitzero"`
	Phase Phase           `json:"phase"`
	Days  int             `json:"days,omitzero"`  // that the stock lasts
	Earns decimal.Decimal `json:"earns,omitzero"` // by a piece; 0 is not known
	First calendar.Date   `json:"first,omitzero"` // of a launch, the day for key shops
	Then  calendar.Date   `json:"then,omitzero"`  // the day for the others
}

// Advising is how advice is picked.
type Advising struct {
	LowPrice decimal.Decimal `json:"low_price"` // of a piece on the shelf, at most, for goods that suit the country
	SlowDays int             `json:"slow_days"` // stock that lasts longer has to be sold off
	HotDays  int             `json:"hot_days"`  // stock that lasts no longer has to be filled up
}

// Advise says what suits a shop, as codes with their facts: the price that
// suits its market (S3-68); launches, to key shops first (S3-69); stock to sell
// off (S3-77); and how to sell what is hot, slow and new (S3-76, S3-102,
// S3-103). An item without its fact gives no advice. In the order of the
// items.
func (p Policy) Advise(shop client.Retailer, s Situation) (advice []Reason) {
	if usableNumber(p.Advice.LowPrice) {
		r := Reason{Have: p.Advice.LowPrice, In: p.Money}
		switch shop.Market {
		case client.Rural:
			r.Code = CountryPrices
			advice = append(advice, r)
		case client.Urban:
			r.Code = TownPrices
			advice = append(advice, r)
		}
	}
	for _, item := range s.Items {
		if r := p.advise(item, s.Key); r.Code != 0 {
			r.Item, r.Name = item.Item, item.Name
			advice = append(advice, r)
		}
		if (item.Phase == Hot || item.Phase == NewBrand) && usableNumber(item.Earns) {
			advice = append(advice, Reason{Code: Earns, Item: item.Item, Name: item.Name, Have: item.Earns, In: p.Money})
		}
	}
	return advice
}

func (p Policy) advise(item Standing, key bool) Reason {
	day := item.Then
	if key {
		day = item.First
	}
	switch {
	case item.Phase == Slow && item.Days > p.Advice.SlowDays:
		return Reason{Code: SellOff, Count: item.Days}
	case item.Phase == Hot && item.Days <= p.Advice.HotDays:
		return Reason{Code: FillUp, Count: max(0, item.Days)}
	case item.Phase == NewBrand && item.Days > 0:
		return Reason{Code: ShowNew, Count: item.Days}
	case item.Phase == Launching && key && day.Valid():
		return Reason{Code: LaunchFirst, Date: day}
	case item.Phase == Launching && day.Valid():
		return Reason{Code: LaunchLater, Date: day}
	}
	return Reason{}
}

// defaultAdvising is this library's own: the founding documents give no
// numbers.
func defaultAdvising() Advising {
	return Advising{LowPrice: decimal.New(100, 0), SlowDays: 60, HotDays: 7}
}

func (a Advising) validate(l *fault.List) {
	if !exact.Bounded(a.LowPrice) || a.LowPrice.Sign() < 0 {
		l.Add("low_price", "%s is not a number from 0 of at most 18 digits", exact.Text(a.LowPrice))
	}
	if a.HotDays < 0 {
		l.Add("hot_days", "%d is below 0", a.HotDays)
	}
	if a.SlowDays < a.HotDays {
		l.Add("slow_days", "%d is below hot_days, %d", a.SlowDays, a.HotDays)
	}
}
