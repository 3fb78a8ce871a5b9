package main

// The words of the re-plan.
var (
	saySick = phrase{"If the rep is ill on %[1]s", "假如%[1]s客户经理请病假"}
	sayLost = phrase{
		"Its %[1]d visits are planned anew that morning. What comes before stays as it is, and at most %[2]d visits of other days may give up theirs.",
		"当天的%[1]d次拜访在当日早上重新安排；此前的安排不变，其他日子最多允许%[2]d次拜访让出日期。",
	}
	sayRevised = phrase{
		"%[1]d visits keep day and minute, %[2]d another time of their day, %[3]d move to another day, %[4]d are missed that were not, %[5]d are new; %[6]d of the changes allowed are made.",
		"%[1]d次拜访日期、时间不变，%[2]d次仅改时间，%[3]d次改日期，%[4]d次取消，%[5]d次新增；允许的让位用去%[6]d次。",
	}
	sayPrice = phrase{
		"From that day on the ways take %[1]s minutes, and %[2]d visits of the month are missed; a plan free of the earlier one would take %[3]s and miss %[4]d.",
		"自当日起路程共%[1]s分钟，本月未安排%[2]d次；若不受原计划约束重新编排，路程为%[3]s分钟，未安排%[4]d次。",
	}
	colFrom        = phrase{"was", "原定"}
	colTo          = phrase{"is now", "改为"}
	sayMoreChanges = phrase{"%[2]d more with %[1]s", "“%[1]s”另有%[2]d次"}
	saySickFile    = phrase{
		"-out DIR writes this as sick-day.ics, which moves and cancels the events of plan.ics.",
		"用-out DIR可另存为sick-day.ics，导入后会更改或取消plan.ics中的相应日程。",
	}
	sayRevisionCheck = phrase{"Check of the re-plan: %[1]d violations", "重排校验：%[1]d处违规"}
)
