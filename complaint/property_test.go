package complaint_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/scenario"
)

func line(rest string) scenario.Line { return scenario.Line{Rest: rest} }

// worlds plays random cases, the same in every run.
func worlds(t *testing.T, n int, check func(t *testing.T, r *prng.Rand, w *world)) {
	t.Helper()
	for seed := range brief.Rounds(n) {
		r := prng.Seed(uint64(seed))
		w := randomCase(r, r.Between(1, 40))
		t.Run(fmt.Sprint(seed), func(t *testing.T) { check(t, r, w) })
	}
}

// TestReplay: a case is what its log adds up to, at once or event by event, and
// writing an event again changes nothing.
func TestReplay(t *testing.T) {
	worlds(t, 400, func(t *testing.T, r *prng.Rand, w *world) {
		whole, err := w.desk.Evolve(complaint.Case{ID: w.c.ID}, w.c.Log...)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(w.c, whole); diff != "" {
			t.Errorf("replay differs (-folded +replayed):\n%s", diff)
		}
		cut := r.IntN(len(w.c.Log) + 1)
		prefix, err := w.desk.Evolve(complaint.Case{ID: w.c.ID}, w.c.Log[:cut]...)
		if err != nil {
			t.Fatal(err)
		}
		parts, err := w.desk.Evolve(prefix, w.c.Log[cut:]...)
		if diff := cmp.Diff(whole, parts); diff != "" || err != nil {
			t.Errorf("in two parts, cut at %d, it differs: %v\n%s", cut, err, diff)
		}
		again, err := w.desk.Evolve(whole, prng.Pick(r, w.c.Log))
		if diff := cmp.Diff(whole, again); diff != "" || err != nil {
			t.Errorf("an event twice is not a no-op: %v\n%s", err, diff)
		}
		data, err := json.Marshal(w.c)
		var back complaint.Case
		if err == nil {
			err = json.Unmarshal(data, &back)
		}
		if diff := cmp.Diff(w.c, back); diff != "" || err != nil {
			t.Errorf("the wire form loses something: %v (-case +read):\n%s", err, diff)
		}
	})
}

// TestInsert: what became known late leads to the case that would be if it had
// been known in time.
func TestInsert(t *testing.T) {
	inserted := 0
	worlds(t, 400, func(t *testing.T, r *prng.Rand, w *world) {
		var events []complaint.Event
		for _, e := range w.c.Log {
			if !e.Step.Automatic() {
				events = append(events, e)
			}
		}
		if len(events) < 3 {
			return
		}
		late := r.Between(1, len(events)-1)
		if late+1 < len(events) && events[late+1].At.Equal(events[late].At) {
			return // late comes after what is there of the same instant
		}
		c := complaint.Case{ID: w.c.ID}
		var err error
		for i, e := range events {
			if i == late {
				continue
			}
			if c, err = w.desk.Insert(c, e); err != nil {
				return // the others cannot stand without it
			}
		}
		if c, err = w.desk.Insert(c, events[late]); err != nil {
			t.Fatal(err)
		}
		inserted++
		if diff := cmp.Diff(w.c, c); diff != "" {
			t.Errorf("inserted late it differs (-in time +late):\n%s", diff)
		}
	})
	if inserted < 10 && !brief.Run() {
		t.Errorf("only %d cases had an event to insert late", inserted)
	}
}

