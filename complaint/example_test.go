package complaint_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// office is a desk with the founding policy and an office that works Monday to
// Friday from nine to six.
func office() complaint.Desk {
	week, _ := calendar.ParseWeek("Mo-Fr 09:00-18:00")
	return complaint.Desk{
		Policies:  []complaint.Policy{complaint.Default()},
		Calendars: []complaint.Calendar{{Version: "2025", Time: calendar.Calendar{Week: week}.In(time.UTC)}},
	}
}

func at(day, hour int) time.Time { return time.Date(2025, time.June, day, hour, 0, 0, 0, time.UTC) }

// take puts commands to the desk and writes what they bring.
func take(desk complaint.Desk, c complaint.Case, events ...complaint.Event) complaint.Case {
	for _, e := range events {
		e.ID = fmt.Sprint(len(c.Log))
		c, _ = desk.Evolve(c, desk.Decide(c, complaint.Command{Event: e}).Events...)
	}
	return c
}

// Explaining before listening is blocked, with what would unblock it.
func ExampleDesk_Decide() {
	desk := office()
	c := take(desk, complaint.Case{ID: "k1"}, complaint.Event{Step: complaint.Raise, At: at(6, 17), Intake: &complaint.Intake{Retailer: "shop"}})

	clarify := complaint.Event{ID: "x", Step: complaint.Clarify, At: at(6, 17), Text: "there is none in the province"}
	decision := desk.Decide(c, complaint.Command{Event: clarify})
	for _, r := range decision.Blocked {
		fmt.Println(r.Code, "unblocked by", r.Unblock)
		fmt.Println(r)
		fmt.Println(r.Text(calendar.Chinese))
		fmt.Println(r.Code.Rules())
	}
	// Output:
	// not_listened unblocked by vent
	// hear the retailer out and accept the complaint before you explain
	// 先听完、先受理，再解释
	// [S2-2 S2-3 S2-8]
}

// A View shows the clocks and what may be done next.
func ExampleDesk_View() {
	desk := office()
	c := take(desk, complaint.Case{ID: "k1"},
		complaint.Event{Step: complaint.Raise, At: at(6, 17), Intake: &complaint.Intake{Retailer: "shop"}},
		complaint.Event{Step: complaint.Vent, At: at(6, 17), Anger: 2},
		complaint.Event{Step: complaint.Acknowledge, At: at(6, 17), By: "rep-7"},
		complaint.Event{Step: complaint.FindCause, At: at(6, 17), Finding: &complaint.Finding{Cause: complaint.ScarceSupply, Item: "A"}},
		complaint.Event{Step: complaint.RecordView, At: at(6, 17), Loss: complaint.Both},
		complaint.Event{Step: complaint.Defer, At: at(6, 17), Terms: &complaint.Terms{Role: complaint.Rep, Visit: at(12, 12)}},
	)
	v := desk.View(c, at(7, 9))
	fmt.Println(v.State, "visit by", v.VisitBy)
	for _, k := range v.Clocks {
		switch k.Phase {
		case complaint.Running:
			fmt.Println(k.Clock, "due", k.Due.Format("Jan 2 15:04"))
		case complaint.Paused:
			fmt.Println(k.Clock, "paused; due", k.IfResumed.Format("Jan 2 15:04"), "if it went on now")
		}
	}
	for _, r := range v.Advice {
		fmt.Println(r)
	}
	// Output:
	// deferred visit by 2025-06-12
	// solve paused; due Jun 11 18:00 if it went on now
	// inform due Jun 13 18:00
	// revisit due Jun 12 12:00
	// reason with facts: the industry, brand mergers, local supply; do not brush it off
	// stay off the topic until 2025-06-08 17:00, unless the retailer raises it
}

