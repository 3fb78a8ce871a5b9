package route

import "github.com/rapport-go/rapport/internal/enum"

// Code says why a site, or a visit of it, is left out. Codes are closed: what one
// means never changes. All but NoRoom and TooDear are facts about the site alone.
type Code uint8

const (
	// NoPoint: the matrices do not know the site's place, or are not Points x
	// Points numbers, or the base is not in them.
	NoPoint Code = iota + 1

	// NoWay: there is no way between the base and the site, one way or the
	// other.
	NoWay

	// BadNumber: a service, demand, prize, cost or end of its window is below its
	// range or above MaxUnits, a window ends before it begins, a gap is below 0,
	// the days of a visit are not ascending, or its clock is not there or not a
	// count that never falls for each day. Where the problem is strict a service
	// is bounded by MaxTime.
	BadNumber

	// NoPattern: no pattern is a set of one or more different days that have
	// crews.
	NoPattern

	// TooHeavy: its demand is above the load limit, on a day of each pattern, or on
	// the first day of a visit that has none that would do.
	TooHeavy

	// TooLong: the way there and back with the service is above the limit of
	// duration or work, on a day of each pattern, or on the first day of a visit
	// that has none that would do.
	TooLong

	// OutsideWindow: it can't be reached, or the base not be reached again,
	// within the windows, with the break if there is one, on a day of each
	// pattern, or on the first day of a visit that has none that would do.
	OutsideWindow

	// NoRoom: the search found no solution with all sites, and none of the site's
	// patterns, or of the visit's days, fits into the one it kept. Not a proof:
	// more effort may find room.
	NoRoom

	// NoDay: none of the visit's days has a crew that may make it.
	NoDay

	// TooDear: it would fit into the solution, but the ways and the day would cost
	// as much as leaving it out, or more.
	TooDear
)

// words is the vocabulary of the codes.
func (Code) words() enum.Words {
	return enum.Words{Kind: "Code", List: []string{
		"no_point", "no_way", "bad_number", "no_pattern", "too_heavy", "too_long", "outside_window", "no_room", "no_day", "too_dear",
	}}
}

// String is the code in snake_case, "" for unset.
func (c Code) String() string { return c.words().String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Code) MarshalText() ([]byte, error) { return c.words().Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Code) UnmarshalText(text []byte) error {
	v, err := c.words().Parse(text)
	*c = Code(v)
	return err
}
