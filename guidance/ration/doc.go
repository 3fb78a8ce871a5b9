// Package ration shares scarce goods.
package ration
