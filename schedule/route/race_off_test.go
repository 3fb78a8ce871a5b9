//go:build !race

package route_test

import "testing"

func brief() bool { return testing.Short() }
