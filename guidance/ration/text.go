package ration

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// phrase is a sentence in both languages, with the same holes.
type phrase struct{ english, chinese string }

func (p phrase) in(lang calendar.Lang) string {
	if lang == calendar.Chinese {
		return p.chinese
	}
	return p.english
}

// texts is the sentence of every code, by code. A hole is a field of Reason.
var texts = [...]phrase{
	PolicyRefused:      {"nothing is shared: the policy is not valid", "不分配：规则无效"},
	SupplyOutOfBounds:  {"nothing is shared: a supply of {of} cannot be", "不分配：货源数{of}不合理"},
	OutOfBounds:        {"no share: a number in the claim cannot be", "不参加分配：申请中有数字不合理"},
	NoLicence:          {"no share: no licence", "不参加分配：无许可证"},
	BarredConduct:      {"no share: credit of conduct {name}", "不参加分配：诚信等级{name}"},
	TooNew:             {"no share: in business for {of} days, and {want} are asked for", "不参加分配：开业{of}天，需满{want}天"},
	NoTier:             {"no share: no tier fits", "不参加分配：没有对应的档次"},
	NoWeight:           {"no share: tier {name} has none", "不参加分配：{name}档不供应"},
	NothingOrdered:     {"no share: nothing ordered", "不参加分配：没有订货"},
	NothingNeeded:      {"no share: the store can use none", "不参加分配：店里不需要"},
	NoSupply:           {"there is nothing to share", "没有货源可分"},
	NobodyEligible:     {"no claim has a share", "没有符合条件的申请"},
	FloorsExceedSupply: {"nothing is shared: the floors need more than the supply", "不分配：各户保底量之和超过货源"},
	SupplyCoversAll:    {"the supply covers every cap", "货源足够，各户按上限供应"},
	InTier:             {"tier {name}, weight {weight}", "{name}档，权重{weight}"},
	Capped:             {"{cap} at most, of {of} ordered", "订{of}件，最多{cap}件"},
	OrderMet:           {"{packs}: all that was ordered", "得{packs}件：订货全部满足"},
	CapReached:         {"{packs}: the cap of tier {name}", "得{packs}件：到{name}档上限"},
	NeedMet:            {"{packs}: all that the store can use", "得{packs}件：够店里用"},
	LevelReached:       {"{packs}: what the supply gives each of tier {name}", "得{packs}件：{name}档每户应得"},
	FloorKept:          {"{packs}: the floor of tier {name}", "得{packs}件：{name}档保底"},
	TieWon:             {"{packs}: among the {want} of {of} at the level who get one more, owed {owed}, key {key}", "得{packs}件：{of}户同等，{want}件轮到本户，以前欠{owed}件，序号{key}"},
	TieLost:            {"{packs}: not among the {want} of {of} at the level who get one more, owed {owed}, key {key}", "得{packs}件：{of}户同等，{want}件未轮到本户，以前欠{owed}件，序号{key}"},
	SharedByOwner:      {"{packs} of the one share of {name}", "得{packs}件：{name}名下各店合为一份"},

	StageReleased:  {"stage {name} is released on {date}", "{name}期于{date}发放"},
	StageBlocked:   {"waits for stage {name}", "等{name}期发放之后"},
	StageWaits:     {"stage {name} begins on {date}", "{name}期自{date}起"},
	StageHeld:      {"stage {name} is held since {date} because of conduct", "因守法情况，{name}期自{date}起暂缓"},
	GateUnproved:   {"stage {name}: {measure} is not shown yet", "{name}期：尚无{measure}的数据"},
	GateUndefined:  {"stage {name}: {measure} of {date} has no value", "{name}期：{date}的{measure}无法计算"},
	GateBelow:      {"stage {name}: {measure} is {rate}, below {goal}", "{name}期：{measure}为{rate}，低于{goal}"},
	GateAbove:      {"stage {name}: {measure} is {rate}, above {goal}", "{name}期：{measure}为{rate}，高于{goal}"},
	Overpaid:       {"{cost} is paid and {gain} released: nothing is due", "已付{cost}，应发{gain}，不再支付"},
	SupportRefused: {"nothing is released: stages, budget or dates are not valid", "不发放：分期、总额或日期无效"},
	SplitAgreed:    {"cost {cost} and gain {gain} are shared", "费用{cost}、收益{gain}按比例分担"},
	OwnLoss:        {"refused: {name} would gain {gain} and bear {cost}", "不同意：{name}收益{gain}，承担{cost}"},
	PartnerLoss:    {"{name} would gain {gain} and bear {cost}", "{name}收益{gain}，却承担{cost}"},
	MakerAlone:     {"{name} does all the work: agree on a part for the store first", "全由{name}做：先同店方商定分工"},
	StoreAlone:     {"{name} does all the work: take over a part", "全由{name}做：请分担一部分"},
	TakenOver:      {"{name} takes over {measure} inside the store", "{name}代做店内的{measure}"},
	OutsideByStore: {"{name} does {measure}, which is outside the store", "{measure}在店外，却由{name}做"},
	TaskRefused:    {"nothing is split: the cost or the doer of {name} is not valid", "不分担：{name}的费用或承担人无效"},
	RatioRefused:   {"nothing is split: a ratio or an amount is not valid", "不分担：比例或金额无效"},
}

// Text is the reason as a sentence without its full stop, in English unless the
// language is Chinese. It may change from release to release; the code does
// not.
func (r Reason) Text(lang calendar.Lang) string {
	if int(r.Code) >= len(texts) || r.Code == 0 {
		return r.Code.String()
	}
	return words.Fill(texts[r.Code].in(lang), func(hole string) string { return r.word(hole, lang) })
}

// String is the English text.
func (r Reason) String() string { return r.Text(calendar.English) }

// word is what fills a hole of the texts.
func (r Reason) word(hole string, lang calendar.Lang) string {
	switch hole {
	case "name":
		return r.Name
	case "measure":
		return r.Measure
	case "date":
		return r.Date.String()
	case "owed":
		return r.Owed.String()
	case "key":
		return r.Key.String()
	case "rate":
		return ratio(r.Rate, lang)
	case "goal":
		return ratio(r.Goal, lang)
	case "cost":
		return amount(r.Cost, lang)
	case "gain":
		return amount(r.Gain, lang)
	case "packs":
		return packs(r.Packs, lang)
	case "cap":
		return packs(r.Cap, lang)
	}
	return count(r.number(hole), lang)
}

// number is what fills a hole of a number of things.
func (r Reason) number(hole string) int {
	switch hole {
	case "weight":
		return r.Weight
	case "want":
		return r.Want
	}
	return r.Of
}

// amount is a sum with the places it is written with.
func amount(d decimal.Decimal, lang calendar.Lang) string {
	return words.Number(d, -d.Exponent(), string(lang))
}

// ratio is a fraction as it was counted: "59/100".
func ratio(r client.Ratio, lang calendar.Lang) string {
	return amount(r.Num, lang) + "/" + amount(r.Den, lang)
}

// packs is a number of packs, with its noun in English.
func packs(n int, lang calendar.Lang) string {
	if lang == calendar.Chinese {
		return count(n, lang)
	}
	return words.Count(n, "pack", "packs")
}

// count is a number in the reader's way.
func count(n int, lang calendar.Lang) string {
	return words.Number(decimal.New(int64(n), 0), 0, string(lang))
}
