package complaint_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/scenario"
)

// claims are the words that must hold.
func (w *world) claims() map[string]scenario.Do {
	phase := func(want complaint.Phase) scenario.Do {
		return func(l scenario.Line) error {
			k, err := w.clock(l.Rest)
			if err == nil && k.Phase != want {
				err = fmt.Errorf("it is %s", k.Phase)
			}
			return err
		}
	}
	return map[string]scenario.Do{
		"blocked": w.blocked,
		"state":   func(l scenario.Line) error { return same(w.view().State.String(), l.Rest) },
		"holder":  func(l scenario.Line) error { return same(string(w.view().Holder), l.Rest) },
		"due":     w.due,
		"if_resumed": func(l scenario.Line) error {
			return w.instantOf(l, func(k complaint.ClockView) time.Time { return k.IfResumed })
		},
		"missed":      w.missed,
		"kept":        w.kept,
		"running":     phase(complaint.Running),
		"paused":      phase(complaint.Paused),
		"stopped":     phase(complaint.Stopped),
		"cancelled":   phase(complaint.Cancelled),
		"never":       w.never,
		"cycle":       w.cycle,
		"overdue":     w.overdue,
		"beyond":      w.beyond,
		"allowed":     w.allowed,
		"refused":     w.refused,
		"advice":      func(l scenario.Line) error { return w.advises(l.Rest, true) },
		"no_advice":   func(l scenario.Line) error { return w.advises(l.Rest, false) },
		"items":       w.items,
		"item":        w.item,
		"events":      w.events,
		"error":       w.failed,
		"cool_until":  func(l scenario.Line) error { return w.same(w.c.NotBefore, l.Rest) },
		"visit_by":    func(l scenario.Line) error { return same(w.view().VisitBy.String(), l.Rest) },
		"outcome":     func(l scenario.Line) error { return same(w.c.Outcome.String(), l.Rest) },
		"worked":      w.worked,
		"add":         w.add,
		"between":     w.between,
		"spent":       w.spent,
		"need":        w.need,
		"until":       w.until,
		"repeated":    func(scenario.Line) error { return same(fmt.Sprint(w.last.Repeated), "true") },
		"wake":        w.wakes,
		"explained":   w.explained,
		"invalid":     w.invalid,
		"unparseable": unparseable,
	}
}

func same(got, want string) error {
	if got != want {
		return fmt.Errorf("it is %q", got)
	}
	return nil
}

func (w *world) same(got time.Time, want string) error {
	if want == "-" {
		if !got.IsZero() {
			return fmt.Errorf("it is %s", got.In(w.zone))
		}
		return nil
	}
	if !got.Equal(w.instant(want)) {
		return fmt.Errorf("it is %s", got.In(w.zone))
	}
	return nil
}

// blocked wants exactly these codes against the last command.
func (w *world) blocked(l scenario.Line) error {
	var codes []string
	for _, r := range w.last.Blocked {
		codes = append(codes, r.Code.String())
	}
	return same(strings.Join(codes, " "), l.Rest)
}

func (w *world) clock(name string) (complaint.ClockView, error) {
	for _, k := range w.view().Clocks {
		if k.Clock.String() == name {
			return k, nil
		}
	}
	return complaint.ClockView{}, fmt.Errorf("the clock %s never started", name)
}

func (w *world) instantOf(l scenario.Line, of func(complaint.ClockView) time.Time) error {
	name, want, _ := l.Cut(" ")
	k, err := w.clock(name)
	if err != nil {
		return err
	}
	return w.same(of(k), want)
}

// due wants a clock's date in the View and the same from Explain.
func (w *world) due(l scenario.Line) error {
	if err := w.instantOf(l, func(k complaint.ClockView) time.Time { return k.Due }); err != nil {
		return err
	}
	name, want, _ := l.Cut(" ")
	var k complaint.Clock
	if err := k.UnmarshalText([]byte(name)); err != nil {
		return err
	}
	return w.same(w.desk.Explain(w.c, k).Due, want)
}

// missed wants a missed date: "missed solve", "missed solve by retarget",
// "missed solve at 2025-06-06 17:00".
func (w *world) missed(l scenario.Line) error {
	fields := l.Fields()
	k, err := w.clock(fields[0])
	switch {
	case err != nil:
		return err
	case k.Missed.IsZero():
		return errors.New("it was not missed")
	case len(fields) > 2 && fields[1] == "by":
		return same(k.By.String(), fields[2])
	case len(fields) > 2:
		return w.same(k.Missed, strings.Join(fields[2:], " "))
	}
	return same(k.By.String(), "")
}

func (w *world) kept(l scenario.Line) error {
	k, err := w.clock(l.Rest)
	if err == nil && !k.Missed.IsZero() {
		err = fmt.Errorf("it was missed at %s", k.Missed)
	}
	return err
}

func (w *world) never(l scenario.Line) error {
	if _, err := w.clock(l.Rest); err == nil {
		return errors.New("it started")
	}
	return nil
}

func (w *world) cycle(l scenario.Line) error {
	name, want, _ := l.Cut(" ")
	k, err := w.clock(name)
	if err != nil {
		return err
	}
	return same(fmt.Sprint(k.Cycle), want)
}

// overdue wants the time since the date: on the wall, then worked.
func (w *world) overdue(l scenario.Line) error {
	fields := l.Fields()
	k, err := w.clock(fields[0])
	if err != nil {
		return err
	}
	return same(k.Overdue.String()+" "+k.OverdueWork.String(), strings.Join(fields[1:], " "))
}

func (w *world) beyond(l scenario.Line) error {
	k, err := w.clock(l.Rest)
	if err == nil && !k.Beyond {
		err = errors.New("it is not")
	}
	return err
}

func (w *world) allowed(l scenario.Line) error {
	v := w.view()
	for _, want := range l.Fields() {
		if !slices.ContainsFunc(v.Allowed, func(s complaint.Step) bool { return s.String() == want }) {
			return fmt.Errorf("%s is not allowed: %v", want, v.Blocked)
		}
	}
	return nil
}

// refused wants a step blocked in the View for exactly these codes, and that
// it can be unblocked where a step after "by" is named.
func (w *world) refused(l scenario.Line) error {
	head, unblock, _ := strings.Cut(l.Rest, " by ")
	fields := strings.Fields(head)
	var codes, by []string
	for _, r := range w.view().Blocked {
		if r.Step.String() == fields[0] {
			codes, by = append(codes, r.Code.String()), append(by, r.Unblock.String())
		}
	}
	if unblock != "" && strings.Join(by, " ") != unblock {
		return fmt.Errorf("it is lifted by %v", by)
	}
	return same(strings.Join(codes, " "), strings.Join(fields[1:], " "))
}

func (w *world) advises(code string, want bool) error {
	list := append(w.view().Advice, w.last.Advice...)
	found := slices.ContainsFunc(list, func(r complaint.Reason) bool { return r.Code.String() == code })
	if found != want {
		return fmt.Errorf("the advice is %v", list)
	}
	return nil
}

// items wants exactly these ids in a window, and again when asked again:
// "items 2025-06-09 09:00 to 2025-06-10 09:00 ack/1/0".
func (w *world) items(l scenario.Line) error {
	f := l.Fields()
	from, to := w.instant(f[0]+" "+f[1]), w.instant(f[3]+" "+f[4])
	for range 2 {
		var ids []string
		for _, i := range w.desk.DueBetween(w.c, from, to) {
			ids = append(ids, strings.TrimPrefix(i.ID, w.c.ID+"/"))
		}
		if err := same(strings.Join(ids, " "), strings.Join(f[5:], " ")); err != nil {
			return err
		}
	}
	return nil
}

