package visit

import (
	"errors"
	"slices"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/fault"
)

// The limits of what a policy may ask.
const (
	shortestMonth = 28 // days: the visits of a month must fit it
	longestMonth  = 31 // days: the visits of a month must span it
	longestGap    = 366
	longestStay   = 24 * 60 // minutes
)

// Validate reports every fault of a policy: a JSON pointer, the value and the
// limit. A part that is left zero is not used, and no fault.
//
// A gap that it accepts can be kept: in calendar days and with every day a
// working day, whatever days the visits of one month take of those they may,
// the next month has room for its norm within all gaps
// (TestValidPoliciesNeverStretch). With days off, and in working days, that
// depends on the calendar, and a need that breaks a gap says so.
func (p Policy) Validate() error {
	var faults fault.List
	p.validate(&faults)
	return faults.Err()
}

// ValidateWith is Validate and, besides, that the policy and the classes of a
// client policy fit: every class named here exists there, and every class
// there has a cadence in every market.
func (p Policy) ValidateWith(c client.Policy) error {
	var faults fault.List
	p.validate(&faults)
	classes := make([]client.Class, 0, len(c.Classes.Cuts)+1)
	names := make([]string, 0, cap(classes))
	for _, cut := range append(slices.Clone(c.Classes.Cuts), client.Cut{Class: c.Classes.Rest}) {
		classes = append(classes, cut.Class)
		names = append(names, string(cut.Class))
	}
	known := strings.Join(names, ", ")
	for i, cadence := range p.Cadences {
		if cadence.Class != "" && !slices.Contains(classes, cadence.Class) {
			faults.In("cadences", i).Add("class", "%q is not a class of the client policy: %s", cadence.Class, known)
		}
	}
	for i, class := range p.Order {
		if !slices.Contains(classes, class) {
			faults.In("order", i).Add("", "%q is not a class of the client policy: %s", class, known)
		}
	}
	for i, class := range slices.Concat(p.Coverage.Big, p.Coverage.Small) {
		at := faults.In("coverage", "big", i)
		if i >= len(p.Coverage.Big) {
			at = faults.In("coverage", "small", i-len(p.Coverage.Big))
		}
		if !slices.Contains(classes, class) {
			at.Add("", "%q is not a class of the client policy: %s", class, known)
		}
	}
	for _, class := range classes {
		for _, market := range []client.Market{client.Urban, client.Town, client.Rural} {
			fits := func(c Cadence) bool { return c.fits(class, market) }
			if !slices.ContainsFunc(p.Cadences, fits) {
				faults.Add("cadences", "class %q has no cadence in %s markets", class, market)
			}
		}
	}
	return faults.Err()
}

func (p Policy) validate(faults *fault.List) {
	if len(p.Cadences) == 0 {
		faults.Add("cadences", "is empty, so no shop is ever visited")
	}
	for i, c := range p.Cadences {
		at := faults.In("cadences", i)
		validateEnum(at, "market", int(c.Market), int(client.Rural))
		validateNorm(at, c.PerMonth, c.Gap)
		for j, before := range p.Cadences[:i] {
			if before.fits(c.Class, c.Market) {
				at.Add("", "is never reached: /cadences/%d fits every shop that it fits", j)
				break
			}
		}
	}
	p.validateOverrides(faults)
	for i, class := range p.Order {
		if class == "" {
			faults.In("order", i).Add("", "is empty")
		} else if slices.Contains(p.Order[:i], class) {
			faults.In("order", i).Add("", "%q is given twice", class)
		}
	}
	p.validatePulls(faults)
	if p.Joins != Continue && p.Joins != Restart {
		faults.Add("joins", "%q is neither %q nor %q", p.Joins, Continue, Restart)
	}
	if p.Minutes < 1 || p.Minutes > longestStay {
		faults.Add("minutes", "%d is not between 1 and %d", p.Minutes, longestStay)
	}
	validateText(faults.In("windows"), "peaks", p.Windows.Peaks.Validate())
	validateText(faults.In("windows"), "unknown", p.Windows.Unknown.Validate())
	p.Agendas.validate(faults.In("agendas"))
	p.Reports.validate(faults.In("reports"))
	p.Findings.validate(faults.In("findings"))
	p.Messages.validate(faults.In("messages"))
	p.Coverage.validate(faults.In("coverage"))
	p.Conduct.validate(faults.In("conduct"))
	p.Rides.validate(faults.In("rides"))
}

func (p Policy) validateOverrides(faults *fault.List) {
	for i, o := range p.Overrides {
		at := faults.In("overrides", i)
		if o.Retailer == "" {
			at.Add("retailer", "is empty")
		} else if slices.ContainsFunc(p.Overrides[:i], func(b Override) bool { return b.Retailer == o.Retailer }) {
			at.Add("retailer", "%q is given twice", o.Retailer)
		}
		validateNorm(at, o.PerMonth, o.Gap)
		switch o.Cause {
		case "":
			at.Add("cause", "is empty")
		case ImproveRelations:
			at.Add("cause", "%q is refused: coming more often does not better a relation (S1-1)", o.Cause)
		}
	}
}

// validateNorm checks that so many visits a month can keep the gap: whatever
// the day of the last visit, those of a month fit the shortest month with the
// lower gap before each; and the upper gap reaches over the longest.
func validateNorm(at *fault.List, perMonth int, g Gap) {
	if perMonth == 0 {
		if g != (Gap{}) {
			at.Add("gap", "is given, but per_month is 0")
		}
		return
	}
	if perMonth < 0 || perMonth > shortestMonth {
		at.Add("per_month", "%d is not between 0 and %d", perMonth, shortestMonth)
		return
	}
	in := at.In("gap")
	if g.Unit != CalendarDays && g.Unit != WorkingDays {
		in.Add("unit", "%q is neither %q nor %q", g.Unit, CalendarDays, WorkingDays)
	}
	switch {
	case g.Min < 1:
		in.Add("min", "%d is below 1", g.Min)
	case g.Min > shortestMonth/perMonth:
		in.Add("min", "%d visits %d days apart do not fit the %d days of the shortest month", perMonth, g.Min, shortestMonth)
	}
	if g.Target < g.Min {
		in.Add("target", "%d is below the min, %d", g.Target, g.Min)
	}
	switch {
	case g.Max < g.Target:
		in.Add("max", "%d is below the target, %d", g.Max, g.Target)
	case g.Max > longestGap:
		in.Add("max", "%d is above %d", g.Max, longestGap)
	case g.Unit == CalendarDays && g.Max*perMonth < longestMonth:
		in.Add("max", "%d visits %d days apart do not span the %d days of the longest month", perMonth, g.Max, longestMonth)
	}
}

func validateEnum(at *fault.List, name string, value, last int) {
	if value > last {
		at.Add(name, "%d is not between 0 and %d", value, last)
	}
}

// validateText adds the faults of a value that is one text in JSON.
func validateText(at *fault.List, name string, err error) {
	var faults fault.Faults
	errors.As(err, &faults)
	for _, f := range faults {
		at.Add(name, "%s", f.Text)
	}
}

func (p Policy) validatePulls(faults *fault.List) {
	for i, rule := range p.Pulls {
		at := faults.In("pulls", i)
		if rule.Code < ComplaintDue || rule.Code > ProductNew {
			at.Add("code", "%d is not between %d and %d", rule.Code, ComplaintDue, ProductNew)
		} else if slices.ContainsFunc(p.Pulls[:i], func(b PullRule) bool { return b.Code == rule.Code }) {
			at.Add("code", "%q is given twice", rule.Code)
		}
	}
}
