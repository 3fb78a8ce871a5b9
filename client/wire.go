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
