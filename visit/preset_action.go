package visit

// The founding documents give the remedies and their order, and that counts are
// verified before they are passed on. The days are chosen: at once is the same
// day, a look whether it lasted belongs to the next visit but one week at the
// latest, and messages go on by the next working day. So is when a fault is one
// of the class: in three shops, because two may be chance, within a month, in
// which every shop is seen.

func foundingFindings() FindingPolicy {
	return FindingPolicy{FaultShops: 3, FaultDays: 31, Remedies: []Remedy{
		{Finding: PriceTags, Do: TidyTags, Owner: Manager},
		{Finding: PriceTags, Do: LookAgain, Owner: Manager, Days: 5},
		{Finding: MessyDisplay, Do: TidyShelf, Owner: Manager},
		{Finding: MessyDisplay, Do: LookAgain, Owner: Manager, Days: 5},
		{Finding: StockOut, Do: OfferOther, Owner: Manager},
		{Finding: StockOut, Do: TellSupply, Owner: Manager, Days: 1},
		{Finding: SlowStock, Do: HelpSell, Owner: Manager, Days: 5},
		{Finding: OutsideGoods, Do: Persuade, Owner: Manager},
		{Finding: OutsideGoods, Do: ReportOffice, Owner: Manager},
		{Finding: OutsideGoods, Do: CollectLeads, Owner: Manager, Days: 5},
		{Finding: OffNetwork, Do: GuideIn, Owner: Manager, Days: 5},
		{Finding: OffNetwork, Do: HelpBack, Owner: Manager, Days: 20},
		{Finding: Uneasy, Do: CountAll, Owner: Manager},
		{Finding: Uneasy, Do: ReportOffice, Owner: Manager, If: Found},
		{Finding: Uneasy, Do: BriefLaw, Owner: Manager, If: Clean},
		{Finding: Hint, Do: Decode, Owner: Manager, Days: 1},
		{Finding: Hint, Do: Mend, Owner: Manager, Days: 5},
		{Finding: PolicyDoubt, Do: ExplainFacts, Owner: Manager, Days: 1},
		{Finding: BadGoods, Do: HandleNow, Owner: Manager},
		{Finding: BadGoods, Do: TellSupply, Owner: Manager},
		{Finding: UnusualEvent, Do: LinkClerk, Owner: PhoneClerk, Days: 1},
	}}
}

func foundingMessages() MessagePolicy {
	return MessagePolicy{ToCompany: Manager, ToShop: Manager, Verifies: Manager, Days: 1}
}

// foundingReports asks for what the documents ask of a visit. That a stay of
// under five minutes is none, and that to look round and to talk are its tasks,
// is chosen: five minutes is the least that a published manual gives a shop.
func foundingReports() ReportPolicy {
	return ReportPolicy{
		Least: 5, Tasks: []Step{LookRound, Talk},
		Data: true, Plan: true, Summary: true, TwoWay: true, Days: 1,
	}
}
