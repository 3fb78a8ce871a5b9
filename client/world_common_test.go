package client_test

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// subject is something with reasons: a trace a row, none where the scene has
// no facts for it.
type subject struct {
	name   string
	traces func() [][]client.Reason
}

// The words common to every subject but classes:
//
//	as-of 2025-04-10                   the day; this one where no line says
//	reasons band 2: points_earned …    the whole trace of a row, 1 where none is named
//	reads band 2: band 3: the score …  the text of its last reason
//	reads-zh band 2: …                 the same in Chinese
func (w *world) common(l scenario.Language) {
	l.Facts["as-of"] = func(line scenario.Line) error { return w.asOf.UnmarshalText([]byte(line.Rest)) }
	l.Claims["reasons"] = w.ask(func(trace []client.Reason) string {
		var list []string
		for _, r := range trace {
			list = append(list, r.Code.String())
		}
		return strings.Join(list, " ")
	})
	for word, lang := range map[string]calendar.Lang{"reads": calendar.English, "reads-zh": calendar.Chinese} {
		l.Claims[word] = w.ask(func(trace []client.Reason) string {
			if len(trace) == 0 {
				return "nothing"
			}
			return trace[len(trace)-1].Text(lang)
		})
	}
}

func (w *world) about(name string, traces func() [][]client.Reason) {
	w.subjects = append(w.subjects, subject{name, traces})
}

func (w *world) ask(answer func([]client.Reason) string) scenario.Do {
	return func(line scenario.Line) error {
		head, claim, ok := line.Cut(":")
		fields := strings.Fields(head)
		if !ok || len(fields) == 0 {
			return fmt.Errorf("it asks about nothing: a subject, a row and a colon come first")
		}
		row := 1
		if len(fields) > 1 {
			var err error
			if row, err = strconv.Atoi(fields[1]); err != nil {
				return err
			}
		}
		for _, s := range w.subjects {
			if s.name != fields[0] {
				continue
			}
			traces := s.traces()
			if row < 1 || row > len(traces) {
				return fmt.Errorf("%s has %d rows", s.name, len(traces))
			}
			return want(claim, answer(traces[row-1]))
		}
		return fmt.Errorf("nothing is known of %q", fields[0])
	}
}

// numbers reads decimals with spaces between.
func numbers(text string) ([]decimal.Decimal, error) {
	var list []decimal.Decimal
	for _, word := range strings.Fields(text) {
		d, err := number(word)
		if err != nil {
			return nil, err
		}
		list = append(list, d)
	}
	return list, nil
}

func number(word string) (decimal.Decimal, error) {
	if word == "1e1000000000" { // more than the decimal module reads
		return decimal.New(1, 1_000_000_000), nil
	}
	return decimal.NewFromString(word)
}

// pairs splits a line into plain words and key=value words.
func pairs(text string) (plain []string, keyed map[string]string) {
	keyed = map[string]string{}
	for _, word := range strings.Fields(text) {
		if key, value, ok := strings.Cut(word, "="); ok {
			keyed[key] = value
		} else {
			plain = append(plain, word)
		}
	}
	return plain, keyed
}

// day reads a date, "-" and "" as unset.
func day(text string) (calendar.Date, error) {
	var d calendar.Date
	if text == "-" {
		text = ""
	}
	err := d.UnmarshalText([]byte(text))
	return d, err
}

func ints(words []string) ([]int, error) {
	list := make([]int, len(words))
	for i, word := range words {
		var err error
		if list[i], err = strconv.Atoi(word); err != nil {
			return nil, err
		}
	}
	return list, nil
}
