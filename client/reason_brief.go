package client

// The codes of key-account briefs.
const (
	// DepartmentGain: what the whole department gains comes first: the store
	// counts that.
	//
	// Example:
	//	brief 3
	//	department 100 120
	DepartmentGain Code = iota + 1 + OtherTooMany

	// DepartmentNoGain: the department gains nothing by the offer: find another
	// one.
	//
	// Example:
	//	brief 3
	//	department 100 100
	DepartmentNoGain

	// BrandTakesOver: our brand gains more than the department, so others in it
	// lose. Do not pitch the brand's share.
	//
	// Example:
	//	brief 3
	//	department 100 110
	//	brand 10 40
	BrandTakesOver

	// DepartmentMissing: what the offer does for the department is not known.
	//
	// Example:
	//	brief 3
	DepartmentMissing

	// TargetHelp: help with the supervisor's own target. Want is the target.
	//
	// Example:
	//	brief 3
	//	department 100 120
	//	target 150
	TargetHelp

	// TargetMissing: the supervisor's target is not known.
	//
	// Example:
	//	brief 3
	TargetMissing

	// ConcernMet: there is an offer for one of the six concerns.
	//
	// Example:
	//	brief 3
	//	offer fit small-packs
	ConcernMet

	// ConcernMissing: there is no offer for one of the six concerns.
	//
	// Example:
	//	brief 3
	ConcernMissing

	// PeakActivity: an activity in the peak season that helps the whole
	// department.
	//
	// Example:
	//	brief 3
	//	season peak
	//	activity tasting-week
	PeakActivity

	// ActivityMissing: no activity for the peak season.
	//
	// Example:
	//	brief 3
	//	season peak
	ActivityMissing

	// SlackTraffic: something that brings shoppers in the slack season.
	//
	// Example:
	//	brief 3
	//	season slack
	//	traffic coupon-day
	SlackTraffic

	// TrafficMissing: nothing that brings shoppers in the slack season.
	//
	// Example:
	//	brief 3
	//	season slack
	TrafficMissing

	// SeasonMissing: the season is not known.
	//
	// Example:
	//	brief 3
	SeasonMissing

	// StoresElsewhere: what other stores do and sell: the topic of most interest.
	//
	// Example:
	//	brief 3
	//	elsewhere second-shelf
	StoresElsewhere

	// ElsewhereMissing: nothing is known of other stores.
	//
	// Example:
	//	brief 3
	ElsewhereMissing

	// MarketChange: a change in the market, passed on in time.
	//
	// Example:
	//	brief 3
	//	market-news new-rule
	MarketChange

	// ChanceSeen: a chance foreseen.
	//
	// Example:
	//	brief 3
	//	chance school-start
	ChanceSeen

	// WorkTakenOver: work of the store's that is taken over from it.
	//
	// Example:
	//	brief 3
	//	work shelf-filling
	WorkTakenOver

	// NewsLeftOut: few but relevant messages: what is past the policy's number is
	// left out.
	//
	// Example:
	//	brief 1
	//	elsewhere a
	//	elsewhere b
	NewsLeftOut

	// DemandReady: a demand with its reason, the store's gain and a limit.
	//
	// Example:
	//	brief 3
	//	demand second-shelf reason=space gain=turnover limit=one-month
	DemandReady

	// DemandReason: a demand has no reason yet, so it is not made.
	//
	// Example:
	//	brief 3
	//	demand second-shelf gain=turnover limit=one-month
	DemandReason

	// DemandGain: a demand has no gain for the store yet, so it is not made.
	//
	// Example:
	//	brief 3
	//	demand second-shelf reason=space limit=one-month
	DemandGain

	// DemandLimit: a demand has no limit yet, so it is not made.
	//
	// Example:
	//	brief 3
	//	demand second-shelf reason=space gain=turnover
	DemandLimit

	// StrengthShown: capital, share or volume of our brand, which stores prefer
	// one for.
	//
	// Example:
	//	brief 3
	//	strength share first-in-town
	StrengthShown

	// StrengthMissing: the capital, share or volume of our brand is not known.
	//
	// Example:
	//	brief 3
	StrengthMissing

	// StanceKnown: how the other side negotiates.
	//
	// Example:
	//	brief 3
	//	stance price-last
	StanceKnown

	// StanceMissing: how the other side negotiates is not known: learn it first.
	//
	// Example:
	//	brief 3
	StanceMissing

	// RulesKnown: a rule that the other side negotiates by.
	//
	// Example:
	//	brief 3
	//	their-rule yearly-contract
	RulesKnown

	// RulesMissing: the rules that the other side negotiates by are not known:
	// learn them first.
	//
	// Example:
	//	brief 3
	RulesMissing
)
