package visit

import "github.com/rapport-go/rapport/schedule/calendar"

// wording is how people say something.
type wording struct{ english, chinese string }

// in is the wording in a language: English unless it is Chinese.
func (w wording) in(lang calendar.Lang) string {
	return pick(lang == calendar.Chinese, w.chinese, w.english)
}

// said is the wording of a value of a closed vocabulary, its form if there is
// none.
func said(list []wording, i int, form string, lang calendar.Lang) string {
	if i < 1 || i >= len(list) {
		return form
	}
	return list[i].in(lang)
}

// The wordings, by value. They also stand inside the sentences of reasons,
// actions and checklists.
var (
	purposeTexts = []wording{
		FirstMeeting: {"first meeting", "首次拜访"}, Routine: {"routine", "例行拜访"}, FollowUp: {"follow-up", "投诉跟进"},
		Launch: {"launch", "新品上市"}, KeyAccount: {"key account", "重点客户"}, RideAlong: {"ride-along", "主管协访"},
	}
	stepTexts = []wording{
		Prepare:      {"prepare, before the stay", "准备（进店前）"},
		Greet:        {"greet, wait while a customer is served", "问候，有顾客时先等候"},
		BuildRapport: {"no business: find common ground", "不谈业务，找共同话题"},
		HearCase:     {"hear the case and how the shop sees it", "倾听投诉进展和店主看法"},
		LookRound:    {"look round: display, tags, outside goods", "看陈列、标价、有无外来货"},
		Arrange:      {"tidy the counter, put up price cards", "整理柜台，摆好价签"},
		CountStock:   {"count the stock, agree the total", "清点库存，商定总量"},
		ShowNew:      {"show the new product", "介绍新品"},
		Analyse:      {"go through the shop's own figures", "分析本店经营数据"},
		Talk:         {"tell, ask, hear", "告知、请教、听取"},
		SumUp:        {"sum up: who does what by when", "小结：谁在何时做什么"},
		Record:       {"record, after the stay", "记录（离店后）"},
		Debrief:      {"debrief, after the stay", "协访点评（离店后）"},
	}
	topicTexts = []wording{
		OpenProblem: {"an open problem", "未了的问题"}, PolicyNews: {"news of policy", "政策动态"}, SupplyNews: {"news of supply", "货源动态"},
		LaunchNews: {"a new product", "新品上市"}, PromotionNews: {"a promotion", "促销活动"}, ClassFault: {"a fault of the class", "同类店常见问题"},
	}
	goalTexts = []wording{
		ReadHistory:  {"read the history: the last contact went badly", "查看往来记录：上次沟通不愉快"},
		TailorPlan:   {"bring a plan for this shop", "带上为本店制定的方案"},
		LearnFirst:   {"learn before the visit", "访前学习"},
		TakeUp:       {"take up", "处理问题"},
		FollowOn:     {"see what became of", "跟踪问题"},
		TellNews:     {"tell", "告知"},
		ShowProduct:  {"show", "介绍"},
		PreventFault: {"prevent here", "预防同类店常见问题"},
	}
	findingTexts = []wording{
		PriceTags: {"price tags missing or wrong", "价签缺失或不符"}, MessyDisplay: {"a messy display", "陈列凌乱"},
		StockOut: {"an item out of stock", "断货"}, SlowStock: {"slow stock", "滞销积压"},
		OutsideGoods: {"goods from outside the channel", "外来货"}, OffNetwork: {"a shop outside the network", "网外店"},
		Uneasy: {"an uneasy shopkeeper", "店主神色不安"}, Hint: {"a hint of a complaint", "话里有不满"},
		PolicyDoubt: {"a policy misunderstood", "对政策有误解"}, BadGoods: {"bad goods", "商品质量问题"},
		UnusualEvent: {"an unusual event", "异常情况"},
	}
	outcomeTexts = []wording{Clean: {"nothing found", "未发现问题"}, Found: {"goods found", "查获商品"}}
	worthTexts   = []wording{Sound: {"sound", "有效"}, Incomplete: {"incomplete", "待补全"}, Invalid: {"invalid", "无效"}}
	stateTexts   = []wording{Planned: {"planned", "已安排"}, Done: {"done", "已拜访"}, Missed: {"missed", "未拜访"}}
	wayTexts     = []wording{
		ToCompany: {"from the shop to the company", "店主→公司"}, ToShop: {"from the company to the shop", "公司→店主"},
	}
	pullTexts = []wording{
		ComplaintDue: {"a complaint to be visited", "投诉回访"}, HardshipHelp: {"help in hardship", "困难帮扶"},
		CooledTalk: {"a talk after tempers have cooled", "冷静后的沟通"}, ScarceMissing: {"a scarce item missing for days", "紧俏品断货多日"},
		PolicyChanged: {"a new policy to tell", "新政策告知"}, ProductNew: {"a new product to tell", "新品告知"},
	}
	deedTexts = []wording{
		TidyTags:       {"put the price tags right", "摆正价签、核对标价"},
		TidyShelf:      {"put the display right", "整理陈列"},
		LookAgain:      {"look whether it lasted", "复查是否保持"},
		TellSupply:     {"tell the company what is missing and the shop when it comes", "上报断货并告知店主到货时间"},
		OfferOther:     {"offer a substitute of the same price tier", "推荐同价位替代品"},
		HelpSell:       {"help to sell the slow stock", "帮助消化滞销品"},
		Persuade:       {"persuade the shop to give up outside goods", "劝导店主不卖外来货"},
		ReportOffice:   {"report to the monopoly office", "上报专卖部门"},
		CollectLeads:   {"collect leads to the source", "继续收集线索"},
		GuideIn:        {"guide the shop into the network", "引导入网"},
		HelpBack:       {"help it back to the main channel", "帮助回归主渠道"},
		CountAll:       {"count all stock, saying what for", "说明原因，全面清点库存"},
		BriefLaw:       {"explain what the law asks", "讲解法规"},
		Decode:         {"find out what the hint means", "弄清话外之音"},
		Mend:           {"put it right", "予以解决"},
		ExplainFacts:   {"explain with facts", "用事实说明政策"},
		HandleNow:      {"take the goods back at once", "立即处理问题商品"},
		LinkClerk:      {"tell phone clerk and manager the same", "电访员与客户经理沟通一致"},
		Refer:          {"decide who acts", "确定由谁处理"},
		VerifyCount:    {"verify the count in the shop", "到店核实数据"},
		PassOn:         {"pass the message on", "转达信息"},
		VisitAgain:     {"make the visit again", "重新拜访"},
		CompleteReport: {"complete the report", "补全记录"},
	}
)

