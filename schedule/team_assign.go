package schedule

import (
	"slices"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Assignment is whose each retailer is for the month. Every retailer of the
// team is in Retailers or in Left, once, and every need belongs to one of
// Retailers or is in Faults.
type Assignment struct {
	Month     calendar.Month `json:"month"`
	Retailers []Assigned     `json:"retailers,omitzero"` // by id
	Left      []Unassigned   `json:"left,omitzero"`      // by id
	Faults    []Reason       `json:"faults,omitzero"`    // needs that are nobody's, by key, each with why
	Before    TeamLoad       `json:"before"`             // with the retailers as they were
	After     TeamLoad       `json:"after"`
	Because   []Reason       `json:"because,omitzero"`
}

// Assigned is a retailer with its rep.
type Assigned struct {
	Retailer client.ID    `json:"retailer"`
	Rep      client.RepID `json:"rep"`
	Was      client.RepID `json:"was,omitzero"`
	Visits   int          `json:"visits,omitzero"`
	Because  []Reason     `json:"because"`
}

// Unassigned is a retailer without a rep.
type Unassigned struct {
	Retailer client.ID `json:"retailer"`
	Because  []Reason  `json:"because"`
}

// TeamLoad is how a team shares its work.
type TeamLoad struct {
	Reps   []RepLoad `json:"reps,omitzero"`   // in the order of the team
	Spread int       `json:"spread"`          // the highest Use less the lowest, of the reps who are in the field
	Points Points    `json:"points,omitzero"` // what the assignment weighs
}

// RepLoad is one rep's part.
type RepLoad struct {
	Rep       client.RepID `json:"rep"`
	Retailers int          `json:"retailers"`
	Days      int          `json:"days"` // in the field
	Room      int          `json:"room"` // minutes in the field, lunch apart
	Visits    int          `json:"visits"`
	Minutes   int          `json:"minutes"`          // of stays
	Ways      int          `json:"ways"`             // minutes, the estimate of Points
	Use       int          `json:"use"`              // Minutes and Ways in thousandths of Room
	Classes   []ClassLoad  `json:"classes,omitzero"` // by class and market
}

// Points is what an assignment weighs, in tenths of a minute a month, each term
// cut off to whole tenths.
//
// The ways of a rep are an estimate. With V visits and D days in the field, but
// no more than V, they are D times the average visit's way from home and back,
// and V - D times the average way to a visit from the next: the mean of the
// ways from the two nearest retailers with visits that are the same rep's, of
// the twelve nearest of all; from home for one that there is not. In random
// teams of 8 to 11 visits a day the plans' own ways came within an eighth of it;
// at 6 a day it was up to a third too high.
//
// A rep's share is of all stays and ways, and of all stays of a class, in
// proportion to the rep's minutes in the field.
type Points struct {
	Ways    int64 `json:"ways"`
	Balance int64 `json:"balance"` // Sharing.Balance times the squares of what each rep is off the share, over the minutes of an average rep
	Classes int64 `json:"classes"` // Sharing.Classes times the same for the stays of each class, the class of a retailer's first need
	Moved   int64 `json:"moved"`   // Sharing.Keep for each retailer that changes its rep
	Absent  int64 `json:"absent"`  // for each need on whose days its rep is never in the field
}

func (p Points) sum() int64 { return p.Ways + p.Balance + p.Classes + p.Moved + p.Absent }

// Assign shares the retailers of a team out among its reps, each wholly to one.
//
// It weighs an estimate of the ways, the balance of the reps' minutes and of
// those of each class, both in proportion to the time each rep is in the field,
// and every change of rep (Sharing). From the reps as they are, from the nearest
// homes and from even shares it moves single retailers, pairs and exchanges
// until none of these is better, shakes the best end Sharing.Effort times, and
// keeps what is better: in the end no retailer's move to another rep would
// weigh less. All of it is in whole numbers, and chance is Policy.Seed's. The
// time grows with the retailers times the reps, and for the ways with the square
// of the retailers.
func (p Policy) Assign(t Team) Assignment {
	out := Assignment{Month: t.Month}
	s := p.newSharing(&t)
	out.Faults = s.faults
	out.Before = s.report(s.was())
	if t.Fixed {
		s.rep = s.pinned()
	} else {
		s.search()
	}
	out.After = s.report(s.rep)
	for i := range s.shops {
		h := &s.shops[i]
		if s.rep[i] == nowhere {
			out.Left = append(out.Left, Unassigned{Retailer: h.retailer.ID, Because: []Reason{s.whyLeft(i)}})
			continue
		}
		out.Retailers = append(out.Retailers, Assigned{
			Retailer: h.retailer.ID, Rep: s.reps[s.rep[i]].ID, Was: h.retailer.Rep, Visits: h.visits, Because: s.why(i),
		})
	}
	for i := range t.Retailers {
		if !s.first(i) {
			id := t.Retailers[i].ID
			out.Left = append(out.Left, Unassigned{Retailer: id, Because: []Reason{{Code: RetailerTwice, Need: visit.Key{Retailer: id}}}})
		}
	}
	slices.SortStableFunc(out.Left, func(a, b Unassigned) int { return strings.Compare(string(a.Retailer), string(b.Retailer)) })
	out.Because = s.because(out)
	return out
}

// report is the load of an assignment.
func (s *sharing) report(rep []int) TeamLoad {
	s.start(rep)
	out := TeamLoad{Points: s.points()}
	least, most, working := 0, 0, 0
	for k := range s.reps {
		r := &s.reps[k]
		l := RepLoad{Rep: r.ID, Days: r.days, Room: int(r.room)}
		var needs []visit.Need
		for i := range s.shops {
			h := &s.shops[i]
			if s.rep[i] != k {
				continue
			}
			l.Retailers++
			l.Visits += h.visits
			l.Minutes += int(h.stay / 10)
			needs = append(needs, h.needs...)
		}
		l.Ways = int((s.loads[k] + 9) / 10)
		l.Ways -= l.Minutes
		l.Classes = classLoads(needs)
		if r.room > 0 {
			l.Use = int(int64(l.Minutes+l.Ways) * 1000 / r.room)
			if working == 0 || l.Use < least {
				least = l.Use
			}
			most = max(most, l.Use)
			working++
		}
		out.Reps = append(out.Reps, l)
	}
	out.Spread = most - least
	return out
}

// because is what an assignment comes to.
func (s *sharing) because(a Assignment) []Reason {
	var out []Reason
	for _, p := range s.idlePins {
		out = append(out, Reason{Code: PinIgnored, Need: visit.Key{Retailer: p.Retailer}, Name: string(p.Rep)})
	}
	complete := !slices.ContainsFunc(s.was(), func(k int) bool { return k == nowhere })
	if complete && len(a.Retailers) > 0 && !s.team.Fixed {
		ways := func(l TeamLoad) (n int) {
			for _, r := range l.Reps {
				n += r.Ways
			}
			return n
		}
		out = append(out,
			Reason{Code: TeamWays, Have: ways(a.After), Want: ways(a.Before)},
			Reason{Code: TeamSpread, Have: a.After.Spread, Want: a.Before.Spread})
	}
	for _, l := range a.After.Reps {
		if want := l.Minutes + l.Ways; want > l.Room {
			out = append(out, Reason{Code: RepOver, Name: string(l.Rep), Have: l.Room, Want: want})
		}
	}
	return out
}
