package complaint_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestPresets checks every preset against dates worked out by hand from its
// source.
func TestPresets(t *testing.T) {
	uk := calendar.Calendar{Week: p0().Week, Exceptions: []calendar.Exception{{Date: date("2024-03-29")}, {Date: date("2024-04-01")}}}
	for _, tt := range []struct {
		policy          complaint.Policy
		zone, raise, at string
		clock           complaint.Clock
		want, why       string
	}{
		{complaint.Default(), "Asia/Shanghai", "raise", "2025-06-06 17:00", complaint.AckClock, "2025-06-07 17:00", "three-tier table: general, first response in 24 hours"},
		{complaint.Default(), "Asia/Shanghai", "raise tier=major", "2025-06-06 17:00", complaint.AckClock, "2025-06-07 05:00", "three-tier table: major, 12 hours"},
		{complaint.Default(), "Asia/Shanghai", "raise tier=urgent", "2025-06-06 17:00", complaint.AckClock, "2025-06-06 19:00", "three-tier table: urgent, 2 hours"},
		{complaint.Default(), "Asia/Shanghai", "raise", "2025-06-06 17:00", complaint.SolveClock, "2025-06-11 18:00", "three-tier table: general, 3 working days"},
		{complaint.Default(), "Asia/Shanghai", "raise tier=major", "2025-06-06 17:00", complaint.SolveClock, "2025-06-13 18:00", "three-tier table: major, 5 working days"},
		{complaint.Default(), "Asia/Shanghai", "raise tier=major", "2025-06-06 17:00", complaint.InformClock, "2025-06-10 18:00", "three-tier table: major, interim 2 working days"},
		{complaint.Default(), "Asia/Shanghai", "raise tier=urgent", "2025-06-06 17:00", complaint.SolveClock, "2025-06-07 17:00", "three-tier table: urgent, 24 hours"},
		{complaint.Default(), "Asia/Shanghai", "raise channel=face_to_face", "2025-06-06 17:00", complaint.AckClock, "2025-06-06 17:30", "COMPLAINTS 4: in the same visit"},
		{complaint.FCA(), "Europe/London", "raise", "2024-03-28 16:30", complaint.SolveClock, "2024-04-04 18:00", "DISP 1.5: close of the third business day after receipt, over Easter (UK1)"},
		{complaint.FCA(), "Europe/London", "raise", "2024-03-30 11:00", complaint.SolveClock, "2024-04-04 18:00", "DISP 1.5, received on a Saturday (UK2)"},
		{complaint.FCA(), "Europe/London", "raise", "2024-04-02 11:00", complaint.HardClock, "2024-05-28 11:00", "DISP 1.6: eight weeks"},
		{complaint.FCA(), "Europe/London", "raise", "2024-03-28 16:30", complaint.HardClock, "2024-05-23 16:30", "DISP 1.6: eight weeks at the same hour, over the change of the clocks"},
		{complaint.PSD2(), "Europe/Berlin", "raise", "2025-06-02 10:00", complaint.HardClock, "2025-06-23 18:00", "article 101: 15 business days"},
		{complaint.CFPB(), "America/New_York", "raise", "2025-06-02 10:00", complaint.HardClock, "2025-06-17 10:00", "15 calendar days"},
		{complaint.ASIC(), "Australia/Sydney", "raise", "2025-06-06 17:00", complaint.AckClock, "2025-06-07 17:00", "RG 271: 24 hours"},
		{complaint.ASIC(), "Australia/Sydney", "raise", "2025-06-06 17:00", complaint.SolveClock, "2025-06-13 18:00", "RG 271: five business days"},
		{complaint.ASIC(), "Australia/Sydney", "raise", "2025-06-06 17:00", complaint.HardClock, "2025-07-06 17:00", "RG 271: 30 calendar days"},
		{complaint.ASIC(), "Australia/Sydney", "raise tier=superannuation", "2025-06-06 17:00", complaint.HardClock, "2025-07-21 17:00", "RG 271: 45 for superannuation"},
		{complaint.RBI(), "Asia/Kolkata", "raise", "2025-06-06 17:00", complaint.HardClock, "2025-07-06 17:00", "final answer in 30 days"},
		{complaint.SAMR(), "Asia/Shanghai", "raise", "2025-06-06 17:00", complaint.AckClock, "2025-06-17 18:00", "article 14: 7 working days"},
	} {
		w := newWorld()
		w.zone, w.calendar = location(tt.zone), uk
		w.desk = complaint.Desk{Policies: []complaint.Policy{tt.policy}, Calendars: []complaint.Calendar{{Version: "c", Time: uk.In(w.zone)}}}
		w.now = w.instant(tt.at)
		if err := w.do(tt.raise); err != nil {
			t.Fatal(err)
		}
		if got := w.desk.Explain(w.c, tt.clock).Due; !got.Equal(w.instant(tt.want)) || tt.why == "" {
			t.Errorf("%s %s: %s is due %s, want %s (%s)", tt.policy.Version, tt.raise, tt.clock, got, tt.want, tt.why)
		}
	}
}

