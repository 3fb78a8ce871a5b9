package main

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares a text with a file of testdata, or writes the file.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	at := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(at, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	gotLines, wantLines := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		g, w := lineAt(gotLines, i), lineAt(wantLines, i)
		if g != w {
			t.Fatalf("%s: line %d:\n got %s\nwant %s\nrun go test ./examples/territory -update if the new one is right", at, i+1, g, w)
		}
	}
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(no line)"
}

func TestReport(t *testing.T) {
	for lang, name := range map[string]string{"en": "report.en.golden.txt", "zh": "report.zh.golden.txt"} {
		var out, errs bytes.Buffer
		if code := run([]string{"-lang", lang}, &out, &errs); code != 0 {
			t.Fatalf("exit %d: %s", code, errs.String())
		}
		golden(t, name, out.Bytes())
		for i, line := range strings.Split(out.String(), "\n") {
			if page.Columns(line) > pageWidth {
				t.Errorf("%s: line %d is %d columns wide", name, i+1, page.Columns(line))
			}
			if strings.Contains(line, "%!") {
				t.Errorf("%s: line %d: %s", name, i+1, line)
			}
		}
	}
}

// whole decides the embedded territory, or that of a folder.
func whole(t testing.TB, folder fs.FS, lang calendar.Lang) *decisions {
	t.Helper()
	r, err := load(folder)
	if err != nil {
		t.Fatal(err)
	}
	facts, err := assume(r, r.last.Month().Add(1), lang)
	if err != nil {
		t.Fatal(err)
	}
	return decide(context.Background(), facts)
}

// ours is the embedded territory, decided once for all tests.
func ours(t *testing.T) *decisions {
	t.Helper()
	once.Do(func() { once.decisions = whole(t, embeddedFolder(t), calendar.English) })
	if once.decisions == nil {
		t.Fatal("the embedded territory could not be decided")
	}
	return once.decisions
}

var once struct {
	sync.Once
	*decisions
}

