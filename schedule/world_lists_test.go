package schedule_test

import (
	"fmt"
	"strconv"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule"
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
	return out
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
