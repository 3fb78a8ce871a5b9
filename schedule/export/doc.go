// Package export is a plan for other programs.
package export
