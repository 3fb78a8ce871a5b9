package schedule

import "github.com/rapport-go/rapport/internal/enum"

var (
	awayKinds = enum.Words{Kind: "AwayKind", List: []string{"leave", "office", "weather"}}
	verdicts  = enum.Words{Kind: "Verdict", List: []string{"impossible", "no_capacity", "outranked", "withheld"}}
	strengths = enum.Words{Kind: "Strength", List: []string{"any_plan", "this_plan"}}
	fates     = enum.Words{Kind: "Fate", List: []string{"kept", "retimed", "moved", "dropped", "withdrawn", "added"}}
	measures  = enum.Words{Kind: "Measure", List: []string{"visits", "minutes"}}
)

// String is "leave", "office" or "weather", "" for unset.
func (k AwayKind) String() string { return awayKinds.String(int(k)) }

// MarshalText is String, with an error for a value that has no word.
func (k AwayKind) MarshalText() ([]byte, error) { return awayKinds.Append(int(k)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (k *AwayKind) UnmarshalText(text []byte) error {
	i, err := awayKinds.Parse(text)
	*k = AwayKind(i)
	return err
}

// String is "impossible", "no_capacity", "outranked" or "withheld", "" for
// unset.
func (v Verdict) String() string { return verdicts.String(int(v)) }

// MarshalText is String, with an error for a value that has no word.
func (v Verdict) MarshalText() ([]byte, error) { return verdicts.Append(int(v)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (v *Verdict) UnmarshalText(text []byte) error {
	i, err := verdicts.Parse(text)
	*v = Verdict(i)
	return err
}

// String is "any_plan" or "this_plan", "" for unset.
func (s Strength) String() string { return strengths.String(int(s)) }

// MarshalText is String, with an error for a value that has no word.
func (s Strength) MarshalText() ([]byte, error) { return strengths.Append(int(s)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (s *Strength) UnmarshalText(text []byte) error {
	i, err := strengths.Parse(text)
	*s = Strength(i)
	return err
}

// String is "visits" or "minutes", "" for unset.
func (m Measure) String() string { return measures.String(int(m)) }

// MarshalText is String, with an error for a value that has no word.
func (m Measure) MarshalText() ([]byte, error) { return measures.Append(int(m)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (m *Measure) UnmarshalText(text []byte) error {
	i, err := measures.Parse(text)
	*m = Measure(i)
	return err
}

// String is "kept", "retimed", "moved", "dropped", "withdrawn" or "added", ""
// for unset.
func (f Fate) String() string { return fates.String(int(f)) }

// MarshalText is String, with an error for a value that has no word.
func (f Fate) MarshalText() ([]byte, error) { return fates.Append(int(f)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (f *Fate) UnmarshalText(text []byte) error {
	i, err := fates.Parse(text)
	*f = Fate(i)
	return err
}
