module github.com/rapport-go/rapport/icalcheck

go 1.24

require (
	github.com/arran4/golang-ical v0.3.4
	github.com/emersion/go-ical v0.0.0-20250329121855-f41e73efc392
	github.com/peterstace/simplefeatures v0.50.0
	github.com/rapport-go/rapport v0.0.0
)

require (
	github.com/shopspring/decimal v1.6.0 // indirect
	github.com/teambition/rrule-go v1.8.2 // indirect
)

replace github.com/rapport-go/rapport => ../..
