package visit

// The reasons of pulls. Name is the cause, Ref the caller's id of it, Date the
// last day that serves it.
const (
	// PulledForward: the visit's days are those that serve the cause.
	//
	// Example:
	//
	//	shop R1 A urban
	//	pull R1 complaint_due by 2025-03-06 ref C7
	PulledForward Code = NoTime + 1 + iota

	// PullBooked: the booked visit serves the cause.
	//
	// Example:
	//
	//	shop R1 A urban
	//	planned R1 2025-03-05
	//	pull R1 complaint_due by 2025-03-06
	PullBooked

	// PullExtra: the norm leaves no visit for the cause, so it has one of its
	// own, the month's Have-th, where Want are the norm.
	//
	// Example:
	//
	//	shop R1 A rural
	//	done R1 2025-03-03
	//	pull R1 hardship_help by 2025-03-31
	PullExtra

	// PullLate: the gaps, or the days off, leave no day that serves the cause;
	// the first day of the visit is Until, if it has one.
	//
	// Example:
	//
	//	shop R1 A urban
	//	done R1 2025-02-26
	//	pull R1 complaint_due by 2025-03-05
	PullLate

	// PullWaits: the cause is left to a later visit, because the month's visits
	// are made, or because a more urgent cause has other days.
	//
	// Example:
	//
	//	shop R1 A rural
	//	done R1 2025-03-05
	//	pull R1 product_new by 2025-03-20
	PullWaits

	// PullLater: the first day that serves the cause, Date, is after the month.
	//
	// Example:
	//
	//	shop R1 A urban
	//	pull R1 cooled_talk from 2025-04-02
	PullLater

	// PullVoid: the last day that serves the cause is before the first.
	//
	// Example:
	//
	//	shop R1 A urban
	//	pull R1 cooled_talk from 2025-03-12 by 2025-03-10
	PullVoid
)
