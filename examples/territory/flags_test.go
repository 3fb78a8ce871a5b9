package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestCommandLine(t *testing.T) {
	for _, c := range []struct {
		why  string
		args []string
		code int
		want string
	}{
		{"a month that is none", []string{"-month", "2026-13"}, 2, `territory: -month "2026-13" is not a month like 2026-05`},
		{"a date for a month", []string{"-month", "2026-05-01"}, 2, `territory: -month "2026-05-01" is not a month like 2026-05`},
		{"an empty month", []string{"-month", ""}, 2, `territory: -month "" is not a month like 2026-05`},
		{"a language without words", []string{"-lang", "fr"}, 2, `territory: -lang "fr" is not one of en, zh`},
		{"a zone that is none", []string{"-zone", "Mars/Olympus"}, 2, `territory: -zone "Mars/Olympus" is not a time zone like Asia/Shanghai`},
		{"an empty zone", []string{"-zone", ""}, 2, `territory: -zone "" is not a time zone like Asia/Shanghai`},
		{"an unknown flag", []string{"-colour"}, 2, `territory: flag provided but not defined: -colour`},
		{"a flag without its value", []string{"-data"}, 2, `territory: flag needs an argument: -data`},
		{"an argument", []string{"iowa"}, 2, `territory: "iowa" was not expected; every argument is a flag`},
		{"no folder", []string{"-data", ""}, 2, `territory: -data needs a folder`},
		{"a folder that is not there", []string{"-data", "testdata/none"}, 1, `territory: -data testdata/none: no such file or directory`},
		{"a file for a folder", []string{"-data", "main.go"}, 1, `territory: -data main.go: not a folder`},
	} {
		var out, errs bytes.Buffer
		code := run(c.args, &out, &errs)
		got, _, _ := strings.Cut(errs.String(), "\n")
		if code != c.code || got != c.want || out.Len() > 0 {
			t.Errorf("%s: exit %d, printed %q, said %q, want exit %d, %q", c.why, code, out.String(), got, c.code, c.want)
		}
	}
}

func TestHelp(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run([]string{"-h"}, &out, &errs); code != 0 || errs.Len() > 0 {
		t.Errorf("exit %d, said %q", code, errs.String())
	}
	for _, want := range []string{"-data DIR", "-month MONTH", "-lang LANG", "-out DIR", "-zone ZONE", "stores.csv", "lines*.csv"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the help does not say %q", want)
		}
	}
	for i, line := range strings.Split(out.String(), "\n") {
		if len(line) > 80 {
			t.Errorf("line %d of the help is %d bytes long", i+1, len(line))
		}
	}
}
