package schedule

// Reason is one step in a decision of this package.
type Reason struct {
	Code Code `json:"code"`
}

// Code is the kind of a reason.
type Code uint8

// Proof shows why a need is missed.
type Proof struct {
	Strength Strength `json:"strength"`
}
