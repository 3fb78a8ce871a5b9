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
)

// planned damages the plan.
func (w *world) planned(l scenario.Line) error {
	f := l.Fields()
	plan := w.made()
	if len(f) < 2 {
		return fmt.Errorf("want what is damaged and how")
	}
	switch f[0] {
	case "rep":
		plan.Rep = client.RepID(f[1])
		return nil
	case "without":
		d, err := parseDay(f[1])
		plan.Days = slices.DeleteFunc(plan.Days, func(day schedule.Day) bool { return day.Date == d })
		return err
	case "swap", "lunch", "leave", "back", "ways":
		return w.plannedDay(f)
	case "also-missed":
		key, err := parseKey(f[1])
		plan.Missed = append(plan.Missed, schedule.Miss{Need: key})
		return err
	}
	if f[0] == "rename" || f[0] == "drop" {
		f = append([]string{f[1], f[0]}, f[2:]...)
	}
	return w.plannedBooking(f)
}

func (w *world) plannedDay(f []string) error {
	day, err := w.dayOf(f[1])
	if err != nil {
		return err
	}
	switch f[0] {
	case "swap":
		day.Bookings[0], day.Bookings[1] = day.Bookings[1], day.Bookings[0]
	case "lunch":
		day.Lunch, err = calendar.ParseInterval(f[2])
	case "leave":
		day.Start, err = calendar.ParseTimeOfDay(f[2])
	case "back":
		day.Back, err = calendar.ParseTimeOfDay(f[2])
	case "ways":
		day.Travel, err = strconv.Atoi(f[2])
	}
	return err
}

func (w *world) plannedBooking(f []string) error {
	day, i, err := w.booking(f[0])
	if err != nil {
		return err
	}
	b := &day.Bookings[i]
	switch f[1] {
	case "rename":
		b.Need, err = parseKey(f[2])
	case "drop":
		day.Bookings = slices.Delete(day.Bookings, i, i+1)
		idle(day)
	case "on":
		other, err := w.dayOf(f[2])
		if err != nil {
			return err
		}
		other.Bookings = append(other.Bookings, *b)
		other.Start, other.Back, other.Lunch, other.Travel = day.Start, day.Back, day.Lunch, day.Travel
		day.Bookings = slices.Delete(day.Bookings, i, i+1)
		idle(day)
	case "from":
		if b.Start, err = calendar.ParseTimeOfDay(f[2]); err == nil {
			b.End, err = calendar.ParseTimeOfDay(f[4])
		}
		day.Back = max(day.Back, b.End+8*60)
	case "there":
		b.Arrive, err = calendar.ParseTimeOfDay(f[2])
	case "takes":
		b.Travel, err = strconv.Atoi(f[2])
	default:
		err = fmt.Errorf("no such damage: %q", f[1])
	}
	return err
}

// idle leaves a day without bookings no times either.
func idle(d *schedule.Day) {
	if len(d.Bookings) == 0 {
		*d = schedule.Day{Date: d.Date, Because: d.Because}
	}
}

func (w *world) dayOf(text string) (*schedule.Day, error) {
	d, err := parseDay(text)
	for i := range w.made().Days {
		if day := &w.plan.Days[i]; day.Date == d && err == nil {
			return day, nil
		}
	}
	return nil, fmt.Errorf("no day %s in the plan", text)
}

func (w *world) booking(text string) (*schedule.Day, int, error) {
	key, err := parseKey(text)
	for d := range w.made().Days {
		day := &w.plan.Days[d]
		if i := slices.IndexFunc(day.Bookings, func(b schedule.Booking) bool { return b.Need == key }); i >= 0 && err == nil {
			return day, i, nil
		}
	}
	return nil, 0, fmt.Errorf("%s is not booked", text)
}

// The claims.

func (w *world) day(l scenario.Line) error {
	text, want, _ := l.Cut(" ")
	day, err := w.dayOf(text)
	if err != nil {
		return err
	}
	var got []string
	for _, b := range day.Bookings {
		got = append(got, fmt.Sprintf("%s/%d %s-%s", b.Need.Retailer, b.Need.Nth, b.Start, b.End))
	}
	return same(strings.Join(got, ", "), strings.TrimPrefix(want, "-"))
}

