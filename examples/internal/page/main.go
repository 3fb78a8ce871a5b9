package page

import (
	"flag"
	"fmt"
	"io"
	"os"
)

// Main runs a program that has one flag, -lang, and prints one report. It ends
// the process with 1 where that fails.
func Main(name string, run func(lang string, w io.Writer) error) {
	lang := flag.String("lang", "en", "language of the report: en or zh")
	flag.Parse()
	if err := run(*lang, os.Stdout); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
		os.Exit(1)
	}
}
