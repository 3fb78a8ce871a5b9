package complaint

import "github.com/rapport-go/rapport/internal/wire"

// ParsePolicy reads a policy's JSON strictly and validates it. The error holds
// every mistake as a calendar.Fault with its line and column.
func ParsePolicy(data []byte) (Policy, error) {
	var p Policy
	err := wire.Unmarshal(data, &p, func() error { return p.Validate() })
	return p, err
}

// MarshalJSON is the wire form: the same bytes on every platform.
func (p Policy) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Policy) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (c Case) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Case) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (e Event) MarshalJSON() ([]byte, error) { return wire.Marshal(e) }

// UnmarshalJSON reads the wire form strictly.
func (e *Event) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, e, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (x Command) MarshalJSON() ([]byte, error) { return wire.Marshal(x) }

// UnmarshalJSON reads the wire form strictly.
func (x *Command) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, x, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (x Decision) MarshalJSON() ([]byte, error) { return wire.Marshal(x) }

// UnmarshalJSON reads the wire form strictly.
func (x *Decision) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, x, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (x View) MarshalJSON() ([]byte, error) { return wire.Marshal(x) }

// UnmarshalJSON reads the wire form strictly.
func (x *View) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, x, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (r Reason) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Reason) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (x Rate) MarshalJSON() ([]byte, error) { return wire.Marshal(x) }

// UnmarshalJSON reads the wire form strictly.
func (x *Rate) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, x, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (x Bar) MarshalJSON() ([]byte, error) { return wire.Marshal(x) }

// UnmarshalJSON reads the wire form strictly.
func (x *Bar) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, x, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (x Recovery) MarshalJSON() ([]byte, error) { return wire.Marshal(x) }

// UnmarshalJSON reads the wire form strictly.
func (x *Recovery) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, x, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (x Report) MarshalJSON() ([]byte, error) { return wire.Marshal(x) }

// UnmarshalJSON reads the wire form strictly.
func (x *Report) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, x, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (x Rung) MarshalJSON() ([]byte, error) { return wire.Marshal(x) }

// UnmarshalJSON reads the wire form strictly.
func (x *Rung) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, x, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (x Facts) MarshalJSON() ([]byte, error) { return wire.Marshal(x) }

// UnmarshalJSON reads the wire form strictly.
func (x *Facts) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, x, nil) }

// MarshalJSON is the wire form: the same bytes on every platform.
func (r HalfYear) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *HalfYear) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }
