package complaint

import (
	"slices"

	"github.com/shopspring/decimal"
)

// The tiers of the founding preset.
const (
	General Tier = "general"
	Major   Tier = "major"
	Urgent  Tier = "urgent"
)

// The rungs of the founding preset.
const (
	Rep         Role = "rep"
	ShopManager Role = "shop_manager"
	AreaManager Role = "area_manager"
	Director    Role = "director"
)

// The causes of the founding preset, and the remedies.
const (
	ScarceSupply        Cause = "scarce_supply"           // S0-14 S3-98
	GoodsWithheld       Cause = "goods_withheld"          // good sellers withheld, hard sellers forced on us: S3-107
	PolicyMisunderstood Cause = "policy_misunderstanding" // allocation, classes: S3-85
	PoorGoods           Cause = "poor_goods"              // S1-22 S3-101
	SwappedGoods        Cause = "swapped_goods"           // S3-101
	LateOrder           Cause = "late_order"              // S3-101
	WrongOrder          Cause = "order_error"             // S3-41
	UnlicensedRival     Cause = "unlicensed_rival"        // S3-95 S3-101
	NeighbourBreach     Cause = "neighbour_breach"        // S3-84
	PoorService         Cause = "poor_service"            // S1-23 S3-84
	WeakTrade           Cause = "weak_trade"              // S3-101
	BrandPlacement      Cause = "brand_placement"         // S0-28
	Promotions          Cause = "promotion"               // S0-28
	OtherCause          Cause = "other"

	Apology     Remedy = "apology"
	Explanation Remedy = "explanation"
	Exchange    Remedy = "exchange"
	Goods       Remedy = "goods" // promotion goods, small goodwill
	Credit      Remedy = "credit"
)

// Default is the founding preset: the steps, causes and answers of the
// founding documents. They give no hours and no sums. Its clocks are a
// published three-tier table (general, major, urgent) with the reference
// clocks for what that leaves out; its sums of money are an example to be
// replaced.
func Default() Policy {
	return Policy{
		Version:  "founding-1",
		Sources:  []string{"founding documents S0 to S4: steps, causes, answers", "three-tier table: ack, solve, inform", "sums: an example"},
		Currency: "CNY",
		Unit:     decimal.New(1, -2),
		Tiers:    []Tier{General, Major, Urgent},
		Clocks:   foundingClocks(),
		CoolOff:  []Length{Hours(24), Hours(48), Hours(72)},
		Ladder: []Rung{
			{Role: Rep, PerCase: yuan(200), PerPeriod: yuan(500), Grants: 2, Remedies: []Remedy{Apology, Explanation, Exchange, Goods}},
			{Role: ShopManager, PerCase: yuan(1000), PerPeriod: yuan(3000), Grants: 4},
			{Role: AreaManager, PerCase: yuan(5000), PerPeriod: yuan(15000)},
			{Role: Director, PerCase: yuan(50000), PerPeriod: yuan(150000)},
		},
		Causes:   foundingCauses(),
		Remedies: []Remedy{Apology, Explanation, Exchange, Goods, Credit},
		Deferral: Deferral{Count: 2, TotalDays: 30},
		Declines: 2,
		Reopen:   Reopening{Mode: Resume, WindowDays: 30, Limit: 2},
		FourEyes: true,
	}
}

func yuan(n int64) decimal.Decimal { return decimal.New(n, 0) }

func foundingCauses() []CauseRule {
	return []CauseRule{
		{Cause: ScarceSupply, Answer: AnswerFacts, Defer: Alone},
		{Cause: GoodsWithheld, Answer: AnswerSupply, Defer: Alone},
		{Cause: PolicyMisunderstood, Answer: AnswerExplain, Solver: Rep},
		{Cause: PoorGoods, Answer: AnswerAtOnce},
		{Cause: SwappedGoods, Answer: AnswerAtOnce},
		{Cause: LateOrder, Answer: AnswerTrace},
		{Cause: WrongOrder, Answer: AnswerOwnError, Solver: Rep},
		{Cause: UnlicensedRival, Answer: AnswerReport, Defer: Confirmed},
		{Cause: NeighbourBreach, Answer: AnswerDecode, Defer: Confirmed},
		{Cause: PoorService, Answer: AnswerApologise},
		{Cause: WeakTrade, Answer: AnswerTeach, Defer: Confirmed},
		{Cause: BrandPlacement, Answer: AnswerSupply},
		{Cause: Promotions, Answer: AnswerExplain},
		{Cause: OtherCause},
	}
}