// TestPresetExtensions: what may be extended, and to when.
func TestPresetExtensions(t *testing.T) {
	for _, tt := range []struct {
		policy         complaint.Policy
		until, blocked string
		why            string
	}{
		{complaint.PSD2(), "2025-07-21 18:00", "2025-07-21 18:00:01", "PSD2 article 101: 35 business days at most"},
		{complaint.CFPB(), "2025-08-01 10:00", "2025-08-01 10:01", "CFPB: in progress until 60 days"},
	} {
		w := newWorld()
		w.calendar.Exceptions = nil
		w.desk = complaint.Desk{Policies: []complaint.Policy{tt.policy}, Calendars: []complaint.Calendar{{Version: "c", Time: w.calendar.In(w.zone)}}}
		w.now = w.instant("2025-06-02 10:00")
		if err := w.do("raise"); err != nil {
			t.Fatal(err)
		}
		for due, want := range map[string]int{tt.until: 0, tt.blocked: 1} {
			d := w.desk.Decide(w.c, complaint.Command{Event: complaint.Event{
				ID: "x", Step: complaint.Extend, At: w.now, Clock: complaint.HardClock,
				Text: "holding letter", Terms: &complaint.Terms{Due: w.instant(due)},
			}})
			if len(d.Blocked) != want {
				t.Errorf("%s to %s: %v (%s)", tt.policy.Version, due, d.Blocked, tt.why)
			}
		}
	}
}

// TestSAMRFromAcceptance: mediation ends 45 working days after acceptance, not
// after receipt (article 21).
func TestSAMRFromAcceptance(t *testing.T) {
	w := newWorld()
	w.desk.Policies = []complaint.Policy{complaint.SAMR()}
	if err := w.do("raise", "vent"); err != nil {
		t.Fatal(err)
	}
	if _, ok := w.c.Run(complaint.HardClock); ok {
		t.Error("the hard clock runs before the acceptance")
	}
	w.now = w.instant("2025-06-09 10:00")
	if err := w.do("acknowledge"); err != nil {
		t.Fatal(err)
	}
	want := w.instant("2025-08-11 18:00")
	if got := w.desk.Explain(w.c, complaint.HardClock); !got.Due.Equal(want) || got.Days != 45 {
		t.Errorf("due %s after %d days, want %s", got.Due, got.Days, want)
	}
}

// TestRBIReminder: with the internal ombudsman by day 20.
func TestRBIReminder(t *testing.T) {
	w := newWorld()
	w.desk.Policies = []complaint.Policy{complaint.RBI()}
	if err := w.do("raise"); err != nil {
		t.Fatal(err)
	}
	for _, i := range w.desk.DueBetween(w.c, w.now.AddDate(0, 0, 19), w.now.AddDate(0, 0, 21)) {
		if i.Clock == complaint.HardClock && i.Level == -1 && i.To == complaint.InternalOmbudsman && i.At.Equal(w.now.AddDate(0, 0, 20)) {
			return
		}
	}
	t.Error("nobody is told on day 20")
}

