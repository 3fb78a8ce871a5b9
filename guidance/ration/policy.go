package ration

import (
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/internal/wire"
)

// Policy is every rule of sharing as data. The zero Policy has no tier, so
// nobody gets anything.
type Policy struct {
	// Tiers give each retailer its weight, floor and cap: the first that fits
	// decides.
	Tiers []Tier `json:"tiers"`
	// Barred are the credit grades of conduct that get nothing.
	Barred []client.Grade `json:"barred,omitzero"`
	// MinDays is the days of business below which a retailer is too new to
	// have a share. 0 is none.
	MinDays int `json:"min_days,omitzero"`
	// JointOwners gives the shops of one owner one share between them, that of
	// the shop with the largest weight: a second licence gains nothing.
	JointOwners bool    `json:"joint_owners,omitzero"`
	Support     Support `json:"support,omitzero"`
}

// Tier is a kind of retailer that has one weight. What is unset fits any
// retailer.
type Tier struct {
	Name    string        `json:"name"`
	Class   client.Class  `json:"class,omitzero"`
	Market  client.Market `json:"market,omitzero"`
	MinBand int           `json:"min_band,omitzero"` // supply band 档位, this and higher
	MaxBand int           `json:"max_band,omitzero"` // this and lower
	// Weight is the part of the tier's retailers against those of the others,
	// 0 to 1,000,000. Retailers of weight 0 get nothing.
	Weight int `json:"weight"`
	// Floor is the packs that each gets before anything is shared, as far as
	// it ordered and needs them.
	Floor int `json:"floor,omitzero"`
	// Cap is the most packs one gets. 0 is no cap.
	Cap int `json:"cap,omitzero"`
}

// Limits of what is shared: with them every sum is exact in 64 bits.
const (
	maxPacks  = 1_000_000_000
	maxWeight = 1_000_000
	maxTiers  = 500
)

// Default is the preset: three steps of the thirty supply bands, weighing 3, 2
// and 1, and weight 1 without a band; credit grade D has no share, nor has who
// is in business for less than 30 days. The founding documents ask for fair,
// open sharing by volume and region (rules S3-21, S3-67) and give no numbers;
// these are this library's own.
func Default() Policy {
	return Policy{
		Tiers: []Tier{
			{Name: "bands 21-30", MinBand: 21, Weight: 3},
			{Name: "bands 11-20", MinBand: 11, MaxBand: 20, Weight: 2},
			{Name: "bands 0-10", MaxBand: 10, Weight: 1},
		},
		Barred:  []client.Grade{"D"},
		MinDays: 30,
		Support: defaultSupport(),
	}
}

// ParsePolicy reads a policy from JSON, strictly, and validates it. The error
// lists every mistake as a calendar.Fault with its line, column and path.
func ParsePolicy(data []byte) (Policy, error) {
	var p Policy
	if err := wire.Unmarshal(data, &p, func() error { return p.Validate() }); err != nil {
		return Policy{}, err
	}
	return p, nil
}

// Validate reports every mistake in the policy as a calendar.Fault.
func (p Policy) Validate() error {
	var l fault.List
	p.checkSharing(&l)
	if !p.Support.IsZero() {
		p.Support.check(l.In("support"))
	}
	return l.Err()
}

// checkSharing adds every mistake in what Share reads.
func (p Policy) checkSharing(l *fault.List) {
	switch {
	case len(p.Tiers) == 0:
		l.Add("tiers", "there is no tier")
	case len(p.Tiers) > maxTiers:
		l.Add("tiers", "%d tiers are above %d", len(p.Tiers), maxTiers)
		return
	}
	names := make(map[string]int, len(p.Tiers))
	for i, t := range p.Tiers {
		at := l.In("tiers", i)
		first, twice := names[t.Name]
		switch {
		case t.Name == "":
			at.Add("name", "is empty")
		case twice:
			at.Add("name", "%q is the name of /tiers/%d already", t.Name, first)
		default:
			names[t.Name] = i
		}
		t.check(at)
		for j, other := range p.Tiers[:i] {
			t.checkOrder(at, other, j)
		}
	}
	for i, g := range p.Barred {
		switch {
		case g == "":
			l.In("barred", i).Add("", "is empty")
		case slices.Contains(p.Barred[:i], g):
			l.In("barred", i).Add("", "%q is there already", g)
		}
	}
	if p.MinDays < 0 {
		l.Add("min_days", "%d is below 0", p.MinDays)
	}
}

func (t Tier) check(l *fault.List) {
	if _, err := t.Market.MarshalText(); err != nil {
		l.Add("market", "%v", err)
	}
	between(l, "weight", t.Weight, maxWeight)
	between(l, "floor", t.Floor, maxPacks)
	between(l, "cap", t.Cap, maxPacks)
	if t.MinBand < 0 {
		l.Add("min_band", "%d is below 0", t.MinBand)
	}
	switch {
	case t.MaxBand < 0:
		l.Add("max_band", "%d is below 0", t.MaxBand)
	case t.MaxBand > 0 && t.MaxBand < t.MinBand:
		l.Add("max_band", "%d is below min_band, %d", t.MaxBand, t.MinBand)
	}
	if t.Cap > 0 && t.Floor > t.Cap {
		l.Add("floor", "%d is above the cap, %d", t.Floor, t.Cap)
	}
	if t.Weight == 0 && t.Floor > 0 {
		l.Add("floor", "%d is for nobody: the weight is 0", t.Floor)
	}
}

func between(l *fault.List, name string, n, most int) {
	if n < 0 || n > most {
		l.Add(name, "%d is not between 0 and %d", n, most)
	}
}

// checkOrder wants no supply band to be worth more than a higher one of the
// same class and market.
func (t Tier) checkOrder(l *fault.List, other Tier, j int) {
	if t.Class != other.Class || t.Market != other.Market {
		return
	}
	low, high, here := t, other, "is below that of a lower band, %d at /tiers/%d"
	switch {
	case t.MaxBand > 0 && t.MaxBand < other.MinBand:
		here = "is above that of a higher band, %d at /tiers/%d"
	case other.MaxBand > 0 && other.MaxBand < t.MinBand:
		low, high = other, t
	default:
		return
	}
	for _, f := range []struct {
		name         string
		low, high    int
		mine, theirs int
	}{
		{"weight", low.Weight, high.Weight, t.Weight, other.Weight},
		{"floor", low.Floor, high.Floor, t.Floor, other.Floor},
		{"cap", low.limit(), high.limit(), t.Cap, other.Cap},
	} {
		if f.low > f.high {
			l.Add(f.name, "%d "+here, f.mine, f.theirs, j)
		}
	}
}

// limit is the cap as a number of packs.
func (t Tier) limit() int {
	if t.Cap == 0 {
		return maxPacks
	}
	return t.Cap
}

// fits reports whether a claim is of the tier.
func (t *Tier) fits(c *Claim) bool {
	return c.Band >= t.MinBand && (t.MaxBand == 0 || c.Band <= t.MaxBand) &&
		(t.Market == 0 || t.Market == c.Market) && (t.Class == "" || t.Class == c.Class)
}
