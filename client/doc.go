// Package client decides who each retailer is.
package client
