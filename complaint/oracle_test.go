package complaint_test

import (
	"testing"
	"time"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestDueOracle compares the date of every running clock with a second, slow
// implementation: it steps through the minutes from the start and counts those
// in which work is done and the clock runs, or the closes at which it runs.
func TestDueOracle(t *testing.T) {
	checked := map[complaint.TargetKind]int{}
	worlds(t, 250, func(t *testing.T, _ *prng.Rand, w *world) {
		for _, r := range w.c.Runs {
			policy, _ := w.desk.Policy(w.c.Policy)
			if r.Phase != complaint.Running || r.Rule == 0 || r.Dated {
				continue
			}
			if last, _ := w.c.Run(r.Clock); last.Cycle != r.Cycle {
				continue
			}
			rule := policy.Clocks[r.Rule-1]
			cal := w.calendar
			if w.c.Calendar == "cal-1" {
				cal = p0()
			}
			o := oracle{calendar: cal, zone: w.zone, c: w.c, r: r}
			want := o.reach(rule.Target)
			if rule.AtMost.Kind != 0 {
				if most := o.reach(rule.AtMost); most.Before(want) {
					want = most
				}
			}
			if rule.NextVisit && r.Named.After(r.Started) && r.Named.Before(want) {
				want = r.Named
			}
			if got := w.desk.Explain(w.c, r.Clock).Due; !got.Equal(want) {
				t.Errorf("%s cycle %d, started %s: due %s, the oracle says %s", r.Clock, r.Cycle, r.Started, got, want)
			}
			checked[rule.Target.Kind]++
		}
	})
	for _, k := range []complaint.TargetKind{complaint.ElapsedTime, complaint.BusinessTime, complaint.BusinessDay} {
		if checked[k] < 20 && !brief.Run() {
			t.Errorf("only %d dates of kind %s checked", checked[k], k)
		}
	}
}

type oracle struct {
	calendar calendar.Calendar
	zone     *time.Location
	c        complaint.Case
	r        complaint.Run
}

func (o oracle) reach(target complaint.Target) time.Time {
	t := o.r.Started
	switch target.Kind {
	case complaint.ElapsedTime:
		return t.In(o.zone).AddDate(0, 0, target.Days).Add(target.Length.Duration())
	case complaint.BusinessTime:
		left := target.Length.Duration()
		for left > 0 {
			if o.open(t) && !o.paused(t) {
				left -= time.Minute
			}
			t = t.Add(time.Minute)
		}
		for o.paused(t) {
			t = t.Add(time.Minute)
		}
		return t
	}
	start := calendar.DateIn(t, o.zone)
	for n, d := target.Days, start; ; d++ {
		hours := o.calendar.Day(d).Hours
		if len(hours) == 0 || d == start && n > 0 {
			continue
		}
		y, m, day := d.Civil()
		end := time.Date(y, m, day, 0, 0, int(hours[len(hours)-1].Close), 0, o.zone)
		switch {
		case n <= 0 && end.Before(t):
		case n <= 0:
			return end
		case o.paused(end):
		default:
			if n--; n == 0 {
				return end
			}
		}
	}
}

func (o oracle) open(t time.Time) bool {
	d := calendar.DateIn(t, o.zone)
	h, m, _ := t.In(o.zone).Clock()
	at := calendar.Clock(h, m)
	for _, i := range o.calendar.Day(d).Hours {
		if at >= i.Open && at < i.Close {
			return true
		}
	}
	return false
}

func (o oracle) paused(t time.Time) bool {
	for _, p := range o.c.Pauses {
		if p.Clock == o.r.Clock && p.Cycle == o.r.Cycle && !t.Before(p.From) && t.Before(p.To) {
			return true
		}
	}
	return false
}
