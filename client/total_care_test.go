package client_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// FuzzWarn warns by any policy of any facts: no panic, and each row is counted
// once.
func FuzzWarn(f *testing.F) {
	for seed := range uint64(300) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := prng.Seed(seed)
		p := half(r, client.Default().Warnings, client.Warnings{
			OrderDrop: anyDecimal(r), Running: true, Quiet: int(r.Uint64()), Behind: anyDecimal(r), LeastItems: anyDecimal(r), Scarce: int(r.Uint64()),
			Profit: true, ContactDrop: anyDecimal(r), ContactDays: int(r.Uint64()), LeastService: anyDecimal(r), MostFall: anyDecimal(r), Leak: true,
		})
		w := client.Watch{From: anyDate(r), To: anyDate(r), Since: anyDate(r)}
		n := func() int { return int(r.Uint64()) >> r.IntN(63) }
		for range r.IntN(9) {
			w.Rows = append(w.Rows, client.Signs{
				Class: anyClass(r), Key: r.Chance(1, 2), Closed: r.Chance(1, 9), Now: anyDecimal(r), Before: anyDecimal(r), Earlier: anyDecimal(r),
				Last: anyDate(r), Items: n(), Missing: client.ItemID(anyText(r)), Days: n(), Profit: anyDecimal(r), Expected: anyDecimal(r), Deal: anyDate(r),
				ContactsBefore: n(), ContactsAfter: n(), Filled: client.Tally{Done: n(), Of: n()}, Punctual: client.Tally{Done: n(), Of: n()},
				Reviewed: anyDate(r), RelationBefore: anyDecimal(r), Relation: anyDecimal(r),
			})
		}
		got := p.Warn(w)
		texts(got.Because)
		for _, warning := range got.Warnings {
			texts([]client.Reason{warning.Reason})
		}
		if got.Judged+got.Excluded != len(w.Rows) {
			t.Fatalf("%d judged and %d excluded of %d", got.Judged, got.Excluded, len(w.Rows))
		}
		policy := client.Policy{Warnings: p}
		_, _ = policy.Validate(), policy.ValidateWatch(w)
	})
}

