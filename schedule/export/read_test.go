package export_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// component is what the plain reader below makes of an iCalendar text.
type component struct {
	name  string
	props []property
	parts []component
}

type property struct{ name, params, value string }

// read is a second path to the format, from RFC 5545 alone: it unfolds, splits
// and nests, and refuses whatever the grammar does.
func read(data []byte) (component, error) {
	text := string(data)
	if !utf8.ValidString(text) {
		return component{}, fmt.Errorf("not UTF-8")
	}
	if !strings.HasSuffix(text, "\r\n") {
		return component{}, fmt.Errorf("the last line has no end")
	}
	raw := strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n")
	var unfolded []string
	for _, line := range raw {
		if len(line) > 75 {
			return component{}, fmt.Errorf("a line of %d octets: %q", len(line), line)
		}
		if !utf8.ValidString(line) {
			return component{}, fmt.Errorf("a character is cut: %q", line)
		}
		for _, r := range line {
			if r < ' ' && r != '\t' || r == 0x7f {
				return component{}, fmt.Errorf("a control character: %q", line)
			}
		}
		if rest, ok := strings.CutPrefix(line, " "); ok && len(unfolded) > 0 {
			unfolded[len(unfolded)-1] += rest
		} else {
			unfolded = append(unfolded, line)
		}
	}
	stack := []component{{}}
	for _, line := range unfolded {
		head, value, ok := strings.Cut(line, ":")
		name, params, _ := strings.Cut(head, ";")
		if !ok || name == "" {
			return component{}, fmt.Errorf("no property: %q", line)
		}
		top := &stack[len(stack)-1]
		switch name {
		case "BEGIN":
			stack = append(stack, component{name: value})
		case "END":
			if len(stack) < 2 || top.name != value {
				return component{}, fmt.Errorf("%s ends in %s", value, top.name)
			}
			done := *top
			stack = stack[:len(stack)-1]
			top = &stack[len(stack)-1]
			top.parts = append(top.parts, done)
		default:
			top.props = append(top.props, property{name, params, value})
		}
	}
	if len(stack) != 1 || len(stack[0].props) != 0 || len(stack[0].parts) != 1 || stack[0].parts[0].name != "VCALENDAR" {
		return component{}, fmt.Errorf("not one VCALENDAR")
	}
	return stack[0].parts[0], nil
}

func (c component) all(name string) (found []property) {
	for _, p := range c.props {
		if p.name == name {
			found = append(found, p)
		}
	}
	return found
}

// one is the value of a property that stands at most once.
func (c component) one(t testing.TB, name string) property {
	t.Helper()
	switch all := c.all(name); len(all) {
	case 0:
		return property{}
	case 1:
		return all[0]
	}
	t.Fatalf("%s stands more than once in %s", name, c.name)
	return property{}
}

func (c component) named(name string) (found []component) {
	for _, p := range c.parts {
		if p.name == name {
			found = append(found, p)
		}
	}
	return found
}

// texts is the values of a list of texts.
func texts(t testing.TB, value string) []string {
	t.Helper()
	list := []string{""}
	for i := 0; i < len(value); i++ {
		last := &list[len(list)-1]
		switch c := value[i]; {
		case c == '\\' && i+1 == len(value):
			t.Fatalf("a backslash at the end of %q", value)
		case c == '\\':
			i++
			at := strings.IndexByte(`\;,nN`, value[i])
			if at < 0 {
				t.Fatalf("\\%c in %q", value[i], value)
			}
			*last += string("\\;,\n\n"[at])
		case c == ';':
			t.Fatalf("a bare semicolon in %q", value)
		case c == ',':
			list = append(list, "")
		default:
			*last += value[i : i+1]
		}
	}
	return list
}

func text(t testing.TB, value string) string {
	t.Helper()
	list := texts(t, value)
	if len(list) != 1 {
		t.Fatalf("a bare comma in %q", value)
	}
	return list[0]
}

// rule is one STANDARD or DAYLIGHT.
type rule struct {
	onset    int64 // Unix seconds
	from, to int
}

// rules reads a VTIMEZONE.
func rules(t testing.TB, zone component) (list []rule) {
	t.Helper()
	for _, p := range zone.parts {
		if p.name != "STANDARD" && p.name != "DAYLIGHT" {
			t.Fatalf("%s in a VTIMEZONE", p.name)
		}
		r := rule{from: seconds(t, p.one(t, "TZOFFSETFROM").value), to: seconds(t, p.one(t, "TZOFFSETTO").value)}
		r.onset = wall(t, p.one(t, "DTSTART").value).Unix() - int64(r.from)
		list = append(list, r)
	}
	if len(list) == 0 {
		t.Fatal("a VTIMEZONE without rules")
	}
	return list
}

// seconds reads an offset.
func seconds(t testing.TB, value string) int {
	t.Helper()
	n, err := strconv.Atoi(value)
	if err != nil || len(value) != 5 && len(value) != 7 {
		t.Fatalf("no offset: %q", value)
	}
	sign := 1
	if n < 0 {
		sign, n = -1, -n
	}
	if len(value) == 5 {
		n *= 100
	}
	return sign * (n/10000*3600 + n/100%100*60 + n%100)
}

// wall reads 20260506T090000 as if it were UTC.
func wall(t testing.TB, value string) time.Time {
	t.Helper()
	at, err := time.Parse("20060102T150405", value)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// offsetAt is the offset that rules give an instant: that of the last onset.
func offsetAt(t testing.TB, list []rule, unix int64) int {
	t.Helper()
	best := -1
	for i, r := range list {
		if r.onset <= unix && (best < 0 || r.onset > list[best].onset) {
			best = i
		}
	}
	if best < 0 {
		t.Fatalf("no rule for %s", time.Unix(unix, 0).UTC())
	}
	return list[best].to
}
