package visit

// The reasons of the ledger. Name is the rep, none for the team.
const (
	// ScissorsGap: the visits kept of the big classes are above those of the
	// small ones by Have percentage points, more than the Want allowed.
	//
	// Example:
	//
	//	shop R1 A urban
	//	shop R2 C urban
	//	done R1 2025-03-05
	//	done R1 2025-03-20
	//	done R2 2025-03-05
	//	gaps
	ScissorsGap Code = NothingHeard + 1 + iota

	// StayGap: the average stay in the big classes is longer by Have minutes,
	// more than the Want allowed.
	//
	// Example:
	//
	//	shop R1 A urban
	//	shop R2 C urban
	//	stayed R1 2025-03-05 30
	//	stayed R2 2025-03-05 10
	//	gaps
	StayGap

	// AverseShops: Have shops are seen more often than they bear.
	//
	// Example:
	//
	//	shop R1 A rural
	//	done R1 2025-03-05
	//	done R1 2025-03-20
	//	gaps
	AverseShops

	// NotCompared: there are no visits wanted of the big or of the small
	// classes.
	//
	// Example:
	//
	//	shop R1 A urban
	//	gaps
	NotCompared

	// EvenService: the gap is within its limits.
	//
	// Example:
	//
	//	shop R1 A urban
	//	shop R2 C urban
	//	gaps
	EvenService
)
