package visit_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// TestActionsHaveOwnerAndDay: whatever is found, reported or said has an owner,
// a deed and a day that is worked, none before the finding.
func TestActionsHaveOwnerAndDay(t *testing.T) {
	cal, p := office(), visit.Default()
	for seed := range uint64(300) {
		r := prng.Seed(seed)
		var findings []visit.Finding
		day := calendar.DateFrom(2025, time.March, 3)
		for range r.IntN(20) {
			findings = append(findings, visit.Finding{
				Retailer: prng.Pick(r, []client.ID{"R1", "R2"}), Date: day + calendar.Date(r.IntN(5)),
				Kind: visit.FindingKind(r.Between(0, 12)), Outcome: visit.Outcome(r.IntN(3)),
			})
		}
		answers := p.Findings.Act(cal, findings)
		if len(answers) != len(findings) {
			t.Fatalf("%d answers to %d findings", len(answers), len(findings))
		}
		for i, a := range answers {
			if a.Finding != findings[i] || len(a.Actions) == 0 {
				t.Fatalf("answer %d is to %+v with %d actions", i, a.Finding, len(a.Actions))
			}
			for _, action := range a.Actions {
				if action.Do == 0 || action.Owner == "" || action.Due < a.Finding.Date || !cal.Works(action.Due) || len(action.Because) == 0 {
					t.Fatalf("%+v of %+v", action, a.Finding)
				}
			}
			if a.Actions[0].Because[0].Code != visit.FoundOn {
				t.Errorf("%+v does not say what was found", a.Actions[0])
			}
		}
	}
}

// TestMessagesStayOpen: on any day a message is open unless it is passed on by
// then, and its count verified by then.
func TestMessagesStayOpen(t *testing.T) {
	p, cal := visit.Default().Messages, office()
	for seed := range uint64(2000) {
		r := prng.Seed(seed)
		day := calendar.DateFrom(2025, time.March, 3)
		some := func() calendar.Date { return prng.Pick(r, []calendar.Date{0, day + calendar.Date(r.IntN(20))}) }
		m := visit.Message{
			ID: "M1", Retailer: "R1", Way: visit.Way(r.IntN(4)), Date: day + calendar.Date(r.IntN(10)),
			Count: r.Chance(1, 2), Verified: some(), PassedOn: some(),
		}
		on := some()
		by := func(d calendar.Date) bool { return d != 0 && (on == 0 || d <= on) }
		want := by(m.Date) && !(by(m.PassedOn) && (!m.Count || by(m.Verified)))
		open := p.Open(cal, []visit.Message{m}, on)
		if (len(open) == 1) != want || len(open) > 1 {
			t.Fatalf("on %v %+v is open: %v", on, m, open)
		}
		for _, a := range open {
			if verify := m.Count && !by(m.Verified); verify != (a.Do == visit.VerifyCount) || a.Owner == "" || a.Due <= m.Date {
				t.Fatalf("on %v %+v asks for %+v", on, m, a)
			}
			if late := on != 0 && on > a.Due; late != hasCode(a.Because, visit.ActionLate) {
				t.Errorf("on %v %+v is late: %v", on, a, late)
			}
		}
	}
}

// TestReports judges random reports by a second reading of the rules.
func TestReports(t *testing.T) {
	p, cal := visit.Default(), office()
	day := calendar.DateFrom(2025, time.March, 3)
	worths := map[visit.Worth]int{}
	for seed := range uint64(1000) {
		r := prng.Seed(seed)
		var reports []visit.Report
		for range r.IntN(8) {
			v := visit.Report{
				Retailer: prng.Pick(r, []client.ID{"R1", "R2", "R3"}), Rep: prng.Pick(r, []client.RepID{"M1", "M2"}),
				Date: day + calendar.Date(r.IntN(2)), Start: calendar.Clock(r.Between(8, 19), r.IntN(60)), Minutes: r.Between(0, 50),
				Planned: r.Chance(9, 10), Summary: r.Chance(9, 10), Told: r.Chance(9, 10), Heard: r.Chance(9, 10), Agreed: r.Chance(1, 4),
				Steps: []visit.Step{visit.Talk, visit.LookRound}, Counts: []visit.Count{{Quantity: r.Between(-1, 9), Verified: r.Chance(4, 5)}},
			}
			if r.Chance(1, 8) {
				v.Steps = v.Steps[:1]
			}
			reports = append(reports, v)
		}
		verdicts := p.CheckReports(cal, reports)
		for i, v := range reports {
			got := verdicts[i]
			end := v.Start + calendar.TimeOfDay(v.Minutes*60)
			peak := !v.Agreed && v.Minutes > 0 && (v.Start < calendar.Clock(12, 0) && end > calendar.Clock(10, 0) ||
				v.Start < calendar.Clock(19, 0) && end > calendar.Clock(16, 0))
			twice := slices.ContainsFunc(slices.Concat(reports[:i], reports[i+1:]), func(o visit.Report) bool {
				return o.Rep == v.Rep && o.Date == v.Date && o.Minutes > 0 && v.Minutes > 0 &&
					o.Start < end && v.Start < o.Start+calendar.TimeOfDay(o.Minutes*60)
			})
			want := visit.Sound
			c := v.Counts[0]
			if !v.Planned || !v.Summary || !v.Told || !v.Heard || c.Quantity < 0 || !c.Verified {
				want = visit.Incomplete
			}
			if peak || twice || v.Minutes < 5 || len(v.Steps) < 2 {
				want = visit.Invalid
			}
			worths[want]++
			if got.Worth != want || got.Stamp != (v.Minutes < 5) || (want == visit.Sound) != (len(got.Actions) == 0) || len(got.Because) == 0 {
				t.Fatalf("seed %d: %+v is %+v, not %s", seed, v, got, want)
			}
			for _, a := range got.Actions {
				if a.Owner == "" || a.Do == 0 || a.Due <= v.Date || len(a.Because) == 0 {
					t.Fatalf("seed %d: %+v", seed, a)
				}
			}
		}
	}
	if len(worths) != 3 {
		t.Errorf("the reports miss a case: %v", worths)
	}
}

