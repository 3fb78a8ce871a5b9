package scenario

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
)

// Documented is the examples in the doc comments of a type's constants, in the
// order declared: a block each, named by the constant, its lines counted from
// the word "Example:". Within one const block the type carries on from the
// line that names it, as iota declarations do. A constant without an example
// is an error.
func Documented(source []byte, typeName string) ([]Block, error) {
	parsed, err := parser.ParseFile(token.NewFileSet(), "", source, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	var blocks []Block
	var bare []string
	for _, constant := range constants(parsed, typeName) {
		name := constant.Names[0].Name
		_, text, ok := strings.Cut(constant.Doc.Text(), "Example:")
		if !ok {
			bare = append(bare, name)
			continue
		}
		b := Block{Name: name, Number: 1}
		for i, raw := range strings.Split(text, "\n") {
			if line := strings.TrimSpace(raw); line != "" {
				b.Lines = append(b.Lines, parseLine(i+1, line))
			}
		}
		blocks = append(blocks, b)
	}
	if len(bare) > 0 {
		return nil, fmt.Errorf("no Example: in the doc comment of %s", strings.Join(bare, ", "))
	}
	if len(blocks) == 0 {
		return nil, fmt.Errorf("no constant of type %s is declared", typeName)
	}
	return blocks, nil
}

func constants(file *ast.File, typeName string) []*ast.ValueSpec {
	var found []*ast.ValueSpec
	for _, decl := range file.Decls {
		block, ok := decl.(*ast.GenDecl)
		if !ok || block.Tok != token.CONST {
			continue
		}
		inType := false
		for _, spec := range block.Specs {
			value := spec.(*ast.ValueSpec)
			if value.Type != nil {
				name, ok := value.Type.(*ast.Ident)
				inType = ok && name.Name == typeName
			} else if len(value.Values) > 0 {
				inType = false
			}
			if inType && value.Names[0].Name != "_" {
				found = append(found, value)
			}
		}
	}
	return found
}

// Raise plays a block that needs no claim, and wants the code to be raised.
func (l Language) Raise(b Block, code string) error {
	if _, err := l.play(b); err != nil {
		return err
	}
	if raised := l.Raised(); !slices.Contains(raised, code) {
		return fmt.Errorf("it raises %q, not %q", raised, code)
	}
	return nil
}
