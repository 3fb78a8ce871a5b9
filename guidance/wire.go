package guidance

import "github.com/rapport-go/rapport/internal/wire"

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (p Policy) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Policy) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (m Measure) MarshalJSON() ([]byte, error) { return wire.Marshal(m) }

// UnmarshalJSON reads the wire form strictly.
func (m *Measure) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, m, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (s Side) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Side) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (t Trade) MarshalJSON() ([]byte, error) { return wire.Marshal(t) }

// UnmarshalJSON reads the wire form strictly.
func (t *Trade) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, t, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (f Figure) MarshalJSON() ([]byte, error) { return wire.Marshal(f) }

// UnmarshalJSON reads the wire form strictly.
func (f *Figure) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, f, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (e Effect) MarshalJSON() ([]byte, error) { return wire.Marshal(e) }

// UnmarshalJSON reads the wire form strictly.
func (e *Effect) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, e, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (r Row) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Row) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (c Cause) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Cause) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (a Account) MarshalJSON() ([]byte, error) { return wire.Marshal(a) }

// UnmarshalJSON reads the wire form strictly.
func (a *Account) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, a, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (r Reason) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Reason) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (f Facts) MarshalJSON() ([]byte, error) { return wire.Marshal(f) }

// UnmarshalJSON reads the wire form strictly.
func (f *Facts) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, f, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (s Sheet) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Sheet) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (o Ordering) MarshalJSON() ([]byte, error) { return wire.Marshal(o) }

// UnmarshalJSON reads the wire form strictly.
func (o *Ordering) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, o, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (s Substitution) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Substitution) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (s Stock) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Stock) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (l Limit) MarshalJSON() ([]byte, error) { return wire.Marshal(l) }

// UnmarshalJSON reads the wire form strictly.
func (l *Limit) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, l, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (p Period) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Period) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (d Demand) MarshalJSON() ([]byte, error) { return wire.Marshal(d) }

// UnmarshalJSON reads the wire form strictly.
func (d *Demand) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, d, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (r Order) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Order) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (g Good) MarshalJSON() ([]byte, error) { return wire.Marshal(g) }

// UnmarshalJSON reads the wire form strictly.
func (g *Good) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, g, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (s Substitute) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Substitute) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (s Substitutes) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Substitutes) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (a Availability) MarshalJSON() ([]byte, error) { return wire.Marshal(a) }

// UnmarshalJSON reads the wire form strictly.
func (a *Availability) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, a, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (q Quantity) MarshalJSON() ([]byte, error) { return wire.Marshal(q) }

// UnmarshalJSON reads the wire form strictly.
func (q *Quantity) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, q, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (t Tolerance) MarshalJSON() ([]byte, error) { return wire.Marshal(t) }

// UnmarshalJSON reads the wire form strictly.
func (t *Tolerance) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, t, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (g Gap) MarshalJSON() ([]byte, error) { return wire.Marshal(g) }

// UnmarshalJSON reads the wire form strictly.
func (g *Gap) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, g, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (a Advising) MarshalJSON() ([]byte, error) { return wire.Marshal(a) }

// UnmarshalJSON reads the wire form strictly.
func (a *Advising) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, a, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (s Standing) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Standing) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (v Volume) MarshalJSON() ([]byte, error) { return wire.Marshal(v) }

// UnmarshalJSON reads the wire form strictly.
func (v *Volume) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, v, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (p Point) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Point) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form: the same bytes whatever decimal's settings.
func (t Together) MarshalJSON() ([]byte, error) { return wire.Marshal(t) }

// UnmarshalJSON reads the wire form strictly.
func (t *Together) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, t, nil) }