// TestPresetsAreValid: every preset is valid and reads back from its JSON.
func TestPresetsAreValid(t *testing.T) {
	for _, p := range append(presets(), p0Policy()) {
		if err := p.Validate(); err != nil {
			t.Errorf("%s: %v", p.Version, err)
		}
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		back, err := complaint.ParsePolicy(data)
		if diff := cmp.Diff(p, back); diff != "" || err != nil {
			t.Errorf("%s: %v (-preset +read)\n%s", p.Version, err, diff)
		}
	}
}

// TestValidate: every mistake is found, with its path, value and limit.
func TestValidate(t *testing.T) {
	for _, tt := range []struct {
		why, json, want string
	}{
		{"a version is how cases pin it", `{"version":""}`, "/version: is empty"},
		{"money needs a unit", `{"version":"v","currency":"CNY"}`, "/unit: 0 is not above 0"},
		{"ISO 4217", `{"version":"v","currency":"yuan","unit":"0.01"}`, `/currency: "yuan" is not three capital letters`},
		{"names once", `{"version":"v","tiers":["a","a"]}`, `/tiers/1: "a" is given twice`},
		{"names are names", `{"version":"v","remedies":[""]}`, `/remedies/0: is empty`},
		{"a target says how long", `{"version":"v","clocks":[{"clock":"ack","target":{"kind":"business"}}]}`, "/clocks/0/target/length: 0s is not above 0, or days are given"},
		{"a target has a kind", `{"version":"v","clocks":[{"clock":"ack","target":{"kind":""}}]}`, "/clocks/0/target/kind: is missing"},
		{"a promise has its own date", `{"version":"v","clocks":[{"clock":"promise","target":{"kind":"elapsed","days":1}}]}`, `/clocks/0/clock: "promise" is not a clock that a policy sets`},
		{"E12: hard never pauses", `{"version":"v","clocks":[{"clock":"hard","target":{"kind":"business_day","days":9},"paused_in":["deferred"]}]}`, "/clocks/0/paused_in: the clock hard never pauses"},
		{"E12: nor does inform", `{"version":"v","clocks":[{"clock":"inform","target":{"kind":"business_day","days":9},"paused_waiting":true}]}`, "/clocks/0/paused_waiting: the clock inform never pauses"},
		{"only working time and days move on a pause", `{"version":"v","clocks":[{"clock":"solve","target":{"kind":"elapsed","days":9},"paused_in":["deferred"]}]}`, "/clocks/0/paused_in: a pause does not move elapsed time"},
		{"a closed case has no clocks to pause", `{"version":"v","clocks":[{"clock":"solve","target":{"kind":"business_day","days":9},"paused_in":["closed"]}]}`, `/clocks/0/paused_in/0: "closed" is not an open state`},
		{"the first rule that fits decides", `{"version":"v","tiers":["a"],"clocks":[{"clock":"ack","target":{"kind":"elapsed","days":1}},{"clock":"ack","tier":"a","target":{"kind":"elapsed","days":2}}]}`, "/clocks/1: is never reached: /clocks/0 fits all its cases"},
		{"tiers are listed", `{"version":"v","clocks":[{"clock":"ack","tier":"b","target":{"kind":"elapsed","days":1}}]}`, `/clocks/0/tier: "b" is not a tier of the policy`},
		{"reminders tell somebody", `{"version":"v","clocks":[{"clock":"ack","target":{"kind":"elapsed","days":1},"reminders":[{"level":0,"to":"king"}]}]}`, `/clocks/0/reminders/0/to: "king" is no rung of the ladder`},
		{"levels once", `{"version":"v","clocks":[{"clock":"ack","target":{"kind":"elapsed","days":1},"reminders":[{"level":0},{"level":0}]}]}`, `/clocks/0/reminders/1/level: 0 is given twice`},
		{"a level has a place", `{"version":"v","clocks":[{"clock":"ack","target":{"kind":"elapsed","days":1},"reminders":[{"level":1}]}]}`, `/clocks/0/reminders/0/offset/kind: "" is not elapsed or business`},
		{"a day on which the ladder ends", `{"version":"v","ladder":[{"role":"rep","per_case":"5"}]}`, "/ladder/0/per_case: 5 has no currency"},
		{"E50: whole units", `{"version":"v","currency":"CNY","unit":"0.01","ladder":[{"role":"rep","per_case":"0.005"}]}`, "/ladder/0/per_case: 0.005 is not a multiple of 0.01"},
		{"E50: no negative money", `{"version":"v","currency":"CNY","unit":"0.01","ladder":[{"role":"rep","per_case":"-5"}]}`, "/ladder/0/per_case: -5 is below 0"},
		{"a role once", `{"version":"v","ladder":[{"role":"rep"},{"role":"rep"}]}`, `/ladder/1/role: "rep" is given twice`},
		{"remedies are listed", `{"version":"v","ladder":[{"role":"rep","remedies":["gold"]}]}`, `/ladder/0/remedies/0: "gold" is not a remedy of the policy`},
		{"K9: an answer is one of the first answers", `{"version":"v","causes":[{"cause":"a","answer":"too_early"}]}`, "/causes/0/answer: too_early is not a first answer"},
		{"E56: what somebody can solve is not deferred", `{"version":"v","ladder":[{"role":"rep"}],"causes":[{"cause":"a","solver":"rep","defer":"alone"}]}`, "/causes/0/defer: what rep can always solve is not deferred"},
		{"cooling off grows with anger", `{"version":"v","cool_off":["48h","24h"]}`, "/cool_off/1: 24h is below 48h"},
		{"nothing negative", `{"version":"v","declines":-1}`, "/declines: -1 is below 0"},
		{"a length has units", `{"version":"v","cool_off":["two hours"]}`, `hours, minutes and seconds`},
		{"strict: no unknown key", `{"version":"v","tier":[]}`, "tier"},
	} {
		_, err := complaint.ParsePolicy([]byte(tt.json))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %s\n got %v\nwant %s", tt.why, tt.json, err, tt.want)
			continue
		}
		var fault *calendar.Fault
		if !errors.As(err, &fault) || fault.Line == 0 {
			t.Errorf("%s: the mistake has no place: %v", tt.why, err)
		}
	}
}

