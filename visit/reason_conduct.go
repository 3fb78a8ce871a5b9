package visit

// The reasons of a review of conduct.
const (
	// DangerSeen: Have of the Want dangerous behaviours were seen.
	//
	// Example:
	//
	//	seen M1 2025-03-12 likes_to_win
	//	review M1 2025-03-01..2025-03-31
	DangerSeen Code = EvenService + 1 + iota

	// BreachSeen: the mark in Name was seen Have times, last on Date. The rules
	// are the mark's.
	//
	// Example:
	//
	//	seen M1 2025-03-12 broke_promise
	//	review M1 2025-03-01..2025-03-31
	BreachSeen

	// ToldOtherwise: the manager disputes Have of the events.
	//
	// Example:
	//
	//	seen M1 2025-03-12 talked_down disputed
	//	review M1 2025-03-01..2025-03-31
	ToldOtherwise

	// CareNotKept: Have touches of care came without one of the policy's topic
	// codes, and what they said instead is not kept.
	//
	// Example:
	//
	//	seen M1 2025-03-12 care_touch topic gossip
	//	review M1 2025-03-01..2025-03-31
	CareNotKept

	// NothingRecorded: the period has no event, which says nothing of the
	// manager.
	//
	// Example:
	//
	//	review M1 2025-03-01..2025-03-31
	NothingRecorded

	// NoDiligence: the diligence in Name was not seen.
	//
	// Example:
	//
	//	seen M1 2025-03-12 small_help
	//	review M1 2025-03-01..2025-03-31
	NoDiligence

	// NoCare: no touch of care was seen.
	//
	// Example:
	//
	//	seen M1 2025-03-12 small_help
	//	review M1 2025-03-01..2025-03-31
	NoCare
)
