package visit

import (
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/fault"
)

func (p AgendaPolicy) validate(faults *fault.List) {
	for i, c := range p.Calls {
		at := faults.In("calls", i)
		if c.Purpose < FirstMeeting || c.Purpose > RideAlong {
			at.Add("purpose", "%d is not between %d and %d", c.Purpose, FirstMeeting, RideAlong)
		} else if slices.ContainsFunc(p.Calls[:i], func(b Call) bool { return b.Purpose == c.Purpose }) {
			at.Add("purpose", "%q is given twice", c.Purpose)
		}
		if c.Goals < 0 {
			at.Add("goals", "%d is below 0", c.Goals)
		}
		if len(c.Steps) == 0 {
			at.Add("steps", "is empty")
		}
		validateSteps(at, c.Steps)
	}
	for _, list := range []struct {
		name    string
		phrases []Phrase
	}{{"asks", p.Asks}, {"tells", p.Tells}, {"hears", p.Hears}} {
		if len(p.Calls) > 0 && len(list.phrases) < 2 {
			faults.Add(list.name, "has %d, and visits in a row need 2 to differ (S3-86)", len(list.phrases))
		}
		validatePhrases(faults, list.name, list.phrases)
	}
}

func validateSteps(at *fault.List, steps []StepTime) {
	sum := 0
	for i, s := range steps {
		in := at.In("steps", i)
		if s.Step < Prepare || s.Step > Debrief {
			in.Add("step", "%d is not between %d and %d", s.Step, Prepare, Debrief)
		} else if slices.ContainsFunc(steps[:i], func(b StepTime) bool { return b.Step == s.Step }) {
			in.Add("step", "%q is given twice", s.Step)
		}
		if s.Least < 0 || s.Least > longestStay {
			in.Add("least", "%d is not between 0 and %d", s.Least, longestStay)
		}
		if s.Usual < s.Least || s.Usual > longestStay {
			in.Add("usual", "%d is not between the least, %d, and %d", s.Usual, s.Least, longestStay)
		}
		sum += min(max(s.Least, 0), longestStay)
	}
	if sum > longestStay {
		at.Add("steps", "take at least %d minutes, a stay at most %d", sum, longestStay)
	}
}

func validatePhrases(faults *fault.List, name string, phrases []Phrase) {
	for i, p := range phrases {
		at := faults.In(name, i)
		if p.Code == "" {
			at.Add("code", "is empty")
		} else if slices.ContainsFunc(phrases[:i], func(b Phrase) bool { return b.Code == p.Code }) {
			at.Add("code", "%q is given twice", p.Code)
		}
		if p.English == "" {
			at.Add("english", "is empty")
		}
		if p.Chinese == "" {
			at.Add("chinese", "is empty")
		}
	}
}

func (p ReportPolicy) validate(faults *fault.List) {
	if p.Least < 0 || p.Least > longestStay {
		faults.Add("least", "%d is not between 0 and %d", p.Least, longestStay)
	}
	for i, s := range p.Tasks {
		if s < Prepare || s > Debrief {
			faults.In("tasks", i).Add("", "%d is not between %d and %d", s, Prepare, Debrief)
		} else if slices.Contains(p.Tasks[:i], s) {
			faults.In("tasks", i).Add("", "%q is given twice", s)
		}
	}
	validateDays(faults, p.Days)
}

func (p FindingPolicy) validate(faults *fault.List) {
	if p.FaultShops < 0 {
		faults.Add("fault_shops", "%d is below 0", p.FaultShops)
	}
	if p.FaultDays < 0 || p.FaultDays > longestGap {
		faults.Add("fault_days", "%d is not between 0 and %d", p.FaultDays, longestGap)
	}
	for i, r := range p.Remedies {
		at := faults.In("remedies", i)
		if r.Finding < PriceTags || r.Finding > UnusualEvent {
			at.Add("finding", "%d is not between %d and %d", r.Finding, PriceTags, UnusualEvent)
		}
		if r.Do < TidyTags || r.Do > CompleteReport {
			at.Add("do", "%d is not between %d and %d", r.Do, TidyTags, CompleteReport)
		}
		if r.Owner == "" {
			at.Add("owner", "is empty")
		}
		validateEnum(at, "if", int(r.If), int(Found))
		validateDays(at, r.Days)
		if slices.Contains(p.Remedies[:i], r) {
			at.Add("", "is given twice")
		}
		always := func(b Remedy) bool { return b.Finding == r.Finding && b.If == 0 }
		if r.If != 0 && !slices.ContainsFunc(p.Remedies, always) {
			at.Add("if", "%q is the outcome of a check, and no remedy makes one", r.If)
		}
	}
}

// validate asks for the owners as soon as the part is used.
func (p MessagePolicy) validate(faults *fault.List) {
	if p == (MessagePolicy{}) {
		return
	}
	for _, owner := range []struct {
		name string
		is   Owner
	}{{"to_company", p.ToCompany}, {"to_shop", p.ToShop}, {"verifies", p.Verifies}} {
		if owner.is == "" {
			faults.Add(owner.name, "is empty")
		}
	}
	validateDays(faults, p.Days)
}

func validateDays(at *fault.List, days int) {
	if days < 0 || days > longestGap {
		at.Add("days", "%d is not between 0 and %d", days, longestGap)
	}
}

func (p CoveragePolicy) validate(faults *fault.List) {
	for _, list := range []struct {
		name    string
		classes []client.Class
	}{{"big", p.Big}, {"small", p.Small}} {
		for i, class := range list.classes {
			at := faults.In(list.name, i)
			switch {
			case class == "":
				at.Add("", "is empty")
			case slices.Contains(list.classes[:i], class):
				at.Add("", "%q is given twice", class)
			case list.name == "small" && slices.Contains(p.Big, class):
				at.Add("", "%q is among the big classes too", class)
			}
		}
	}
	if (len(p.Big) == 0) != (len(p.Small) == 0) {
		faults.Add("", "names big or small classes and not the other, so nothing is compared")
	}
	if p.Gap < 0 || p.Gap > 100 {
		faults.Add("gap", "%d is not between 0 and 100", p.Gap)
	}
	if p.Minutes < 0 || p.Minutes > longestStay {
		faults.Add("minutes", "%d is not between 0 and %d", p.Minutes, longestStay)
	}
	if p.Over < 0 || p.Over > longestMonth {
		faults.Add("over", "%d is not between 0 and %d", p.Over, longestMonth)
	}
}

func (p ConductPolicy) validate(faults *fault.List) {
	for i, topic := range p.Topics {
		if topic == "" {
			faults.In("topics", i).Add("", "is empty")
		} else if slices.Contains(p.Topics[:i], topic) {
			faults.In("topics", i).Add("", "%q is given twice", topic)
		}
	}
}

func (p RidePolicy) validate(faults *fault.List) {
	for _, part := range []struct {
		name string
		n    int
	}{{"rides", p.Rides}, {"new_rides", p.NewRides}, {"new_months", p.NewMonths}, {"sample", p.Sample}} {
		if part.n < 0 || part.n > longestGap {
			faults.Add(part.name, "%d is not between 0 and %d", part.n, longestGap)
		}
	}
	if p.NewRides < p.Rides {
		faults.Add("new_rides", "%d is below the rides, %d, of a manager who is not new", p.NewRides, p.Rides)
	}
}