// TestDeskValidate: versions have names, each once.
func TestDeskValidate(t *testing.T) {
	w := newWorld()
	if err := w.desk.Validate(); err != nil {
		t.Fatal(err)
	}
	w.desk.Policies = append(w.desk.Policies, w.desk.Policies[0])
	w.desk.Calendars = append(w.desk.Calendars, complaint.Calendar{})
	err := w.desk.Validate()
	for _, want := range []string{`/policies/1/version: "p0-1" is given twice`, "/calendars/1/version: is empty", "/calendars/1/time: no working time in the week"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v does not say %s", err, want)
		}
	}
}

// TestLength: the text form, both ways.
func TestLength(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"2h": 2 * time.Hour, "1h30m": 90 * time.Minute, "45s": 45 * time.Second, "-1h": -time.Hour, "1h1ns": time.Hour + 1, "100h": 100 * time.Hour,
	} {
		var l complaint.Length
		if err := l.UnmarshalText([]byte(text)); err != nil || l.Duration() != want || l.String() != text {
			t.Errorf("%s: %v %v %v", text, l, l.Duration(), err)
		}
	}
	for _, text := range []string{"", "h", "2", "2d", "30m1h", "1h1h", "1.5h", "9999999999999h", "+1h", " 1h"} {
		var l complaint.Length
		if err := l.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q reads as %v", text, l)
		}
	}
}
