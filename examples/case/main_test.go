package main

import (
	"errors"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/examples/internal/page/pagetest"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func TestReport(t *testing.T) { pagetest.Run(t, run, calendar.English, calendar.Chinese) }

// broken cannot be written to.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestNotWritten(t *testing.T) {
	if err := run("en", broken{}); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("a report that could not be written gives the error %v", err)
	}
}

func TestPhrases(t *testing.T) { pagetest.Phrases(t, "text.go") }

// A refused event leaves the case as it was, to the last field.
func TestRefusedLeavesTheCase(t *testing.T) {
	p, err := page.New(calendar.English)
	if err != nil {
		t.Fatal(err)
	}
	r := &report{Page: p, desk: office()}
	c, err := r.call(complaint.Case{ID: "k-301"})
	if err != nil {
		t.Fatal(err)
	}
	before, err := r.desk.Evolve(complaint.Case{ID: "k-301"}, c.Log...)
	if err != nil {
		t.Fatal(err)
	}
	changed := c.Log[0]
	changed.Channel = complaint.Letter
	for _, e := range []complaint.Event{{ID: "note-1", Step: complaint.Argue, At: at(13, 17, 22)}, changed} {
		got, err := r.desk.Evolve(c, e)
		if err == nil {
			t.Errorf("%s: no error", e.ID)
		}
		for _, c := range []complaint.Case{got, c} {
			if diff := cmp.Diff(before, c); diff != "" {
				t.Errorf("%s: (-want +got)\n%s", e.ID, diff)
			}
		}
	}
}
