// Package market counts the five rates.
package market
