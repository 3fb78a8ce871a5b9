//go:build race

package schedule_test

// slower divides the counts of the longest tests where the race detector watches
// them, which makes them about ten times as slow.
const slower = 10
