// Package wire is the JSON form of the library's values: strict in, the same
// bytes out everywhere.
package wire

import "errors"

// Marshal is the wire form of a value: keys from the json tags in the order
// declared, unset fields left out, decimals quoted.
func Marshal(v any) ([]byte, error) { return nil, errors.New("wire: not built") }

// Unmarshal reads the wire form into *v strictly and reports every fault with
// its line, column and path. Then it calls check, whose faults (a fault.Faults)
// get the line and column of their paths. check may be nil.
func Unmarshal(data []byte, v any, check func() error) error { return errors.New("wire: not built") }
