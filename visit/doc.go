// Package visit decides how often and when each retailer is visited.
package visit
