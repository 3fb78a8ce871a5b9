// Package route plans routes over a period.
package route
