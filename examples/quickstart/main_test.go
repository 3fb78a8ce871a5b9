package main

import (
	"os"
	"strings"
	"testing"
)

func Example() {
	main()
	// Output:
	// 2026-05-08 09:00 north-gate [2026-05-08 is its target]
	// 2026-05-15 09:33 mill-lane [2026-05-15 is its target it adds 66 minutes of way]
	// 2026-05-22 09:00 north-gate [2026-05-22 is its target]
	// missed: 0 violations: 0
}

// TestReadmeShowsThisProgram keeps the README's code the code that runs, with
// the output that it prints.
func TestReadmeShowsThisProgram(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("main.go")
	if err != nil {
		t.Fatal(err)
	}
	_, program, _ := strings.Cut(string(source), "func main() {\n")
	if !strings.Contains(string(readme), "```go\n"+strings.ReplaceAll(strings.TrimSuffix(dedent(program), "}\n"), "\t", "    ")+"```\n") {
		t.Error("README.md does not hold the body of main")
	}
	test, err := os.ReadFile("main_test.go")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(test), "// Output:\n")
	output, _, _ := strings.Cut(rest, "}\n")
	output = strings.ReplaceAll(output, "\t// ", "")
	if !strings.Contains(string(readme), "```text\n"+output+"```\n") {
		t.Error("README.md does not hold the output")
	}
}

// dedent takes one tab off every line.
func dedent(text string) string {
	return strings.TrimPrefix(strings.ReplaceAll("\n"+text, "\n\t", "\n"), "\n")
}
