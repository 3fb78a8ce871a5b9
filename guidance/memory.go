package guidance

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// Memory is what one shop has been told, for the caller to keep from sheet to
// sheet. The zero Memory is that of a shop that had no sheet yet.
type Memory struct {
	Month   calendar.Month `json:"month,omitzero"`   // of the last sheet
	Used    []Used         `json:"used,omitzero"`    // forms of the last sheets, the oldest first
	English []string       `json:"english,omitzero"` // sentences of the last sheet
	Chinese []string       `json:"chinese,omitzero"`
	Rising  int            `json:"rising,omitzero"` // months in a row with more bought, less where below 0
	Past    []Mark         `json:"past,omitzero"`   // of the last twelve sheets, the oldest first
}

// Mark tells the sentences of one sheet from any others.
type Mark struct {
	Month calendar.Month `json:"month"`
	Text  string         `json:"text"` // of both languages, digits to the base 16
}

// Used is one sentence form that a sheet used.
type Used struct {
	Month calendar.Month `json:"month"`
	Code  Code           `json:"code"`
	Form  int            `json:"form"` // from 0
}

// remembered is the months of which Memory keeps the forms: with six forms of a
// fact, none comes back sooner than after five others.
const remembered = 5

// marked is the sheets that the next one must differ from in some word.
const marked = 12

// attempts is how many choices of forms are compared with the last sheet.
const attempts = 8

// tooAlike is the likeness, in percent, that a sheet must stay below (ANALYTICS
// 8.2: the same template with new numbers has 72, a rewrite 14).
const tooAlike = 50

// Reword says the sheet's facts in other sentences than the shop's sheets
// before (rules S3-47 to S3-49), and adds what only they show: how long a rise
// or fall has gone on, or that it turned. It picks among the forms that the
// last five months did not use, by retailer, month and fact, and compares with
// the last sheet, and whether one of the last twelve has the same words; if
// nothing it tries is unlike enough it takes the least alike, and the reason
// TooAlike says so. The sheet's memory is for the next.
//
// The same sheet and memory give the same words. Of one month reworded twice
// only the first counts, unless the memory before it is given.
func (s Sheet) Reword(m Memory) (Sheet, Memory) {
	s.Says, s.Ahead, s.Because = slices.Clone(s.Says), slices.Clone(s.Ahead), slices.Clone(s.Because)
	next := Memory{Month: s.Month, Rising: m.Rising}
	s.trend(m, &next)
	best, likeness := s, 101
	for attempt := range attempts {
		s.choose(m, attempt)
		said := [...][]string{s.Sentences(calendar.English), s.Sentences(calendar.Chinese)}
		alike, mark := max(Likeness(said[0], m.English), Likeness(said[1], m.Chinese)), markOf(said[0], said[1])
		if m.told(mark, s.Month) {
			alike = 100
		}
		if alike < likeness {
			best, likeness = s, alike
			best.Says, best.Ahead = slices.Clone(s.Says), slices.Clone(s.Ahead)
			next.English, next.Chinese = said[0], said[1]
			next.Past = []Mark{{s.Month, mark}}
		}
		if likeness < tooAlike {
			break
		}
	}
	if likeness >= tooAlike {
		best.Because = append(best.Because, Reason{Code: TooAlike, Have: decimal.New(int64(likeness), 0)})
	}
	for _, u := range m.Used {
		if u.Month < s.Month && u.Month > s.Month.Add(-remembered) {
			next.Used = append(next.Used, u)
		}
	}
	var past []Mark
	for _, p := range m.Past {
		if p.Month < s.Month {
			past = append(past, p)
		}
	}
	next.Past = append(past[max(0, len(past)-marked+1):], next.Past...)
	for _, r := range best.told() {
		next.Used = append(next.Used, Used{s.Month, r.Code, r.Form})
	}
	return best, next
}

// told reports whether a sheet before the month had the mark.
func (m Memory) told(mark string, month calendar.Month) bool {
	return slices.ContainsFunc(m.Past, func(p Mark) bool { return p.Text == mark && p.Month < month })
}

// markOf is the mark of sentences: of what they say as it is compared, spaces
// left out.
func markOf(sentences ...[]string) string {
	var text strings.Builder
	for _, list := range sentences {
		for _, s := range list {
			text.WriteString(strings.Join(strings.Fields(fold(s)), "") + "\n")
		}
	}
	return strconv.FormatUint(hash(text.String()), 16)
}