// FuzzCare scores, judges, advises and briefs by any policies on any facts.
func FuzzCare(f *testing.F) {
	for seed := range uint64(300) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := prng.Seed(seed)
		preset := client.Default()
		n := func() int { return int(r.Uint64()) >> r.IntN(63) }
		asOf := anyDate(r)

		s := half(r, preset.Scorecard, client.Scorecard{
			Relation: anyWeighted(r), Result: anyWeighted(r), Places: n(), Light: []string{anyText(r)}, MaxLight: n(), Praise: n(), Pass: n(), Days: n(), Enough: n(), MaxOffset: n(), Ratchet: n(),
		})
		for range r.IntN(3) {
			c := client.Card{Relation: anyDecimals(r), Result: anyDecimals(r), Improve: anyDate(r), Target: anyDecimal(r), Actual: anyDecimal(r), Next: anyDecimal(r)}
			trace := s.Explain(c, asOf)
			texts(trace)
			if got := s.Score([]client.Card{c}, asOf)[0]; got.Code == 0 || len(trace) == 0 {
				t.Fatalf("%+v has the code %v and the trace %v", c, got.Code, trace)
			}
		}

		profile := half(r, preset.Profile, client.Profile{
			Fields: []client.Field{{Name: anyText(r), Formats: []client.Format{"Z"}, Days: n()}, {Name: anyText(r), Days: n()}}, Care: n(),
		})
		d := client.Dossier{Format: client.Format(anyText(r))}
		for range r.IntN(6) {
			name := half(r, prng.Pick(r, preset.Profile.Fields).Name, anyText(r))
			d.Facts = append(d.Facts, client.Fact{Field: name, Value: anyText(r), Source: client.Source(r.IntN(7)), Date: anyDate(r)})
			d.Touches = append(d.Touches, client.Touch{Date: anyDate(r), Topic: client.Topic(r.IntN(7)), Offered: r.Chance(1, 2)})
		}
		_ = d.Validate()
		portrait := profile.Check(d, asOf)
		texts(portrait.Because)
		if portrait.Used+portrait.Unused != len(d.Facts) || portrait.Fresh+len(portrait.Stale) != portrait.Known ||
			portrait.Known+len(portrait.Missing) != portrait.Required {
			t.Fatalf("%d facts come to %+v", len(d.Facts), portrait)
		}

		contacts := half(r, preset.Contacts, client.Contacts{Reserves: n(), Settled: n(), Rotation: n(), Roles: []string{anyText(r)}})
		var people []client.Contact
		for range r.IntN(4) {
			people = append(people, client.Contact{Name: anyText(r), Role: anyText(r), Phone: anyText(r), Since: anyDate(r)})
		}
		risk := contacts.Check(client.Retailer{People: people}, asOf)
		if texts(risk.Because); len(risk.Because) == 0 {
			t.Fatal("a risk without a reason")
		}

		relations := half(r, preset.Relations, client.Relations{ProfitDays: n(), LongYears: n()})
		advice := relations.Advise(client.Partner{
			Relation: client.Relation(r.IntN(7)), Years: n(), Downturn: true, Dispute: true, Needed: true, Margin: r.Chance(1, 2), Supplied: r.Chance(1, 2),
			Checked: anyDate(r), Profit: anyDecimal(r), Expected: anyDecimal(r), FalseClaim: true,
		}, asOf)
		if texts(advice); len(advice) == 0 {
			t.Fatal("no advice and no reason")
		}
		formats := half(r, preset.Formats, client.Formats{MaxOther: anyDecimal(r)})
		texts([]client.Reason{formats.Check([]client.Retailer{{Format: client.Format(anyText(r)), Closed: anyDate(r)}}, asOf).Because})
		_, why := client.Market(r.IntN(6)).Under(client.Committee(r.IntN(5)))
		texts([]client.Reason{why})

		briefs := half(r, preset.Briefs, client.Briefs{Messages: n()})
		change := func() client.Change { return client.Change{Before: anyDecimal(r), After: anyDecimal(r)} }
		brief := briefs.Brief(client.KeyFacts{
			Answers: []client.Answer{{Concern: client.Concern(r.IntN(9)), Offer: anyText(r)}}, Season: client.Season(r.IntN(4)), Activity: anyText(r),
			Elsewhere: []string{anyText(r), anyText(r)}, Market: []string{anyText(r)}, Department: change(), Brand: change(), Target: anyDecimal(r),
			Demands:  []client.Demanded{{What: anyText(r), Reason: anyText(r), Gain: anyText(r), Limit: anyText(r)}},
			Strength: client.Strength{Capital: anyText(r), Share: anyText(r)}, Stance: anyText(r), Rules: []string{anyText(r), anyText(r)},
		})
		texts(brief.Lines)
		texts(brief.Missing)
		client.Refuse(anyText(r))
		campaigns := half(r, preset.Campaigns, client.Campaigns{Kinds: []client.Interval{{Name: anyText(r), Least: n(), Most: n()}, {Name: "a", Least: 1, Most: r.Between(0, 3660)}}})
		var held []client.Campaign
		for range r.IntN(5) {
			held = append(held, client.Campaign{Name: anyText(r), From: anyDate(r), To: anyDate(r)})
		}
		plan := campaigns.Plan(held, asOf)
		if texts(plan.Because); plan.Used+plan.Unused != len(held) || len(plan.Because) == 0 {
			t.Fatalf("%d campaigns come to %+v", len(held), plan)
		}
		policy := client.Policy{Scorecard: s, Profile: profile, Contacts: contacts, Relations: relations, Formats: formats, Briefs: briefs, Campaigns: campaigns}
		_ = policy.Validate()
	})
}

