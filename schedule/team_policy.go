package schedule

import "github.com/rapport-go/rapport/internal/fault"

// Sharing is what a team's assignment weighs, against each other and against
// the minutes of way that it reckons with.
type Sharing struct {
	// Keep is the minutes a month that a retailer's move to another rep must
	// save, all weighed, for it to be made.
	Keep int `json:"keep"`
	// Balance and Classes are the weights of an uneven share: of the minutes in
	// all, and of those of each class, so that no rep has only the big accounts
	// (S1-8). A rep who has d minutes more or less than his share counts
	// weight · d² / m, with m the minutes of an average rep.
	Balance int `json:"balance"`
	Classes int `json:"classes"`
	// Effort is how often the search tries to better what it has found.
	Effort int `json:"effort,omitzero"`
}

// FairShares is the preset: half an hour a month for a change of rep, and
// shares so heavy that a rep a tenth over his takes ten minutes of work off at
// the price of six of way. The founding documents give no figures; these are
// the preset's own.
func FairShares() Sharing { return Sharing{Keep: 30, Balance: 3, Classes: 1, Effort: 500} }

func (s Sharing) check(at *fault.List) {
	within(at, "keep", s.Keep, 0, mostKeep)
	within(at, "balance", s.Balance, 0, mostShare)
	within(at, "classes", s.Classes, 0, mostShare)
	within(at, "effort", s.Effort, 0, mostShakes)
}

// The limits of what sharing may weigh.
const (
	mostKeep   = 100_000
	mostShare  = 1000
	mostShakes = 1_000_000
)
