// Package guidance decides what to tell a shop.
package guidance
