package ration

// The codes of support and joint promotions.
const (
	// StageReleased: the stage is released, on the day given.
	//
	// Example:
	//	budget 100
	//	stage all 1/1
	//	today 2025-03-01
	StageReleased Code = iota + SharedByOwner + 1

	// StageBlocked: the stage before is not released.
	//
	// Example:
	//	budget 100
	//	stage one 1/2 from 2025-06-01
	//	stage two 1/2
	//	today 2025-03-01
	StageBlocked

	// StageWaits: the time of the stage has not come.
	//
	// Example:
	//	budget 100
	//	stage all 1/1 after 30
	//	today 2025-01-15
	StageWaits

	// StageHeld: conduct holds the stage. It is put off, not taken away.
	//
	// Example:
	//	budget 100
	//	stage all 1/1
	//	hold 2025-01-01 -
	//	today 2025-03-01
	StageHeld

	// GateUnproved: nothing was handed in for a gate.
	//
	// Example:
	//	budget 100
	//	stage all 1/1 gate coverage at-least 6/10
	//	today 2025-03-01
	GateUnproved

	// GateUndefined: the rate of a gate has no value, because there was nothing
	// to divide by. That is not 0 %, and the gate is not met.
	//
	// Example:
	//	budget 100
	//	stage all 1/1 gate out at-most 1/10
	//	proof 2025-02-01 out 0/0
	//	today 2025-03-01
	GateUndefined

	// GateBelow: the rate of a gate is below what it asks for.
	//
	// Example:
	//	budget 100
	//	stage all 1/1 gate coverage at-least 6/10
	//	proof 2025-02-01 coverage 59/100
	//	today 2025-03-01
	GateBelow

	// GateAbove: the rate of a gate is above what it allows.
	//
	// Example:
	//	budget 100
	//	stage all 1/1 gate out at-most 1/10
	//	proof 2025-02-01 out 2/10
	//	today 2025-03-01
	GateAbove

	// Overpaid: more is paid than released. Nothing is due and nothing is
	// reclaimed.
	//
	// Example:
	//	budget 100
	//	stage all 1/1
	//	paid 101
	//	today 2025-03-01
	Overpaid

	// SupportRefused: the stages, the budget or the dates cannot be computed
	// with, so nothing is released.
	//
	// Example:
	//	budget 100
	//	stage half 1/2
	//	today 2025-03-01
	SupportRefused

	// SplitAgreed: cost and gain are split, and the own side does not lose.
	//
	// Example:
	//	party us maker own cost 1 gain 1
	//	party shop store cost 1 gain 1
	//	task display by shop inside 40
	//	task posters by us outside 60
	//	gain 200
	SplitAgreed

	// OwnLoss: the own side would gain less than it costs it, so the split is
	// refused.
	//
	// Example:
	//	party us maker own cost 3 gain 1
	//	party shop store cost 1 gain 1
	//	task display by shop inside 40
	//	task posters by us outside 60
	//	gain 120
	OwnLoss

	// PartnerLoss: another party would gain less than it costs it.
	//
	// Example:
	//	party us maker own cost 1 gain 3
	//	party shop store cost 1 gain 1
	//	task display by shop inside 40
	//	task posters by us outside 60
	//	gain 120
	PartnerLoss

	// MakerAlone: the maker does all the work, and a store without a part in
	// it stands in its way.
	//
	// Example:
	//	party us maker own cost 1 gain 1
	//	party shop store cost 0 gain 1
	//	task posters by us outside 60
	//	gain 200
	MakerAlone

	// StoreAlone: the store does all the work.
	//
	// Example:
	//	party us maker own cost 1 gain 1
	//	party shop store cost 0 gain 1
	//	task display by shop inside 60
	//	gain 200
	StoreAlone

	// TakenOver: the maker does work inside the store, which eases it for the
	// store.
	//
	// Example:
	//	party us maker own cost 1 gain 1
	//	party shop store cost 1 gain 1
	//	task display by us inside 40
	//	task till by shop inside 0
	//	gain 200
	TakenOver

	// OutsideByStore: the store does work outside, which is the maker's.
	//
	// Example:
	//	party us maker own cost 1 gain 1
	//	party shop store cost 1 gain 1
	//	task posters by shop outside 40
	//	task goods by us outside 0
	//	gain 200
	OutsideByStore

	// TaskRefused: a task has no cost that can be computed with, or is done by
	// nobody who takes part.
	//
	// Example:
	//	party us maker own cost 1 gain 1
	//	task posters by nobody outside 60
	//	gain 200
	TaskRefused

	// RatioRefused: cost or gain cannot be split: no ratio, a ratio below 0, or
	// an amount that is no whole number of the currency's unit.
	//
	// Example:
	//	party us maker own cost 0 gain 0
	//	gain 200
	RatioRefused
)
