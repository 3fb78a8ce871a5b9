package client

// The codes of buying habits: RFM, trend, steadiness, demand, rivals.
const (
	// RFMScored: on the axis of this name the number scores Days of Of. Want
	// is the greatest cut value below it.
	//
	// Example:
	//	rfm 2 2 2
	//	buys 2025-04-01 3 500
	//	buys 2025-03-01 1 100
	RFMScored Code = iota + 1 + GradeGiven

	// NoOrders: there is no order to score.
	//
	// Example:
	//	rfm 2 2 2
	//	buys - 0 0
	NoOrders

	// DateAhead: the last order is after the day of the scores, or one of the
	// two is no date.
	//
	// Example:
	//	rfm 2 2 2
	//	buys 2025-12-01 1 100
	DateAhead

	// TooFewMonths: the series is shorter than the policy wants, so nothing is
	// said.
	//
	// Example:
	//	trend 6 36
	//	months 1 2 3
	TooFewMonths

	// YearCompared: the last month against the same one a year before, which
	// comes before any trend.
	//
	// Example:
	//	trend 6 36
	//	months 5 5 5 5 5 5 5 5 5 5 5 5 6
	YearCompared

	// TrendFound: Days is Mann and Kendall's S, whose sign is the direction.
	//
	// Example:
	//	trend 5 36
	//	months 1 2 3 4 5
	TrendFound

	// IndexMissing: the month index has no entry above 0 for a month.
	//
	// Example:
	//	variation 0.5 1 1.32 0.49 3
	//	months 1 2 3
	//	index 1 0 1
	IndexMissing

	// SteadinessFound: the coefficient of variation is within the limit of X or
	// Y, or above both, or the mean is not above 0.
	//
	// Example:
	//	variation 0.5 1 1.32 0.49 3
	//	months 5 5 5
	SteadinessFound

	// NoDemand: no period has any demand.
	//
	// Example:
	//	variation 0.5 1 1.32 0.49 3
	//	months 0 0 0
	NoDemand

	// DemandFound: the mean gap between periods with demand, and the spread of
	// its sizes, give the type. Days is the periods with demand.
	//
	// Example:
	//	variation 0.5 1 1.32 0.49 3
	//	months 5 5 5
	DemandFound

	// SoleSeller: no rival sells anything, so there is no relative share.
	//
	// Example:
	//	own 20
	SoleSeller

	// Leads: own sales are those of the largest rival or more.
	//
	// Example:
	//	own 30
	//	rivals 20
	Leads

	// Follows: the largest rival sells more.
	//
	// Example:
	//	own 20
	//	rivals 40
	Follows
)