// TestWireForms sends one value of each type that crosses the border through
// encoding/json and back.
func TestWireForms(t *testing.T) {
	p := client.Default()
	asOf := calendar.DateFrom(2025, 4, 10)
	census := client.Census{AsOf: asOf, Shops: []client.Shop{{Retailer: "a", Values: []decimal.Decimal{dec("1.50"), dec("2"), dec("3")}, Grade: "C"}}}
	banding := p.Bands.Assign(census, p.Credit)
	bought := client.Purchases{AsOf: asOf, Rows: []client.Purchase{{Retailer: "a", Last: asOf, Orders: 1, Net: dec("1.50")}}}
	watch := client.Watch{From: asOf, To: asOf, Since: asOf - 30, Rows: []client.Signs{{Retailer: "a", Before: dec("5.00"), Now: dec("1.00")}}}
	card := client.Card{Retailer: "a", Relation: []decimal.Decimal{dec("1.5")}, Next: dec("2")}
	facts := client.KeyFacts{Retailer: "a", Target: dec("5"), Department: client.Change{Before: dec("1"), After: dec("2")}, Answers: []client.Answer{{Concern: client.Fit, Offer: "x"}}}
	dossier := client.Dossier{Retailer: "a", Facts: []client.Fact{{Field: "licence", Value: "1", Source: client.Phone, Date: asOf}}, Touches: []client.Touch{{Date: asOf, Topic: client.DailyLife}}}
	for _, v := range []any{
		census, banding, p.Bands.Record(census, p.Credit, banding, 0), p.Credit.Judge([]client.Mark{{Deed: "fake_goods", Date: asOf}}, asOf),
		bought, p.RFM.Score(bought), p.Trend.Follow([]decimal.Decimal{dec("1"), dec("2")}),
		watch, p.Warnings.Warn(watch), card, p.Scorecard.Score([]client.Card{card}, asOf)[0],
		client.Partner{Relation: client.Channel, Profit: dec("1.5")}, facts, p.Briefs.Brief(facts),
		dossier, p.Profile.Check(dossier, asOf), p.Contacts.Check(client.Retailer{}, asOf), p.Formats.Check(nil, asOf),
		p.Campaigns.Plan([]client.Campaign{{Name: "display", From: asOf, To: asOf + 7}}, asOf),
	} {
		data, err := json.Marshal(v)
		if err != nil {
			t.Fatalf("%T: %v", v, err)
		}
		back := reflect.New(reflect.TypeOf(v))
		if err := json.Unmarshal(data, back.Interface()); err != nil {
			t.Fatalf("%T: %s: %v", v, data, err)
		}
		if diff := cmp.Diff(v, back.Elem().Interface(), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%T, read back (-want +got):\n%s", v, diff)
		}
	}
}

// TestWords sends every word of the closed vocabularies through its text.
func TestWords(t *testing.T) {
	check := func(word string, unmarshal func([]byte) error, text func() ([]byte, error)) {
		t.Helper()
		if err := unmarshal([]byte(word)); err != nil {
			t.Error(err)
		}
		if got, err := text(); err != nil || string(got) != word {
			t.Errorf("%s reads back as %s, %v", word, got, err)
		}
		if err := unmarshal([]byte("gold")); err == nil {
			t.Errorf("gold reads as a word beside %s", word)
		}
		_ = unmarshal([]byte(word))
	}
	var (
		cycle      client.Cycle
		mode       client.Mode
		direction  client.Direction
		steadiness client.Steadiness
		demand     client.Demand
		source     client.Source
		topic      client.Topic
		concern    client.Concern
		season     client.Season
		committee  client.Committee
	)
	check("quarterly", cycle.UnmarshalText, func() ([]byte, error) { return cycle.MarshalText() })
	check("rectify", mode.UnmarshalText, func() ([]byte, error) { return mode.MarshalText() })
	check("rising", direction.UnmarshalText, func() ([]byte, error) { return direction.MarshalText() })
	check("z", steadiness.UnmarshalText, func() ([]byte, error) { return steadiness.MarshalText() })
	check("lumpy", demand.UnmarshalText, func() ([]byte, error) { return demand.MarshalText() })
	check("phone", source.UnmarshalText, func() ([]byte, error) { return source.MarshalText() })
	check("health", topic.UnmarshalText, func() ([]byte, error) { return topic.MarshalText() })
	check("footfall", concern.UnmarshalText, func() ([]byte, error) { return concern.MarshalText() })
	check("slack", season.UnmarshalText, func() ([]byte, error) { return season.MarshalText() })
	check("residents", committee.UnmarshalText, func() ([]byte, error) { return committee.MarshalText() })
	for word, v := range map[string]fmt.Stringer{
		"quarterly": cycle, "rectify": mode, "rising": direction, "z": steadiness, "lumpy": demand,
		"phone": source, "health": topic, "footfall": concern, "slack": season, "residents": committee,
	} {
		if v.String() != word {
			t.Errorf("%T prints as %v, not %s", v, v, word)
		}
	}
}
