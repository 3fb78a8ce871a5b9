package guidance_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// The words of the scenario files. Numbers stand as they are written; a name
// of several words is written with underscores.
//
//	month 2025-03 | none           the sheet's month (2025-03 unless said)
//	policy {}                      the zero policy
//	average sold, group category, coverage 90, causes 1
//	step money 0.01, step volume 1
//	item ID BRAND [units N] [retail N] [category C]
//	last ID QUANTITY AMOUNT        a line of shop "shop" in the month before
//	this ID QUANTITY AMOUNT        a line of it in the month
//	line RETAILER ID DATE QUANTITY AMOUNT
//	visit DATE
//	next [DATE] WORDS, notice [DATE] WORDS
//
// and the claims:
//
//	headline CODE                  what the sheet says first
//	says CODE [NAME BY]            what it says besides
//	figure volume|average|profit LAST THIS CHANGE
//	figure profit unknown
//	up FIGURE NAME BY ... , down FIGURE NAME BY ...   all causes in order
//	others FIGURE COUNT BY
//	new NAME ... , gone NAME ...   all of them, - for none
//	because CODE [ITEM]            a reason on record
//	silent CODE                    no such reason
//	prints TEXT                    in the English words
//	印 TEXT                        in the Chinese words
type world struct {
	policy guidance.Policy
	facts  guidance.Facts
	sheet  *guidance.Sheet
	told   *guidance.Memory // what the shop has read, nil if that does not matter
	linted []guidance.Reason
	real   []guidance.Quantity // what was told or ordered
	// everything says that the shop has read every form last month, the first
	// of them in the same sentences as now.
	everything bool
}

func newWorld() scenario.Language {
	w := &world{policy: guidance.Default()}
	w.facts.Retailer.ID = "shop"
	w.facts.Month = calendar.MonthFrom(2025, time.March)
	language := scenario.Language{
		Facts: map[string]scenario.Do{
			"month": w.month, "policy": w.zero, "average": w.average, "group": w.group, "coverage": w.coverage,
			"causes": w.causes, "step": w.step, "item": w.item, "last": w.last, "this": w.this, "line": w.line,
			"visit": w.visit, "next": w.next, "notice": w.notice,
		},
		Claims: map[string]scenario.Do{
			"headline": w.headline, "says": w.says, "figure": w.figure, "up": w.up, "down": w.down,
			"others": w.others, "new": w.fresh, "gone": w.gone, "because": w.because, "silent": w.silent,
			"prints": w.prints, "印": w.prints,
		},
		Raised: w.raised,
	}
	w.orderWords(&language)
	return language
}

func (w *world) made() guidance.Sheet {
	if w.sheet == nil {
		s := w.policy.Sheet(w.facts)
		if w.told != nil {
			if w.everything {
				w.told.English, w.told.Chinese = s.Sentences(calendar.English), s.Sentences(calendar.Chinese)
				for code := guidance.Code(1); code.String() != "" && !strings.HasPrefix(code.String(), "Code("); code++ {
					for form := 1; form < guidance.FormCount(code); form++ {
						w.told.Used = append(w.told.Used, guidance.Used{Month: w.told.Month, Code: code, Form: form})
					}
				}
			}
			s, _ = s.Reword(*w.told)
		}
		w.sheet = &s
	}
	return *w.sheet
}

func (w *world) raised() (codes []string) {
	s := w.made()
	for _, r := range slices.Concat([]guidance.Reason{s.Headline}, s.Says, s.Ahead, s.Because) {
		codes = append(codes, r.Code.String())
	}
	return append(codes, w.adviceRaised()...)
}

func (w *world) month(l scenario.Line) error {
	if l.Rest == "none" {
		w.facts.Month = 0
		return nil
	}
	d, err := date(l.Rest + "-01")
	w.facts.Month = d.Month()
	return err
}

func date(text string) (calendar.Date, error) {
	t, err := time.Parse("2006-01-02", text)
	return calendar.DateIn(t, time.UTC), err
}

func (w *world) zero(scenario.Line) error { w.policy = guidance.Policy{}; return nil }

func (w *world) average(l scenario.Line) error { return w.policy.Average.UnmarshalText([]byte(l.Rest)) }

func (w *world) group(l scenario.Line) error { return w.policy.Group.UnmarshalText([]byte(l.Rest)) }

