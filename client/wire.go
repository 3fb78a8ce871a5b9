package client

import "github.com/rapport-go/rapport/internal/wire"

// The wire form is the same through encoding/json as within the library: keys
// in snake_case, decimals quoted with the places they are written with, unset
// fields left out, strict when read.

// MarshalJSON is the wire form.
func (p Policy) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly. ParsePolicy validates, too.
func (p *Policy) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form.
func (c Classes) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Classes) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (c Cut) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Cut) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (r Retailer) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Retailer) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form.
func (i Item) MarshalJSON() ([]byte, error) { return wire.Marshal(i) }

// UnmarshalJSON reads the wire form strictly.
func (i *Item) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, i, nil) }

// MarshalJSON is the wire form.
func (l Line) MarshalJSON() ([]byte, error) { return wire.Marshal(l) }

// UnmarshalJSON reads the wire form strictly.
func (l *Line) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, l, nil) }

// MarshalJSON is the wire form.
func (m Money) MarshalJSON() ([]byte, error) { return wire.Marshal(m) }

// UnmarshalJSON reads the wire form strictly.
func (m *Money) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, m, nil) }

// MarshalJSON is the wire form.
func (b Book) MarshalJSON() ([]byte, error) { return wire.Marshal(b) }

// UnmarshalJSON reads the wire form strictly.
func (b *Book) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, b, nil) }

// MarshalJSON is the wire form.
func (a Account) MarshalJSON() ([]byte, error) { return wire.Marshal(a) }

// UnmarshalJSON reads the wire form strictly.
func (a *Account) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, a, nil) }

// MarshalJSON is the wire form.
func (c Classification) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Classification) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (t Tier) MarshalJSON() ([]byte, error) { return wire.Marshal(t) }

// UnmarshalJSON reads the wire form strictly.
func (t *Tier) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, t, nil) }

// MarshalJSON is the wire form.
func (r Ratio) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Ratio) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form.
func (c Concentration) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Concentration) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (p Point) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Point) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form.
func (r Reason) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Reason) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form.
func (w Weighted) MarshalJSON() ([]byte, error) { return wire.Marshal(w) }

// UnmarshalJSON reads the wire form strictly.
func (w *Weighted) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, w, nil) }

// MarshalJSON is the wire form.
func (b Bands) MarshalJSON() ([]byte, error) { return wire.Marshal(b) }

// UnmarshalJSON reads the wire form strictly.
func (b *Bands) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, b, nil) }

// MarshalJSON is the wire form.
func (c Census) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Census) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (s Shop) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Shop) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form.
func (b Banding) MarshalJSON() ([]byte, error) { return wire.Marshal(b) }

// UnmarshalJSON reads the wire form strictly.
func (b *Banding) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, b, nil) }

// MarshalJSON is the wire form.
func (s Step) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Step) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form.
func (r Record) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Record) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form.
func (r RecordLine) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *RecordLine) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form.
func (c Credit) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Credit) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (d Deed) MarshalJSON() ([]byte, error) { return wire.Marshal(d) }

// UnmarshalJSON reads the wire form strictly.
func (d *Deed) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, d, nil) }

// MarshalJSON is the wire form.
func (g GradeBand) MarshalJSON() ([]byte, error) { return wire.Marshal(g) }

// UnmarshalJSON reads the wire form strictly.
func (g *GradeBand) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, g, nil) }

// MarshalJSON is the wire form.
func (e Edge) MarshalJSON() ([]byte, error) { return wire.Marshal(e) }

// UnmarshalJSON reads the wire form strictly.
func (e *Edge) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, e, nil) }

// MarshalJSON is the wire form.
func (c Conduct) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Conduct) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (f RFM) MarshalJSON() ([]byte, error) { return wire.Marshal(f) }

// UnmarshalJSON reads the wire form strictly.
func (f *RFM) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, f, nil) }

// MarshalJSON is the wire form.
func (q Quantiles) MarshalJSON() ([]byte, error) { return wire.Marshal(q) }

// UnmarshalJSON reads the wire form strictly.
func (q *Quantiles) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, q, nil) }

// MarshalJSON is the wire form.
func (p Purchases) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Purchases) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form.
func (p Purchase) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Purchase) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form.
func (s Scores) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Scores) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form.
func (a Axis) MarshalJSON() ([]byte, error) { return wire.Marshal(a) }

// UnmarshalJSON reads the wire form strictly.
func (a *Axis) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, a, nil) }

// MarshalJSON is the wire form.
func (c Course) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Course) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (v Variation) MarshalJSON() ([]byte, error) { return wire.Marshal(v) }

// UnmarshalJSON reads the wire form strictly.
func (v *Variation) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, v, nil) }

// MarshalJSON is the wire form.
func (w Warnings) MarshalJSON() ([]byte, error) { return wire.Marshal(w) }

// UnmarshalJSON reads the wire form strictly.
func (w *Warnings) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, w, nil) }

// MarshalJSON is the wire form.
func (w Watch) MarshalJSON() ([]byte, error) { return wire.Marshal(w) }

// UnmarshalJSON reads the wire form strictly.
func (w *Watch) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, w, nil) }

// MarshalJSON is the wire form.
func (s Signs) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Signs) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form.
func (a Alerts) MarshalJSON() ([]byte, error) { return wire.Marshal(a) }

// UnmarshalJSON reads the wire form strictly.
func (a *Alerts) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, a, nil) }

// MarshalJSON is the wire form.
func (s Scorecard) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Scorecard) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form.
func (c Card) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Card) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (c CardScore) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *CardScore) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (p Partner) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Partner) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form.
func (k KeyFacts) MarshalJSON() ([]byte, error) { return wire.Marshal(k) }

// UnmarshalJSON reads the wire form strictly.
func (k *KeyFacts) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, k, nil) }

// MarshalJSON is the wire form.
func (c Change) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Change) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (b Brief) MarshalJSON() ([]byte, error) { return wire.Marshal(b) }

// UnmarshalJSON reads the wire form strictly.
func (b *Brief) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, b, nil) }

// MarshalJSON is the wire form.
func (c CampaignPlan) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *CampaignPlan) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (f Formats) MarshalJSON() ([]byte, error) { return wire.Marshal(f) }

// UnmarshalJSON reads the wire form strictly.
func (f *Formats) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, f, nil) }

// MarshalJSON is the wire form.
func (c ContactRisk) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *ContactRisk) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (p Portrait) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Portrait) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }
