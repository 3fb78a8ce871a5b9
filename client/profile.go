package client

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Profile is the policy of what is known of a retailer: which facts are
// required, and how long they stay fresh (rules S3-92, S3-93). Health, faith,
// politics, family and private movements are no fields (S4-22).
type Profile struct {
	Fields []Field `json:"fields"`
	Care   int     `json:"care,omitzero"` // days without a care touch that remind; 0 is off
}

// Field is one required fact.
type Field struct {
	Name    string   `json:"name"`
	Formats []Format `json:"formats,omitzero"` // required of these; none is of all
	Days    int      `json:"days,omitzero"`    // that a fact stays fresh; 0 is for ever
}

// Source is where a fact comes from (rule S3-44).
type Source uint8

// The four sources.
const (
	_          Source = iota
	Neighbours        // nearby customers
	Staff             // front-line staff
	System            // the company's systems
	Phone             // the telephone
)

var sources = enum.Words{Kind: "Source", List: []string{"neighbours", "staff", "system", "phone"}}

// String is "neighbours", "staff", "system" or "phone", "" for unset.
func (s Source) String() string { return sources.String(int(s)) }

// MarshalText is String, with an error for a value that has no word.
func (s Source) MarshalText() ([]byte, error) { return sources.Append(int(s)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (s *Source) UnmarshalText(text []byte) error {
	v, err := sources.Parse(text)
	*s = Source(v)
	return err
}

// Topic is what a care touch was about: a code, never what was said.
type Topic uint8

// The topics. Family and Health count only where the shopkeeper brought them
// up.
const (
	_ Topic = iota
	Business
	DailyLife
	Family
	Health
)

var topics = enum.Words{Kind: "Topic", List: []string{"business", "daily_life", "family", "health"}}

// String is "business", "daily_life", "family" or "health", "" for unset.
func (t Topic) String() string { return topics.String(int(t)) }

// MarshalText is String, with an error for a value that has no word.
func (t Topic) MarshalText() ([]byte, error) { return topics.Append(int(t)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (t *Topic) UnmarshalText(text []byte) error {
	v, err := topics.Parse(text)
	*t = Topic(v)
	return err
}

// Dossier is what is known of one retailer.
type Dossier struct {
	Retailer ID      `json:"retailer"`
	Format   Format  `json:"format,omitzero"`
	Facts    []Fact  `json:"facts,omitzero"`
	Touches  []Touch `json:"touches,omitzero"`
}

// Validate reports every fact and care touch that Profile.Check refuses or
// cannot use, whatever the day: what is private, what has no value, source,
// topic or date.
//
// The error is a list of calendar.Fault with JSON pointers into the dossier.
func (d Dossier) Validate() error {
	var l fault.List
	for i, f := range d.Facts {
		at := l.In("facts", i)
		checkRefused(at, "field", f.Field)
		if f.unusable(f.Date) == FactUnusable {
			at.Add("", "has no field, value, source or date")
		}
	}
	for i, t := range d.Touches {
		at := l.In("touches", i)
		switch {
		case t.Topic == 0 || int(t.Topic) > len(topics.List) || !t.Date.Valid():
			at.Add("", "has no topic or date")
		case t.private():
			at.Add("topic", "%s (%s)", Reason{Code: PryingRefused, Name: t.Topic.String()}, strings.Join(PryingRefused.Rules(), ", "))
		}
	}
	return l.Err()
}

// Fact is one value of one field.
type Fact struct {
	Field  string        `json:"field"`
	Value  string        `json:"value"`
	Source Source        `json:"source"`
	Date   calendar.Date `json:"date"` // when it was so
}

// Touch is a care touch. There is no field for what was said.
type Touch struct {
	Date    calendar.Date `json:"date"`
	Topic   Topic         `json:"topic"`
	Offered bool          `json:"offered,omitzero"` // the shopkeeper brought it up
}

// Portrait is the state of a dossier on a day. Every fact is counted in exactly
// one of Used and Unused.
type Portrait struct {
	Required  int           `json:"required"` // fields
	Known     int           `json:"known"`    // of them with a fact, fresh or stale
	Fresh     int           `json:"fresh"`    // of them with a fresh one
	Missing   []string      `json:"missing,omitzero"`
	Stale     []Stale       `json:"stale,omitzero"`
	Conflicts []Conflict    `json:"conflicts,omitzero"`
	Used      int           `json:"used"`
	Unused    int           `json:"unused"`        // refused, ahead, or without value, source or date
	Care      calendar.Date `json:"care,omitzero"` // the last care touch that counts
	Because   []Reason      `json:"because"`       // by field, then facts unused, then care
}

// Complete is the required fields that are known, of all.
func (p Portrait) Complete() Ratio {
	return Ratio{Num: decimal.New(int64(p.Known), 0), Den: decimal.New(int64(p.Required), 0)}
}

// Stale is a field whose newest fact is too old.
type Stale struct {
	Field string        `json:"field"`
	Date  calendar.Date `json:"date"`
	Due   calendar.Date `json:"due"` // the first day on which it was stale
}

// Conflict is a field on which sources disagree: the newest fact of each, where
// it is fresh, the newest first.
type Conflict struct {
	Field string `json:"field"`
	Facts []Fact `json:"facts"`
}

// Check judges a dossier on a day: what is missing, stale or in conflict among
// the fields required of the retailer's format, which facts are refused, and
// whether care is due.
func (p Profile) Check(d Dossier, asOf calendar.Date) Portrait {
	var faults fault.List
	if p.check(&faults); faults.Err() != nil {
		return Portrait{Unused: len(d.Facts), Because: []Reason{{Code: PolicyRefused}}}
	}
	var out Portrait
	byField := map[string][]Fact{}
	var unused []Reason
	for _, f := range d.Facts {
		if code := f.unusable(asOf); code != 0 {
			out.Unused++
			unused = append(unused, Reason{Code: code, Name: f.Field, To: f.Date})
			continue
		}
		out.Used++
		byField[f.Field] = append(byField[f.Field], f)
	}
	for _, field := range p.Fields {
		if len(field.Formats) == 0 || slices.Contains(field.Formats, d.Format) {
			field.judge(byField[field.Name], asOf, &out)
		}
	}
	out.Because = append(out.Because, unused...)
	p.care(d.Touches, asOf, &out)
	return out
}

// unusable is why a fact is not used, 0 if it is.
func (f Fact) unusable(asOf calendar.Date) Code {
	switch {
	case refused(f.Field) != 0:
		return refused(f.Field)
	case f.Field == "" || f.Value == "" || f.Source == 0 || int(f.Source) > len(sources.List):
		return FactUnusable
	case !f.Date.Valid() || !asOf.Valid() || f.Date > asOf:
		return FactUnusable
	}
	return 0
}

// judge adds what the facts of one required field come to.
func (f Field) judge(facts []Fact, asOf calendar.Date, out *Portrait) {
	out.Required++
	if len(facts) == 0 {
		out.Missing = append(out.Missing, f.Name)
		out.Because = append(out.Because, Reason{Code: FieldMissing, Name: f.Name})
		return
	}
	out.Known++
	slices.SortStableFunc(facts, func(a, b Fact) int { // the newest first
		return int(b.Date) - int(a.Date)
	})
	if newest := facts[0].Date; !f.fresh(newest, asOf) {
		due := newest.AddDays(f.Days)
		out.Stale = append(out.Stale, Stale{Field: f.Name, Date: newest, Due: due})
		out.Because = append(out.Because, Reason{Code: FieldStale, Name: f.Name, Days: asOf.DaysSince(newest), Of: f.Days, From: newest, To: due})
		return
	}
	out.Fresh++
	var latest []Fact // of each source
	differ := false
	for _, fact := range facts {
		same := func(o Fact) bool { return o.Source == fact.Source }
		if !f.fresh(fact.Date, asOf) || slices.ContainsFunc(latest, same) {
			continue
		}
		latest = append(latest, fact)
		differ = differ || fact.Value != latest[0].Value
	}
	if differ {
		out.Conflicts = append(out.Conflicts, Conflict{Field: f.Name, Facts: latest})
		out.Because = append(out.Because, Reason{Code: SourcesDiffer, Name: f.Name, Days: len(latest)})
	}
}

// fresh reports whether a fact of a date is fresh on a day.
func (f Field) fresh(date, asOf calendar.Date) bool {
	return f.Days == 0 || asOf.DaysSince(date) < f.Days
}

// private reports whether a topic is one that the shopkeeper has to bring up,
// and did not.
func (t Touch) private() bool { return (t.Topic == Family || t.Topic == Health) && !t.Offered }

// care finds the last care touch that counts, and reminds if it is long ago.
func (p Profile) care(touches []Touch, asOf calendar.Date, out *Portrait) {
	for _, t := range touches {
		switch {
		case t.private():
			out.Because = append(out.Because, Reason{Code: PryingRefused, Name: t.Topic.String(), To: t.Date})
		case t.Topic == 0 || int(t.Topic) > len(topics.List) || !t.Date.Valid() || t.Date > asOf:
			out.Because = append(out.Because, Reason{Code: FactUnusable, Name: "care", To: t.Date})
		default:
			out.Care = max(out.Care, t.Date)
		}
	}
	switch {
	case p.Care == 0 || !asOf.Valid():
	case out.Care == 0:
		out.Because = append(out.Because, Reason{Code: CareNever, Of: p.Care, To: asOf})
	case asOf.DaysSince(out.Care) >= p.Care:
		out.Because = append(out.Because, Reason{Code: CareDue, Days: asOf.DaysSince(out.Care), Of: p.Care, From: out.Care, To: asOf})
	}
}

func (p Profile) empty() bool { return len(p.Fields) == 0 && p.Care == 0 }

func (p Profile) check(l *fault.List) {
	if len(p.Fields) == 0 {
		l.Add("fields", "there is none")
	}
	names := map[string]int{}
	for i, f := range p.Fields {
		at := l.In("fields", i)
		first, twice := names[f.Name]
		switch {
		case f.Name == "":
			at.Add("name", "is empty")
		case twice:
			at.Add("name", "%q stands at %d already", f.Name, first)
		default:
			names[f.Name] = i
		}
		checkRefused(at, "name", f.Name)
		if f.Days < 0 || f.Days > maxDays {
			at.Add("days", "%d is not between 0 and %d", f.Days, maxDays)
		}
	}
	if p.Care < 0 || p.Care > maxDays {
		l.Add("care", "%d is not between 0 and %d", p.Care, maxDays)
	}
}