func foundingClocks() []ClockRule {
	late := []Reminder{{Level: 0, To: Rep}, {Level: 1, Offset: Business(Hours(2)), To: ShopManager}}
	due := []Reminder{{Level: 0, To: Rep}}
	solve := []Reminder{{Level: -1, Offset: Business(Hours(2)), To: Rep}, {Level: 0, To: Rep}, {Level: 1, Offset: Business(Hours(4)), To: ShopManager}}
	held := []State{Deferred}
	return []ClockRule{
		{Clock: AckClock, Channel: FaceToFace, Target: ElapsedFor(Minutes(30)), Reminders: late},
		{Clock: AckClock, Tier: Urgent, Target: ElapsedFor(Hours(2)), Reminders: late},
		{Clock: AckClock, Tier: Major, Target: ElapsedFor(Hours(12)), Reminders: late},
		{Clock: AckClock, Target: ElapsedFor(Hours(24)), Reminders: late},
		{Clock: CauseClock, Target: NthDay(1), PausedIn: held, Reminders: due},
		{Clock: EscalateClock, Target: Business(Hours(2)), AtMost: NthDay(0), Reminders: late},
		{Clock: SolveClock, Tier: Urgent, Target: ElapsedFor(Hours(24)), Extend: Elapsed(3), Reminders: solve},
		{Clock: SolveClock, Tier: Major, Target: NthDay(5), Extend: NthDay(10), PausedIn: held, PausedWaiting: true, Reminders: solve},
		{Clock: SolveClock, Target: NthDay(3), Extend: NthDay(10), PausedIn: held, PausedWaiting: true, Reminders: solve},
		{Clock: LevelClock, Level: 1, Target: Business(Hours(4)), Reminders: due},
		{Clock: LevelClock, Level: 2, Target: NthDay(1), Reminders: due},
		{Clock: LevelClock, Target: NthDay(2), Reminders: due},
		{Clock: InformClock, Tier: Major, Target: NthDay(2), Reminders: due},
		{Clock: InformClock, Target: NthDay(5), Reminders: due},
		{Clock: AnswerClock, Target: Elapsed(7), NextVisit: true, Reminders: due},
		{Clock: RevisitClock, Target: Elapsed(14), NextVisit: true, Reminders: []Reminder{{Level: 0, To: ShopManager}}},
		{Clock: FollowUpClock, Target: Elapsed(7), NextVisit: true, Reminders: due},
		{Clock: LearnClock, Target: NthDay(5), Reminders: due},
	}
}

// with is the founding preset under a regulator's currency and clocks: those
// of a clock that is given replace the founding ones.
func with(version, source, currency string, rules ...ClockRule) Policy {
	p := Default()
	p.Version, p.Sources, p.Currency = version, append([]string{source}, p.Sources...), currency
	p.Clocks = slices.DeleteFunc(p.Clocks, func(r ClockRule) bool {
		return slices.ContainsFunc(rules, func(n ClockRule) bool { return n.Clock == r.Clock })
	})
	p.Clocks = append(p.Clocks, rules...)
	return p
}

// FCA is the United Kingdom's DISP 1.5 and 1.6: resolved by the close of the
// third business day after the day of receipt, or else a final response within
// eight weeks.
func FCA() Policy {
	return with("fca-1", "FCA Handbook DISP 1.5, 1.6", "GBP",
		ClockRule{Clock: SolveClock, Target: NthDay(3)},
		ClockRule{Clock: HardClock, Target: Elapsed(56)})
}

// PSD2 is article 101 of the EU's payment services directive: a reply in 15
// business days, in exceptional cases, after a holding reply, in 35.
func PSD2() Policy {
	return with("psd2-1", "Directive (EU) 2015/2366 article 101", "EUR",
		ClockRule{Clock: HardClock, Target: NthDay(15), Extend: NthDay(35)})
}

// CFPB is the United States' consumer bureau: a response in 15 calendar days,
// in progress until 60. The receipt is the bureau's transmission.
func CFPB() Policy {
	return with("cfpb-1", "CFPB company portal: 15 and 60 calendar days", "USD",
		ClockRule{Clock: HardClock, Target: Elapsed(15), Extend: Elapsed(60)})
}

// Superannuation is the tier of ASIC's longer limit.
const Superannuation Tier = "superannuation"

// ASIC is Australia's RG 271: acknowledged within 24 hours, closed within five
// business days without a formal response, final response in 30 calendar days,
// 45 for superannuation. The receipt is when the firm became aware.
func ASIC() Policy {
	p := with("asic-1", "ASIC RG 271", "AUD",
		ClockRule{Clock: AckClock, Target: ElapsedFor(Hours(24))},
		ClockRule{Clock: SolveClock, Target: NthDay(5)},
		ClockRule{Clock: HardClock, Tier: Superannuation, Target: Elapsed(45)},
		ClockRule{Clock: HardClock, Target: Elapsed(30)})
	p.Tiers = append(p.Tiers, Superannuation)
	return p
}

// InternalOmbudsman is the top rung of the Reserve Bank of India's preset.
const InternalOmbudsman Role = "internal_ombudsman"

// RBI is the Reserve Bank of India's: with the internal ombudsman by day 20,
// a final answer in 30 days, each rung five working days, and never closed by
// who handled it.
func RBI() Policy {
	p := with("rbi-1", "RBI internal ombudsman directions: 20 and 30 days; five working days a rung", "INR",
		ClockRule{Clock: LevelClock, Target: NthDay(5)},
		ClockRule{Clock: HardClock, Target: Elapsed(30), Reminders: []Reminder{{Level: -1, Offset: Elapsed(10), To: InternalOmbudsman}}})
	p.Ladder[len(p.Ladder)-1].Role = InternalOmbudsman
	return p
}

// SAMR is Order 20 of China's State Administration for Market Regulation:
// accepted or refused in 7 working days (article 14), mediation ends 45
// working days after acceptance (article 21).
func SAMR() Policy {
	return with("samr-20", "SAMR Order 20 (2020-01-01) articles 14, 21", "CNY",
		ClockRule{Clock: AckClock, Target: NthDay(7)},
		ClockRule{Clock: HardClock, Target: NthDay(45), FromAcknowledge: true})
}
