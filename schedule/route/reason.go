package route

import "github.com/rapport-go/rapport/internal/enum"

// Code says why a site is left out. Codes are closed: what one means never
// changes. All but NoRoom are facts about the site alone.
type Code uint8

const (
	// NoPoint: the matrices do not know the site's place, or are not Points x
	// Points numbers, or the base is not in them.
	NoPoint Code = iota + 1

	// NoWay: there is no way between the base and the site, one way or the
	// other.
	NoWay

	// BadNumber: a service, demand or end of its window is below its range or
	// above MaxUnits, or the window ends before it begins.
	BadNumber

	// NoPattern: no pattern is a set of one or more different days that have
	// crews.
	NoPattern

	// TooHeavy: its demand is above the load limit, on a day of each pattern.
	TooHeavy

	// TooLong: the way there and back with the service is above the duration
	// limit, on a day of each pattern.
	TooLong

	// OutsideWindow: it can't be reached, or the base not be reached again,
	// within the windows, on a day of each pattern.
	OutsideWindow

	// NoRoom: the search found no solution with all sites, and none of the site's
	// patterns fits into the one it kept. Not a proof: more effort may find room.
	NoRoom
)

// words is the vocabulary of the codes.
func (Code) words() enum.Words {
	return enum.Words{Kind: "Code", List: []string{
		"no_point", "no_way", "bad_number", "no_pattern", "too_heavy", "too_long", "outside_window", "no_room",
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
