package client

// The codes of kinds of relation, markets and formats.
const (
	// RelationUnknown: the kind of relation is not known, so no strategy fits.
	//
	// Example:
	//	relations 90 5
	//	partner -
	RelationUnknown Code = iota + 1 + CardPenalty

	// HoldByLoyalty: upstream partners are held by loyalty (义).
	//
	// Example:
	//	relations 90 5
	//	partner upstream
	HoldByLoyalty

	// StayInDownturn: stay with the partner while its business is bad.
	//
	// Example:
	//	relations 90 5
	//	partner upstream downturn=yes
	StayInDownturn

	// OldPartner: years of working together count: speak of them.
	//
	// Example:
	//	relations 90 5
	//	partner upstream years=15
	OldPartner

	// HoldByGoodwill: service partners are held by goodwill (情): choose them for
	// the relation first.
	//
	// Example:
	//	relations 90 5
	//	partner cooperative
	HoldByGoodwill

	// KeepUpBefore: its help will be needed: keep the relation up beforehand.
	//
	// Example:
	//	relations 90 5
	//	partner cooperative needed=yes
	KeepUpBefore

	// SeekConsensus: a contract cannot cover everything: seek consensus, do not
	// quarrel over clauses.
	//
	// Example:
	//	relations 90 5
	//	partner cooperative dispute=yes
	SeekConsensus

	// HoldByProfit: resellers are held by profit (利).
	//
	// Example:
	//	relations 90 5
	//	partner channel
	HoldByProfit

	// MarginFirst: agree a price policy that assures the margin before anything is
	// supplied.
	//
	// Example:
	//	relations 90 5
	//	partner channel
	MarginFirst

	// SuppliedUnassured: goods are supplied already and no price policy assures
	// the margin.
	//
	// Example:
	//	relations 90 5
	//	partner channel supplied=yes
	SuppliedUnassured

	// ProfitUnchecked: nobody has looked at the partner's real profit.
	//
	// Example:
	//	relations 90 5
	//	partner channel margin=yes
	ProfitUnchecked

	// ProfitCheckDue: the last look at its real profit is too long ago.
	//
	// Example:
	//	relations 90 5
	//	partner channel margin=yes checked=2024-12-01
	ProfitCheckDue

	// HoldByReason: shops are held by reason (理): value against price.
	//
	// Example:
	//	relations 90 5
	//	partner terminal
	HoldByReason

	// FalseClaimFound: an argument was found false. Several customers are lost by
	// one: set it right with all.
	//
	// Example:
	//	relations 90 5
	//	partner terminal false=yes
	FalseClaimFound

	// BecameUrban: the villagers' committee became a residents' one, so the
	// retailer is urban.
	//
	// Example:
	//	market rural residents
	BecameUrban

	// MarketKept: nothing changes the market.
	//
	// Example:
	//	market urban villagers
	MarketKept

	// OtherWithin: no more retailers are of the format Other than the policy
	// allows. Days is those, Of all with a format.
	//
	// Example:
	//	max-other 5
	//	formats Z Z Z
	OtherWithin

	// OtherTooMany: more retailers are of the format Other than the policy allows:
	// find their real formats.
	//
	// Example:
	//	max-other 5
	//	formats Z Q
	OtherTooMany
)
