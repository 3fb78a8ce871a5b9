package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// ReportPolicy is what makes a visit one.
type ReportPolicy struct {
	Least   int    `json:"least"`            // minutes: a shorter stay is none (S1-6)
	Tasks   []Step `json:"tasks,omitzero"`   // steps without which it is none
	Data    bool   `json:"data,omitzero"`    // a report needs data from the shop (S3-7)
	Plan    bool   `json:"plan,omitzero"`    // and an agenda made before (S3-13)
	Summary bool   `json:"summary,omitzero"` // and a summary (S3-13, S3-91)
	TwoWay  bool   `json:"two_way,omitzero"` // and something told and something heard (S3-104)
	Days    int    `json:"days,omitzero"`    // working days in which what is missing is made good
}

// Report is what a manager reports of a visit.
type Report struct {
	Retailer client.ID          `json:"retailer"`
	Rep      client.RepID       `json:"rep"`
	Date     calendar.Date      `json:"date"`
	Start    calendar.TimeOfDay `json:"start,omitzero"` // 00:00 is not known
	Minutes  int                `json:"minutes"`
	Agreed   bool               `json:"agreed,omitzero"` // at a time the shop agreed to by phone
	Steps    []Step             `json:"steps,omitzero"`  // taken
	Counts   []Count            `json:"counts,omitzero"` // the data of the shop
	Planned  bool               `json:"planned,omitzero"`
	Summary  bool               `json:"summary,omitzero"`
	Told     bool               `json:"told,omitzero"`
	Heard    bool               `json:"heard,omitzero"`
}

// Count is the stock of an item as reported.
type Count struct {
	Item     client.ItemID `json:"item"`
	Quantity int           `json:"quantity"`
	Verified bool          `json:"verified,omitzero"` // counted in the shop, not only asked
}

// Verdict is what a report is worth.
type Verdict struct {
	Retailer client.ID     `json:"retailer"`
	Rep      client.RepID  `json:"rep"`
	Date     calendar.Date `json:"date"`
	Worth    Worth         `json:"worth"`
	// Stamp: the visit was a call for the record's sake, too short for its tasks
	// or without any of them (S1-6).
	Stamp   bool     `json:"stamp,omitzero"`
	Actions []Action `json:"actions,omitzero"` // what makes it good; none for a sound visit
	Because []Reason `json:"because"`
}

// Worth is whether a visit counts.
type Worth uint8

// The worths, the best first.
const (
	_          Worth = iota
	Sound            // it counts
	Incomplete       // it counts once the report is complete
	Invalid          // it does not count
)

var worths = enum.Words{Kind: "Worth", List: []string{"sound", "incomplete", "invalid"}}

// String is "sound", "incomplete" or "invalid", "" for unset.
func (w Worth) String() string { return worths.String(int(w)) }

// MarshalText is String, with an error for a value that has no word.
func (w Worth) MarshalText() ([]byte, error) { return worths.Append(int(w)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (w *Worth) UnmarshalText(text []byte) error {
	v, err := worths.Parse(text)
	*w = Worth(v)
	return err
}

// CheckReports judges reports: a verdict for each, in their order. A visit is
// invalid if the stay was too short, a task was not done, or it lay in a peak
// that the shop had not agreed to, and if its manager was in another shop at
// the time. Whatever else it lacks makes it incomplete.
//
// Each fault names what makes it good: the manager visits again, verifies a
// count or completes the report within Days working days; where two reports
// contradict each other the supervisor decides.
func (p Policy) CheckReports(c calendar.Calendar, reports []Report) []Verdict {
	others := overlaps(reports)
	verdicts := make([]Verdict, len(reports))
	for i, r := range reports {
		v := &verdict{Verdict: Verdict{Retailer: r.Retailer, Rep: r.Rep, Date: r.Date, Worth: Sound}, policy: p, calendar: c}
		v.time(r)
		if other := others[i]; other >= 0 {
			v.fault(Invalid, Refer, Reason{Code: TwoPlaces, Hours: reports[other].hours(), Name: string(reports[other].Retailer)})
		}
		v.tasks(r)
		v.content(r)
		if len(v.Because) == 0 {
			v.Because = []Reason{{Code: SoundVisit}}
		}
		verdicts[i] = v.Verdict
	}
	return verdicts
}

// verdict is one while it is made.
type verdict struct {
	Verdict
	policy   Policy
	calendar calendar.Calendar
}

// fault notes a reason and the deed that makes it good, each deed once.
func (v *verdict) fault(w Worth, do Deed, r Reason) {
	v.Worth = max(v.Worth, w)
	v.Because = append(v.Because, r)
	if i := slices.IndexFunc(v.Actions, func(a Action) bool { return a.Do == do }); i >= 0 {
		v.Actions[i].Because = append(v.Actions[i].Because, r)
		return
	}
	owner := Manager
	if do == Refer {
		owner = Supervisor
	}
	on, because := due(v.calendar, v.Date, v.policy.Reports.Days)
	v.Actions = append(v.Actions, Action{Retailer: v.Retailer, Do: do, Owner: owner, Due: on, Because: append(because, r)})
}

// time judges when and how long the stay was.
func (v *verdict) time(r Report) {
	if !r.Date.Valid() {
		v.fault(Incomplete, CompleteReport, Reason{Code: NoDate})
	}
	if r.Minutes < v.policy.Reports.Least {
		v.Stamp = true
		v.fault(Invalid, VisitAgain, Reason{Code: TooShort, Have: r.Minutes, Want: v.policy.Reports.Least})
	}
	at := r.hours()
	if at == (calendar.Interval{}) {
		v.fault(Incomplete, CompleteReport, Reason{Code: TimeUnknown})
		return
	}
	for _, peak := range v.policy.Windows.Peaks {
		switch {
		case !overlap(at, peak):
		case r.Agreed:
			v.Because = append(v.Because, Reason{Code: PeakAgreed, Date: r.Date, Hours: peak})
		default:
			v.fault(Invalid, VisitAgain, Reason{Code: InPeak, Date: r.Date, Hours: peak})
		}
	}
}

// hours is when a visit lay, unset if that is not known. A visit that ends on
// the next day ends at midnight.
func (r Report) hours() calendar.Interval {
	if r.Start <= 0 || r.Start >= 24*3600 {
		return calendar.Interval{}
	}
	stay := calendar.TimeOfDay(min(max(r.Minutes, 0), longestStay) * 60)
	return calendar.Interval{Open: r.Start, Close: min(r.Start+stay, 24*3600)}
}

func (v *verdict) tasks(r Report) {
	done := 0
	for _, task := range v.policy.Reports.Tasks {
		if slices.Contains(r.Steps, task) {
			done++
			continue
		}
		v.fault(Invalid, VisitAgain, Reason{Code: TaskNotDone, Name: task.String()})
	}
	if len(v.policy.Reports.Tasks) > 0 && done == 0 {
		v.Stamp = true
	}
	if v.Stamp {
		v.Because = append(v.Because, Reason{Code: StampVisit})
	}
}

// content judges what the report holds.
func (v *verdict) content(r Report) {
	for _, count := range r.Counts {
		switch {
		case count.Quantity < 0:
			v.fault(Incomplete, VerifyCount, Reason{Code: CountWrong, Have: count.Quantity, Name: string(count.Item)})
		case !count.Verified:
			v.fault(Incomplete, VerifyCount, Reason{Code: CountUnverified, Name: string(count.Item)})
		}
	}
	p := v.policy.Reports
	for _, part := range []struct {
		missing bool
		code    Code
	}{
		{p.Data && len(r.Counts) == 0, NoData},
		{p.Plan && !r.Planned, NoPlan},
		{p.Summary && !r.Summary, NoSummary},
		{p.TwoWay && !r.Told, NothingTold},
		{p.TwoWay && !r.Heard, NothingHeard},
	} {
		if part.missing {
			v.fault(Incomplete, CompleteReport, Reason{Code: part.code})
		}
	}
}

// overlaps is for each report another of its rep whose time overlaps its own,
// -1 if there is none.
func overlaps(reports []Report) []int {
	order := make([]int, len(reports))
	other := make([]int, len(reports))
	for i := range reports {
		order[i], other[i] = i, -1
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := reports[i], reports[j]
		return cmp.Or(cmp.Compare(a.Rep, b.Rep), cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start))
	})
	longest := -1 // of the reports of the day so far, the one that ends last
	for _, i := range order {
		r := reports[i]
		if longest >= 0 && (reports[longest].Rep != r.Rep || reports[longest].Date != r.Date) {
			longest = -1
		}
		if longest >= 0 && overlap(reports[longest].hours(), r.hours()) {
			other[i] = longest
			if other[longest] < 0 {
				other[longest] = i
			}
		}
		if longest < 0 || reports[longest].hours().Close <= r.hours().Close {
			longest = i
		}
	}
	return other
}
