// Package arch holds the library to its design. It is a test and nothing else:
// it reads the sources of the whole module, with their types, and refuses
//
//   - an import against the direction of the design, an import of the world
//     outside (files, network, clock, randomness, locks), a dependency other
//     than decimal, and go-cmp outside of tests
//   - a use of the clock, of the machine's time zone, of printing, of decimal
//     arithmetic that rounds by settings or by floats, a go statement
//   - an exported package variable, one that changes after its declaration,
//     and func init
//   - a field of a wire type without a snake_case key, or of a type that has
//     no wire form
//   - a package without a comment, a file of more than 450 lines, a test
//     inside the package it tests, a name at the top of the repository that the
//     design does not know, and words of a workplace in any file
//
// TestModule also proves that it bites: one small bad source for every rule.
package arch