func embeddedFolder(t testing.TB) fs.FS {
	t.Helper()
	folder, err := fs.Sub(embedded, "data")
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

func TestPicture(t *testing.T) {
	svg := ours(t).picture()
	golden(t, "month.en.golden.svg", svg)
	wellFormed(t, "month.svg", svg)
}

func wellFormed(t *testing.T, name string, text []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

// The embedded territory is there to show things; this says which.
func TestEmbeddedShowsTheRules(t *testing.T) {
	d := ours(t)
	accounted(t, d)
	if len(d.shops) != 200 {
		t.Errorf("%d shops", len(d.shops))
	}
	if c := d.classes; c.Provisional == 0 || c.Idle == 0 || c.Excluded == 0 {
		t.Errorf("provisional %d, idle %d, excluded %d: none may be 0", c.Provisional, c.Idle, c.Excluded)
	}
	if len(d.violations) > 0 {
		t.Errorf("violations: %v", d.violations)
	}
	verdicts := map[schedule.Verdict]int{}
	for _, m := range d.plan.Missed {
		verdicts[m.Verdict]++
	}
	if verdicts[schedule.Impossible] == 0 || len(verdicts) < 2 || len(d.plan.Missed) > 25 {
		t.Errorf("verdicts %v, missed %d", verdicts, len(d.plan.Missed))
	}
	special := map[string]bool{}
	agreed := 0
	for _, v := range d.views() {
		special[v.note] = true
		for _, s := range v.stops {
			if s.agreed && s.Start < calendar.Clock(12, 0) && s.End > calendar.Clock(10, 0) {
				agreed++
			}
		}
	}
	for _, note := range []string{"Labour Day", "make-up", "leave", "office"} {
		if !special[note] {
			t.Errorf("no day is marked %q", note)
		}
	}
	if agreed != 1 {
		t.Errorf("%d appointments in a peak, want the one that the shop agreed to", agreed)
	}
}

// Every policy that the program plans by is one that the packages accept.
func TestPoliciesAreValid(t *testing.T) {
	d := whole(t, folder(small()), calendar.English)
	p := client.Default()
	p.Currency, p.Bands = d.records.currency, d.bandPolicy
	for name, err := range map[string]error{
		"client": p.Validate(), "census": p.ValidateCensus(d.census), "watch": p.ValidateWatch(d.watched),
		"schedule": d.policy.Validate(), "guidance": d.guidance.Validate(),
	} {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// accounted wants every need booked or missed once, and every shop needed or
// owed nothing.
func accounted(t *testing.T, d *decisions) {
	t.Helper()
	bandsAndWarnings(t, d)
	seen := map[visit.Key]int{}
	for _, day := range d.plan.Days {
		for _, b := range day.Bookings {
			seen[b.Need]++
		}
	}
	for _, m := range d.plan.Missed {
		seen[m.Need]++
	}
	shops := map[client.ID]bool{}
	for _, n := range d.input.Needs {
		shops[n.Retailer] = true
		if seen[n.Key] != 1 {
			t.Errorf("%s is in the plan %d times", n.Key, seen[n.Key])
		}
	}
	if len(seen) != len(d.input.Needs) || len(shops)+len(d.none) != len(d.shops) {
		t.Errorf("%d in the plan of %d needs; %d shops with needs and %d without of %d", len(seen), len(d.input.Needs), len(shops), len(d.none), len(d.shops))
	}
}

func TestPolk(t *testing.T) {
	at := shared(t, "iowa")
	d := whole(t, os.DirFS(at), calendar.Chinese)
	accounted(t, d)
	if len(d.shops) != 258 || len(d.violations) != 0 || d.month.String() != "2022-08" {
		t.Errorf("%d shops, %d violations, month %s", len(d.shops), len(d.violations), d.month)
	}
	for _, m := range d.shops {
		s := d.sheet(m)
		if s.Profit.Known != 0 {
			t.Fatalf("%s: a margin from data that holds none", m.ID)
		}
		if s.Currency != "USD" || s.Measure.One != "litre" {
			t.Fatalf("%s: %s, %s", m.ID, s.Currency, s.Measure.One)
		}
	}
	if text := d.print(); strings.Contains(text, "%!") {
		t.Error("a sentence of the report lacks an argument")
	}
}

// -out writes one file for each shop and working day, and nothing else.
func TestOut(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	var out, errs bytes.Buffer
	if code := run([]string{"-out", dir}, &out, &errs); code != 0 {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	d := ours(t)
	want := []string{"index.html", "month.svg", "plan.geojson", "plan.ics", "plan.json", "report.txt", "sick-day.ics"}
	for _, v := range d.views() {
		if v.open {
			want = append(want, "days/"+v.Date.String()+".csv")
		}
	}
	for _, m := range d.shops {
		want = append(want, "sheets/"+string(m.ID)+".html", "sheets/before/"+string(m.ID)+".html")
	}
	var got []string
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			name, _ := filepath.Rel(dir, path)
			got = append(got, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("wrote %d files, want %d", len(got), len(want))
	}
	index, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range want {
		if strings.HasSuffix(name, ".html") && name != "index.html" && !strings.Contains(string(index), `href="`+name+`"`) {
			t.Errorf("index.html does not link %s", name)
		}
	}
	plan, err := os.ReadFile(filepath.Join(dir, "plan.json"))
	if err != nil {
		t.Fatal(err)
	}
	var back schedule.Plan
	if err := json.Unmarshal(plan, &back); err != nil {
		t.Fatal(err)
	}
	if found := d.policy.Check(d.input, back); len(found) > 0 {
		t.Errorf("the plan that was read back has violations: %v", found)
	}
	errs.Reset()
	if code := run([]string{"-out", dir}, &out, &errs); code != exitData || !strings.Contains(errs.String(), "the folder is not empty") {
		t.Errorf("exit %d: %s", code, errs.String())
	}
}

// Whatever a folder holds, the whole way ends in a plan without violations
// that accounts for every need and shop.
func TestOddFolders(t *testing.T) {
	for _, c := range []struct {
		why, file, text string
		month           calendar.Month
	}{
		{"the rep has no shops", "stores.csv", "store,name,rep\nS1,North,rep 8\nS2,South,rep 8\n", 0},
		{"reps, but no rep.csv", "rep.csv", "-", 0},
		{"every shop is closed", "stores.csv", "store,name,status\nS1,North,I\nS2,South,I\n", 0},
		{"closed on a day", "stores.csv", "store,name,status,last_sale\nS1,North,I,2026-04-30\nS2,South,I,2026-05-20\n", 0},
		{"open from a day on", "stores.csv", "store,name,first_sale\nS1,North,2026-05-11\nS2,South,2026-06-01\n", 0},
		{"nothing but returns", "lines.csv", "date,store,item,bottles,sale_yuan\n2026-04-02,S1,G1,-12,-11.40\n", 0},
		{"nothing known but the names", "stores.csv", "store,name\nS1,North\nS2,South\n", 0},
		{"holidays of another year", "holidays.csv", "date,day\n2025-05-01,off\n", 0},
		{"long after the purchases", "rep.csv", "-", calendar.MonthFrom(9999, 12)},
		{"in the middle of the purchases", "rep.csv", "-", calendar.MonthFrom(2026, 4)},
		{"always away", "away.csv", "from,to,kind\n0001-01-01,9999-12-31,leave\n", 0},
	} {
		files := small()
		if files[c.file] = c.text; c.text == "-" {
			delete(files, c.file)
		}
		r, err := load(folder(files))
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		if c.month == 0 {
			c.month = calendar.MonthFrom(2026, 5)
		}
		for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
			facts, err := assume(r, c.month, lang)
			if err != nil {
				t.Errorf("%s: %v", c.why, err)
				continue
			}
			d := decide(context.Background(), facts)
			accounted(t, d)
			if len(d.violations) > 0 {
				t.Errorf("%s: %v", c.why, d.violations)
			}
			if text := d.print(); strings.Contains(text, "%!") {
				t.Errorf("%s: a sentence lacks an argument:\n%s", c.why, text)
			}
			if _, err := d.files(); err != nil {
				t.Errorf("%s: %v", c.why, err)
			}
			wellFormed(t, "month.svg", d.picture())
		}
	}
}

// The wholesaler's own cost moves no sheet.
func TestCostStaysOut(t *testing.T) {
	files := small()
	files["items.csv"] = "item,name,units,state_cost\nG1,Water,1,0.50\nG2,Tea,1,0.60\n"
	d := whole(t, folder(files), calendar.English)
	for _, m := range d.shops {
		if s := d.sheet(m); s.Profit.Known != guidance.Presence(0) {
			t.Errorf("%s: a margin without a shelf price", m.ID)
		}
	}
}

func TestMonthBeforeThePurchases(t *testing.T) {
	var out, errs bytes.Buffer
	code := run([]string{"-month", "2026-02"}, &out, &errs)
	got, _, _ := strings.Cut(errs.String(), "\n")
	want := "territory: -month 2026-02: there are no purchases before it; they run from 2026-02-02 to 2026-04-30"
	if code != exitUsage || got != want || out.Len() > 0 {
		t.Errorf("exit %d, said %s", code, got)
	}
}
