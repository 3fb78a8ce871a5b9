package market

import "github.com/rapport-go/rapport/internal/wire"

// The wire form is the same through encoding/json as within the library: keys
// in snake_case, decimals quoted with the places they are written with, unset
// fields left out, strict when read.

// MarshalJSON is the wire form.
func (p Policy) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly. ParsePolicy validates, too.
func (p *Policy) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form.
func (f Facts) MarshalJSON() ([]byte, error) { return wire.Marshal(f) }

// UnmarshalJSON reads the wire form strictly.
func (f *Facts) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, f, nil) }

// MarshalJSON is the wire form.
func (s Sighting) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Sighting) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form.
func (d Demand) MarshalJSON() ([]byte, error) { return wire.Marshal(d) }

// UnmarshalJSON reads the wire form strictly.
func (d *Demand) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, d, nil) }

// MarshalJSON is the wire form.
func (t Till) MarshalJSON() ([]byte, error) { return wire.Marshal(t) }

// UnmarshalJSON reads the wire form strictly.
func (t *Till) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, t, nil) }

// MarshalJSON is the wire form.
func (r Release) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Release) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form.
func (t Table) MarshalJSON() ([]byte, error) { return wire.Marshal(t) }

// UnmarshalJSON reads the wire form strictly.
func (t *Table) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, t, nil) }

// MarshalJSON is the wire form.
func (c Cell) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Cell) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (v Value) MarshalJSON() ([]byte, error) { return wire.Marshal(v) }

// UnmarshalJSON reads the wire form strictly.
func (v *Value) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, v, nil) }

// MarshalJSON is the wire form.
func (r Rate) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Rate) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form.
func (m Mix) MarshalJSON() ([]byte, error) { return wire.Marshal(m) }

// UnmarshalJSON reads the wire form strictly.
func (m *Mix) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, m, nil) }

// MarshalJSON is the wire form.
func (m MixRow) MarshalJSON() ([]byte, error) { return wire.Marshal(m) }

// UnmarshalJSON reads the wire form strictly.
func (m *MixRow) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, m, nil) }

// MarshalJSON is the wire form.
func (s Standing) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Standing) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form.
func (r Reason) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Reason) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }
