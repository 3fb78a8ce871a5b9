package client

// The codes of bands and credit of conduct.
const (
	// PointsEarned: a measure's value earns points. Have is the points, Want
	// the most there are.
	//
	// Example:
	//	measures amount 100 5000
	//	band-cuts 50
	//	shop 3000
	PointsEarned Code = iota + 1 + PolicyRefused

	// BandByScore: the score reaches the least score of the band and not that
	// of the next. Have is the score, Want the band's least.
	//
	// Example:
	//	measures amount 100 5000
	//	band-cuts 50
	//	shop 3000
	BandByScore

	// BandStarter: the shop is too new for a score and has the starter band of
	// its market, format and area. Have is the area in square metres.
	//
	// Example:
	//	measures amount 100 5000
	//	band-cuts 50
	//	starter-months 3
	//	starter - - 0 1
	//	shop 0 since=2025-04-02
	BandStarter

	// BandDemoted: the grade of conduct lowers the band by Days bands, but not
	// below the first. Band is the one that is left.
	//
	// Example:
	//	measures amount 100 5000
	//	band-cuts 50
	//	credit 100 A>=100 B
	//	demotes B 1
	//	shop 3000 grade=B
	BandDemoted

	// BandFrozen: the shop is closed or suspended. It keeps the band it holds
	// and counts for nothing.
	//
	// Example:
	//	measures amount 100 5000
	//	band-cuts 50
	//	shop 3000 held=2 closed=yes
	BandFrozen

	// GradeUnknown: the policy does not know the shop's grade of conduct, so it
	// lowers nothing.
	//
	// Example:
	//	measures amount 100 5000
	//	band-cuts 50
	//	credit 100 A>=100 B
	//	shop 3000 grade=gold
	GradeUnknown

	// MeasureMissing: a measure has no value, so there is no score. It is not
	// guessed.
	//
	// Example:
	//	measures amount 70 5000 quantity 30 100
	//	band-cuts 50
	//	shop 3000
	MeasureMissing

	// MarkCounted: a deed counts on the day. Have is its points.
	//
	// Example:
	//	credit 100 A>=100 B
	//	deed late_payment -5 12
	//	mark late_payment 2025-01-05
	MarkCounted

	// MarkExpired: the deed's months were full before the day.
	//
	// Example:
	//	credit 100 A>=100 B
	//	deed late_payment -5 1
	//	mark late_payment 2025-01-05
	MarkExpired

	// MarkAhead: the deed's date is after the day, or is none.
	//
	// Example:
	//	credit 100 A>=100 B
	//	deed late_payment -5 12
	//	mark late_payment 2025-12-05
	MarkAhead

	// MarkUnknown: the policy does not know the deed, so it moves nothing.
	//
	// Example:
	//	credit 100 A>=100 B
	//	mark rudeness 2025-01-05
	MarkUnknown

	// GradeGiven: the points are within the ends of the grade.
	//
	// Example:
	//	credit 100 A>=100 B
	GradeGiven
)
