package schedule

import (
	"time"

	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/internal/wire"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Policy is every rule of this package as data, with the visit policy it
// plans by.
type Policy struct {
	Visit  visit.Policy `json:"visit"`
	Limits Limits       `json:"limits,omitzero"`
	Norm   Norm         `json:"norm"`

	// Stability is what it is worth to keep to the days of before.
	Stability Stability `json:"stability,omitzero"`

	// Ways is the estimate of the ways in workloads and rationing. Plans reckon
	// theirs one by one.
	Ways      WayRate   `json:"ways,omitzero"`
	Rationing Rationing `json:"rationing,omitzero"`

	// Priorities is who is seen first with the time left today.
	Priorities Priorities `json:"priorities,omitzero"`

	// Offers is what suggested days cost.
	Offers Offers `json:"offers,omitzero"`
	// Sharing is how a team shares its retailers out.
	Sharing Sharing `json:"sharing,omitzero"`

	// Effort is how long the first plan is improved, in iterations of the engine
	// (package route): a thousand take some tens of milliseconds. With 0 the plan
	// is the first.
	Effort int `json:"effort,omitzero"`

	// Seed starts the engine's random numbers. The same territory, effort and seed
	// have the same plan, on every platform.
	Seed uint64 `json:"seed,omitzero"`
}

// Limits is the most of a day.
type Limits struct {
	Visits  int `json:"visits,omitzero"`  // stays a day; 0 is no limit
	Minutes int `json:"minutes,omitzero"` // stays and ways a day, home included, lunch and waiting apart; 0 is no limit
}

// Norm is the visits a day that a territory should need on average: 13 to 18
// (S1-5). Outside it the workload is flagged, not refused.
type Norm struct {
	Low  int `json:"low"`
	High int `json:"high"`
}

// Default is the founding documents' preset: their visit policy, at most 18
// visits a day, no limit of minutes but the field hours, and the norm of 13
// to 18 visits a day. It prefers no day to another but for the targets; Steady
// is a Stability to start from. Its effort takes some tenths of a second for 200
// retailers.
func Default() Policy {
	return Policy{
		Visit: visit.Default(), Limits: Limits{Visits: 18}, Norm: Norm{Low: 13, High: 18},
		Rationing: SmallKeepMost(), Priorities: VitalFirst(), Offers: PlannersOffers(), Sharing: FairShares(),
		Effort: 10_000,
	}
}

// FieldWeek is the founding documents' hours with customers (S3-30): Monday to
// Friday, 09:00 to 16:00. Less the peak of 10 to 12, in which the preset's lunch
// falls, that is five hours of visits a day.
func FieldWeek() calendar.Week {
	hours := calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(16, 0)}}
	return calendar.Every(hours, time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday)
}

// PeakLunch is an hour of lunch within the peak of 10:00 to 12:00, when no
// shop is to be visited (S1-13).
func PeakLunch() Lunch {
	return Lunch{Within: calendar.Interval{Open: calendar.Clock(10, 0), Close: calendar.Clock(12, 0)}, Minutes: 60}
}

// ParsePolicy reads a policy from strict JSON and validates it. The error holds
// every fault found, each with its line and column.
func ParsePolicy(data []byte) (Policy, error) {
	var p Policy
	if err := wire.Unmarshal(data, &p, func() error { return p.Validate() }); err != nil {
		return Policy{}, err
	}
	return p, nil
}

// The limits of what a policy may ask.
const (
	mostVisits = dayMinutes // a day has no more whole minutes
	mostEffort = 1_000_000_000
)

// Validate reports every fault of a policy: a JSON pointer, the value and the
// limit. Those of the visit policy come first.
func (p Policy) Validate() error {
	var faults fault.List
	faults.In("visit").Take(p.Visit.Validate())
	limits := faults.In("limits")
	within(limits, "visits", p.Limits.Visits, 0, mostVisits)
	within(limits, "minutes", p.Limits.Minutes, 0, dayMinutes)
	within(&faults, "effort", p.Effort, 0, mostEffort)
	norm := faults.In("norm")
	within(norm, "low", p.Norm.Low, 0, mostVisits)
	within(norm, "high", p.Norm.High, 0, mostVisits)
	if p.Norm.High < p.Norm.Low {
		norm.Add("high", "%d is below the low of %d", p.Norm.High, p.Norm.Low)
	}
	p.Stability.validate(faults.In("stability"))
	ways := faults.In("ways")
	within(ways, "minutes", p.Ways.Minutes, 0, never)
	within(ways, "visits", p.Ways.Visits, 0, never)
	p.Rationing.check(faults.In("rationing"))
	p.Priorities.check(faults.In("priorities"))
	offers := faults.In("offers")
	within(offers, "way", p.Offers.Way, 0, mostWeight)
	within(offers, "target", p.Offers.Target, 0, mostWeight)
	within(offers, "even", p.Offers.Even, 0, mostWeight)
	p.Sharing.check(faults.In("sharing"))
	return faults.Err()
}

// within notes a number outside its limits.
func within(at *fault.List, name string, n, low, high int) {
	if n < low || n > high {
		at.Add(name, "%d is not between %d and %d", n, low, high)
	}
}