// Every date can be added up by hand.
func ExampleDesk_Explain() {
	desk := office()
	c := take(desk, complaint.Case{ID: "k1"},
		complaint.Event{Step: complaint.Raise, At: at(6, 17), Intake: &complaint.Intake{Retailer: "shop"}},
		complaint.Event{Step: complaint.Wait, At: at(9, 11)},
		complaint.Event{Step: complaint.Hear, At: at(10, 10)},
	)
	fmt.Print(desk.Explain(c, complaint.SolveClock))
	// Output:
	// solve, cycle 1, from Fri 2025-06-06 17:00:00
	// counted  Fri 2025-06-06 17:00:00 to Fri 2025-06-06 18:00:00, 1h worked, 1 close
	// skipped  Fri 2025-06-06 18:00:00 to Mon 2025-06-09 09:00:00
	// counted  Mon 2025-06-09 09:00:00 to Mon 2025-06-09 11:00:00, 2h worked, 0 closes
	// paused   Mon 2025-06-09 11:00:00 to Tue 2025-06-10 10:00:00, 8h worked, 1 close
	// counted  Tue 2025-06-10 10:00:00 to Tue 2025-06-10 18:00:00, 8h worked, 1 close
	// skipped  Tue 2025-06-10 18:00:00 to Wed 2025-06-11 09:00:00
	// counted  Wed 2025-06-11 09:00:00 to Wed 2025-06-11 18:00:00, 9h worked, 1 close
	// skipped  Wed 2025-06-11 18:00:00 to Thu 2025-06-12 09:00:00
	// counted  Thu 2025-06-12 09:00:00 to Thu 2025-06-12 18:00:00, 9h worked, 1 close
	// due Thu 2025-06-12 18:00:00 by target: 29h worked, 3 days counted
}

// A CRM asks what fell due since it last asked, and when to ask again.
func ExampleDesk_DueBetween() {
	desk := office()
	c := take(desk, complaint.Case{ID: "k1"}, complaint.Event{Step: complaint.Raise, At: at(6, 17), Intake: &complaint.Intake{Retailer: "shop"}})
	for _, i := range desk.DueBetween(c, at(6, 17), at(11, 17)) {
		fmt.Println(i.ID, i.At.Format("Jan 2 15:04"), "tell", i.To, "at", i.NotifyAt.Format("Jan 2 15:04"))
	}
	wake, _ := desk.NextWake(c, at(6, 17))
	fmt.Println("look again just after", wake.Format("Jan 2 15:04"))
	// Output:
	// k1/ack/1/0 Jun 7 17:00 tell rep at Jun 9 09:00
	// k1/ack/1/1 Jun 9 11:00 tell shop_manager at Jun 9 11:00
	// k1/solve/1/-1 Jun 11 16:00 tell rep at Jun 11 16:00
	// look again just after Jun 7 17:00
}

// What became known late goes in at its own instant.
func ExampleDesk_Insert() {
	desk := office()
	c := take(desk, complaint.Case{ID: "k1"},
		complaint.Event{Step: complaint.Raise, At: at(6, 17), Intake: &complaint.Intake{Retailer: "shop"}},
		complaint.Event{Step: complaint.Contact, At: at(9, 12)},
	)
	late := complaint.Event{ID: "late", Step: complaint.Vent, At: at(9, 10), Anger: 2}
	_, err := desk.Evolve(c, late)
	fmt.Println(err)
	c, err = desk.Insert(c, late)
	fmt.Println(c.Anger, len(c.Log), err)
	// Output:
	// out_of_order: event "late" of 2025-06-09T10:00:00Z is older than event "1" of 2025-06-09T12:00:00Z
	// 2 3 <nil>
}

// The process draws itself from the table that drives it.
func ExampleMermaid() {
	lines := strings.Split(complaint.Mermaid(), "\n")
	fmt.Println(lines[0])
	for _, line := range lines {
		if strings.HasPrefix(line, "  deferred --> ") {
			fmt.Println(line)
		}
	}
	// Output:
	// stateDiagram-v2
	//   deferred --> understood: overrun<br/>remove_cause
	//   deferred --> offered: substitute
}
