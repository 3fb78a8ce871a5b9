module github.com/rapport-go/rapport/examples/pvrp

go 1.24

require github.com/rapport-go/rapport v0.0.0

replace github.com/rapport-go/rapport => ../..