func (w *world) coverage(l scenario.Line) (err error) {
	w.policy.Coverage, err = decimal.NewFromString(l.Rest)
	return err
}

func (w *world) causes(l scenario.Line) error {
	_, err := fmt.Sscan(l.Rest, &w.policy.Rows.Causes)
	return err
}

func (w *world) step(l scenario.Line) (err error) {
	of, step, _ := l.Cut(" ")
	m := &w.policy.Money
	if of == "volume" {
		m = &w.policy.Volume
	}
	m.Step, err = decimal.NewFromString(step)
	return err
}

func (w *world) item(l scenario.Line) (err error) {
	f := l.Fields()
	item := client.Item{ID: client.ItemID(f[0]), Brand: name(f[1]), Name: name(f[1])}
	for i := 2; i+1 < len(f); i += 2 {
		switch f[i] {
		case "units":
			item.Units, err = decimal.NewFromString(f[i+1])
		case "retail":
			item.Retail, err = decimal.NewFromString(f[i+1])
		case "category":
			item.Category = name(f[i+1])
		default:
			return fmt.Errorf("no such field: %s", f[i])
		}
	}
	w.facts.Items = append(w.facts.Items, item)
	return err
}

func name(s string) string { return strings.ReplaceAll(strings.Trim(s, "-"), "_", " ") }

func (w *world) last(l scenario.Line) error {
	line, err := parseLine("shop " + insert(l.Rest, w.facts.Month.Add(-1).First()))
	w.facts.Last = append(w.facts.Last, line)
	return err
}

func (w *world) this(l scenario.Line) error {
	line, err := parseLine("shop " + insert(l.Rest, w.facts.Month.First()))
	w.facts.This = append(w.facts.This, line)
	return err
}

func (w *world) line(l scenario.Line) error {
	line, err := parseLine(l.Rest)
	w.facts.This = append(w.facts.This, line)
	return err
}

// insert puts the date after the item.
func insert(rest string, d calendar.Date) string {
	item, numbers, _ := strings.Cut(rest, " ")
	return item + " " + d.String() + " " + numbers
}

func parseLine(text string) (line client.Line, err error) {
	f := strings.Fields(text)
	if len(f) != 5 {
		return line, fmt.Errorf("%q is not retailer, item, date, quantity and amount", text)
	}
	line.Retailer, line.Item = client.ID(f[0]), client.ItemID(f[1])
	if line.Date, err = date(f[2]); err != nil {
		return line, err
	}
	if line.Quantity, err = decimal.NewFromString(f[3]); err != nil {
		return line, err
	}
	line.Amount, err = decimal.NewFromString(f[4])
	return line, err
}

func (w *world) visit(l scenario.Line) (err error) {
	w.facts.Visit, err = date(l.Rest)
	return err
}

func note(l scenario.Line) guidance.Note {
	first, rest, _ := strings.Cut(l.Rest, " ")
	if d, err := date(first); err == nil {
		return guidance.Note{Date: d, English: rest}
	}
	return guidance.Note{English: l.Rest}
}

func (w *world) next(l scenario.Line) error {
	w.facts.Next = append(w.facts.Next, note(l))
	return nil
}

func (w *world) notice(l scenario.Line) error {
	w.facts.Notices = append(w.facts.Notices, note(l))
	return nil
}

func same(got, want string) error {
	if got != want {
		return fmt.Errorf("it is %s", got)
	}
	return nil
}

func (w *world) headline(l scenario.Line) error { return same(w.made().Headline.Code.String(), l.Rest) }

func (w *world) says(l scenario.Line) error {
	var said []string
	for _, r := range w.made().Says {
		said = append(said, r.Code.String())
		if r.Code == guidance.MainCause {
			said[len(said)-1] += " " + r.Kind.String() + " " + exact.Text(r.By)
			if r.Name != "" {
				said[len(said)-1] = "main_cause " + strings.ReplaceAll(r.Name, " ", "_") + " " + exact.Text(r.By)
			}
		}
	}
	if !slices.Contains(said, l.Rest) {
		return fmt.Errorf("it says %s", strings.Join(said, "; "))
	}
	return nil
}

func (w *world) account(figure string) guidance.Account {
	s := w.made()
	switch figure {
	case "volume":
		return s.Volume
	case "average":
		return s.Average
	}
	return s.Profit
}

