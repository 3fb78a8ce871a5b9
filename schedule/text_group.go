package schedule

import (
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// marketsChinese is the markets in Chinese, by market less one.
var marketsChinese = [...]string{client.Urban - 1: "城区", client.Town - 1: "镇区", client.Rural - 1: "农村"}

// group names the class and market of a reason.
func (r Reason) group(chinese bool) string {
	market := int(r.Market) - 1
	known := market >= 0 && market < len(marketsChinese)
	switch {
	case chinese && known:
		return marketsChinese[market] + r.class(chinese)
	case known:
		return r.class(chinese) + " in " + r.Market.String() + " markets"
	}
	return r.class(chinese)
}

// class names the class of a reason.
func (r Reason) class(chinese bool) string {
	switch {
	case r.Class == "" && chinese:
		return "未定类别"
	case r.Class == "":
		return "no class"
	case chinese:
		return string(r.Class) + "类"
	}
	return "class " + string(r.Class)
}

// cause names the cause of a pull.
func (r Reason) cause(chinese bool) string {
	var code visit.PullCode
	if err := code.UnmarshalText([]byte(r.Name)); err != nil {
		return r.Name
	}
	if chinese {
		return code.Text(calendar.Chinese)
	}
	return code.Text(calendar.English)
}

// by is the last day of a cause, if it has one.
func (r Reason) by(chinese bool) string {
	switch {
	case !r.Until.Valid():
		return ""
	case chinese:
		return "，最晚" + r.Until.String()
	}
	return ", by " + r.Until.String()
}

// criterionText names a criterion.
func criterionText(word string, chinese bool) string {
	i := slices.Index(criteria.List, word)
	switch {
	case i < 0:
		return word
	case chinese:
		return criterionTexts[i].chinese
	}
	return criterionTexts[i].english
}

var criterionTexts = [...]struct{ english, chinese string }{
	ByAppointment - 1: {"the time of today's appointment", "今日约定时间"},
	ByCause - 1:       {"the place of its cause", "事由次序"},
	ByLastChance - 1:  {"the last chance (0 is today, below it overdue)", "最后机会（0为今日，负数为逾期）"},
	ByClass - 1:       {"the place of its value class", "价值类别次序"},
	ByDaysLeft - 1:    {"the working days it can wait", "可等工作日数"},
	ByTarget - 1:      {"the days to its target", "距目标日天数"},
	ByWay - 1:         {"the minutes of way from here", "路途分钟"},
	ByClosing - 1:     {"the end of its last window", "最后时段结束时间"},
	ByRank - 1:        {"its rank", "紧急次序"},
}
