package schedule_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/visit"
)

// The words of re-plans and stability.

func (w *world) settle(l scenario.Line) error {
	key, err := parseKey(l.Rest)
	w.territory.Needs = slices.DeleteFunc(w.territory.Needs, func(n visit.Need) bool { return n.Key == key })
	return err
}

func (w *world) stability(l scenario.Line) error {
	f := l.Fields()
	st := &w.policy.Stability
	fields := map[string]*int{"weekday": &st.Weekday, "week": &st.Week, "cycle": &st.Cycle, "fallback": &st.Fallback}
	for i := 0; i+1 < len(f); i += 2 {
		at, ok := fields[f[i]]
		if !ok {
			return fmt.Errorf("no such part: %q", f[i])
		}
		if _, err := fmt.Sscan(f[i+1], at); err != nil {
			return err
		}
	}
	return nil
}

func (w *world) wish(l scenario.Line) error {
	f := l.Fields()
	wish := schedule.Wish{Retailer: client.ID(f[0])}
	for _, name := range f[1:] {
		day := slices.Index([]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}, name)
		if day < 0 {
			return fmt.Errorf("no such day: %q", name)
		}
		wish.Weekdays = append(wish.Weekdays, time.Weekday(day))
	}
	w.territory.Wishes = append(w.territory.Wishes, wish)
	return nil
}

// replan revises the plan so far, of which the claims are from then on.
func (w *world) replan(l scenario.Line) (err error) {
	w.earlier, w.rules = *w.made(), schedule.Replan{Priced: true}
	f := l.Fields()
	for i := 0; i < len(f) && err == nil; i++ {
		switch {
		case f[i] == "refill":
			w.rules.Refill = true
			continue
		case i+1 == len(f):
			return fmt.Errorf("%s what?", f[i])
		case f[i] == "today":
			w.rules.From, err = parseDay(f[i+1])
		case f[i] == "from":
			w.rules.Frozen, err = parseDay(f[i+1])
		case f[i] == "budget":
			_, err = fmt.Sscan(f[i+1], &w.rules.Budget)
		default:
			return fmt.Errorf("no such rule: %q", f[i])
		}
		i++
	}
	rev := w.policy.Replan(w.ctx, w.whole(), w.earlier, w.rules)
	w.revision, w.plan = &rev, &rev.Plan
	return err
}

// allow makes another budget of the re-plan's after the fact.
func (w *world) allow(l scenario.Line) error {
	_, err := fmt.Sscan(l.Rest, &w.rules.Budget)
	return err
}

func slotText(s schedule.Slot) string {
	if s == (schedule.Slot{}) {
		return "-"
	}
	return s.Date.String()[5:] + "/" + s.Time.Open.String()
}

func (w *world) changes() (schedule.Revision, error) {
	if w.revision == nil {
		return schedule.Revision{}, fmt.Errorf("there is no re-plan")
	}
	return *w.revision, nil
}

func (w *world) change(l scenario.Line) error {
	text, want, _ := l.Cut(" ")
	key, err := parseKey(text)
	rev, bad := w.changes()
	if err != nil || bad != nil {
		return fmt.Errorf("%v, %v", err, bad)
	}
	var got []string
	for _, c := range rev.Diff.Changes {
		if c.Need == key {
			got = append(got, fmt.Sprintf("%s %s %s %s", c.Fate, slotText(c.From), slotText(c.To), codesOf(c.Because)))
		}
	}
	return same(strings.Join(got, "; "), want)
}

func (w *world) same(scenario.Line) error {
	rev, err := w.changes()
	if err == nil && len(rev.Diff.Changes) > 0 {
		err = fmt.Errorf("got %+v", rev.Diff.Changes)
	}
	return err
}

func (w *world) totals(l scenario.Line) error {
	rev, err := w.changes()
	if err != nil {
		return err
	}
	d := rev.Diff
	return same(fmt.Sprintf("kept %d retimed %d moved %d dropped %d withdrawn %d added %d ways %d spent %d",
		d.Kept, d.Retimed, d.Moved, d.Dropped, d.Withdrawn, d.Added, d.Travel, rev.Spent), l.Rest)
}

func (w *world) price(l scenario.Line) error {
	rev, err := w.changes()
	if err != nil {
		return err
	}
	p := rev.Price
	return same(fmt.Sprintf("%d %d %d %d", p.Travel, p.Free, p.Missed, p.FreeMissed), l.Rest)
}
