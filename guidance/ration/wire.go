package ration

import "github.com/rapport-go/rapport/internal/wire"

// The wire form is the same through encoding/json as within the library: keys
// in snake_case, decimals quoted with the places they are written with, unset
// fields left out, strict when read.

// MarshalJSON is the wire form.
func (p Policy) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly. ParsePolicy validates, too.
func (p *Policy) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form.
func (s Support) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Support) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form.
func (s Stage) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Stage) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form.
func (g Gate) MarshalJSON() ([]byte, error) { return wire.Marshal(g) }

// UnmarshalJSON reads the wire form strictly.
func (g *Gate) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, g, nil) }

// MarshalJSON is the wire form.
func (p Part) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Part) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form.
func (c Case) MarshalJSON() ([]byte, error) { return wire.Marshal(c) }

// UnmarshalJSON reads the wire form strictly.
func (c *Case) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, c, nil) }

// MarshalJSON is the wire form.
func (p Proof) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Proof) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form.
func (r Release) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Release) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form.
func (r Released) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Released) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form.
func (p Promotion) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Promotion) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form.
func (p Party) MarshalJSON() ([]byte, error) { return wire.Marshal(p) }

// UnmarshalJSON reads the wire form strictly.
func (p *Party) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, p, nil) }

// MarshalJSON is the wire form.
func (t Task) MarshalJSON() ([]byte, error) { return wire.Marshal(t) }

// UnmarshalJSON reads the wire form strictly.
func (t *Task) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, t, nil) }

// MarshalJSON is the wire form.
func (a Agreement) MarshalJSON() ([]byte, error) { return wire.Marshal(a) }

// UnmarshalJSON reads the wire form strictly.
func (a *Agreement) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, a, nil) }

// MarshalJSON is the wire form.
func (s Settled) MarshalJSON() ([]byte, error) { return wire.Marshal(s) }

// UnmarshalJSON reads the wire form strictly.
func (s *Settled) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, s, nil) }

// MarshalJSON is the wire form.
func (r Reason) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Reason) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form.
func (r Record) MarshalJSON() ([]byte, error) { return wire.Marshal(r) }

// UnmarshalJSON reads the wire form strictly.
func (r *Record) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, r, nil) }

// MarshalJSON is the wire form.
func (a Allocation) MarshalJSON() ([]byte, error) { return wire.Marshal(a) }

// UnmarshalJSON reads the wire form strictly.
func (a *Allocation) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, a, nil) }
