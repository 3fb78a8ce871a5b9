// Package calendar holds dates, opening hours and working time.
package calendar