func (w *world) lunchAt(l scenario.Line) error {
	text, want, _ := l.Cut(" ")
	day, err := w.dayOf(text)
	if err != nil {
		return err
	}
	return same(day.Lunch.String(), want)
}

func (w *world) home(l scenario.Line) error {
	text, want, _ := l.Cut(" ")
	day, err := w.dayOf(text)
	if err != nil {
		return err
	}
	return same(day.Start.String()+" "+day.Back.String(), want)
}

func (w *world) idle(l scenario.Line) error {
	text, want, _ := l.Cut(" ")
	day, err := w.dayOf(text)
	if err != nil {
		return err
	}
	return same(codesOf(day.Because), want)
}

func (w *world) because(l scenario.Line) error {
	text, want, _ := l.Cut(" ")
	day, i, err := w.booking(text)
	if err != nil {
		return err
	}
	return same(codesOf(day.Bookings[i].Because), want)
}

func (w *world) miss(text string) (schedule.Miss, error) {
	key, err := parseKey(text)
	for _, m := range w.made().Missed {
		if m.Need.Retailer == key.Retailer && m.Need.Nth == key.Nth && err == nil {
			return m, nil
		}
	}
	return schedule.Miss{}, fmt.Errorf("%s is not missed", text)
}

func (w *world) missed(l scenario.Line) error {
	text, want, _ := l.Cut(" ")
	m, err := w.miss(text)
	if err != nil {
		return err
	}
	strength := m.Proof.Strength.String()
	if strength == "" {
		strength = "-"
	}
	return same(fmt.Sprintf("%s %s %s", m.Verdict, strength, codesOf(m.Because)), want)
}

func (w *world) blocked(l scenario.Line) error {
	f := l.Fields()
	if len(f) != 3 {
		return fmt.Errorf("want a need, a day and a code")
	}
	m, err := w.miss(f[0])
	if err != nil {
		return err
	}
	d, err := parseDay(f[1])
	for _, r := range m.Proof.Days {
		if r.Date == d {
			return same(r.Code.String(), f[2])
		}
	}
	return fmt.Errorf("the proof has no such day (%v)", err)
}

func (w *world) short(l scenario.Line) error {
	text, want, _ := l.Cut(" ")
	m, err := w.miss(text)
	if err != nil {
		return err
	}
	p := m.Proof
	return same(fmt.Sprintf("%s..%s %s %d %d", p.From.String()[5:], p.To.String()[5:], p.Measure, p.Room, p.Want), want)
}

func (w *world) room(l scenario.Line) error {
	load := w.policy.Workload(w.whole())
	visits, days := load.PerDay()
	return same(fmt.Sprintf("%d/%d %d/%d %d/%d people %d", visits, days, load.Minutes, load.Room, load.Minutes+load.Ways, load.Field, load.People), l.Rest)
}

func (w *world) load(l scenario.Line) error {
	return same(codesOf(w.policy.Workload(w.whole()).Because), l.Rest)
}

func (w *world) broken(l scenario.Line) error {
	var got []schedule.Reason
	for _, v := range w.check() {
		if !slices.ContainsFunc(got, func(r schedule.Reason) bool { return r.Code == v.Code }) {
			got = append(got, schedule.Reason(v))
		}
	}
	return same(codesOf(got), l.Rest)
}

func (w *world) says(lang calendar.Lang) scenario.Do {
	return func(l scenario.Line) error {
		code, want, _ := l.Cut(":")
		var texts []string
		for _, r := range w.reasons() {
			if r.Code.String() == code {
				texts = append(texts, r.Text(lang))
			}
		}
		if !slices.Contains(texts, want) {
			return fmt.Errorf("got %q", texts)
		}
		return nil
	}
}

func codesOf(because []schedule.Reason) string {
	var out []string
	for _, r := range because {
		out = append(out, r.Code.String())
	}
	return strings.Join(out, " ")
}

func same(got, want string) error {
	if got != want {
		return fmt.Errorf("got %q", got)
	}
	return nil
}