// TestSharedFaults counts the shops of every class and kind a second way, and
// wants every shop of the class told of the fault, in one way or the other.
func TestSharedFaults(t *testing.T) {
	on := calendar.DateFrom(2025, time.March, 31)
	shared, single := 0, 0
	for seed := range uint64(400) {
		r := prng.Seed(seed)
		p := visit.FindingPolicy{FaultShops: r.Between(1, 4), FaultDays: r.Between(0, 40)}
		var shops []client.Retailer
		for i := range r.IntN(12) {
			shop := client.Retailer{ID: client.ID(rune('a' + i)), Class: prng.Pick(r, []client.Class{"A", "B", ""})}
			if r.Chance(1, 8) {
				shop.Since = on + calendar.Date(r.Between(-1, 1))
			}
			if r.Chance(1, 8) {
				shop.Closed = on + calendar.Date(r.Between(-1, 1))
			}
			shops = append(shops, shop)
		}
		if len(shops) > 0 && r.Chance(1, 4) {
			shops = append(shops, shops[0])
		}
		var findings []visit.Finding
		for range r.IntN(40) {
			findings = append(findings, visit.Finding{
				Retailer: client.ID(rune('a' + r.IntN(14))), Date: on - calendar.Date(r.Between(-2, 50)), Kind: visit.FindingKind(r.IntN(13)),
			})
		}
		got := p.SharedFaults(on, findings, shops)
		var want []visit.SharedFault
		for _, class := range []client.Class{"A", "B"} {
			for _, kind := range []visit.FindingKind{
				visit.PriceTags, visit.MessyDisplay, visit.StockOut, visit.SlowStock, visit.OutsideGoods, visit.PolicyDoubt,
			} {
				f := visit.SharedFault{Class: class, Kind: kind}
				for i, shop := range shops {
					twice := len(shops) > 1 && shops[len(shops)-1].ID == shops[0].ID && (i == 0 || i == len(shops)-1)
					if twice || shop.Class != class || shop.Since > on || shop.Closed != 0 && shop.Closed <= on {
						continue
					}
					first := calendar.Date(0)
					for _, g := range findings {
						if g.Retailer == shop.ID && g.Kind == kind && g.Date <= on && int(on-g.Date) <= p.FaultDays && (first == 0 || g.Date < first) {
							first = g.Date
						}
					}
					if first == 0 {
						f.Prevent = append(f.Prevent, shop.ID)
						continue
					}
					f.Found = append(f.Found, shop.ID)
					if f.Since == 0 || first < f.Since {
						f.Since = first
					}
				}
				if len(f.Found) >= p.FaultShops {
					want = append(want, f)
				} else if len(f.Found) > 0 {
					single++
				}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d (-want +got):\n%s", seed, diff)
		}
		shared += len(got)
		for _, f := range got {
			if topic := f.Topic(); topic.Kind != visit.ClassFault || topic.Code != f.Kind.String() || topic.Since != f.Since {
				t.Fatalf("seed %d: %+v is the topic of %+v", seed, topic, f)
			}
		}
	}
	if shared == 0 || single == 0 {
		t.Errorf("%d faults of classes and %d of single shops", shared, single)
	}
}
