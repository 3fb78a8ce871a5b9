// Package page prints a guidance sheet: as text for a terminal, and as HTML
// for one A4 page.
package page
