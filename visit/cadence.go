package visit

import (
	"slices"

	"github.com/rapport-go/rapport/client"
)

// CadenceOf is the cadence of a retailer and how it was found: the first that
// fits its class and market, unless it has an override of its own. It is the
// zero Cadence if none fits.
//
// An override for the cause ImproveRelations that asks for more visits than the
// cadence is refused (S1-1); of several for one retailer the first counts. The
// cadence of an override has the retailer's class and market.
func (p Policy) CadenceOf(r client.Retailer) (Cadence, []Reason) {
	c, said := newCadences(&p), notes{}
	cadence := c.of(&r, &said)
	return *cadence, said.take()
}

// cadences finds the cadences of many retailers.
type cadences struct {
	policy    *Policy
	markets   bool                    // a cadence names one
	overrides map[client.ID]*Override // the first of each retailer
	none      Cadence                 // of retailers that no cadence fits
}

func newCadences(p *Policy) cadences {
	c := cadences{policy: p}
	c.markets = slices.ContainsFunc(p.Cadences, func(c Cadence) bool { return c.Market != 0 })
	if len(p.Overrides) > 0 {
		c.overrides = make(map[client.ID]*Override, len(p.Overrides))
	}
	for i := range p.Overrides {
		o := &p.Overrides[i]
		if c.overrides[o.Retailer] == nil {
			c.overrides[o.Retailer] = o
		}
	}
	return c
}

// of is the cadence of a retailer, and notes how it was found.
func (c *cadences) of(r *client.Retailer, said *notes) *Cadence {
	if r.Market == 0 && c.markets {
		said.say(UnknownMarket)
	}
	found, ok := c.fitting(r)
	if o := c.overrides[r.ID]; o != nil {
		refused := o.Cause == ImproveRelations && o.PerMonth > found.PerMonth
		own := said.say(ByOverride)
		own.Have, own.Want, own.Name = o.PerMonth, found.PerMonth, o.Cause
		if !refused {
			return &Cadence{Class: r.Class, Market: r.Market, PerMonth: o.PerMonth, Gap: o.Gap}
		}
		own.Code = RaiseRefused
	}
	if !ok {
		none := said.say(NoCadence)
		none.Name, none.Market = string(r.Class), r.Market
		return found
	}
	by := said.say(ByCadence)
	by.Want, by.Name, by.Market = found.PerMonth, string(found.Class), found.Market
	return found
}

// fitting is the first cadence that fits a retailer, the zero one if none does.
func (c *cadences) fitting(r *client.Retailer) (found *Cadence, ok bool) {
	for i := range c.policy.Cadences {
		if found = &c.policy.Cadences[i]; found.fits(r.Class, r.Market) {
			return found, true
		}
	}
	return &c.none, false
}

func (c *Cadence) fits(class client.Class, market client.Market) bool {
	return (c.Market == 0 || c.Market == market) && (c.Class == "" || c.Class == class)
}
