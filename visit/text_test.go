package visit_test

import (
	"regexp"
	"testing"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// sample is a reason with every fact, its Name a word that the code has.
func sample(code visit.Code, n int) visit.Reason {
	r := visit.Reason{
		Code: code, Have: n, Want: n, Date: calendar.DateFrom(2025, 3, 12), Until: calendar.DateFrom(2025, 3, 14), Market: client.Urban,
		Hours: calendar.Interval{Open: calendar.Clock(14, 0), Close: calendar.Clock(15, 0)}, Name: "M1", Ref: "k-301",
	}
	if n == 1 {
		r.Unit = visit.WorkingDays
	}
	switch code {
	case visit.ByOverride:
		r.Name = visit.ImproveRelations
	case visit.PulledForward, visit.PullBooked, visit.PullExtra, visit.PullLate, visit.PullWaits, visit.PullLater, visit.PullVoid:
		r.Name = visit.ScarceMissing.String()
	case visit.NoCall:
		r.Name = visit.FirstMeeting.String()
	case visit.FoundOn, visit.FoundAgain, visit.NoRemedy, visit.CheckPending, visit.ProblemAgain, visit.TopicUnknown, visit.TopicRepeated,
		visit.TopicEarly, visit.TopicOver, visit.TopicTold, visit.TopicCrowded:
		r.Name = visit.SlowStock.String()
	case visit.NotPassedOn:
		r.Name = visit.ToShop.String()
	case visit.TaskNotDone:
		r.Name = visit.LookRound.String()
	case visit.AskedBefore:
		r.Name = "a_code_of_the_caller"
	case visit.BreachSeen, visit.NoDiligence:
		r.Name = visit.ArguedBlame.String()
	}
	return r
}

// TestTextsAreSentences: with any number, and with no facts at all, a text has
// no raw code, no noun or verb in the wrong number, no gap where a name should
// be and no doubled punctuation.
func TestTextsAreSentences(t *testing.T) {
	wrong := regexp.MustCompile(`_|\{|\}|^ |  | [,;:.)]|\( |[,;:，；：。、] *$|[,;:，；：。、（“] *[,;:，；：。、]|（）|“”|\b1 (?:\w+ )?(?:visits|days|minutes|points|goals|purposes|shops|classes|times|are)\b|\b[02] (?:visit|day|minute|point|goal|purpose|shop|class|time|is)\b`)
	for _, c := range allCodes() {
		for n := range 3 {
			for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
				if text := sample(c, n).Text(lang); wrong.MatchString(text) {
					t.Errorf("%s with %d: %q in %q", c, n, wrong.FindString(text), text)
				}
				if text := (visit.Reason{Code: c, Have: n, Want: n, Ref: "k-301"}).Text(lang); wrong.MatchString(text) {
					t.Errorf("%s without a name: %q in %q", c, wrong.FindString(text), text)
				}
			}
		}
		if text := (visit.Reason{Code: c}).Text(calendar.English); wrong.MatchString(text) {
			t.Errorf("%s without facts: %q in %q", c, wrong.FindString(text), text)
		}
	}
}
