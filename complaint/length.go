package complaint

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// Length is a length of time with a text form in hours, minutes and seconds:
// "2h", "1h30m", "90s" is "1m30s". A day is not a unit, because a day of the
// wall and a day of work differ; targets count days in a field of their own.
type Length time.Duration

// Hours is a Length of n hours.
func Hours(n int) Length { return Length(n) * Length(time.Hour) }

// Minutes is a Length of n minutes.
func Minutes(n int) Length { return Length(n) * Length(time.Minute) }

// Duration is the length as the time package counts it.
func (l Length) Duration() time.Duration { return time.Duration(l) }

// String is "2h", "1h30m", "45s"; "0s" for none. Parts of a second follow as
// nanoseconds: "1s5ns".
func (l Length) String() string { return l.write(false) }

// Text is String in English, and "1小时30分" in Chinese.
func (l Length) Text(lang calendar.Lang) string { return l.write(lang == calendar.Chinese) }

func (l Length) write(zh bool) string {
	name := func(u lengthUnit) string {
		if zh {
			return u.zh
		}
		return u.name
	}
	if l == 0 {
		return "0" + name(lengthUnits[2])
	}
	var b strings.Builder
	rest := uint64(l)
	if l < 0 {
		b.WriteByte('-')
		rest = -rest
	}
	for _, u := range lengthUnits {
		if n := rest / u.size; n > 0 {
			b.WriteString(strconv.FormatUint(n, 10))
			b.WriteString(name(u))
			rest %= u.size
		}
	}
	return b.String()
}

type lengthUnit struct {
	name, zh string
	size     uint64
}

var lengthUnits = []lengthUnit{
	{"h", "小时", uint64(time.Hour)}, {"m", "分", uint64(time.Minute)}, {"s", "秒", uint64(time.Second)}, {"ns", "纳秒", 1},
}

// MarshalText is String.
func (l Length) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads String's form: whole numbers with a unit each, the
// larger unit first, none twice.
func (l *Length) UnmarshalText(text []byte) error {
	v, ok := parseLength(string(text))
	if !ok {
		return fmt.Errorf("length: %q is not hours, minutes and seconds such as 1h30m", text)
	}
	*l = v
	return nil
}

func parseLength(text string) (Length, bool) {
	rest, negative := strings.CutPrefix(text, "-")
	total, read := uint64(0), false
	for _, u := range lengthUnits {
		digits := 0
		for digits < len(rest) && rest[digits] >= '0' && rest[digits] <= '9' {
			digits++
		}
		after, ok := strings.CutPrefix(rest[digits:], u.name)
		if digits == 0 || !ok {
			continue
		}
		n, err := strconv.ParseUint(rest[:digits], 10, 64)
		if err != nil || n > (1<<63-1-total)/u.size {
			return 0, false
		}
		total, rest, read = total+n*u.size, after, true
	}
	if rest != "" || !read {
		return 0, false
	}
	if negative {
		return -Length(total), true
	}
	return Length(total), true
}
