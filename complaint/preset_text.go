package complaint

import "github.com/rapport-go/rapport/schedule/calendar"

// name is a word of an open vocabulary with its wording.
type name struct {
	word string
	wording
}

// named is the wording of a word of the presets; any other stays as it is.
func named(list []name, word string, lang calendar.Lang) string {
	for i := range list {
		if list[i].word == word {
			return list[i].in(lang)
		}
	}
	return word
}

// The words of the presets.
var (
	tierNames = []name{
		{string(General), wording{"general", "一般"}}, {string(Major), wording{"major", "重大"}}, {string(Urgent), wording{"urgent", "紧急"}},
		{string(Superannuation), wording{"superannuation", "养老金"}},
	}
	roleNames = []name{
		{string(Rep), wording{"rep", "客户经理"}}, {string(ShopManager), wording{"shop manager", "店长"}},
		{string(AreaManager), wording{"area manager", "片区经理"}}, {string(Director), wording{"director", "主任"}},
		{string(InternalOmbudsman), wording{"internal ombudsman", "内部申诉专员"}},
	}
	causeNames = []name{
		{string(ScarceSupply), wording{"scarce supply", "紧俏缺货"}}, {string(GoodsWithheld), wording{"goods withheld", "紧俏不供、滞销搭配"}},
		{string(PolicyMisunderstood), wording{"policy misunderstanding", "政策误解"}}, {string(PoorGoods), wording{"poor goods", "货品质量"}},
		{string(SwappedGoods), wording{"swapped goods", "货品调包"}}, {string(LateOrder), wording{"late order", "订单迟到"}},
		{string(WrongOrder), wording{"order error", "订单差错"}}, {string(UnlicensedRival), wording{"unlicensed rival", "无证经营"}},
		{string(NeighbourBreach), wording{"neighbour's breach", "邻店违规"}}, {string(PoorService), wording{"poor service", "服务不周"}},
		{string(WeakTrade), wording{"weak trade", "生意清淡"}}, {string(BrandPlacement), wording{"brand placement", "品牌投放"}},
		{string(Promotions), wording{"promotion", "促销活动"}}, {string(OtherCause), wording{"other", "其他"}},
	}
	remedyNames = []name{
		{string(Apology), wording{"apology", "道歉"}}, {string(Explanation), wording{"explanation", "解释说明"}},
		{string(Exchange), wording{"exchange", "换货"}}, {string(Goods), wording{"promotion goods", "促销品"}},
		{string(Credit), wording{"credit", "货款补偿"}},
	}
)

// Text is the tier as people say it if a preset has it: "major", "重大". Any
// other stays as it is.
func (t Tier) Text(lang calendar.Lang) string { return named(tierNames, string(t), lang) }

// Text is the role as people say it if a preset has it: "shop manager", "店长".
// Any other stays as it is.
func (r Role) Text(lang calendar.Lang) string { return named(roleNames, string(r), lang) }

// Text is the cause as people say it if a preset has it: "late order", "订单迟到".
// Any other stays as it is.
func (c Cause) Text(lang calendar.Lang) string { return named(causeNames, string(c), lang) }

// Text is the remedy as people say it if a preset has it: "exchange", "换货". Any
// other stays as it is.
func (r Remedy) Text(lang calendar.Lang) string { return named(remedyNames, string(r), lang) }