func (w *world) figure(l scenario.Line) error {
	of, want, _ := l.Cut(" ")
	a := w.account(of)
	numbers := map[guidance.Presence]string{
		0:                 "unknown",
		guidance.OnlyLast: exact.Text(a.Last) + " - -",
		guidance.OnlyThis: "- " + exact.Text(a.This) + " -",
		guidance.Both:     exact.Text(a.Last) + " " + exact.Text(a.This) + " " + exact.Text(a.Change),
	}
	return same(numbers[a.Known], want)
}

func (w *world) up(l scenario.Line) error {
	of, want, _ := l.Cut(" ")
	return same(listed(w.account(of).Up), want)
}

func (w *world) down(l scenario.Line) error {
	of, want, _ := l.Cut(" ")
	return same(listed(w.account(of).Down), want)
}

func listed(causes []guidance.Cause) string {
	var out []string
	for _, c := range causes {
		name := c.Name
		if name == "" {
			name = c.Kind.String()
		}
		out = append(out, strings.ReplaceAll(name, " ", "_"), exact.Text(c.By))
	}
	if len(out) == 0 {
		return "-"
	}
	return strings.Join(out, " ")
}

func (w *world) others(l scenario.Line) error {
	of, want, _ := l.Cut(" ")
	a := w.account(of)
	return same(fmt.Sprint(a.Others, " ", exact.Text(a.Rest)), want)
}

func (w *world) fresh(l scenario.Line) error { return same(joined(w.made().New), l.Rest) }

func (w *world) gone(l scenario.Line) error { return same(joined(w.made().Gone), l.Rest) }

func joined(names []string) string {
	if len(names) == 0 {
		return "-"
	}
	return strings.ReplaceAll(strings.Join(names, "|"), " ", "_")
}

func (w *world) because(l scenario.Line) error {
	var why []string
	for _, r := range w.made().Because {
		why = append(why, r.Code.String())
		if r.Item != "" {
			why = append(why, fmt.Sprintf("%s %s", r.Code, r.Item))
		}
	}
	if !slices.Contains(why, l.Rest) {
		return fmt.Errorf("because %s", strings.Join(why, "; "))
	}
	return nil
}

func (w *world) silent(l scenario.Line) error {
	if slices.Contains(w.raised(), l.Rest) {
		return fmt.Errorf("it is raised")
	}
	return nil
}

func (w *world) prints(l scenario.Line) error {
	lang := calendar.English
	if l.Word == "印" {
		lang = calendar.Chinese
	}
	text := printed(w.made().Prose(lang))
	if !strings.Contains(text, l.Rest) {
		return fmt.Errorf("it prints\n%s", text)
	}
	return nil
}

// printed is every text of a sheet, a line each.
func printed(p guidance.Prose) string {
	lines := append([]string{p.Title, p.Shop, p.Month, p.Headline}, p.Says...)
	for _, row := range append([][]string{p.Figures.Head}, p.Figures.Rows...) {
		lines = append(lines, strings.Join(row, " "))
	}
	for _, c := range p.Charts {
		lines = append(lines, c.Title, c.About)
		for _, b := range append(slices.Clone(c.Bars), c.Total) {
			lines = append(lines, strings.TrimSpace(b.Note+" "+b.Name)+" "+b.Mark+b.Number)
		}
	}
	for _, row := range append([][]string{p.Orders.Head}, p.Orders.Rows...) {
		lines = append(lines, strings.Join(row, " "))
	}
	for _, s := range p.Sections {
		lines = append(append(lines, s.Title), s.Lines...)
	}
	return strings.Join(append(lines, p.Footer...), "\n")
}

func TestScenarios(t *testing.T) {
	raised := scenario.Run(t, os.DirFS("testdata"), newWorld)
	for code := guidance.Code(1); ; code++ {
		text, err := code.MarshalText()
		if err != nil {
			break
		}
		if !slices.Contains(raised, string(text)) {
			t.Errorf("no scenario raises %s", text)
		}
	}
}

func TestExamples(t *testing.T) {
	next := 0 // the code after those of the files before
	for _, file := range []string{"reason.go", "reason_orders.go", "reason_words.go"} {
		last := next
		scenario.Examples(t, os.DirFS("."), file, "Code", func(i int) string {
			last = max(last, next+i)
			return guidance.Code(next + i).String()
		}, newWorld)
		next = last
	}
}
