package fault_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/fault"
)

func TestError(t *testing.T) {
	for _, row := range []struct {
		fault     fault.Fault
		want, why string
	}{
		{fault.Fault{Path: "/classes/cuts/1/share", Text: "80 is not above 80"}, "/classes/cuts/1/share: 80 is not above 80", "a policy in memory"},
		{fault.Fault{Path: "/unit", Text: "is unset", Line: 3, Column: 9}, "line 3 column 9: /unit: is unset", "a text"},
		{fault.Fault{Text: "the text is empty", Line: 1, Column: 1}, "line 1 column 1: the text is empty", "the whole of a text"},
		{fault.Fault{Text: "decides nothing"}, "decides nothing", "the whole of a policy"},
	} {
		if got := row.fault.Error(); got != row.want {
			t.Errorf("%s: got %s, want %s", row.why, got, row.want)
		}
	}
}

func TestList(t *testing.T) {
	var l fault.List
	if err := l.Err(); err != nil {
		t.Errorf("the zero List holds %v", err)
	}
	cuts := l.In("classes", "cuts")
	cuts.In(1).Add("share", "%d is not above %d", 80, 80)
	cuts.In(1).Add("", "is not needed")
	cuts.Add("a/b~c", "is odd")
	l.Add("", "is not whole")
	l.In(uint8(7)).Add("x", "is indexed by another kind of number")
	l.In("visit").Take(inner())
	l.In("visit").Take(fmt.Errorf("wrapped: %w", inner()))
	l.In("visit").Take(errors.New("something else"))
	l.In("visit").Take(nil)

	err := l.Err()
	want := `/classes/cuts/1/share: 80 is not above 80
/classes/cuts/1: is not needed
/classes/cuts/a~1b~0c: is odd
is not whole
/7/x: is indexed by another kind of number
/visit/gap: is empty
/visit: is unset
/visit/gap: is empty
/visit: is unset
/visit: something else`
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	var one *fault.Fault
	if !errors.As(err, &one) || one.Path != "/classes/cuts/1/share" {
		t.Errorf("errors.As finds %v", one)
	}
	l.Add("", "later")
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Errorf("an error handed out grows (-want +got)\n%s", diff)
	}
}

func inner() error {
	var l fault.List
	l.Add("gap", "is empty")
	l.Add("", "is unset")
	return l.Err()
}

// What is added to a part made before the first fault is not lost.
func TestListPartsFirst(t *testing.T) {
	var l fault.List
	a, b := l.In("a"), l.In("b")
	b.Add("", "second")
	a.Add("", "first")
	if err := l.Err(); err == nil || err.Error() != "/b: second\n/a: first" {
		t.Errorf("got %v", err)
	}
}
