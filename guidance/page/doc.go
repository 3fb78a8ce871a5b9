// Package page prints a guidance sheet: as text for a terminal, as Markdown,
// and as HTML for one A4 page (rules S3-59, S3-62).
//
// What is said is guidance.Prose; this package decides how it looks and what
// fits. On paper every list has so many lines and every text so many columns,
// so that the longest sheet is one page (TestRoom); text and Markdown cut
// nothing but names in tables. No name becomes markup (TestHostileNames,
// TestHostileMarkdown), and the same sheet gives the same bytes (TestPages).
package page
