package calendar

import "github.com/rapport-go/rapport/internal/fault"

// Fault is one mistake in a text or a policy. Every Parse and Validate of the
// library reports its mistakes as an error in which errors.As finds each
// Fault: a JSON pointer, the value and the limit and, where there is a text,
// its line and column.
type Fault = fault.Fault
