package complaint

import (
	"fmt"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// wording is how people say something, in English and in Chinese.
type wording struct{ en, zh string }

// in is the wording in a language: English unless it is Chinese.
func (w wording) in(lang calendar.Lang) string {
	if lang == calendar.Chinese {
		return w.zh
	}
	return w.en
}

// said is the wording of a value of a closed vocabulary, its form if there is
// none.
func said(list []wording, i int, form string, lang calendar.Lang) string {
	if i < 1 || i >= len(list) {
		return form
	}
	return list[i].in(lang)
}

// The wordings, by value. Steps and clocks also stand inside the sentences of
// reasons.
var (
	stateTexts = []wording{
		Listening: {"listening", "倾听中"}, Acknowledged: {"acknowledged", "已受理"}, Understood: {"understood", "已查明"},
		Escalated: {"escalated", "已上报"}, Deferred: {"deferred", "已暂缓"}, Offered: {"offered", "方案待答复"},
		Resolved: {"resolved", "已解决"}, Closed: {"closed", "已结案"}, Learned: {"learned", "已总结"},
	}
	stepTexts = []wording{
		Raise: {"raise", "登记投诉"}, Vent: {"vent", "倾诉"}, Argue: {"argue", "争辩"}, Contact: {"get in touch", "联系"},
		Acknowledge: {"acknowledge", "受理"}, Clarify: {"explain", "解释"}, FindCause: {"find the cause", "查明原因"},
		RecordView: {"record the view", "记录诉求"}, FindBeyond: {"find it beyond you", "认定超出权限"},
		Escalate: {"escalate", "上报"}, TimeOut: {"time-out of a rung", "逾时上报"}, Return: {"give back", "退回"},
		Offer: {"offer a solution", "提出方案"}, Defer: {"defer", "暂缓"}, Substitute: {"offer a substitute", "推荐替代品"},
		RemoveCause: {"remove the cause", "消除原因"}, Overrun: {"overrun of a deferral", "暂缓逾期"}, Wait: {"wait", "等待零售户"},
		Hear: {"hear back", "收到回音"}, Promise: {"promise", "承诺"}, Keep: {"keep the promise", "兑现承诺"},
		Accept: {"accept", "接受方案"}, Decline: {"decline", "不接受方案"}, Reject: {"reject", "驳回"}, FollowUp: {"follow up", "回访"},
		Extend: {"extend", "延期"}, Reopen: {"reopen", "重新办理"}, Learn: {"write the lesson", "总结教训"},
		Withdraw: {"withdraw", "撤回投诉"}, Duplicate: {"mark as duplicate", "并入他案"}, Absorb: {"absorb a duplicate", "并入重复投诉"},
		Lapse: {"close unanswered", "无答复结案"}, Retarget: {"change policy or tier", "变更政策或等级"},
		Recalendar: {"change the calendar", "变更日历"},
	}
	clockTexts = []wording{
		AckClock: {"acknowledge", "受理"}, CauseClock: {"find the cause", "查明原因"}, EscalateClock: {"escalate", "上报"},
		SolveClock: {"solve", "解决"}, LevelClock: {"answer from above", "上级答复"}, InformClock: {"inform", "告知进展"},
		AnswerClock: {"retailer's answer", "零售户答复"}, RevisitClock: {"revisit", "再访"}, FollowUpClock: {"follow up", "回访"},
		LearnClock: {"write the lesson", "总结教训"}, HardClock: {"hard deadline", "最终期限"}, PromiseClock: {"keep the promise", "兑现承诺"},
	}
	phaseTexts = []wording{
		Running: {"running", "计时中"}, Paused: {"paused", "暂停"}, Stopped: {"stopped", "已停止"}, Cancelled: {"cancelled", "已取消"},
	}
	kindTexts = []wording{
		ElapsedTime: {"elapsed time", "自然时间"}, BusinessTime: {"working time", "工作时间"}, BusinessDay: {"working days", "工作日"},
		FixedDate: {"fixed date", "指定日期"},
	}
	modeTexts = []wording{
		Resume: {"go on", "继续计时"}, Restart: {"start anew", "重新计时"}, Ignore: {"stay stopped", "不再计时"},
	}
	channelTexts = []wording{
		FaceToFace: {"face to face", "当面"}, Phone: {"phone", "电话"}, Message: {"message", "消息"}, Hotline: {"hotline", "热线"},
		Letter: {"letter", "信函"},
	}
	lossTexts = []wording{
		Mental: {"mental", "精神损失"}, Material: {"material", "物质损失"}, Both: {"mental and material", "精神和物质损失"},
	}
	whyTexts = []wording{
		ForMoney: {"money", "涉及金额"}, ForKnowledge: {"knowledge", "不了解情况"}, ForPolicy: {"policy", "涉及政策"}, ForTime: {"time", "来不及办理"},
		ForRequest: {"request of the retailer", "零售户要求"},
	}
	outcomeTexts = []wording{
		Fully: {"accepted in full", "全部接受"}, Partly: {"accepted in part", "部分接受"}, Rejected: {"rejected", "已驳回"},
		Withdrawn: {"withdrawn", "已撤回"}, Duplicated: {"covered by another case", "已并入他案"}, Unanswered: {"unanswered", "未获答复"},
	}
	mayTexts = []wording{
		Alone: {"by whoever holds it", "处理人自定"}, Confirmed: {"by a higher rung", "须经上级确认"},
	}
	segmentTexts = []wording{
		Counted: {"counted", "计入"}, Skipped: {"skipped", "不上班"}, StoodStill: {"paused", "暂停"}, WasClosed: {"closed", "结案期间"},
	}
	limitTexts = []wording{
		ByTarget: {"target", "规定时限"}, ByAtMost: {"upper limit", "最长时限"}, ByNextVisit: {"next visit", "下次拜访"}, ByEvent: {"named date", "约定日期"},
	}
	conditionTexts = []wording{
		FromUs: {"from us", "由我方联系"}, CauseKnown: {"cause known", "原因已查明"}, ViewKnown: {"view known", "诉求已记录"},
		BothKnown: {"cause and view known", "原因和诉求均已知"}, DeclinesLeft: {"declines left", "仍可再提方案"},
		SatisfiedDone: {"satisfied, lesson known", "满意且已总结"}, SatisfiedOnly: {"satisfied", "满意"},
		ReopenedOften: {"reopened too often", "重新办理过多"},
	}
)

// Text is the state as people say it: "acknowledged", "已受理". It is "" for a
// case that was not raised. The wording may change between releases; String
// does not.
func (s State) Text(lang calendar.Lang) string { return said(stateTexts, int(s), s.String(), lang) }

// Text is the step as people say it: "follow up", "回访"; "" for unset.
func (s Step) Text(lang calendar.Lang) string { return said(stepTexts, int(s), s.String(), lang) }

// Text is what the clock waits for, as people say it: "inform", "告知进展"; ""
// for unset.
func (c Clock) Text(lang calendar.Lang) string { return said(clockTexts, int(c), c.String(), lang) }

// Text is the phase as people say it: "running", "计时中"; "" for unset.
func (p Phase) Text(lang calendar.Lang) string { return said(phaseTexts, int(p), p.String(), lang) }

// Text is what the target counts, as people say it: "working days", "工作日"; ""
// for unset.
func (k TargetKind) Text(lang calendar.Lang) string { return said(kindTexts, int(k), k.String(), lang) }

// Text is what the clock does, as people say it: "start anew", "重新计时"; "" for
// unset.
func (m ReopenMode) Text(lang calendar.Lang) string { return said(modeTexts, int(m), m.String(), lang) }

// Text is the channel as people say it: "face to face", "当面"; "" for unset.
func (c Channel) Text(lang calendar.Lang) string { return said(channelTexts, int(c), c.String(), lang) }

// Text is the loss as people say it: "material", "物质损失"; "" for unset.
func (l Loss) Text(lang calendar.Lang) string { return said(lossTexts, int(l), l.String(), lang) }

// Text is the ground as people say it: "money", "涉及金额"; "" for unset.
func (w Why) Text(lang calendar.Lang) string { return said(whyTexts, int(w), w.String(), lang) }

// Text is the outcome as people say it: "accepted in part", "部分接受"; "" for
// unset.
func (o Outcome) Text(lang calendar.Lang) string { return said(outcomeTexts, int(o), o.String(), lang) }

// Text is who may defer, as people say it: "by a higher rung", "须经上级确认"; ""
// for nobody.
func (m May) Text(lang calendar.Lang) string { return said(mayTexts, int(m), m.String(), lang) }

// Text is the kind as people say it: "counted", "计入"; "" for unset.
func (k SegmentKind) Text(lang calendar.Lang) string {
	return said(segmentTexts, int(k), k.String(), lang)
}

// Text is the limit as people say it: "next visit", "下次拜访"; "" for unset.
func (l Limit) Text(lang calendar.Lang) string { return said(limitTexts, int(l), l.String(), lang) }

// Text is the condition as people say it: "cause known", "原因已查明"; "" for
// always.
func (w Condition) Text(lang calendar.Lang) string {
	form := ""
	if w != Always {
		form = fmt.Sprintf("Condition(%d)", uint8(w))
	}
	return said(conditionTexts, int(w), form, lang)
}

// String is the condition in English, "" for always.
func (w Condition) String() string { return w.Text(calendar.English) }
