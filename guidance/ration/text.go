package ration

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// texts is the sentence of every code, by code. A hole is a field of Reason.
var texts = [...]struct{ english, chinese string }{
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
	Capped:             {"{cap} packs at most, of {of} ordered", "订{of}件，最多{cap}件"},
	OrderMet:           {"{packs} packs: all that was ordered", "得{packs}件：订货全部满足"},
	CapReached:         {"{packs} packs: the cap of tier {name}", "得{packs}件：到{name}档上限"},
	NeedMet:            {"{packs} packs: all that the store can use", "得{packs}件：够店里用"},
	LevelReached:       {"{packs} packs: what the supply gives each of tier {name}", "得{packs}件：{name}档每户应得"},
	FloorKept:          {"{packs} packs: the floor of tier {name}", "得{packs}件：{name}档保底"},
	TieWon:             {"{packs} packs: one of {want} among {of} equals, owed {owed}, key {key}", "得{packs}件：{of}户同等，{want}件轮到本户，以前欠{owed}件，序号{key}"},
	TieLost:            {"{packs} packs: not one of {want} among {of} equals, owed {owed}, key {key}", "得{packs}件：{of}户同等，{want}件未轮到本户，以前欠{owed}件，序号{key}"},
	SharedByOwner:      {"{packs} packs of the one share of {name}", "得{packs}件：{name}名下各店合为一份"},
}

// Text is the reason as a sentence without its full stop, in English unless the
// language is Chinese. It may change from release to release; the code does
// not.
func (r Reason) Text(lang calendar.Lang) string {
	if int(r.Code) >= len(texts) || r.Code == 0 {
		return r.Code.String()
	}
	t := texts[r.Code].english
	if lang == calendar.Chinese {
		t = texts[r.Code].chinese
	}
	return words.Fill(t, func(hole string) string { return r.word(hole, lang) })
}

// String is the English text.
func (r Reason) String() string { return r.Text(calendar.English) }

// word is what fills a hole of the texts.
func (r Reason) word(hole string, lang calendar.Lang) string {
	number := map[string]int{"packs": r.Packs, "cap": r.Cap, "weight": r.Weight, "of": r.Of}
	switch hole {
	case "name":
		return r.Name
	case "owed":
		return r.Owed.String()
	case "key":
		return r.Key.String()
	case "want":
		return count(r.Want, lang)
	}
	return count(number[hole], lang)
}

// count is a number in the reader's way.
func count(n int, lang calendar.Lang) string {
	return words.Number(decimal.New(int64(n), 0), 0, string(lang))
}
