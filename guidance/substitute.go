package guidance

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
)

// Good is an item as this shop could buy it next month.
type Good struct {
	Item      client.Item     `json:"item"`               // its shelf price, category and name
	Cost      decimal.Decimal `json:"cost,omitzero"`      // of a piece to the shop; 0 is not known
	Supply    decimal.Decimal `json:"supply,omitzero"`    // pieces that are there for this shop
	Pack      decimal.Decimal `json:"pack,omitzero"`      // pieces in a pack; 0 is 1
	Withdrawn bool            `json:"withdrawn,omitzero"` // not on sale
	Barred    bool            `json:"barred,omitzero"`    // not for the shop's band
	Scarce    bool            `json:"scarce,omitzero"`    // rationed itself
	Overfull  bool            `json:"overfull,omitzero"`  // the shop has too much of it
	SoldHere  bool            `json:"sold_here,omitzero"` // the shop sells it
	Traits    []string        `json:"traits,omitzero"`    // taste, length, strength: what shoppers go by
	Sold      decimal.Decimal `json:"sold,omitzero"`      // pieces sold by like shops
	Offered   decimal.Decimal `json:"offered,omitzero"`   // pieces they had to sell
}

// Substitution is how goods are found that can stand in for scarce ones.
type Substitution struct {
	Near decimal.Decimal `json:"near"` // percent of the price that it may differ by, included
	Wide decimal.Decimal `json:"wide"` // the same, if nothing is near
	Most int             `json:"most"` // substitutes named
}

// Substitutes is what a shop can sell in place of scarce goods. Every other
// good is named, counted in More or left out with a reason.
type Substitutes struct {
	Item    client.ItemID `json:"item"`
	Name    string        `json:"name,omitzero"`
	List    []Substitute  `json:"list"`          // best first
	More    int           `json:"more,omitzero"` // that would do, too
	Because []Reason      `json:"because"`       // why there is none, and why others are left out, by item
}

// Substitute is one of them, with the two facts that speak for it.
type Substitute struct {
	Item    client.ItemID   `json:"item"`
	Name    string          `json:"name,omitzero"`
	Price   decimal.Decimal `json:"price"`  // a piece on the shelf
	Supply  decimal.Decimal `json:"supply"` // at most so many pieces can be had
	Because []Reason        `json:"because"`
}

// Substitutes finds goods of the same category and price that can be had (rules
// S0-16, S3-57), the closest price first; then what shares most traits, what
// earns no less, what sells best with like shops, what the shop sells already;
// and of equals the item's id. If none is near in price it looks once further
// out, and the reasons call those cheaper or dearer. O(n log n).
func (p Policy) Substitutes(scarce Good, goods []Good) Substitutes {
	out := Substitutes{Item: scarce.Item.ID, Name: scarce.Item.Name, List: []Substitute{}}
	s := search{Policy: p, scarce: scarce}
	if !usableNumber(scarce.Item.Retail) || !p.Substitution.usable() {
		out.Because = append(out.Because, Reason{Code: NoSubstitute, Item: scarce.Item.ID, Name: scarce.Item.Name})
		return out
	}
	var fit []Good
	for _, within := range [...]decimal.Decimal{p.Substitution.Near, p.Substitution.Wide} {
		fit, out.Because = s.filter(goods, within)
		if len(fit) > 0 {
			break
		}
	}
	if len(fit) == 0 {
		none := Reason{Code: NoSubstitute, Item: scarce.Item.ID, Name: scarce.Item.Name}
		out.Because = slices.Insert(out.Because, 0, none)
		return out
	}
	slices.SortFunc(fit, s.compare)
	most := max(0, min(p.Substitution.Most, len(fit)))
	for _, g := range fit[:most] {
		out.List = append(out.List, Substitute{
			Item: g.Item.ID, Name: g.Item.Name, Price: g.Item.Retail, Supply: g.Supply, Because: s.speaks(g),
		})
	}
	out.More = len(fit) - most
	return out
}

type search struct {
	Policy
	scarce Good
}

// filter is the goods that would do, and why the others would not.
func (s search) filter(goods []Good, within decimal.Decimal) (fit []Good, because []Reason) {
	for _, g := range goods {
		if g.Item.ID == s.scarce.Item.ID {
			continue
		}
		if code := s.against(g, within); code != 0 {
			because = append(because, Reason{Code: code, Item: g.Item.ID, Name: g.Item.Name})
			continue
		}
		fit = append(fit, g)
	}
	slices.SortStableFunc(because, func(a, b Reason) int { return cmp.Compare(a.Item, b.Item) })
	return fit, because
}

