package arch_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// state refuses exported package variables, package variables that may change
// after their declaration, and func init.
func state(s *source) (faults []string) {
	if under(s.path, "examples") {
		return nil
	}
	fault := func(p token.Pos, format string, args ...any) {
		faults = append(faults, s.at(p)+": "+fmt.Sprintf(format, args...))
	}
	for _, name := range s.pkg.Scope().Names() {
		if v, ok := s.pkg.Scope().Lookup(name).(*types.Var); ok && v.Exported() {
			fault(v.Pos(), "%s is an exported variable; anyone can write it", name)
		}
	}
	for _, file := range s.files {
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				fault(f.Pos(), "func init runs before the caller asks")
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			for _, changed := range changes(s, n) {
				if v := s.packageVar(changed); v != nil {
					fault(n.Pos(), "%s may change after its declaration", v.Name())
				}
			}
			return true
		})
	}
	return faults
}

// changes is the expressions that a node assigns to, or gives away so that
// others may.
func changes(s *source, n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return n.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			return []ast.Expr{n.Key, n.Value}
		}
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			return []ast.Expr{n.X}
		}
	case *ast.CallExpr:
		return changedByCall(s, n)
	}
	return nil
}

// changedByCall is what a call may write: the first argument of append, copy,
// clear and delete and of functions that sort or edit a slice in place, and the
// receiver of a method on the address.
func changedByCall(s *source, call *ast.CallExpr) []ast.Expr {
	var called *ast.Ident
	switch f := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		called = f
	case *ast.SelectorExpr:
		called = f.Sel
		if method := s.info.Selections[f]; method != nil && method.Kind() == types.MethodVal {
			if signature := method.Obj().Type().(*types.Signature); isPointer(signature.Recv().Type()) && !isPointer(method.Recv()) {
				return []ast.Expr{f.X}
			}
			return nil
		}
	default:
		return nil
	}
	used := s.info.Uses[called]
	if used == nil || len(call.Args) == 0 {
		return nil
	}
	name := used.Name()
	if used.Pkg() != nil {
		name = used.Pkg().Name() + "." + name
	}
	for _, prefix := range []string{"append", "copy", "clear", "delete", "slices.Sort", "slices.Reverse", "slices.Insert",
		"slices.Delete", "slices.Replace", "slices.Compact", "sort.", "maps.Copy", "maps.Insert", "maps.Delete"} {
		if strings.HasPrefix(name, prefix) {
			return call.Args[:1]
		}
	}
	return nil
}

// packageVar is the package variable that an expression names a part of, nil
// if there is none.
func (s *source) packageVar(e ast.Expr) *types.Var {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.SelectorExpr:
			if v, ok := s.info.Uses[x.Sel].(*types.Var); ok && !v.IsField() {
				return v // of another package
			}
			e = x.X
		case *ast.Ident:
			v, ok := s.info.Uses[x].(*types.Var)
			if ok && v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
				return v
			}
			return nil
		default:
			return nil
		}
	}
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}