// TestDueBetween: windows side by side add up, ids are unique, and no cycle of
// a clock is due twice.
func TestDueBetween(t *testing.T) {
	worlds(t, 400, func(t *testing.T, r *prng.Rand, w *world) {
		from := w.c.Received.AddDate(0, -1, 0)
		to := w.now.AddDate(0, 6, 0)
		whole := w.desk.DueBetween(w.c, from, to)
		seen := map[string]bool{}
		for _, i := range whole {
			if seen[i.ID] {
				t.Errorf("%s falls due twice", i.ID)
			}
			seen[i.ID] = true
			if i.NotifyAt.Before(i.At) {
				t.Errorf("%s is told at %s before it falls at %s", i.ID, i.NotifyAt, i.At)
			}
		}
		var parts []complaint.Item
		for at := from; at.Before(to); {
			next := at.Add(time.Duration(r.Between(1, 20*24*60)) * time.Minute)
			if next.After(to) {
				next = to
			}
			parts = append(parts, w.desk.DueBetween(w.c, at, next)...)
			at = next
		}
		// A window that ends before a rung falls silent cannot know what
		// follows, but what it lists is listed by the whole.
		if diff := cmp.Diff(whole, parts); diff != "" {
			t.Errorf("the parts differ from the whole (-whole +parts):\n%s", diff)
		}
	})
}

// TestNextWake: until then the View stays as it is, but for the measures of
// the clocks.
func TestNextWake(t *testing.T) {
	worlds(t, 300, func(t *testing.T, r *prng.Rand, w *world) {
		now := w.now
		for range 12 {
			wake, ok := w.desk.NextWake(w.c, now)
			end := wake.Add(-1)
			if !ok {
				end = now.AddDate(2, 0, 0)
			}
			if !end.Before(now) {
				want := still(w.desk.View(w.c, now))
				between := now.Add(time.Duration(r.Uint64() % uint64(end.Sub(now)+1)))
				for _, at := range []time.Time{between, end} {
					if diff := cmp.Diff(want, still(w.desk.View(w.c, at))); diff != "" {
						t.Fatalf("the View at %s differs from that at %s, before the wake at %s:\n%s", at, now, wake, diff)
					}
				}
			}
			if !ok {
				return
			}
			now = wake
		}
	})
}

// still is a View without its measures.
func still(v complaint.View) complaint.View {
	for i := range v.Clocks {
		v.Clocks[i].IfResumed, v.Clocks[i].Overdue, v.Clocks[i].OverdueWork = time.Time{}, 0, 0
	}
	return v
}

// TestPauseNeverShortens: a wait added to a case makes no date earlier.
func TestPauseNeverShortens(t *testing.T) {
	paused := 0
	worlds(t, 1500, func(t *testing.T, r *prng.Rand, w *world) {
		if slices.ContainsFunc(w.c.Log, func(e complaint.Event) bool { return e.Step == complaint.Wait || e.Step == complaint.Hear }) {
			return // to hear would end the other wait
		}
		at := w.c.Received.Add(time.Duration(r.Uint64() % uint64(w.now.Sub(w.c.Received)+1)))
		c, err := w.desk.Insert(w.c, complaint.Event{ID: "wait", Step: complaint.Wait, At: at})
		if err == nil {
			c, err = w.desk.Insert(c, complaint.Event{ID: "hear", Step: complaint.Hear, At: at.Add(time.Duration(r.Between(1, 9000)) * time.Minute)})
		}
		if err != nil || c.State != w.c.State {
			return
		}
		for i, a := range w.c.Runs {
			if i >= len(c.Runs) || a.Phase != complaint.Running || c.Runs[i].Phase != complaint.Running || c.Runs[i].Clock != a.Clock {
				continue
			}
			before, after := w.desk.Explain(w.c, a.Clock), w.desk.Explain(c, a.Clock)
			if before.Started.Equal(after.Started) && after.Due.Before(before.Due) {
				t.Errorf("%s is due at %s with a pause, at %s without", a.Clock, after.Due, before.Due)
			}
			paused++
		}
	})
	if paused < 100 && !brief.Run() {
		t.Errorf("only %d clocks compared", paused)
	}
}

