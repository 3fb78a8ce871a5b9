module github.com/rapport-go/rapport/calbench

go 1.24

require (
	github.com/rapport-go/rapport v0.0.0
	github.com/rickar/cal/v2 v2.1.13
)

replace github.com/rapport-go/rapport => ../..
