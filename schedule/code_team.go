package schedule

// The codes of teams.
const (
	// RetailerTwice: the retailer is in the book twice; the first counts.
	//
	// Example:
	//
	//	rep wang
	//	has wang R1
	//	has wang R1 again
	RetailerTwice Code = WithOthers + 1 + iota

	// PinIgnored: the retailer's pin to Name is not of the team, or its second.
	//
	// Example:
	//
	//	rep wang
	//	has wang R1
	//	pin R1 nobody
	PinIgnored

	// NotOfTeam: the assignment is fixed and the retailer's rep, Name, is not of the team.
	//
	// Example:
	//
	//	rep wang
	//	fixed
	//	has li R1
	NotOfTeam

	// NobodyWorks: no rep of the team is in the field this month.
	//
	// Example:
	//
	//	rep wang
	//	absent wang 03-01..03-31
	//	has wang R1
	NobodyWorks

	// Pinned: the retailer is tied to the rep Name.
	//
	// Example:
	//
	//	rep wang
	//	has wang R1
	//	pin R1 wang
	Pinned

	// FixedRep: the assignment is fixed, and Name has the retailer.
	//
	// Example:
	//
	//	rep wang
	//	fixed
	//	has wang R1
	FixedRep

	// KeepsRep: it stays with Name: the best change would save Have minutes a month, all weighed, and
	// Want are asked.
	//
	// Example:
	//
	//	rep wang
	//	has wang R1
	KeepsRep

	// MovesRep: it leaves Name, because that saves Have minutes a month, all weighed, and no more
	// than Want are asked.
	//
	// Example:
	//
	//	rep wang
	//	rep li
	//	way home-wang R1 90
	//	has wang R1
	//	need R1 03-05..03-05
	MovesRep

	// NewRep: it has had no rep of the team so far; Name gets it.
	//
	// Example:
	//
	//	rep wang
	//	need R1 03-05..03-05
	NewRep

	// HomeWay: it is Have minutes from the rep's home; from the nearest it is Want.
	//
	// Example:
	//
	//	rep wang
	//	need R1 03-05..03-05
	HomeWay

	// Mates: Have of its Want nearest retailers have the same rep.
	//
	// Example:
	//
	//	rep wang
	//	need R1 03-05..03-05
	//	need R2 03-05..03-05
	Mates

	// CostsWays: with Name its ways would take Have minutes more a month, and all would weigh Want
	// more.
	//
	// Example:
	//
	//	rep wang
	//	rep li
	//	way home-wang R1 90
	//	need R1 03-05..03-05
	CostsWays

	// CostsShares: with Name its ways would take Have minutes less a month, but all would weigh Want
	// more: the shares would be less even, or the change is not worth it.
	//
	// Example:
	//
	//	rep wang
	//	rep li
	//	way home-li R1 9
	//	has li R1
	//	need R1 03-05..03-05
	//	sharing keep 500 balance 0 classes 0
	CostsShares

	// RepAbsent: on no day of Have of its Want visits is the rep Name in the field.
	//
	// Example:
	//
	//	rep wang
	//	absent wang 03-05..03-05
	//	need R1 03-05..03-05
	RepAbsent

	// TeamWays: the ways are reckoned at Have minutes a month, as it was at Want.
	//
	// Example:
	//
	//	rep wang
	//	has wang R1
	TeamWays

	// TeamSpread: the reps use Have thousandths more or less of their time than each other, as it was
	// Want.
	//
	// Example:
	//
	//	rep wang
	//	has wang R1
	TeamSpread

	// RepOver: the stays and the ways of Name are reckoned at Want minutes, and there are Have.
	//
	// Example:
	//
	//	field 09:00-09:30 on wed
	//	rep wang
	//	need R1 03-05..03-05 minutes 200
	RepOver
)
