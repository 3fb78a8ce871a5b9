package client

// The codes of relation scores.
const (
	// RelationPoints: a measure of the relation earns points. Have is the points,
	// Want the most there are.
	//
	// Example:
	//	card display 100 10
	//	card-lines 80 60 14
	//	scored 9
	RelationPoints Code = iota + 1 + LeakFound

	// ResultPoints: a measure of the results earns points, beside the relation.
	//
	// Example:
	//	card display 100 10
	//	card-results sales 100 500
	//	card-lines 80 60 14
	//	scored 9 / 400
	ResultPoints

	// ShortOffset: result points are short of enough, and relation points above the
	// least offset some of them: Have of the Want that are short. The two scores
	// stay what they are. Points of giveaways and friendship offset nothing.
	//
	// Example:
	//	card display 100 10
	//	card-results sales 100 500
	//	card-lines 80 60 14
	//	offset 60 10
	//	scored 9 / 275
	ShortOffset

	// OffsetLimited: the relation would offset Want, and the limit allows Have.
	//
	// Example:
	//	card display 100 10
	//	card-results sales 100 500
	//	card-lines 80 60 14
	//	offset 60 10
	//	scored 9 / 200
	OffsetLimited

	// TargetRatchet: the target was met and the next one is raised for it. Good
	// people then coast.
	//
	// Example:
	//	card display 100 10
	//	card-lines 80 60 14
	//	ratchet 20
	//	scored 9 target=100 actual=100 next=120
	TargetRatchet

	// CardPraised: the relation earns praise.
	//
	// Example:
	//	card display 100 10
	//	card-lines 80 60 14
	//	scored 9
	CardPraised

	// CardPassed: the relation earns neither praise nor a date.
	//
	// Example:
	//	card display 100 10
	//	card-lines 80 60 14
	//	scored 7
	CardPassed

	// CardImprove: the relation is below the least. To is the date to improve by.
	//
	// Example:
	//	card display 100 10
	//	card-lines 80 60 14
	//	scored 5
	CardImprove

	// CardPenalty: the date to improve by is past and the relation still below the
	// least.
	//
	// Example:
	//	card display 100 10
	//	card-lines 80 60 14
	//	scored 5 improve=2025-04-01
	CardPenalty
)
