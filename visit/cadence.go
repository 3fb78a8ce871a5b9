package visit

import "github.com/rapport-go/rapport/client"

// CadenceOf is the cadence of a retailer and how it was found: the first that
// fits its class and market, unless it has an override of its own. It is the
// zero Cadence if none fits.
//
// An override for the cause ImproveRelations that asks for more visits than the
// cadence is refused (S1-1); of several for one retailer the first counts. The
// cadence of an override has the retailer's class and market.
func (p Policy) CadenceOf(r client.Retailer) (Cadence, []Reason) {
	return p.cadenceOf(&r, nil)
}

// cadenceOf is CadenceOf, with the reasons after those given.
func (p *Policy) cadenceOf(r *client.Retailer, because []Reason) (Cadence, []Reason) {
	found, at := Cadence{}, -1
	for i, c := range p.Cadences {
		if c.fits(r.Class, r.Market) {
			found, at = c, i
			break
		}
	}
	if r.Market == 0 && p.namesMarkets() {
		because = append(because, Reason{Code: UnknownMarket})
	}
	if o, ok := p.override(r.ID); ok {
		own := Reason{Code: ByOverride, Have: o.PerMonth, Want: found.PerMonth, Name: o.Cause}
		if o.Cause != ImproveRelations || o.PerMonth <= found.PerMonth {
			return Cadence{Class: r.Class, Market: r.Market, PerMonth: o.PerMonth, Gap: o.Gap}, append(because, own)
		}
		own.Code = RaiseRefused
		because = append(because, own)
	}
	if at < 0 {
		return Cadence{}, append(because, Reason{Code: NoCadence, Class: r.Class, Market: r.Market})
	}
	return found, append(because, Reason{Code: ByCadence, Want: found.PerMonth, Class: found.Class, Market: found.Market})
}

func (p *Policy) override(id client.ID) (Override, bool) {
	for _, o := range p.Overrides {
		if o.Retailer == id {
			return o, true
		}
	}
	return Override{}, false
}

func (p *Policy) namesMarkets() bool {
	for _, c := range p.Cadences {
		if c.Market != 0 {
			return true
		}
	}
	return false
}

func (c Cadence) fits(class client.Class, market client.Market) bool {
	return (c.Class == "" || c.Class == class) && (c.Market == 0 || c.Market == market)
}