// ownerTexts is the wordings of the owners that the founding documents name.
var ownerTexts = [...]struct {
	owner Owner
	wording
}{
	{Manager, wording{"customer manager", "客户经理"}},
	{PhoneClerk, wording{"phone clerk", "电访员"}},
	{Supervisor, wording{"supervisor", "主管"}},
	{MarketManager, wording{"market manager", "市场经理"}},
	{MonopolyOffice, wording{"monopoly office", "专卖部门"}},
}

// Text is the purpose in words, "" for unset.
func (p Purpose) Text(lang calendar.Lang) string { return said(purposeTexts, int(p), p.String(), lang) }

// Text is the step as a line of a checklist, "" for unset.
func (s Step) Text(lang calendar.Lang) string { return said(stepTexts, int(s), s.String(), lang) }

// Text is the kind in words, "" for unset.
func (k TopicKind) Text(lang calendar.Lang) string { return said(topicTexts, int(k), k.String(), lang) }

// Text is the goal in words, without its topic, "" for unset.
func (k GoalKind) Text(lang calendar.Lang) string { return said(goalTexts, int(k), k.String(), lang) }

// Text is the finding in words, "" for unset.
func (k FindingKind) Text(lang calendar.Lang) string {
	return said(findingTexts, int(k), k.String(), lang)
}

// Text is the outcome in words, "" for unset.
func (o Outcome) Text(lang calendar.Lang) string { return said(outcomeTexts, int(o), o.String(), lang) }

// Text is the worth in words, "" for unset.
func (w Worth) Text(lang calendar.Lang) string { return said(worthTexts, int(w), w.String(), lang) }

// Text is the state in words, "" for unset.
func (s State) Text(lang calendar.Lang) string { return said(stateTexts, int(s), s.String(), lang) }

// Text is the direction in words, "" for unset.
func (w Way) Text(lang calendar.Lang) string { return said(wayTexts, int(w), w.String(), lang) }

// Text is the cause in words, "" for unset.
func (c PullCode) Text(lang calendar.Lang) string { return said(pullTexts, int(c), c.String(), lang) }

// Text is the deed in words, "" for unset.
func (d Deed) Text(lang calendar.Lang) string { return said(deedTexts, int(d), d.String(), lang) }

// Text is the owner in words; one that this package does not know is given back
// as it is.
func (o Owner) Text(lang calendar.Lang) string {
	for _, known := range ownerTexts {
		if known.owner == o {
			return known.in(lang)
		}
	}
	return string(o)
}
