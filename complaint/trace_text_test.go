package complaint_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestTraceText: a trace has the same lines in both languages, with the same
// dates, and each in its own words.
func TestTraceText(t *testing.T) {
	instant := regexp.MustCompile(`\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d`)
	letters := regexp.MustCompile(`[A-Za-z_]`)
	check := func(t *testing.T, trace complaint.Trace) {
		t.Helper()
		if trace.String() != trace.Text(calendar.English) {
			t.Error("String is not the English")
		}
		en, zh := strings.SplitAfter(trace.String(), "\n"), strings.SplitAfter(trace.Text(calendar.Chinese), "\n")
		if len(en) != len(zh) {
			t.Fatalf("%d lines in English, %d in Chinese", len(en), len(zh))
		}
		for i := range en {
			if !slices.Equal(instant.FindAllString(en[i], -1), instant.FindAllString(zh[i], -1)) {
				t.Errorf("the dates differ:\n%s%s", en[i], zh[i])
			}
			if letters.MatchString(zh[i]) || strings.Contains(en[i], "_") || han.MatchString(en[i]) || strings.Contains(en[i], " 1 days") {
				t.Errorf("not in one language:\n%s%s", en[i], zh[i])
			}
		}
	}
	check(t, complaint.Trace{})
	check(t, complaint.Trace{Cycle: 1, Segments: []complaint.Segment{{}}})
	worlds(t, 50, func(t *testing.T, _ *prng.Rand, w *world) {
		for k := complaint.AckClock; k <= complaint.PromiseClock; k++ {
			check(t, w.desk.Explain(w.c, k))
		}
	})
}

// TestTraceInChinese shows a trace as it is read.
func TestTraceInChinese(t *testing.T) {
	w := newWorld()
	must(w.do("raise", "vent anger=1", "acknowledge", "find_cause cause=scarce_supply item=A", "record_view loss=material"))
	want := `解决，第1轮，自2025-06-06 周五 17:00:00起
计入     2025-06-06 周五 17:00:00 至 2025-06-06 周五 18:00:00，工作1小时，收班1次
不上班   2025-06-06 周五 18:00:00 至 2025-06-09 周一 09:00:00
计入     2025-06-09 周一 09:00:00 至 2025-06-09 周一 18:00:00，工作9小时，收班1次
不上班   2025-06-09 周一 18:00:00 至 2025-06-10 周二 09:00:00
计入     2025-06-10 周二 09:00:00 至 2025-06-10 周二 17:00:00，工作8小时，收班0次
2025-06-10 周二 17:00:00到期（规定时限）：计入工作18小时、2个工作日
`
	if got := w.desk.Explain(w.c, complaint.SolveClock).Text(calendar.Chinese); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := w.desk.Explain(w.c, complaint.AnswerClock).Text(calendar.Chinese); got != "零售户答复：未启动\n" {
		t.Errorf("a clock that never started: %q", got)
	}
}

// TestLengthText: English is the stable form, Chinese has units of its own.
func TestLengthText(t *testing.T) {
	for _, row := range []struct {
		why  string
		l    complaint.Length
		want string
	}{
		{"none", 0, "0秒"},
		{"two units", complaint.Hours(1) + complaint.Minutes(30), "1小时30分"},
		{"negative", -complaint.Minutes(5), "-5分"},
		{"all units", complaint.Hours(26) + 1e9 + 1, "26小时1秒1纳秒"},
	} {
		if en, zh := row.l.Text(calendar.English), row.l.Text(calendar.Chinese); en != row.l.String() || zh != row.want {
			t.Errorf("%s: %q and %q, want %q", row.why, en, zh, row.want)
		}
	}
}
