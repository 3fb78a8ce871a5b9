package main

// The headings, the sentences and the columns of the report.
var (
	sayTitle   = phrase{"%[1]s: the month of %[2]s", "%[1]s：%[2]s的月计划"}
	sayAssumed = phrase{"What this page rests on", "本页依据"}

	sayClasses = phrase{"Classes: what the shops bought, %[1]s to %[2]s, in %[3]s", "客户分类：%[1]s至%[2]s进货额（%[3]s）"}
	sayPercent = phrase{"%[1]s %%", "%[1]s%%"}
	colClass   = phrase{"class", "类别"}
	colShops   = phrase{"shops", "户数"}
	colOfShops = phrase{"of shops", "占户数"}
	colBought  = phrase{"bought", "进货额"}
	colOfAll   = phrase{"of all", "占总额"}
	colTarget  = phrase{"target", "目标"}
	colLeast   = phrase{"from", "最低进货额"}

	sayProvisional = phrase{
		"Provisional (%[1]d): too new for a class of their own; what they bought stands outside the total.",
		"暂定（%[1]d户）：经营未满所需月数，进货额不计入总额。",
	}
	sayIdle = phrase{
		"Nothing bought (%[1]d): class %[2]s.",
		"没有进货（%[1]d户）：归入%[2]s类。",
	}
	sayReturned = phrase{
		"Nothing bought on balance (%[1]d): class %[2]s; together they returned %[3]s more than they bought.",
		"净进货额不为正（%[1]d户）：归入%[2]s类；合计退货多于进货%[3]s。",
	}
	sayExcluded = phrase{
		"Set apart (%[1]d): closed, or opened after the period.",
		"另列（%[1]d户）：已停业，或在统计期之后开业。",
	}
	sayMoves = phrase{
		"Since the last review: %[1]d shops up, %[2]d down; the margin and the limit of one class a review hold %[3]d.",
		"与上次评定相比：上升%[1]d户，下降%[2]d户；因缓冲幅度及每次最多降一级而维持%[3]d户。",
	}
	sayExample = phrase{"For example %[1]s: %[2]s.", "例如%[1]s：%[2]s。"}

	sayPareto = phrase{"80/20", "二八分析"}
	sayTop    = phrase{
		"The best fifth, %[1]d of %[3]d shops, carries %[2]s of the purchases.",
		"进货额最高的五分之一（%[3]d户中的%[1]d户）占进货总额的%[2]s。",
	}
	sayVital = phrase{
		"The vital few: %[1]d shops are enough for %[2]s.",
		"关键少数：%[1]d户即占%[2]s。",
	}
	sayGini = phrase{
		"The best %[2]s of the shops make %[3]s of the purchases; Gini %[1]s.",
		"最好的%[2]s客户占%[3]s进货额；基尼系数%[1]s。",
	}

	sayWorkload = phrase{"Workload", "工作量"}
	sayOwed     = phrase{
		"%[2]d shops are owed %[1]d visits in %[3]d days in the field: %[4]s a day, against a norm of %[5]d to %[6]d.",
		"%[2]d户本月应拜访%[1]d次，外勤%[3]d天：平均每天%[4]s次，标准为%[5]d至%[6]d次。",
	}
	sayRoom = phrase{
		"The month holds %[1]s visits at most and %[2]s minutes in the field; the stays want %[3]s of them and the ways at least %[4]s. Reps needed at least: %[5]d.",
		"本月最多%[1]s次拜访，外勤%[2]s分钟；拜访需要%[3]s分钟，路程至少%[4]s分钟。至少需要%[5]d名客户经理。",
	}
	colUrban  = phrase{"urban", "城区"}
	colTown   = phrase{"town", "镇区"}
	colRural  = phrase{"rural", "农村"}
	colVisits = phrase{"visits", "次数"}
	sayBooked = phrase{
		"Planned: %[1]d visits, missed: %[2]d. On average %[3]s visits a day and %[4]s minutes a day on the way.",
		"已安排%[1]d次，未安排%[2]d次。平均每天%[3]s次，路上%[4]s分钟。",
	}
	sayNone = phrase{"Owed no visit (%[1]d):", "本月无需拜访（%[1]d户）："}

	sayMonth      = phrase{"The month at a glance: %[1]s", "月历：%[1]s"}
	sayCellVisits = phrase{"%[1]d visits", "%[1]d户"}
	sayCellWay    = phrase{"%[1]d min way", "路程%[1]d分"}
	sayMakeUp     = phrase{"make-up", "调休"}
	sayLeave      = phrase{"leave", "请假"}
	sayOffice     = phrase{"office", "内勤"}
	sayWeather    = phrase{"weather", "天气"}

	sayDay      = phrase{"One day, minute by minute: %[1]s", "一天的安排：%[1]s"}
	sayNoVisits = phrase{"No visit is planned.", "没有安排拜访。"}
	colTime     = phrase{"time", "时间"}
	colShop     = phrase{"shop", "客户"}
	colWay      = phrase{"way", "路程"}
	sayLeaves   = phrase{"leaves home", "出发"}
	sayLunch    = phrase{"lunch", "午餐"}
	sayBack     = phrase{"home again", "返回"}
	sayPair     = phrase{"%[1]s: %[2]s", "%[1]s：%[2]s"}
	sayJoin     = phrase{"; ", "；"}
	sayAsBefore = phrase{"as before", "同上"}
	sayDaySum   = phrase{"%[1]d visits, %[2]d minutes on the way.", "共%[1]d户，路程%[2]d分钟。"}

	sayMissed       = phrase{"Missed: %[1]d", "未能安排：%[1]d次"}
	sayNobodyMissed = phrase{"Every visit that is owed is planned.", "应拜访的全部安排。"}
	sayVerdict      = phrase{"%[1]d: %[2]s", "%[1]d次：%[2]s"}
	sayMiss         = phrase{"%[1]s, visit %[2]s, class %[3]s: %[4]s.", "%[1]s，第%[2]s次，%[3]s类：%[4]s。"}
	sayAnd          = phrase{" and ", "和"}
	sayAnyPlan      = phrase{"proof for any plan", "任何计划都成立的证明"}
	sayThisPlan     = phrase{"proof for this plan", "本计划的证明"}
	sayRivals       = phrase{
		"it and %[1]d visits at least as urgent want %[4]d of the %[5]d that the days %[2]s to %[3]s hold",
		"它与%[1]d次同样或更紧急的拜访，在%[2]s至%[3]s共需%[4]d，只有%[5]d",
	}
	sayAlike     = phrase{" (likewise %[1]d more)", "（另%[1]d天同样）"}
	sayMoreShops = phrase{"and %[1]d more shops", "另有%[1]d户"}

	sayImpossible = phrase{"no day can serve it", "没有任何一天可行"}
	sayNoCapacity = phrase{"its days are full", "可选日期已排满"}
	sayOutranked  = phrase{"more urgent visits took its room", "让位于更紧急的拜访"}

	saySheet = phrase{"One guidance sheet", "经营指导书一份"}
	sayCheck = phrase{"Check: %[1]d violations", "校验：%[1]d处违规"}
)
