//go:build !race

package brief

const race = false