// trend adds the sentence about the months before, if the memory is of the
// month before.
func (s *Sheet) trend(m Memory, next *Memory) {
	if s.Volume.Known != Both {
		next.Rising = 0
		return
	}
	before := 0
	if m.Month != 0 && m.Month.Add(1) == s.Month {
		before = m.Rising
	}
	var r Reason
	switch sign := s.Volume.Change.Sign(); {
	case sign == 0:
		next.Rising = 0
		return
	case sign > 0 && before >= 0:
		next.Rising = before + 1
		r = Reason{Code: MoreInARow, Count: before + 1}
	case sign < 0 && before <= 0:
		next.Rising = before - 1
		r = Reason{Code: LessInARow, Count: 1 - before}
	case sign > 0:
		next.Rising = 1
		r = Reason{Code: TurnedUp, Count: -before}
	default:
		next.Rising = -1
		r = Reason{Code: TurnedDown, Count: before}
	}
	if before != 0 && r.Count > 1 {
		s.Says = slices.Insert(s.Says, min(1, len(s.Says)), r)
	}
}

// told is pointers to the reasons that have forms.
func (s *Sheet) told() []*Reason {
	all := []*Reason{&s.Headline}
	for _, list := range [...][]Reason{s.Says, s.Ahead} {
		for i := range list {
			all = append(all, &list[i])
		}
	}
	return slices.DeleteFunc(all, func(r *Reason) bool { return r.Code.formCount() < 2 })
}

// choose gives every sentence a form: one that is not used in this sheet yet
// and that the shop has not read for the longest time, of those by a hash.
func (s *Sheet) choose(m Memory, attempt int) {
	var used []Used
	for _, u := range m.Used {
		if u.Month < s.Month {
			used = append(used, u)
		}
	}
	for place, r := range s.told() {
		last := make([]int, r.Code.formCount()) // one more than the place of the last use
		for i, u := range used {
			if u.Code == r.Code && u.Form >= 0 && u.Form < len(last) {
				last[u.Form] = i + 1
			}
		}
		oldest := slices.Min(last)
		var free []int
		for form, at := range last {
			if at == oldest || at == 0 {
				free = append(free, form)
			}
		}
		r.Form = free[hash(string(s.Retailer), int(s.Month), place, int(r.Code), attempt)%uint64(len(free))]
		used = append(used, Used{s.Month, r.Code, r.Form})
	}
}

// hash is FNV-1a over a text and numbers.
func hash(text string, numbers ...int) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	for _, n := range numbers {
		for range 4 {
			h = (h ^ uint64(n&0xff)) * 1099511628211
			n >>= 8
		}
	}
	return h ^ h>>32
}

// Sentences is what the sheet says about the month and the next visit, a
// sentence or two each: no headings, tables, lists or notices.
func (s Sheet) Sentences(lang calendar.Lang) []string {
	v := speaker{s, lang}
	all := []string{v.sentence(s.Headline)}
	for _, list := range [...][]Reason{s.Says, s.Ahead} {
		for _, r := range list {
			all = append(all, v.sentence(r))
		}
	}
	return all
}

// Likeness is how much two sheets' sentences share, in percent: of all runs of
// three characters, each counted once, digits alike, spaces left out and
// characters that Unicode calls compatible as one, the part that both have. Two
// sheets that say nothing are not alike.
func Likeness(a, b []string) int {
	left, right := runs(a), runs(b)
	both := 0
	for run := range left {
		if _, ok := right[run]; ok {
			both++
		}
	}
	all := len(left) + len(right) - both
	if all == 0 {
		return 0
	}
	return 100 * both / all
}

func runs(sentences []string) map[[3]rune]struct{} {
	seen := map[[3]rune]struct{}{}
	for _, text := range sentences {
		var run [3]rune
		n := 0
		for _, c := range strings.ToLower(fold(text)) {
			if unicode.IsSpace(c) {
				continue
			}
			if unicode.IsDigit(c) {
				c = '0'
			}
			run = [3]rune{run[1], run[2], c}
			if n++; n >= 3 {
				seen[run] = struct{}{}
			}
		}
	}
	return seen
}
