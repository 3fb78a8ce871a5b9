package main

import (
	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/visit"
)

// worth is what a report is worth.
var worth = map[visit.Worth]page.Phrase{
	visit.Sound:      {En: "sound", Zh: "有效"},
	visit.Incomplete: {En: "incomplete", Zh: "待补全"},
	visit.Invalid:    {En: "invalid", Zh: "无效"},
}

var (
	sayMonth = page.Phrase{En: "The month of %[1]s for %[2]s", Zh: "%[2]s的%[1]s"}
	sayOwed  = page.Phrase{
		En: "%[2]d shops are owed %[1]d visits in %[3]d working days, %[4]d of them in the field.",
		Zh: "%[2]d户应拜访%[1]d次；%[3]d个工作日，其中外勤%[4]d天。",
	}
	sayRoom = page.Phrase{
		En: "The stays want %[1]d of %[2]d minutes, the ways at least %[3]d. Reps needed at least: %[4]d.",
		Zh: "拜访需%[1]d分钟（可用%[2]d分钟），路程至少%[3]d分钟。至少需要%[4]d名客户经理。",
	}

	sayToday = page.Phrase{En: "Whom to see: %[1]s, %[2]s, %[3]d minutes left", Zh: "该看谁：%[1]s %[2]s，剩%[3]d分钟"}
	colPlace = page.Phrase{En: "place", Zh: "位次"}
	colShop  = page.Phrase{En: "shop", Zh: "客户"}
	colClass = page.Phrase{En: "class", Zh: "类别"}
	colWay   = page.Phrase{En: "way", Zh: "路程"}
	colTime  = page.Phrase{En: "stay", Zh: "拜访"}
	colWhy   = page.Phrase{En: "what speaks for it first", Zh: "首要理由"}
	sayPairs = page.Phrase{
		En: "%[1]d of %[2]d visits fit together, %[3]d minutes are left over (* a place kept for small classes). Why so:",
		Zh: "%[2]d次中可连续拜访%[1]d次，余%[3]d分钟（*为小类保留的位次）。排序理由：",
	}

	sayAgenda = page.Phrase{En: "The agenda for %[1]s, on the phone", Zh: "%[1]s的拜访提纲（手机）"}
	topicLate = page.Phrase{En: "deliveries come late", Zh: "送货总是迟到"}
	topicJade = page.Phrase{En: "jade-12, new", Zh: "新品jade-12"}
	sayAgain  = page.Phrase{En: "The same again on %[1]s is refused:", Zh: "%[1]s再用同一提纲被拒绝："}

	sayReports  = page.Phrase{En: "The evening's reports", Zh: "当晚的拜访记录"}
	sayStay     = page.Phrase{En: "%[1]s, %[2]d min", Zh: "%[1]s，%[2]d分钟"}
	sayFindings = page.Phrase{En: "What was found, and who does what by when", Zh: "发现的问题：谁、何时、做什么"}
	sayMessages = page.Phrase{En: "Messages still open tonight", Zh: "今晚未了的信息"}

	sayConduct    = page.Phrase{En: "Conduct in March so far: %[1]d events", Zh: "三月至今的言行：%[1]d条"}
	sayFlags      = page.Phrase{En: "dangerous", Zh: "危险行为"}
	sayBreaches   = page.Phrase{En: "breaches", Zh: "违规"}
	sayDiligences = page.Phrase{En: "diligence", Zh: "三勤"}
	sayMerits     = page.Phrase{En: "merits", Zh: "优点"}
	sayTimes      = page.Phrase{En: "%[1]s: %[2]d", Zh: "%[1]s：%[2]d次"}
	sayDisputed   = page.Phrase{En: "%[1]s: %[2]d, disputed %[3]d", Zh: "%[1]s：%[2]d次，另有异议%[3]d次"}
	sayComma      = page.Phrase{En: "; ", Zh: "；"}

	sayCoverage = page.Phrase{En: "Coverage so far", Zh: "至今的覆盖"}
	colShops    = page.Phrase{En: "shops", Zh: "户数"}
	colGoal     = page.Phrase{En: "goal", Zh: "应访"}
	colDone     = page.Phrase{En: "done", Zh: "已访"}
	colMissed   = page.Phrase{En: "missed", Zh: "未访"}
	colToPlan   = page.Phrase{En: "to plan", Zh: "待排"}
	colStay     = page.Phrase{En: "minutes a stay", Zh: "平均分钟"}
	sayAll      = page.Phrase{En: "all", Zh: "合计"}

	sayCall   = page.Phrase{En: "A call: %[1]s asks for %[2]s; its visit is planned for %[3]s", Zh: "来电：%[1]s想改到%[2]s；原定%[3]s"}
	colCost   = page.Phrase{En: "cost", Zh: "代价"}
	colAdds   = page.Phrase{En: "way added", Zh: "增加路程"}
	colOff    = page.Phrase{En: "days off target", Zh: "偏离目标日"}
	colOthers = page.Phrase{En: "visits besides", Zh: "当天其他拜访"}
	colStart  = page.Phrase{En: "at", Zh: "到店"}
	sayBooked = page.Phrase{En: "Booked on %[1]s. Check finds %[2]d violations.", Zh: "定在%[1]s。校验：%[2]d处违规。"}

	sayRides = page.Phrase{En: "The supervisor's %[1]s: days along, and shops asked", Zh: "主管的%[1]s：随访与回访"}
	sayAsked = page.Phrase{En: "Asked about %[1]s: %[2]s.", Zh: "就%[1]s征求意见：%[2]s。"}
)
