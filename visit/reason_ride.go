package visit

// The reasons of rides along and spot checks. Name is the rep.
const (
	// RideDue: the supervisor goes along on Have days of the period.
	//
	// Example:
	//
	//	rider M1
	//	season 2025-01-01..2025-03-31 seed 7
	RideDue Code = NoCare + 1 + iota

	// RideNew: the manager is in the post since Date only, so the supervisor
	// goes along on Have days.
	//
	// Example:
	//
	//	rider M1 since 2024-12-01
	//	season 2025-01-01..2025-03-31 seed 7
	RideNew

	// NoRide: the Have-th ride finds no day of its own in its part of the period
	// from Date to Until.
	//
	// Example:
	//
	//	rider M1
	//	rider M2
	//	season 2025-03-03..2025-03-03 seed 7
	NoRide

	// RiderTwice: the rep is given twice and counts once, with the earlier first
	// day.
	//
	// Example:
	//
	//	rider M1
	//	rider M1
	//	season 2025-01-01..2025-03-31 seed 7
	RiderTwice

	// NoShopToAsk: the rep has no shop in the period.
	//
	// Example:
	//
	//	rider M1
	//	season 2025-01-01..2025-03-31 seed 7
	NoShopToAsk

	// ClassesInTurn: Have shops are asked, fewer than the rep's Want classes,
	// which are asked in turn.
	//
	// Example:
	//
	//	sample 1
	//	shop R1 A
	//	shop R2 B
	//	rep R1 M1
	//	rep R2 M1
	//	rider M1
	//	season 2025-01-01..2025-03-31 seed 7
	ClassesInTurn
)
