package visit

// The reasons of actions and of reports.
const (
	// FoundOn: a visit of Date found what is in Name.
	//
	// Example:
	//
	//	found R1 2025-03-12 price_tags
	FoundOn Code = SameAgenda + 1 + iota

	// FoundAgain: the shop has it for the Have-th time.
	//
	// Example:
	//
	//	found R1 2025-03-12 price_tags
	//	found R1 2025-03-26 price_tags
	FoundAgain

	// NoRemedy: the policy has no remedy for what is in Name.
	//
	// Example:
	//
	//	remedies none
	//	found R1 2025-03-12 price_tags
	NoRemedy

	// CheckPending: what follows depends on what the check finds.
	//
	// Example:
	//
	//	found R1 2025-03-12 uneasy
	CheckPending

	// NotPassedOn: the message of Date is not passed on; Name is its way.
	//
	// Example:
	//
	//	message M1 R1 to_company 2025-03-12
	NotPassedOn

	// CountUnverified: the count of Name, or in the message, is not verified,
	// so it is not passed on.
	//
	// Example:
	//
	//	message M1 R1 to_company 2025-03-12 count
	CountUnverified

	// PassedUnverified: the message was passed on, on Date, with a count that
	// is not verified.
	//
	// Example:
	//
	//	message M1 R1 to_company 2025-03-12 count passed 2025-03-12
	PassedUnverified

	// ActionLate: the action was due on Date, Have days ago.
	//
	// Example:
	//
	//	message M1 R1 to_company 2025-03-12
	//	today 2025-03-20
	ActionLate

	// SoundVisit: the visit counts.
	//
	// Example:
	//
	//	report R1 2025-03-12 14:00 10
	SoundVisit

	// TooShort: the stay of Have minutes was shorter than the Want that a visit
	// needs.
	//
	// Example:
	//
	//	report R1 2025-03-12 14:00 3
	TooShort

	// TaskNotDone: the step in Name was not taken.
	//
	// Example:
	//
	//	report R1 2025-03-12 14:00 10 without look_round
	TaskNotDone

	// StampVisit: the visit was a call for the record's sake.
	//
	// Example:
	//
	//	report R1 2025-03-12 14:00 3
	StampVisit

	// TwoPlaces: the manager reports a visit to the shop in Name at Hours, which
	// overlap.
	//
	// Example:
	//
	//	report R1 2025-03-12 14:00 10
	//	report R2 2025-03-12 14:05 10
	TwoPlaces

	// TimeUnknown: the report does not say when the visit began.
	//
	// Example:
	//
	//	report R1 2025-03-12 00:00 10
	TimeUnknown

	// CountWrong: the count of Name is Have, which cannot be.
	//
	// Example:
	//
	//	report R1 2025-03-12 14:00 10 count blue -3
	CountWrong

	// NoData: the report brings no data from the shop.
	//
	// Example:
	//
	//	report R1 2025-03-12 14:00 10 without data
	NoData

	// NoPlan: the visit had no agenda.
	//
	// Example:
	//
	//	report R1 2025-03-12 14:00 10 without plan
	NoPlan

	// NoSummary: the report has no summary.
	//
	// Example:
	//
	//	report R1 2025-03-12 14:00 10 without summary
	NoSummary

	// NothingTold: the visit told the shop nothing.
	//
	// Example:
	//
	//	report R1 2025-03-12 14:00 10 without told
	NothingTold

	// NothingHeard: the visit heard nothing from the shop.
	//
	// Example:
	//
	//	report R1 2025-03-12 14:00 10 without heard
	NothingHeard
)
