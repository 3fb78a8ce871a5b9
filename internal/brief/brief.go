// Package brief says how often a long test repeats.
//
// The race detector makes a test about ten times as slow, and the packages
// start no goroutine, so many rounds tell it no more than a few. The same few
// do for a short run.
package brief

import "testing"

// Run reports whether long tests are to be cut short: under the race
// detector and with -short.
func Run() bool { return race || testing.Short() }

// Rounds is n, or a tenth of it, at least one, if tests are to be brief.
func Rounds(n int) int {
	if Run() {
		return max(n/10, min(n, 1))
	}
	return n
}
