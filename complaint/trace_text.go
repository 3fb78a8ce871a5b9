package complaint

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// String is the trace in English; see Text.
func (t Trace) String() string { return t.Text(calendar.English) }

// The lines of a trace.
var (
	traceHead    = wording{"%s, cycle %d, from %s\n", "%s，第%d轮，自%s起\n"}
	traceNever   = wording{"%s: never started\n", "%s：未启动\n"}
	traceStretch = wording{"%s %s to %s", "%s %s 至 %s"}
	traceWorked  = wording{", %s worked, %s", "，工作%s，收班%s"}
	traceDue     = wording{"due %s by %s: %s worked, %s counted\n", "%s到期（%s）：计入工作%s、%s\n"}
	traceNone    = wording{"no date yet: %s worked, %s counted\n", "暂无到期日：已计入工作%s、%s\n"}
)

// kindColumns is the width of a segment's kind, the longest included.
const kindColumns = 8

// Text is the trace in lines, in English unless the language is Chinese: a head,
// a line for each segment, and the date with what was counted. The wording may
// change between releases.
func (t Trace) Text(lang calendar.Lang) string {
	if t.Cycle == 0 && t.Started.IsZero() {
		return fmt.Sprintf(traceNever.in(lang), t.Clock.Text(lang))
	}
	var b strings.Builder
	fmt.Fprintf(&b, traceHead.in(lang), t.Clock.Text(lang), t.Cycle, second(t.Started, lang))
	for _, s := range t.Segments {
		fmt.Fprintf(&b, traceStretch.in(lang), words.Pad(s.Kind.Text(lang), kindColumns), second(s.From, lang), second(s.To, lang))
		if s.Kind != Skipped {
			fmt.Fprintf(&b, traceWorked.in(lang), s.Work.Text(lang), some(s.Days, lang, "close", "closes", "次"))
		}
		b.WriteByte('\n')
	}
	work, days := t.Work.Text(lang), some(t.Days, lang, "day", "days", "个工作日")
	if t.Due.IsZero() {
		fmt.Fprintf(&b, traceNone.in(lang), work, days)
	} else {
		fmt.Fprintf(&b, traceDue.in(lang), second(t.Due, lang), given(t.Limit.Text(lang), lang), work, days)
	}
	return b.String()
}

// some is a number with its noun.
func some(n int, lang calendar.Lang, one, many, zh string) string {
	if lang == calendar.Chinese {
		return strconv.Itoa(n) + zh
	}
	return words.Count(n, one, many)
}

// second is an instant to the second, with its weekday.
func second(t time.Time, lang calendar.Lang) string {
	if lang != calendar.Chinese {
		return t.Format("Mon 2006-01-02 15:04:05")
	}
	weekdays := [...]string{"日", "一", "二", "三", "四", "五", "六"}
	return t.Format("2006-01-02 周") + weekdays[t.Weekday()] + t.Format(" 15:04:05")
}
