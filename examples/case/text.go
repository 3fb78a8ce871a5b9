package main

import (
	"fmt"
	"strings"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// word is a code of the library as a reader says it: in English the code
// itself, in Chinese what the list has for it.
func (r *report) word(chinese map[string]string, code any) string {
	word := fmt.Sprint(code)
	if zh, ok := chinese[word]; ok && r.Lang() == calendar.Chinese {
		return zh
	}
	return strings.ReplaceAll(word, "_", " ")
}

var (
	weekdays = map[string]string{"Mon": "周一", "Tue": "周二", "Wed": "周三", "Thu": "周四", "Fri": "周五", "Sat": "周六", "Sun": "周日"}
	roles    = map[string]string{"rep": "客户经理", "shop_manager": "店长", "area_manager": "片区经理", "director": "主任"}
	states   = map[string]string{"acknowledged": "已受理", "deferred": "已暂缓", "learned": "已总结"}
	steps    = map[string]string{
		"raise": "投诉", "vent": "倾诉", "acknowledge": "确认", "clarify": "解释", "find_cause": "找原因", "record_view": "记录诉求",
		"find_beyond": "超出权限", "escalate": "上报", "return": "退回", "offer": "提出方案", "defer": "暂缓", "substitute": "提出替代品",
		"remove_cause": "消除原因", "promise": "承诺", "accept": "接受", "decline": "拒绝", "follow_up": "回访", "learn": "总结教训",
	}
	clocks = map[string]string{
		"ack": "确认", "cause": "查明原因", "escalate": "上报", "solve": "解决", "level": "上级答复", "inform": "告知进展",
		"answer": "零售户答复", "revisit": "再访", "follow_up": "回访", "learn": "总结",
	}
	segments = map[string]string{"counted": "计入", "skipped": "不上班", "paused": "暂停"}
	causes   = map[string]string{
		"scarce_supply": "紧俏缺货", "policy_misunderstanding": "政策误解", "poor_goods": "货品质量", "late_order": "订单迟到",
		"order_error": "订单差错", "poor_service": "服务不周",
	}
)

// told is what happens at a step of the story.
var told = map[complaint.Step]page.Phrase{
	complaint.Raise:       {En: "north-gate rings: no blue-12 for three weeks, now the holiday", Zh: "north-gate来电：blue-12断货三周，又逢过节"},
	complaint.Vent:        {En: "the owner lets it all out, anger 3 of 3", Zh: "店主把话说完，怒气3级"},
	complaint.Acknowledge: {En: "rep-7 accepts it as the shop's trouble", Zh: "rep-7先接受，认可零售户的难处"},
	complaint.FindCause:   {En: "blue-12 is short in the whole region", Zh: "blue-12整个地区都缺货"},
	complaint.RecordView:  {En: "lost sales and lost face; the shop asks for a credit", Zh: "既损失生意又丢面子，要求补偿货款"},
	complaint.FindBeyond:  {En: "a credit is not the rep's to give", Zh: "客户经理无权补偿货款"},
	complaint.Escalate:    {En: "to the next rung, for the money", Zh: "因涉及金额上报上一级"},
	complaint.Defer:       {En: "nobody has the goods: put off to the visit of 25 February", Zh: "谁也没有货：暂缓到2月25日拜访"},
	complaint.Substitute:  {En: "rep-7 proposes jade-12, of the same price", Zh: "rep-7推荐同价位的jade-12"},
	complaint.Decline:     {En: "the owner: nobody here knows it", Zh: "店主：这里没人认识这个牌子"},
	complaint.Offer:       {En: "promotion goods worth 120 to help sell it", Zh: "配120元促销品帮助销售"},
	complaint.Accept:      {En: "the owner takes both", Zh: "店主都接受"},
	complaint.FollowUp:    {En: "is it really well? yes, score 9", Zh: "回访：满意，评分9"},
	complaint.Learn:       {En: "the lesson is written down", Zh: "教训记录在案"},
}

var (
	sayCall      = page.Phrase{En: "A call on a Friday evening before nine days of holiday", Zh: "九天长假前，周五傍晚的一个电话"}
	sayAuthority = page.Phrase{En: "The make-up Saturday: cause, viewpoint, authority", Zh: "调休周六：原因、诉求、权限"}
	sayLate      = page.Phrase{En: "What became known late, and what is refused", Zh: "迟到的信息与被拒绝的事件"}
	sayAhead     = page.Phrase{En: "What lies ahead, as a scheduler asks from Saturday noon", Zh: "从周六中午起，调度程序看到的后续"}
	saySecond    = page.Phrase{En: "The second visit, after the holiday", Zh: "节后再访"}
	sayLesson    = page.Phrase{En: "Follow-up and lesson", Zh: "回访与教训"}

	sayBlocked  = page.Phrase{En: "blocked", Zh: "不可"}
	sayPossible = page.Phrase{En: "possible", Zh: "可以"}
	sayReason   = page.Phrase{En: "%[1]s (%[2]s)", Zh: "%[1]s（%[2]s）"}
	sayUnblock  = page.Phrase{En: "; lifted by: %[1]s", Zh: "；先做：%[1]s"}
	sayComma    = page.Phrase{En: ", ", Zh: "、"}

	sayView    = page.Phrase{En: "The case on %[1]s: %[2]s, with the %[3]s.", Zh: "%[1]s的情况：%[2]s，由%[3]s处理。"}
	sayClock   = page.Phrase{En: "clock", Zh: "时限"}
	sayDue     = page.Phrase{En: "due %[1]s", Zh: "%[1]s到期"}
	sayPaused  = page.Phrase{En: "stands still; due %[1]s if it went on now", Zh: "暂停；若现在继续，%[1]s到期"}
	sayAllowed = page.Phrase{En: "allowed", Zh: "可做"}
	sayAdvice  = page.Phrase{En: "advice", Zh: "提示"}
	sayVisitBy = page.Phrase{En: "visit by", Zh: "最迟拜访"}
	sayTrace   = page.Phrase{
		En: "Why %[1]s is now due %[2]s: %[3]d closing hours count (*), that of the first day does not.",
		Zh: "“%[1]s”为何%[2]s到期：计入%[3]d个工作日收班（*），当天不计。",
	}

	sayOutOfOrder = page.Phrase{
		En: "Evolve refuses %[1]s of %[2]s (*OrderError): %[3]s of %[4]s came after it. The case keeps its %[5]d events.",
		Zh: "Evolve拒绝%[2]s的%[1]s（*OrderError）：其后已有%[4]s的%[3]s。案件仍为%[5]d个事件。",
	}
	sayConflict = page.Phrase{
		En: "It refuses %[1]s with other content (*ConflictError). The case keeps its %[2]d events.",
		Zh: "编号%[1]s内容不同也被拒绝（*ConflictError）。案件仍为%[2]d个事件。",
	}
	sayInserted = page.Phrase{
		En: "Insert puts the note where it belongs: %[1]d events, arguments counted %[2]d.",
		Zh: "Insert把它放到应有的位置：%[1]d个事件，争辩%[2]d次。",
	}

	colAt          = page.Phrase{En: "falls", Zh: "时间"}
	colID          = page.Phrase{En: "id to send once", Zh: "只发一次的编号"}
	colClock       = page.Phrase{En: "clock", Zh: "时限"}
	colTell        = page.Phrase{En: "tell", Zh: "通知"}
	colNotify      = page.Phrase{En: "in working time", Zh: "上班时间"}
	sayViewChanges = page.Phrase{En: "nothing is due; look again", Zh: "无到期，重新查看"}

	sayAction  = page.Phrase{En: "name two substitutes at the same price before a holiday", Zh: "节前先备好两个同价位替代品"}
	sayLearned = page.Phrase{En: "The case is %[1]s: %[2]s (owner: %[3]s).", Zh: "案件%[1]s：%[2]s（负责人：%[3]s）。"}
	saySpent   = page.Phrase{En: "On the wall: worked on %[1]s, put off %[2]s, %[3]s together.", Zh: "总历时：处理%[1]s，暂缓%[2]s，共%[3]s。"}

	sayMonth   = page.Phrase{En: "January: %[1]d complaints, read on the morning of 2 February", Zh: "一月：%[1]d件投诉，2月2日早上的统计"}
	colRep     = page.Phrase{En: "rep", Zh: "客户经理"}
	colCases   = page.Phrase{En: "complaints", Zh: "投诉"}
	colVisits  = page.Phrase{En: "visits", Zh: "拜访"}
	colRate    = page.Phrase{En: "per 1,000", Zh: "每千次"}
	colBetween = page.Phrase{En: "95 % certain", Zh: "95%区间"}
	sayAll     = page.Phrase{En: "all", Zh: "合计"}

	sayInterval = page.Phrase{
		En: "Intervals that overlap do not tell two reps apart: no complaint in few visits proves nothing.",
		Zh: "区间重叠时，数字分不出高低：拜访少而无投诉不算证明。",
	}
	sayFirst = page.Phrase{
		En: "Settled in the first contact: %[1]d of %[2]d; of what a rep can settle %[3]d of %[4]d; %[5]d are not decided yet.",
		Zh: "首次接触解决：%[2]d件中%[1]d件；客户经理能解决的%[4]d件中%[3]d件；%[5]d件尚未定。",
	}
	sayTimes = page.Phrase{
		En: "Resolved: %[1]d, half in %[2]s, 90 %% in %[3]s. Still open: %[4]d, 90 %% no older than %[5]s.",
		Zh: "已解决%[1]d件：半数在%[2]s内，九成在%[3]s内。未结%[4]d件：九成不超过%[5]s。",
	}
	sayRecovery = page.Phrase{
		En: "Goods given in %[1]d cases, worth %[2]s. Put off: %[3]d, ended by a substitute: %[4]d. Reopened: %[5]d of %[6]d.",
		Zh: "%[1]d件给了促销品，值%[2]s元。暂缓%[3]d次，以替代品了结%[4]d次。重新打开：%[6]d件中%[5]d件。",
	}
	colMet     = page.Phrase{En: "in time", Zh: "按时"}
	colMissed  = page.Phrase{En: "missed", Zh: "逾期"}
	colRunning = page.Phrase{En: "still open", Zh: "未到"}
	sayCauses  = page.Phrase{En: "Causes, the vital few (*, %[1]d %% of all) first, each with its right first answer:", Zh: "原因，关键少数（*，占%[1]d%%）在前，附首选答复："}
)
