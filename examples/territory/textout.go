package main

// The words of the page that links everything, and of what is said about the
// files beside it.
var (
	sayFiles = phrase{"-out DIR writes this month as a page to print (month.svg), for calendars (plan.ics) and for maps (plan.geojson).",
		"用-out DIR可另存本月计划：打印用图（month.svg）、日历文件（plan.ics）、地图文件（plan.geojson）。"}

	indexAbout  = phrase{"%[1]d visits planned, %[2]d missed", "已安排拜访%[1]d次，未安排%[2]d次"}
	indexReport = phrase{"The report", "报告"}
	indexDays   = phrase{"Day lists", "每日清单"}
	indexShops  = phrase{"Guidance sheets", "经营指导书"}
	indexBefore = phrase{"the sheet before", "上个月的"}
	indexVisits = phrase{"visits", "拜访日期"}
	sayComma    = phrase{", ", "、"}
)
