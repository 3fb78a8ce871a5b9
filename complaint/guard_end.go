package complaint

// answers asks the guards of answers and ends that need to know what the step
// says.
func (q *question) answers(code Code, r *Reason) bool {
	c, e, p := q.c, q.e, q.policy
	switch code {
	case NoPerson:
		return e.By == ""
	case NeedsManager:
		r.Role = p.role(0)
		return p.rung(e.terms().Role) < 1
	case SecondPerson:
		r.Name = e.By
		return p.FourEyes && e.By != "" && c.handled(e.By)
	case NoReason:
		return e.Text == ""
	case NoAlternative:
		return !e.Told
	case BadScore:
		r.Count = int(e.Score)
		return e.Rated && (e.Score < 0 || e.Score > 10)
	case NoAction:
		return e.Text == ""
	case NoOwner:
		return e.finding().Owner == ""
	case NotOtherCase:
		r.Name = e.intake().Other
		return e.intake().Other == "" || e.intake().Other == c.ID || q.facts.OtherRetailer != c.Retailer
	}
	return false
}

// handled reports whether somebody of ours by that name has acted in the case.
func (c *Case) handled(by string) bool {
	for i := range c.Log {
		if e := &c.Log[i]; e.By == by && !e.retailers() {
			return true
		}
	}
	return false
}

// retailers reports whether the step is the retailer's own.
func (e *Event) retailers() bool {
	switch e.Step {
	case Raise, Vent, Hear, Accept, Decline, Withdraw, Reopen:
		return true
	}
	return e.FromRetailer
}
