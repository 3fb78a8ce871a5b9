package scenario_test

import (
	"errors"
	"strconv"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/scenario"
)

// counter is a world of one number: "add 3" raises "added", "is 3" claims.
func counter() scenario.Language {
	sum, raised := 0, []string(nil)
	return scenario.Language{
		Facts: map[string]scenario.Do{"add": func(l scenario.Line) error {
			n, err := strconv.Atoi(l.Rest)
			sum += n
			raised = append(raised, "added")
			return err
		}},
		Claims: map[string]scenario.Do{"is": func(l scenario.Line) error {
			if l.Rest != strconv.Itoa(sum) {
				return errors.New("it is " + strconv.Itoa(sum))
			}
			return nil
		}},
		Raised: func() []string { return raised },
	}
}

func TestParse(t *testing.T) {
	got, err := scenario.Parse("# a comment\n\nname: two lines\r\nadd  3 4 \n# between\n\tis\t7 # not a comment\n\n\nname: next\nadd\n")
	want := []scenario.Block{
		{Name: "two lines", Number: 3, Lines: []scenario.Line{{4, "add", "3 4"}, {6, "is", "7 # not a comment"}}},
		{Name: "next", Number: 9, Lines: []scenario.Line{{10, "add", ""}}},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got)\n%s", err, diff)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, row := range []struct{ text, want, why string }{
		{"add 1", `line 1: "add 1" stands before the block's name: line`, "a line that no block owns would not run"},
		{"name: a\n\nadd 1", `line 3: "add 1" stands before the block's name: line`, "a blank line ends a block"},
		{"name: a\nname: b", "line 2: a second name in one block; a blank line ends a block", "two blocks run together"},
		{"name:\nadd 1", `line 1: the name "" is empty or stands for another block`, "a failure could not be found"},
		{"name: a\n\nname: a", `line 3: the name "a" is empty or stands for another block`, "nor told apart"},
	} {
		if _, err := scenario.Parse(row.text); err == nil || err.Error() != row.want {
			t.Errorf("%s: got %v, want %s", row.why, err, row.want)
		}
	}
}

func TestPlay(t *testing.T) {
	for _, row := range []struct{ lines, want, why string }{
		{"add 3\nis 3", "", "what holds"},
		{"add 3\nis 4", "line 3: is 4: it is 3", "a claim that does not hold"},
		{"add x\nis 0", `line 2: add x: strconv.Atoi: parsing "x": invalid syntax`, "a fact that cannot be"},
		{"ad 3\nis 0", `line 2: no such word: "ad"`, "a misspelt word must not be passed over"},
		{"add 3", `line 1: "block" claims nothing`, "a block that proves nothing"},
		{"is 0\nis 1\nis 2", "line 3: is 1: it is 0", "the first that fails"},
	} {
		blocks, err := scenario.Parse("name: block\n" + row.lines)
		if err != nil {
			t.Fatal(err)
		}
		if got := text(counter().Play(blocks[0])); got != row.want {
			t.Errorf("%s: got %q, want %q", row.why, got, row.want)
		}
	}
}

func TestLoad(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	for _, row := range []struct {
		folder    fstest.MapFS
		want, why string
	}{
		{fstest.MapFS{}, "the folder has no scenario file (*.txt)", "an empty folder would pass in silence"},
		{fstest.MapFS{"a.md": file("name: a")}, "the folder has no scenario file (*.txt)", "so would files of another kind"},
		{fstest.MapFS{"a.txt": file("# only a comment")}, "a.txt: no scenario", "so would a file without a block"},
		{fstest.MapFS{"a.txt": file("name: a"), "b.txt": file("x")}, `b.txt: line 1: "x" stands before the block's name: line`, "the file is named"},
		{fstest.MapFS{"a.txt": file("name: a")}, "", "a folder of one block"},
	} {
		if _, err := scenario.Load(row.folder); text(err) != row.want {
			t.Errorf("%s: got %v, want %s", row.why, err, row.want)
		}
	}
}

func TestRun(t *testing.T) {
	got := scenario.Run(t, fstest.MapFS{
		"b.txt": &fstest.MapFile{Data: []byte("name: b\nadd 1\nis 1\n\nname: a fresh world\nis 0")},
		"a.txt": &fstest.MapFile{Data: []byte("name: a\nadd 1\nadd 1\nis 2")},
	}, counter)
	if diff := cmp.Diff([]string{"added"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

const reasons = `package p

type Code uint8

const (
	_ Code = iota
	// Added is one thing.
	//
	// Example:
	//
	//	add 3
	//
	//	is 3
	Added
	// Missing is another.
	//
	// Example: add 4
	Missing
)

const other = 1
`

func TestDocumented(t *testing.T) {
	got, err := scenario.Documented([]byte(reasons), "Code")
	want := []scenario.Block{
		{Name: "Added", Number: 1, Lines: []scenario.Line{{3, "add", "3"}, {5, "is", "3"}}},
		{Name: "Missing", Number: 1, Lines: []scenario.Line{{1, "add", "4"}}},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Fatalf("%v (-want +got)\n%s", err, diff)
	}
	for _, row := range []struct {
		block      scenario.Block
		code, want string
	}{
		{got[0], "added", ""},
		{got[1], "missing", `it raises ["added"], not "missing"`},
		{scenario.Block{Lines: []scenario.Line{{1, "sub", "1"}}}, "added", `line 1: no such word: "sub"`},
	} {
		if err := counter().Raise(row.block, row.code); text(err) != row.want {
			t.Errorf("got %v, want %s", err, row.want)
		}
	}
}

func TestDocumentedRefuses(t *testing.T) {
	for _, row := range []struct{ source, want, why string }{
		{"package p\nconst A Code = 1\nconst (\n\tB Code = 1 + iota\n\tC\n\tD = 3\n)", "no Example: in the doc comment of A, B, C", "every code shows what raises it"},
		{"package p\ntype Code uint8", "no constant of type Code is declared", "a renamed type would pass in silence"},
		{"package", "1:8: expected 'IDENT', found 'EOF'", "not Go"},
	} {
		if _, err := scenario.Documented([]byte(row.source), "Code"); text(err) != row.want {
			t.Errorf("%s: got %v, want %s", row.why, err, row.want)
		}
	}
}

func TestExamples(t *testing.T) {
	source := fstest.MapFS{"reason.go": &fstest.MapFile{Data: []byte(reasons)}}
	codes := []string{"added", "added"}
	scenario.Examples(t, source, "reason.go", "Code", func(i int) string { return codes[i-1] }, counter)
}

func TestLine(t *testing.T) {
	l := scenario.Line{Rest: "R17 : 09:00  12:00"}
	if diff := cmp.Diff([]string{"R17", ":", "09:00", "12:00"}, l.Fields()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if before, after, ok := l.Cut(":"); before != "R17" || after != "09:00  12:00" || !ok {
		t.Errorf("%q, %q, %v", before, after, ok)
	}
	if before, after, ok := l.Cut("="); before != l.Rest || after != "" || ok {
		t.Errorf("%q, %q, %v", before, after, ok)
	}
}

// text is an error's text, "" for none.
func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