// against is the first thing that speaks against a good, 0 for none.
func (s search) against(g Good, within decimal.Decimal) Code {
	pack := g.Pack
	if pack.Sign() <= 0 {
		pack = unitDec
	}
	switch {
	case !usableNumber(g.Item.Retail) || !exact.Bounded(g.Supply) || !exact.Bounded(pack):
		return NoPrice
	case g.Item.Category != s.scarce.Item.Category:
		return OtherCategory
	case s.distance(g).Mul(hundred).Cmp(within.Mul(s.scarce.Item.Retail)) > 0:
		return OtherPrice
	case g.Withdrawn:
		return NotOnSale
	case g.Barred:
		return NotForBand
	case g.Scarce:
		return AlsoScarce
	case g.Overfull:
		return TooMuchAlready
	case g.Supply.Cmp(pack) < 0:
		return NoSupply
	}
	return 0
}

func (s search) distance(g Good) decimal.Decimal {
	return g.Item.Retail.Sub(s.scarce.Item.Retail).Abs()
}

func (s search) compare(a, b Good) int {
	return cmp.Or(
		s.distance(a).Cmp(s.distance(b)),
		cmp.Compare(s.shared(b), s.shared(a)),
		compareBool(s.earns(a), s.earns(b)),
		compareRates(a, b),
		compareBool(a.SoldHere, b.SoldHere),
		cmp.Compare(a.Item.ID, b.Item.ID),
	)
}

// shared counts the traits that both have.
func (s search) shared(g Good) (n int) {
	for i, trait := range g.Traits {
		if slices.Contains(s.scarce.Traits, trait) && !slices.Contains(g.Traits[:i], trait) {
			n++
		}
	}
	return n
}

// earns reports whether a piece is known to earn no less than a scarce one.
func (s search) earns(g Good) bool {
	if !usableNumber(g.Cost) || !usableNumber(s.scarce.Cost) {
		return false
	}
	return g.Item.Retail.Sub(g.Cost).Cmp(s.scarce.Item.Retail.Sub(s.scarce.Cost)) >= 0
}

// compareBool puts true first.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// rated reports whether it is known how the good sells.
func (g Good) rated() bool { return usableNumber(g.Offered) && exact.Bounded(g.Sold) }

// compareRates puts the larger part sold of what was offered first, and one
// that is not known last.
func compareRates(a, b Good) int {
	if !a.rated() || !b.rated() {
		return compareBool(a.rated(), b.rated())
	}
	return b.Sold.Mul(a.Offered).Cmp(a.Sold.Mul(b.Offered))
}

// speaks is the price and the next thing that speaks for a good.
func (s search) speaks(g Good) []Reason {
	say := func(r Reason) Reason {
		r.Item, r.Name = g.Item.ID, g.Item.Name
		return r
	}
	price := Reason{Code: SamePrice, Have: g.Item.Retail, By: s.distance(g), In: s.Money}
	switch g.Item.Retail.Cmp(s.scarce.Item.Retail) {
	case -1:
		price.Code = BitCheaper
	case 1:
		price.Code = BitDearer
	}
	because := []Reason{say(price)}
	switch {
	case s.shared(g) > 0:
		because = append(because, say(Reason{Code: AlikeTraits, Count: s.shared(g)}))
	case s.earns(g):
		because = append(because, say(Reason{Code: EarnsNoLess, Have: g.Item.Retail.Sub(g.Cost), In: s.Money}))
	case g.rated():
		because = append(because, say(Reason{Code: SellsElsewhere, Have: g.Sold, Want: g.Offered, In: s.Orders.Piece}))
	case g.SoldHere:
		because = append(because, say(Reason{Code: SoldHere}))
	}
	return because
}

// defaultSubstitution takes 5 percent of the price for the same and 10 for a bit
// cheaper or dearer, and names three.
func defaultSubstitution() Substitution {
	return Substitution{Near: decimal.New(5, 0), Wide: decimal.New(10, 0), Most: 3}
}

func (s Substitution) usable() bool {
	return exact.Bounded(s.Near) && exact.Bounded(s.Wide)
}

func (s Substitution) validate(l *fault.List) {
	percent := func(key string, d decimal.Decimal) {
		if !exact.Bounded(d) || d.Sign() < 0 || d.Cmp(hundred) > 0 {
			l.Add(key, "%s is not between 0 and 100", exact.Text(d))
		}
	}
	percent("near", s.Near)
	percent("wide", s.Wide)
	if s.usable() && s.Wide.Cmp(s.Near) < 0 {
		l.Add("wide", "%s is below near, %s", exact.Text(s.Wide), exact.Text(s.Near))
	}
	if s.Most < 1 || s.Most > mostSubstitutes {
		l.Add("most", "%d is not between 1 and %d", s.Most, mostSubstitutes)
	}
}

// mostSubstitutes is what fits a page.
const mostSubstitutes = 3