// item wants when one item falls, and when somebody can be told:
// "item solve/1/-1 2025-06-06 17:30 tell 2025-06-09 09:00".
func (w *world) item(l scenario.Line) error {
	head, tell, _ := strings.Cut(l.Rest, " tell ")
	id, at, _ := strings.Cut(head, " ")
	for _, i := range w.desk.DueBetween(w.c, w.now.AddDate(-1, 0, 0), w.now.AddDate(1, 0, 0)) {
		if i.ID != w.c.ID+"/"+id {
			continue
		}
		if err := w.same(i.At, at); err != nil || tell == "" {
			return err
		}
		return w.same(i.NotifyAt, tell)
	}
	return errors.New("there is none")
}

// events wants the steps that the last command wrote.
func (w *world) events(l scenario.Line) error {
	var steps []string
	for _, e := range w.last.Events {
		steps = append(steps, e.Step.String())
	}
	return same(strings.Join(steps, " "), l.Rest)
}

// failed wants the kind of the last evolve's or insert's error.
func (w *world) failed(l scenario.Line) error {
	if w.err == nil {
		return same("none", l.Rest)
	}
	kind, _, _ := strings.Cut(w.err.Error(), ":")
	return same(kind, l.Rest)
}

// worked wants how much of a clock was used: "worked solve 12h".
func (w *world) worked(l scenario.Line) error {
	name, want, _ := l.Cut(" ")
	var k complaint.Clock
	if err := k.UnmarshalText([]byte(name)); err != nil {
		return err
	}
	return same(w.desk.Explain(w.c, k).Work.String(), want)
}

// add wants a working-time sum: "add 2025-06-06 17:00 2h = 2025-06-09 10:00".
func (w *world) add(l scenario.Line) error {
	left, want, _ := l.Cut("=")
	f := strings.Fields(left)
	var d complaint.Length
	if err := d.UnmarshalText([]byte(f[2])); err != nil {
		return err
	}
	return w.same(w.calendar.In(w.zone).Add(w.instant(f[0]+" "+f[1]), d.Duration()).At, want)
}

// between wants the working time of a stretch: "between A to B = 3h".
func (w *world) between(l scenario.Line) error {
	left, want, _ := l.Cut("=")
	f := strings.Fields(left)
	got := w.calendar.In(w.zone).Between(w.instant(f[0]+" "+f[1]), w.instant(f[3]+" "+f[4]))
	return same(complaint.Length(got.Duration).String(), want)
}

// need wants the role that a block names; until the instant.
func (w *world) need(l scenario.Line) error {
	for _, r := range w.last.Blocked {
		if r.Role != "" {
			return same(string(r.Role), l.Rest)
		}
	}
	return errors.New("no role is named")
}

func (w *world) until(l scenario.Line) error {
	for _, r := range w.last.Blocked {
		if !r.Until.IsZero() {
			return w.same(r.Until, l.Rest)
		}
	}
	return errors.New("no instant is named")
}

// wakes wants the next wake, to the second before it passed.
func (w *world) wakes(l scenario.Line) error {
	at, ok := w.desk.NextWake(w.c, w.now)
	if !ok {
		return same("-", l.Rest)
	}
	return w.same(at.Truncate(time.Second), l.Rest)
}

// explained wants one line of a clock's trace.
func (w *world) explained(l scenario.Line) error {
	name, want, _ := l.Cut(" ")
	var k complaint.Clock
	if err := k.UnmarshalText([]byte(name)); err != nil {
		return err
	}
	if text := w.desk.Explain(w.c, k).String(); !strings.Contains(text, want) {
		return fmt.Errorf("the trace is\n%s", text)
	}
	return nil
}

// invalid wants a fault of the desk that contains the text.
func (w *world) invalid(l scenario.Line) error {
	if err := w.desk.Validate(); err == nil || !strings.Contains(err.Error(), l.Rest) {
		return fmt.Errorf("it is %v", err)
	}
	return nil
}
