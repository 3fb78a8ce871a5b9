package main

import (
	"fmt"
	"strconv"
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// phrase is a sentence of the program in English and Chinese: formats with
// the same numbered arguments.
type phrase struct{ en, zh string }

// in is the phrase in a language, filled in.
func (p phrase) in(lang calendar.Lang, args ...any) string {
	text := p.en
	if lang == calendar.Chinese {
		text = p.zh
	}
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(text, args...)
}

func (t *territory) say(p phrase, args ...any) string { return p.in(t.lang, args...) }

// weekday is the short name of a day of the week.
func (t *territory) weekday(d time.Weekday) string {
	if t.lang == calendar.Chinese {
		return "周" + string([]rune("日一二三四五六")[d])
	}
	return d.String()[:3]
}

// monthName is "May 2026".
func (t *territory) monthName(m calendar.Month) string {
	year, month := m.Civil()
	if t.lang == calendar.Chinese {
		return fmt.Sprintf("%d年%d月", year, int(month))
	}
	return month.String() + " " + strconv.Itoa(year)
}

// dayName is "Wed 6 May".
func (t *territory) dayName(d calendar.Date) string {
	_, month, day := d.Civil()
	if t.lang == calendar.Chinese {
		return fmt.Sprintf("%d月%d日%s", int(month), day, t.weekday(d.Weekday()))
	}
	return fmt.Sprintf("%s %d %s", t.weekday(d.Weekday()), day, month.String()[:3])
}

// number is a whole number with its thousands apart.
func number(n int64) string {
	text := strconv.FormatInt(n, 10)
	for i := len(text) - 3; i > 0 && text[i-1] != '-'; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