// TestExplainAddsUp: every date of a View is derived by its trace, segment by
// segment without a gap, and the working time counted is the target.
func TestExplainAddsUp(t *testing.T) {
	worlds(t, 400, func(t *testing.T, _ *prng.Rand, w *world) {
		for _, k := range w.desk.View(w.c, w.c.Last()).Clocks {
			if k.Clock == complaint.PromiseClock || k.Phase != complaint.Running {
				continue
			}
			trace := w.desk.Explain(w.c, k.Clock)
			if !trace.Due.Equal(k.Due) {
				t.Errorf("%s: the View says %s, the trace %s", k.Clock, k.Due, trace.Due)
			}
			at := trace.Started
			for _, s := range trace.Segments {
				if !s.From.Equal(at) {
					t.Errorf("%s: a gap from %s to %s", k.Clock, at, s.From)
				}
				at = s.To
			}
			switch {
			case len(trace.Segments) > 0 && !at.Equal(trace.Due):
				t.Errorf("%s: the trace ends at %s, not at %s", k.Clock, at, trace.Due)
			case trace.Target.Kind == complaint.BusinessTime && trace.Work != trace.Target.Length && !trace.Due.Before(k.Started):
				t.Errorf("%s: %s counted, not %s\n%s", k.Clock, trace.Work, trace.Target.Length, trace)
			case trace.Target.Kind == complaint.BusinessDay && trace.Target.Days > 0 && trace.Days != trace.Target.Days:
				t.Errorf("%s: %d days counted, not %d\n%s", k.Clock, trace.Days, trace.Target.Days, trace)
			}
		}
	})
}

// TestDecideMeansEvolve: what Decide lets through Evolve takes, and neither
// touches what it is given.
func TestDecideMeansEvolve(t *testing.T) {
	worlds(t, 300, func(t *testing.T, r *prng.Rand, w *world) {
		before, err := json.Marshal(w.c)
		if err != nil {
			t.Fatal(err)
		}
		for step := complaint.Raise; step <= complaint.Recalendar; step++ {
			e, facts, err := w.event(step.String() + " role=director who=manager-2 cause=late_order remedy=credit text=x told owner=o basis=b why=time other=k2 calendar=cal-2 satisfied item=B from_retailer")
			if err != nil {
				t.Fatal(err)
			}
			e.Loss, e.Clock, e.Terms.Due = complaint.Mental, complaint.SolveClock, w.now.Add(time.Hour)
			d := w.desk.Decide(w.c, complaint.Command{Event: e, Facts: facts})
			after, err := w.desk.Evolve(w.c, d.Events...)
			switch {
			case err != nil:
				t.Errorf("%s: %v", step, err)
			case len(d.Blocked) == 0 && after.Log[len(after.Log)-1].Step != step:
				t.Errorf("%s was let through and not written", step)
			}
			view := w.desk.View(w.c, w.now)
			if allowed := slices.Contains(view.Allowed, step); !allowed && len(d.Blocked) == 0 {
				t.Errorf("%s: the View blocks it, Decide lets it through", step)
			}
			w.desk.Explain(w.c, complaint.SolveClock)
			w.desk.DueBetween(w.c, w.c.Received, w.now)
		}
		if after, _ := json.Marshal(w.c); string(after) != string(before) {
			t.Error("the case was changed in place")
		}
	})
}

// TestBlocked: a View's blocks are the reasons of each step, in short.
func TestBlocked(t *testing.T) {
	worlds(t, 200, func(t *testing.T, _ *prng.Rand, w *world) {
		v := w.desk.View(w.c, w.now)
		for step := complaint.Raise; step <= complaint.Recalendar; step++ {
			var want, got []complaint.Block
			for _, r := range w.desk.Blocked(w.c, step, w.now) {
				want = append(want, complaint.Block{Step: r.Step, Code: r.Code, Unblock: r.Unblock})
			}
			for _, b := range v.Blocked {
				if b.Step == step {
					got = append(got, b)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" && !step.Automatic() {
				t.Errorf("%s (-reasons +blocks):\n%s", step, diff)
			}
			if slices.Contains(v.Allowed, step) == (len(want) > 0) {
				t.Errorf("%s is blocked by %v and allowed is %v", step, want, v.Allowed)
			}
		}
	})
}
