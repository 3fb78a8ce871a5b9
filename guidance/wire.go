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
func (b Bridge) MarshalJSON() ([]byte, error) { return wire.Marshal(b) }

// UnmarshalJSON reads the wire form strictly.
func (b *Bridge) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, b, nil) }

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
