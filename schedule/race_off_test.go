//go:build !race

package schedule_test

const slower = 1
