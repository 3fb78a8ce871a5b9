package main

import (
	"testing"

	"github.com/rapport-go/rapport/examples/internal/page/pagetest"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func TestReport(t *testing.T) {
	languages := []calendar.Lang{calendar.English, calendar.Chinese}
	if brief.Run() {
		languages = languages[:1] // the decisions are the same
	}
	pagetest.Run(t, run, languages...)
}

func TestPhrases(t *testing.T) { pagetest.Phrases(t, "text.go") }
