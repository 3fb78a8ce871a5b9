package main

// The words of the picture and of the page that links everything.
var (
	svgAbout    = phrase{"%[1]d visits planned, %[2]d missed", "已安排拜访%[1]d次，未安排%[2]d次"}
	svgVisits   = phrase{"visits", "户数"}
	svgWay      = phrase{"way, min", "路程(分)"}
	svgPeak     = phrase{"sales peak", "销售高峰"}
	svgClass    = phrase{"class %[1]s", "%[1]s类"}
	svgAgreed   = phrase{"appointment", "已预约"}
	svgOnTheWay = phrase{"on the way", "路上"}
	svgWaits    = phrase{"waiting", "等候"}

	indexReport = phrase{"The report", "报告"}
	indexDays   = phrase{"Day lists", "每日清单"}
	indexShops  = phrase{"Guidance sheets", "经营指导书"}
	indexBefore = phrase{"the sheet before", "上个月的"}
	indexVisits = phrase{"visits", "拜访日期"}
	sayComma    = phrase{", ", "、"}
)
