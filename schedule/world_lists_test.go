package schedule_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// listed is everything said by the verbs that make lists.
func (w *world) listed() []schedule.Reason {
	r := w.policy.Ration(w.whole())
	out := append(r.Because, r.Faults...)
	for _, c := range r.Classes {
		out = append(out, c.Because...)
	}
	for _, s := range r.Slips {
		out = append(out, s.Because...)
	}
	if w.asked != nil {
		for _, d := range w.suggested().Days {
			out = append(out, d.Because...)
		}
	}
	if len(w.team.Reps) > 0 {
		a := w.policy.Assign(w.wholeTeam())
		out = append(out, append(a.Because, a.Faults...)...)
		for _, r := range a.Retailers {
			out = append(out, r.Because...)
		}
		for _, r := range a.Left {
			out = append(out, r.Because...)
		}
	}
	if w.now.Date == 0 {
		return out
	}
	l := w.policy.Today(w.whole(), w.now)
	out = append(out, l.Because...)
	for i, e := range l.Entries {
		out = append(out, e.Because...)
		for _, o := range l.Entries[i+1:] {
			out = append(out, l.Explain(e.Need, o.Need))
		}
	}
	return out
}

// The facts of today's list.

func (w *world) setNow(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) < 2 {
		return fmt.Errorf("want a day and a time")
	}
	if w.now.Date, err = parseDay(f[0]); err != nil {
		return err
	}
	if w.now.Time, err = calendar.ParseTimeOfDay(f[1]); err != nil {
		return err
	}
	for i := 2; i < len(f) && err == nil; i++ {
		switch {
		case f[i] == "lunched":
			w.now.Lunched = true
		case i+1 == len(f):
			err = fmt.Errorf("%s what?", f[i])
		case f[i] == "minutes":
			w.now.Minutes, err = strconv.Atoi(f[i+1])
			i++
		case f[i] == "at":
			w.now.At = client.ID(f[i+1])
			i++
		default:
			err = fmt.Errorf("no such detail: %q", f[i])
		}
	}
	return err
}

func (w *world) small(l scenario.Line) (err error) {
	classes, every, _ := l.Cut("every")
	w.policy.Priorities.Small = nil
	for _, c := range strings.Fields(classes) {
		w.policy.Priorities.Small = append(w.policy.Priorities.Small, client.Class(c))
	}
	w.policy.Priorities.Every, err = strconv.Atoi(every)
	return err
}

func (w *world) by(l scenario.Line) error {
	w.policy.Priorities.By = nil
	for _, f := range l.Fields() {
		var c schedule.Criterion
		if err := c.UnmarshalText([]byte(f)); err != nil {
			return err
		}
		w.policy.Priorities.By = append(w.policy.Priorities.By, c)
	}
	return nil
}

// The claims of today's list.

func (w *world) list(l scenario.Line) error {
	got, bar := "", false
	for _, e := range w.policy.Today(w.whole(), w.now).Entries {
		if !e.Fits && !bar {
			got, bar = got+"| ", true
		}
		got += fmt.Sprintf("%s/%d ", e.Need.Retailer, e.Need.Nth)
	}
	return same(strings.TrimSpace(got), l.Rest)
}

func (w *world) entry(l scenario.Line) error {
	text, want, _ := l.Cut(" ")
	key, err := parseKey(text)
	for _, e := range w.policy.Today(w.whole(), w.now).Entries {
		if e.Need == key && err == nil {
			return same(codesOf(e.Because), want)
		}
	}
	return fmt.Errorf("%s is not on the list", text)
}

func (w *world) before(l scenario.Line) error {
	f := l.Fields()
	if len(f) != 3 {
		return fmt.Errorf("want two needs and a code")
	}
	a, err := parseKey(f[0])
	if err != nil {
		return err
	}
	b, err := parseKey(f[1])
	if err != nil {
		return err
	}
	return same(w.policy.Today(w.whole(), w.now).Explain(a, b).Code.String(), f[2])
}

func (w *world) tour(l scenario.Line) error {
	var got []string
	for _, b := range w.policy.Today(w.whole(), w.now).Tour {
		got = append(got, fmt.Sprintf("%s/%d %s-%s", b.Need.Retailer, b.Need.Nth, b.Start, b.End))
	}
	return same(strings.Join(got, ", "), strings.TrimPrefix(l.Rest, "-"))
}

func (w *world) today(l scenario.Line) error {
	return same(codesOf(w.policy.Today(w.whole(), w.now).Because), l.Rest)
}

// The facts of rationing.

func (w *world) rate(l scenario.Line) error {
	_, err := fmt.Sscanf(l.Rest, "%d/%d", &w.policy.Ways.Minutes, &w.policy.Ways.Visits)
	return err
}

func (w *world) cut(l scenario.Line) error {
	return w.policy.Rationing.By.UnmarshalText([]byte(l.Rest))
}

