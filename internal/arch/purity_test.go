package arch_test

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"
)

// impure is functions, methods and variables that no rule may use, by full
// name, with the reason. A name that ends in * stands for all that begin so.
var impure = map[string]string{
	"time.Now":           "time is an argument",
	"time.Since":         "time is an argument",
	"time.Until":         "time is an argument",
	"time.Sleep":         "nothing waits",
	"time.After*":        "nothing waits",
	"time.Tick":          "nothing waits",
	"time.New*":          "nothing waits",
	"time.Local":         "the zone is an argument",
	"(time.Time).Local":  "the zone is an argument",
	"time.LoadLocation*": "the zone is an argument",
	"fmt.Print*":         "nothing is printed",
	"fmt.Scan*":          "nothing is read",

	"decimal.NewFromFloat*":             "a float is not exact",
	"decimal.NewFromString":             "it obeys MaxDecodeExponent; use internal/exact",
	"decimal.RequireFromString":         "it panics and obeys MaxDecodeExponent; use decimal.New",
	"decimal.Avg":                       "it rounds by DivisionPrecision; use DivRound",
	"(decimal.Decimal).Div":             "it rounds by DivisionPrecision; use DivRound",
	"(decimal.Decimal).Pow*":            "it rounds by settings",
	"(decimal.Decimal).Ln":              "it rounds by settings",
	"(decimal.Decimal).ExpHullAbrham":   "it rounds by settings",
	"(decimal.Decimal).ExpTaylor":       "it rounds by settings",
	"(decimal.Decimal).Float64":         "a float is not exact",
	"(decimal.Decimal).InexactFloat64":  "a float is not exact",
	"(decimal.Decimal).String":          "it obeys TrimTrailingZeros; use internal/exact or StringFixed",
	"(decimal.Decimal).MarshalJSON":     "it obeys MarshalJSONWithoutQuotes; use internal/wire",
	"decimal.Zero":                      "anyone can write it; use decimal.Decimal{}",
	"decimal.DivisionPrecision":         "it is the host's",
	"decimal.MarshalJSONWithoutQuotes":  "it is the host's",
	"decimal.TrimTrailingZeros":         "it is the host's",
	"decimal.UseScientificNotation":     "it is the host's",
	"decimal.MaxDecodeExponent":         "it is the host's",
	"decimal.ExpMaxIterations":          "it is the host's",
	"decimal.PowPrecisionNegativeExpo*": "it is the host's",
}

// purity refuses uses of the clock, the zone, printing and rounding by
// settings, go statements, and the printing builtins.
func purity(s *source) (faults []string) {
	if under(s.path, "examples") {
		return nil
	}
	for _, file := range s.files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				faults = append(faults, s.at(n.Pos())+": starts a goroutine; the caller decides what runs side by side")
			case *ast.Ident:
				if text := impurity(s.info.Uses[n]); text != "" {
					faults = append(faults, s.at(n.Pos())+": "+text)
				}
			}
			return true
		})
	}
	return faults
}

// impurity is why an object may not be used, "" if it may.
func impurity(used types.Object) string {
	if b, ok := used.(*types.Builtin); ok && strings.HasPrefix(b.Name(), "print") {
		return fmt.Sprintf("uses %s: nothing is printed", b.Name())
	}
	name := fullName(used)
	for pattern, why := range impure {
		prefix, open := strings.CutSuffix(pattern, "*")
		if name == pattern || open && strings.HasPrefix(name, prefix) {
			return fmt.Sprintf("uses %s: %s", name, why)
		}
	}
	return ""
}

// fullName is "time.Now", "(time.Time).Local" or "decimal.Zero" for what a
// package exports, "" for anything else.
func fullName(o types.Object) string {
	if o == nil || o.Pkg() == nil || !o.Exported() {
		return ""
	}
	name := ""
	switch o := o.(type) {
	case *types.Func:
		name = o.FullName()
	case *types.Var:
		if o.Parent() != o.Pkg().Scope() {
			return ""
		}
		name = o.Pkg().Path() + "." + o.Name()
	}
	return strings.Replace(strings.Replace(name, "github.com/shopspring/", "", 1), "(*", "(", 1)
}
