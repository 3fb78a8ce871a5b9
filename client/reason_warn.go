package client

// The codes of early warnings.
const (
	// OrderDropped: sales fell by the policy's percentage or more. Want is the
	// least that would not warn.
	//
	// Example:
	//	as-of 2025-04-30
	//	watch 2025-04-01 2025-04-30 2025-03-01
	//	warn drop 20
	//	signs A now=80 before=100
	OrderDropped Code = iota + 1 + OrderTakingRefused

	// FallingTwice: sales fell in two periods running.
	//
	// Example:
	//	as-of 2025-04-30
	//	watch 2025-04-01 2025-04-30 2025-03-01
	//	warn running yes
	//	signs A now=98 before=99 earlier=100
	FallingTwice

	// GoneQuiet: there was no order for days. Whatever reason is given, look for
	// the real one.
	//
	// Example:
	//	as-of 2025-04-30
	//	watch 2025-04-01 2025-04-30 2025-03-01
	//	warn quiet 30
	//	signs A now=0 before=100 last=2025-03-31
	GoneQuiet

	// BehindPeers: growth is behind that of the class by the policy's percentage
	// points or more. Want is the least that would not warn.
	//
	// Example:
	//	as-of 2025-04-30
	//	watch 2025-04-01 2025-04-30 2025-03-01
	//	warn behind 10
	//	signs A now=80 before=100
	//	signs A now=200 before=100
	BehindPeers

	// FewItems: fewer different items were bought than the policy wants of the
	// mean of the class. Of is the fewest that would not warn.
	//
	// Example:
	//	as-of 2025-04-30
	//	watch 2025-04-01 2025-04-30 2025-03-01
	//	warn items 60
	//	signs A now=80 before=80 items=2
	//	signs A now=80 before=80 items=10
	FewItems

	// ScarceMissing: a scarce item has been missing for days, and with it other
	// purchases.
	//
	// Example:
	//	as-of 2025-04-30
	//	watch 2025-04-01 2025-04-30 2025-03-01
	//	warn scarce 3
	//	signs A now=80 before=80 missing=gold days=3
	ScarceMissing

	// ProfitShort: a channel partner earns less than it expects and may turn to
	// another supplier.
	//
	// Example:
	//	as-of 2025-04-30
	//	watch 2025-04-01 2025-04-30 2025-03-01
	//	warn profit yes
	//	signs A now=80 before=80 profit=5 expected=8
	ProfitShort

	// ContactFell: contacts fell after a deal. Days is those after it, Of those in
	// as many days before it.
	//
	// Example:
	//	as-of 2025-04-30
	//	watch 2025-04-01 2025-04-30 2025-03-01
	//	warn contact 50 14
	//	signs A now=80 before=80 deal=2025-04-10 contacts=8/4
	ContactFell

	// ServiceSlipped: a key account was served below the least. A rival has an
	// opening: react at once.
	//
	// Example:
	//	as-of 2025-04-30
	//	watch 2025-04-01 2025-04-30 2025-03-01
	//	warn service 95
	//	signs A now=80 before=80 key=yes filled=9/10
	ServiceSlipped

	// RelationFell: the relation score fell by more than the policy's points since
	// its last review. Want is the least that would not warn: choose a plan for
	// what fell.
	//
	// Example:
	//	as-of 2025-04-30
	//	watch 2025-04-01 2025-04-30 2025-03-01
	//	warn fall 10
	//	signs A now=80 before=80 reviewed=2025-01-31 relation=90/79
	RelationFell

	// LeakFound: more old retailers were lost than new ones gained. Days is the
	// lost, Of the new.
	//
	// Example:
	//	as-of 2025-04-30
	//	watch 2025-04-01 2025-04-30 2025-03-01
	//	warn leak yes
	//	signs A now=0 before=80
	LeakFound
)
