package main

import (
	"testing"

	"github.com/rapport-go/rapport/examples/internal/page/pagetest"
)

func TestReport(t *testing.T) { pagetest.Run(t, run) }

func TestPhrases(t *testing.T) { pagetest.Phrases(t, "text.go") }