func (w *world) slip(l scenario.Line) error {
	w.policy.Rationing.Order = nil
	for _, f := range l.Fields() {
		w.policy.Rationing.Order = append(w.policy.Rationing.Order, client.Class(f))
	}
	return nil
}

// floor puts a floor before those there are; one of any class takes the place
// of all.
func (w *world) floor(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) != 2 && (len(f) != 4 || f[2] != "each") {
		return fmt.Errorf("want a class and a percentage")
	}
	var floor schedule.Floor
	if floor.Percent, err = strconv.Atoi(f[1]); err != nil {
		return err
	}
	if len(f) == 4 {
		if floor.Visits, err = strconv.Atoi(f[3]); err != nil {
			return err
		}
	}
	if f[0] == "any" {
		w.policy.Rationing.Floors = nil
	} else {
		floor.Class = client.Class(f[0])
	}
	w.policy.Rationing.Floors = append([]schedule.Floor{floor}, w.policy.Rationing.Floors...)
	return nil
}

// The claims of rationing.

func (w *world) rationed(l scenario.Line) error {
	return same(codesOf(w.policy.Ration(w.whole()).Because), l.Rest)
}

func (w *world) kept(l scenario.Line) error {
	r := w.policy.Ration(w.whole())
	return same(fmt.Sprintf("%d/%d", r.Kept.Visits, r.Wanted.Visits), l.Rest)
}

func (w *world) group(l scenario.Line) error {
	f := l.Fields()
	for _, c := range w.policy.Ration(w.whole()).Classes {
		class, market := string(c.Class), c.Market.String()
		if class == "" {
			class = "-"
		}
		if market == "" {
			market = "-"
		}
		if len(f) > 2 && f[0] == class && f[1] == market {
			return same(fmt.Sprintf("%s %s %d/%d floor %d slipped %d", class, market, c.Kept, c.Wanted, c.Floor, c.Slipped), l.Rest)
		}
	}
	return fmt.Errorf("no such group")
}

func (w *world) slips(l scenario.Line) error {
	id, _, _ := l.Cut(" ")
	for _, s := range w.policy.Ration(w.whole()).Slips {
		if string(s.Retailer) == id {
			return same(fmt.Sprintf("%s %d/%d days %d", id, s.Kept, s.Wanted, s.Days), l.Rest)
		}
	}
	return fmt.Errorf("%s does not slip", id)
}

// The words of suggested days.

func (w *world) ask(l scenario.Line) (err error) {
	f := l.Fields()
	n := visit.Need{Key: visit.Key{Retailer: client.ID(f[0]), Month: w.territory.Month}}
	for i := 1; i+1 < len(f) && err == nil; i += 2 {
		err = detail(&n, f[i], f[i+1])
	}
	if !slices.ContainsFunc(w.territory.Needs, func(o visit.Need) bool { return o.Retailer == n.Retailer }) {
		w.retailer(f[0])
	} else if n.Nth == 0 {
		n.Nth = 1
	}
	w.asked = &n
	return err
}

func (w *world) suggested() schedule.Suggestion {
	return w.policy.Suggest(w.whole(), *w.made(), *w.asked)
}

func (w *world) book(l scenario.Line) error {
	d, err := parseDay(l.Rest)
	if err != nil {
		return err
	}
	plan, r := w.policy.Book(w.whole(), *w.made(), *w.asked, d)
	if r.Code != 0 {
		return fmt.Errorf("it is not booked: %s", r)
	}
	if n := w.suggested().Need; !slices.ContainsFunc(w.territory.Needs, func(o visit.Need) bool { return o.Key == n.Key }) {
		w.territory.Needs = append(w.territory.Needs, n)
	}
	w.plan = &plan
	return nil
}

func (w *world) offered(l scenario.Line) error {
	got := ""
	for _, d := range w.suggested().Days[:len(l.Fields())] {
		if d.Place > 0 {
			got += " " + d.Date.String()[5:]
		}
	}
	return same(strings.TrimSpace(got), l.Rest)
}

func (w *world) offerOn(text string) (schedule.Offer, error) {
	day, err := parseDay(text)
	days := w.suggested().Days
	i := slices.IndexFunc(days, func(d schedule.Offer) bool { return d.Date == day })
	if i < 0 || err != nil {
		return schedule.Offer{}, fmt.Errorf("no such day (%v)", err)
	}
	return days[i], nil
}

func (w *world) costs(l scenario.Line) error {
	day, want, _ := l.Cut(" ")
	o, err := w.offerOn(day)
	if err != nil {
		return err
	}
	return same(fmt.Sprintf("%d way %d at %s-%s %s", o.Cost, o.Way, o.Start, o.End, codesOf(o.Because)), want)
}

func (w *world) barred(l scenario.Line) error {
	day, want, _ := l.Cut(" ")
	o, err := w.offerOn(day)
	if err != nil {
		return err
	}
	return same(codesOf(o.Because), want)
}
