package guidance_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestSixForms says that every fact of a month can be said in six ways in each
// language, no two of them the same and, where more than the numbers is said,
// none like another.
func TestSixForms(t *testing.T) {
	said := []guidance.Code{guidance.MoreInARow, guidance.LessInARow, guidance.TurnedUp, guidance.TurnedDown}
	for code := guidance.BoughtMore; code <= guidance.NextVisit; code++ {
		said = append(said, code)
	}
	for _, code := range said {
		if n := guidance.FormCount(code); n < 6 {
			t.Errorf("S3-49: %s can be said in %d ways", code, n)
		}
		for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
			var texts []string
			for form := range guidance.FormCount(code) {
				r := guidance.Reason{
					Code: code, Form: form, Name: "Alpha", Have: dec("120"), By: dec("20"), Count: 3, Date: march.First(),
					In: guidance.Default().Volume, Each: guidance.Default().Volume,
				}
				for i, other := range texts {
					if alike := guidance.Likeness([]string{r.Text(lang)}, []string{other}); alike >= 60 {
						t.Errorf("S3-49: %s in %s: forms %d and %d share %d %%: %s, %s", code, lang, i, form, alike, other, r.Text(lang))
					}
				}
				texts = append(texts, r.Text(lang))
			}
		}
	}
}

// TestLikeness is the measured likeness of texts: the same template with new
// numbers is the same, a rewrite is not.
func TestLikeness(t *testing.T) {
	for _, c := range []struct {
		why, a, b string
		want      int
	}{
		{"vector 63: digits do not tell texts apart", "You bought 60 cartons, 10 cartons more than last month.", "You bought 75 cartons, 15 cartons more than last month.", 100},
		{"vector 63: a rewrite does", "You bought 60 cartons, 10 cartons more than last month.", "Up by 10: this time your orders add to 60.", 1},
		{"spaces and capitals do not", "Ab c", "a B C", 100},
		{"nothing is like nothing", "", "", 0},
		{"two characters are no run", "ab", "ab", 0},
		{"half", "abcd", "abce", 33},
		{"Chinese counts characters", "这个月您进了60条", "这个月您进了75条", 100},
	} {
		if got := guidance.Likeness([]string{c.a}, []string{c.b}); got != c.want {
			t.Errorf("S3-48: %s: %d, want %d", c.why, got, c.want)
		}
	}
}

// TestTwelveMonths rewords a year of a shop: no month is like the one before,
// no two of the year are the same, and the same memory gives the same words.
func TestTwelveMonths(t *testing.T) {
	r := prng.Seed(11)
	for shop := range 40 {
		var memory guidance.Memory
		seen := map[string]calendar.Month{}
		facts := randomFacts(r, r.Between(1, 12))
		facts.Retailer.ID = client.ID(fmt.Sprint("shop ", shop))
		for month := range 12 {
			f := facts
			if shop%2 == 0 { // half of the shops buy the same every month
				f = randomFacts(r, 8)
				f.Retailer.ID = facts.Retailer.ID
			}
			s := guidance.Default().Sheet(moved(f, march.Add(month)))
			told, next := s.Reword(memory)
			again, same := s.Reword(memory)
			if diff := cmp.Diff(told, again) + cmp.Diff(next, same); diff != "" {
				t.Fatalf("the second time (-first +second):\n%s", diff)
			}
			for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
				before := memory.English
				if lang == calendar.Chinese {
					before = memory.Chinese
				}
				if alike := guidance.Likeness(told.Sentences(lang), before); alike >= 50 {
					t.Errorf("S3-48: shop %d, month %d in %s shares %d %% with the month before", shop, month, lang, alike)
				}
				text := fmt.Sprint(told.Sentences(lang))
				if last, ok := seen[text]; ok {
					t.Errorf("S3-48: shop %d says the same in %s as in %s: %s", shop, s.Month, last, text)
				}
				seen[text] = s.Month
			}
			memory = next
		}
		if n := len(memory.Used); n > 5*14 {
			t.Errorf("the memory grows: %d forms", n)
		}
	}
}

// TestTwelveSheets says that no sheet has the words of one of the last twelve,
// even if the last one's are far from both, and that older ones are forgotten.
func TestTwelveSheets(t *testing.T) {
	s := guidance.Default().Sheet(randomFacts(prng.Seed(13), 6))
	first, memory := s.Reword(guidance.Memory{})
	for _, c := range []struct {
		why  string
		ago  int
		same bool
	}{{"S3-48: said last month", 1, false}, {"S3-48: said twelve months ago", 12, false}, {"S3-48: said next year", -12, true}} {
		past := guidance.Memory{Past: []guidance.Mark{{Month: march.Add(-c.ago), Text: memory.Past[0].Text}}}
		again, next := s.Reword(past)
		if same := cmp.Equal(first.Sentences(calendar.English), again.Sentences(calendar.English)); same != c.same {
			t.Errorf("%s: the same words: %v", c.why, same)
		}
		if c.ago > 0 && len(next.Past) != 2 {
			t.Errorf("%s: %d sheets are remembered, want 2", c.why, len(next.Past))
		}
	}
	var many guidance.Memory
	for i := range 30 {
		many.Past = append(many.Past, guidance.Mark{Month: march.Add(i - 30), Text: "0"})
	}
	if _, next := s.Reword(many); len(next.Past) != 12 || next.Past[0].Month != march.Add(-11) || next.Past[11].Month != march {
		t.Errorf("S3-48: remembered are %v", next.Past)
	}
}

// moved is facts of another month.
func moved(f guidance.Facts, to calendar.Month) guidance.Facts {
	f = copied(f)
	for i := range f.This {
		f.This[i].Date = to.First().AddDays(f.This[i].Date.DaysSince(f.Month.First()))
	}
	for i := range f.Last {
		f.Last[i].Date = to.Add(-1).First().AddDays(f.Last[i].Date.DaysSince(f.Month.Add(-1).First()))
	}
	f.Month, f.Visit = to, to.Last().AddDays(8)
	return f
}

// TestRewordTotal rewords with memories that no sheet made.
func TestRewordTotal(t *testing.T) {
	r := prng.Seed(12)
	for range 200 {
		m := guidance.Memory{Month: calendar.Month(r.Between(-5, 50000)), English: []string{word(r)}, Rising: r.Between(-1000, 1000)}
		for range r.IntN(9) {
			m.Used = append(m.Used, guidance.Used{Month: calendar.Month(r.IntN(50000)), Code: guidance.Code(r.IntN(256)), Form: r.Between(-9, 9)})
		}
		s := guidance.Default().Sheet(randomFacts(r, 3))
		told, _ := s.Reword(m)
		_ = printed(told.Prose(calendar.Chinese))
		if diff := cmp.Diff(s, guidance.Default().Sheet(guidance.Facts{})); diff == "" {
			t.Fatal("the sheet is empty")
		}
	}
}
