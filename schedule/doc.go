// Package schedule plans a rep's month.
package schedule
