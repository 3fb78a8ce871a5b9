package schedule_test

import (
	"strings"
	"testing"

	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

func TestTextsOfArguments(t *testing.T) {
	for _, test := range []struct {
		why           string
		reason        schedule.Reason
		english, chin string
	}{
		{
			"S1-1: gaps count calendar or working days",
			schedule.Reason{Code: schedule.FitsWithGap, Date: date(5), Have: 5, Want: 1, Unit: visit.WorkingDays},
			"it fits on 2025-03-05 if the gap is 1 working day, not 5 working days", "若间隔为1个工作日而非5个工作日，可安排在2025-03-05",
		},
		{
			"S1-1: one day is not many",
			schedule.Reason{Code: schedule.FitsOn, Date: date(5), Have: 1}, "it fits on 2025-03-05, 1 day outside its days", "可安排在2025-03-05，超出其可用日1天",
		},
		{
			"S1-5: an absence of a whole day has no hours", schedule.Reason{Code: schedule.RepAway, Date: date(5), Away: schedule.Office},
			"the rep is away on 2025-03-05: office", "2025-03-05客户经理不在：内勤",
		},
		{
			"S1-5: an absence of some hours has them", schedule.Reason{Code: schedule.RepAway, Date: date(5), Away: schedule.Weather, Time: interval(900, 1000)},
			"the rep is away on 2025-03-05: weather (09:00-10:00)", "2025-03-05客户经理不在：天气（09:00-10:00）",
		},
		{
			"S1-5: an absence of no kind that there is", schedule.Reason{Code: schedule.RepAway, Date: date(5), Away: 9},
			"the rep is away on 2025-03-05: AwayKind(9)", "2025-03-05客户经理不在：AwayKind(9)",
		},
	} {
		if test.why == "" {
			t.Fatal("a row without a why")
		}
		if got := test.reason.Text(calendar.English); got != test.english {
			t.Errorf("%s: got %q, want %q", test.why, got, test.english)
		}
		if got := test.reason.Text(calendar.Chinese); got != test.chin {
			t.Errorf("%s: got %q, want %q", test.why, got, test.chin)
		}
	}
}

// TestHolesAreFilled: no text names an argument that a reason does not have.
func TestHolesAreFilled(t *testing.T) {
	for _, c := range allCodes() {
		r := schedule.Reason{
			Code: c, Need: visit.Key{Retailer: "R1", Month: calendar.MonthFrom(2025, 3), Nth: 1}, Date: date(5), Until: date(6),
			Time: interval(900, 1000), Have: 1, Want: 2, Away: schedule.Leave, Name: "Feast",
		}
		for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
			if text := r.Text(lang); strings.ContainsAny(text, "{}") || strings.Contains(text, "  ") || strings.HasSuffix(text, " ") {
				t.Errorf("%s in %s: %q", c, lang, text)
			}
		}
		for _, id := range c.Rules() {
			if !strings.HasPrefix(id, "S") || !strings.Contains(id, "-") {
				t.Errorf("%s has the rule %q", c, id)
			}
		}
	}
}
