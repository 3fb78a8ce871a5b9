//go:build race

package route_test

// brief is that the longest tests run few rounds: the race detector makes them
// about ten times as slow.
func brief() bool { return true }
