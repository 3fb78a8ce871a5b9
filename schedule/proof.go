package schedule

import (
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Proof shows why a need is missed, so that a reader can check it without
// knowing how the plan was made.
//
// Days says for each of the need's days what keeps it off. Where the strength
// is ThisPlan that is the whole proof. AnyPlan has two forms. Either each of
// Days is a fact that no plan changes (or there are no Days, and the miss's
// Because holds the fact that leaves it none). Or From to To is a stretch that
// holds all the days of the need and of its rivals, booked needs at least as
// urgent, which together with it want more than the Room there is.
type Proof struct {
	Strength Strength      `json:"strength"`
	Days     []Reason      `json:"days,omitzero"`
	From     calendar.Date `json:"from,omitzero"`
	To       calendar.Date `json:"to,omitzero"`
	Measure  Measure       `json:"measure,omitzero"`
	Room     int           `json:"room,omitzero"`
	Want     int           `json:"want,omitzero"` // by the rivals and the need together
	Rivals   []visit.Key   `json:"rivals,omitzero"`
}

// Measure is what a proof counts.
type Measure uint8

// The measures.
const (
	_         Measure = iota
	ByVisits          // visits, against the day limits
	ByMinutes         // stays and the least way to each, against the minutes in the field without lunch and the day limits
)

// barred is the fact that keeps a need from a day whatever else is planned;
// its Code is 0 if there is none.
func (b *brief) barred(i, day int) Reason {
	if r := b.barredButGap(i, day); r.Code != 0 {
		return r
	}
	return b.tooCloseToSeen(&b.needs[i], b.problem.jobs[b.job[i]].site, day)
}

// barredButGap is barred without regard to other visits of the retailer.
func (b *brief) barredButGap(i, day int) Reason {
	n, f := &b.needs[i], &b.field[day]
	if len(f.open) == 0 {
		return f.because[len(f.because)-1]
	}
	site := b.problem.jobs[b.job[i]].site
	shop := b.shopHours(n, site, day)
	windows := b.windows(n, site, day)
	switch {
	case len(shop) == 0:
		return b.closedShop(n, site, f.date)
	case len(windows) == 0:
		return Reason{Code: NoWindow, Need: n.Key, Date: f.date, Time: n.Fixed, Have: longest(intersect(f.open, shop)), Want: stayOf(n)}
	}
	var alone route
	b.problem.set(&alone, day, nil)
	if _, _, why := b.problem.tryIn(&alone, &b.problem.shifts[day], &b.problem.jobs[b.job[i]], windows, never); why != fits {
		return Reason{Code: Unreachable, Need: n.Key, Date: f.date}
	}
	return Reason{}
}

// closedShop is why a shop cannot be visited on a date at all.
func (b *brief) closedShop(n *visit.Need, site int, d calendar.Date) Reason {
	out := Reason{Code: ShopClosed, Need: n.Key, Date: d}
	for _, r := range b.policy.Visit.Windows.On(b.shops[site], d).Because {
		switch r.Code {
		case visit.HoursUnknown:
			out.Code = HoursUnknown
		case visit.InPeak:
			out.Code = NoWindow
			out.Want = stayOf(n)
		}
	}
	return out
}

// blocked is what keeps a need from a day that is not barred, as the solution
// stands, and the minutes of way it would add if nothing does.
func (b *brief) blocked(s *search, i, day int) (detour int, r Reason) {
	j := b.job[i]
	n, job, d := &b.needs[i], &b.problem.jobs[j], b.field[day].date
	if all := b.conflicts(s, i, day); len(all) > 0 {
		return 0, all[0]
	}
	site := job.site
	at, shift := &s.routes[day], &b.problem.shifts[day]
	_, detour, why := b.problem.tryIn(at, shift, job, b.windows(n, site, day), never)
	switch why {
	case fullDay:
		return 0, Reason{Code: DayFull, Need: n.Key, Date: d, Have: len(at.jobs), Want: shift.stops}
	case fullWork:
		return 0, Reason{Code: MinutesFull, Need: n.Key, Date: d, Have: at.work, Want: shift.work}
	case noTime:
		return 0, Reason{Code: NoTime, Need: n.Key, Date: d, Have: len(at.jobs)}
	}
	return detour, Reason{}
}

// conflict is how a need on a day conflicts with a booked job of its retailer.
func (b *brief) conflict(s *search, i, day, k int) Reason {
	c, have, want := b.problem.between(b.job[i], day, k, s.at[k])
	if c == agrees {
		return Reason{}
	}
	return Reason{
		Code: [...]Code{swapped: OutOfTurn, tooNear: TooClose, tooFar: TooFar}[c], Need: b.key(k),
		Date: b.field[day].date, Until: b.field[s.at[k]].date, Have: have, Want: want, Unit: b.needs[i].Gap.Unit,
	}
}

// miss is a need left out, with its proof and remedies.
func (b *brief) miss(s *search, i int, rooms *rooms) Miss {
	n := &b.needs[i]
	out := Miss{Need: n.Key}
	if f := b.faults[i]; f.Code != 0 {
		out.Verdict, out.Proof.Strength, out.Because = Impossible, AnyPlan, []Reason{f}
		return out
	}
	job := &b.problem.jobs[b.job[i]]
	barred := 0
	for k := range job.windows {
		r := b.barred(i, job.first+k)
		switch {
		case r.Code != 0:
			barred++
		case job.first+k < s.from:
			r = b.frozen(s, job.first+k)
		default:
			_, r = b.blocked(s, i, job.first+k)
		}
		out.Proof.Days = append(out.Proof.Days, r)
	}
	switch {
	case barred == len(job.windows):
		out.Verdict, out.Proof.Strength = Impossible, AnyPlan
		out.Because = []Reason{{Code: NoDayServes, Need: n.Key, Have: barred}}
	case rooms.prove(i, &out.Proof):
		out.Because = []Reason{{Code: RoomShort, Need: n.Key, Date: out.Proof.From, Until: out.Proof.To, Have: out.Proof.Room, Want: out.Proof.Want}}
	case s.stopped && !b.settled(s, i):
		out.Because = []Reason{{Code: SearchStopped, Need: n.Key}}
	default:
		out.Proof.Strength = ThisPlan
		out.Because = []Reason{{Code: NoPlace, Need: n.Key, Have: len(job.windows)}}
	}
	if out.Verdict == 0 {
		out.Verdict = b.verdict(s, i)
	}
	if out.Proof.Strength != 0 {
		out.Because = append(out.Because, b.remedies(s, i)...)
	}
	return out
}

// settled reports whether a need can neither be inserted nor exchanged for a
// less urgent booking.
func (b *brief) settled(s *search, i int) bool {
	j := b.job[i]
	_, ok := s.best(j, costly)
	return !ok && !s.exchangeable(j, func(rank int) bool { return rank > s.jobs[j].rank })
}

// verdict is Outranked if the need would fit in exchange for a more urgent
// booking.
func (b *brief) verdict(s *search, i int) Verdict {
	j := b.job[i]
	if s.exchangeable(j, func(rank int) bool { return rank < s.jobs[j].rank }) {
		return Outranked
	}
	return NoCapacity
}

// exchangeable reports whether job j would fit in exchange for a booked one
// of a rank that will do.
func (s *search) exchangeable(j int, do func(rank int) bool) bool {
	job := &s.jobs[j]
	for i := range job.windows {
		if job.first+i < s.from {
			continue
		}
		for _, k := range s.rivals(j, job.first+i) {
			if !do(s.jobs[k].rank) {
				continue
			}
			if _, why := s.tryFor(j, job.first+i, k); why == fits {
				return true
			}
		}
	}
	return false
}
