package main

import "github.com/rapport-go/rapport/examples/internal/page"

var (
	sayWorkload = page.Phrase{En: "%[1]s: %[2]d reps, %[3]d shops", Zh: "%[1]s：%[2]d名客户经理，%[3]d户"}
	sayOwed     = page.Phrase{
		En: "The shops are owed %[1]d visits: %[2]d minutes of stays, %[3]d of ways at least. A rep has %[4]d days with %[5]d minutes in the field: it takes %[6]d of them at least, and there are %[7]d.",
		Zh: "本月应拜访%[1]d次：停留%[2]d分钟，路程至少%[3]d分钟。一名客户经理外勤%[4]d天、%[5]d分钟：至少需要%[6]d人，现有%[7]d人。",
	}
	colClass   = page.Phrase{En: "class", Zh: "类别"}
	colShops   = page.Phrase{En: "shops", Zh: "户数"}
	colVisits  = page.Phrase{En: "visits", Zh: "拜访"}
	colMinutes = page.Phrase{En: "minutes", Zh: "分钟"}
	colRep     = page.Phrase{En: "rep", Zh: "客户经理"}
	colWays    = page.Phrase{En: "ways", Zh: "路程"}
	colUse     = page.Phrase{En: "use", Zh: "占用"}
	sayAll     = page.Phrase{En: "all", Zh: "合计"}

	sayShares = page.Phrase{En: "Shares, before > after", Zh: "分工：调整前 > 调整后"}
	saySame   = page.Phrase{En: "%[1]d of %[2]d shops keep their rep. One that does not, and one that does:", Zh: "%[2]d户中%[1]d户不换客户经理。一户换、一户不换的理由："}
	sayOne    = page.Phrase{En: "%[1]s, with %[2]s: %[3]s", Zh: "%[1]s归%[2]s：%[3]s"}
	sayFixed  = page.Phrase{
		En: "If every shop had to stay with its rep, the spread of use would be %[1]s, not %[2]s:",
		Zh: "若一律不换客户经理，占用差距为%[1]s而非%[2]s：",
	}

	sayPlans      = page.Phrase{En: "The plans", Zh: "月计划"}
	colBooked     = page.Phrase{En: "booked", Zh: "已排"}
	colMissed     = page.Phrase{En: "missed", Zh: "未排"}
	colDays       = page.Phrase{En: "days", Zh: "天数"}
	colViolations = page.Phrase{En: "violations", Zh: "违规"}
	saySum        = page.Phrase{En: "%[1]d booked, %[2]d missed and %[3]d nobody's are the %[4]d owed.", Zh: "已排%[1]d、未排%[2]d、无人负责%[3]d，合为应访%[4]d次。"}

	sayStaff = page.Phrase{En: "With the ways of these plans the book takes %[1]d reps.", Zh: "按这些计划的路程，全册需要%[1]d人。"}

	saySteady  = page.Phrase{En: "The same weekday, where it costs no more than %[1]d minutes of way", Zh: "保持同一星期几：每次至多多走%[1]d分钟"}
	colFree    = page.Phrase{En: "kept by chance", Zh: "碰巧保持"}
	colSteady  = page.Phrase{En: "kept now", Zh: "现保持"}
	colCost    = page.Phrase{En: "minutes it costs", Zh: "多走分钟"}
	sayExample = page.Phrase{En: "For example %[1]s.", Zh: "例如%[1]s。"}
	sayKept    = page.Phrase{En: "%[1]s: %[2]s", Zh: "客户%[1]s：%[2]s"}

	sayGone    = page.Phrase{En: "One rep falls out: %[1]s is away all month", Zh: "缺一人：%[1]s整月请假"}
	sayCut     = page.Phrase{En: "%[1]s: %[2]s.", Zh: "客户经理%[1]s：%[2]s。"}
	colFloor   = page.Phrase{En: "floor", Zh: "保底"}
	colKept    = page.Phrase{En: "kept", Zh: "保留"}
	colSlipped = page.Phrase{En: "shops that slip", Zh: "减访户数"}
	saySlips   = page.Phrase{En: "%[1]d shops slip; the most that any loses is %[2]d. The first of each class:", Zh: "减访%[1]d户，每户至多减%[2]d次。各类首户："}
	saySlip    = page.Phrase{En: "%[1]s: %[2]s (days late, at least: %[3]d)", Zh: "%[1]s类：%[2]s（至少晚%[3]d天）"}
	sayLeft    = page.Phrase{En: "Ration counts minutes, a plan has days: of what is kept %[1]d visits are booked and %[2]d still missed.", Zh: "定量只算分钟，计划还要落到每天：保留的拜访已排%[1]d次，仍有%[2]d次未排。"}
)
