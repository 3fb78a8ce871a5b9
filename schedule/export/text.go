package export

import (
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// phrase is what this package says itself, in English and Chinese. {1}, {2} and
// so on are holes.
type phrase struct{ english, chinese string }

var (
	lunch  = phrase{"lunch", "午休"}
	setOff = phrase{"set off at {1}, arrive at {2}: {3} minutes of way", "{1}出发，{2}到达，路途{3}分钟"}

	posterTitle = phrase{"{1}: {3} {2}", "{1} {2}年{3}月拜访计划"}
	posterAbout = phrase{"{1} on {2}, {3} missed, {4} on the way", "{2}内拜访{1}，未能安排{3}，路途{4}"}
	dayTitle    = phrase{"{1}: {2}, {3} of way", "{1}：拜访{2}，路途{3}"}
	noteTitle   = phrase{"{1}: {2}", "{1}：{2}"}
	posterStray = phrase{"{1}; {2} on other days", "{1}，另有{2}不在当月"}
	shopTitle   = phrase{"{1}: {2}, {3} missed", "{1}：拜访{2}，未能安排{3}次"}
	shortWay    = phrase{"{1} min", "{1}分"}
	weekOf      = phrase{"Week", "合计"}

	holiday   = phrase{"holiday", "放假"}
	makeUp    = phrase{"make-up", "调休上班"}
	shortened = phrase{"short day", "缩短"}
	beyond    = phrase{"not in the calendar", "日历未覆盖"}
	noField   = phrase{"no field hours", "无外勤"}
	noVisits  = phrase{"no visits", "无拜访"}
	away      = phrase{"away", "不在"}
	leave     = phrase{"leave", "休假"}
	office    = phrase{"office", "内勤"}
	weather   = phrase{"weather", "天气"}

	noClass    = phrase{"no class", "未分类"}
	headClass  = phrase{"class", "类别"}
	headShops  = phrase{"shops", "户数"}
	headVisits = phrase{"visits", "拜访"}
	headMissed = phrase{"missed", "未安排"}
	keyMissed  = phrase{"a visit is missed", "有未能安排的拜访"}
	keyNone    = phrase{"none owed", "无需拜访"}
	keyHome    = phrase{"home", "出发地"}
	keyOff     = phrase{"holiday", "放假"}
	keyAway    = phrase{"away", "不在外勤"}
	keyWay     = phrase{"the way of the day", "当日路线"}
	unplaced   = phrase{"{1} without a position", "{1}没有位置"}
	noMap      = phrase{"no shop has a position", "零售户均无位置"}
)

// noun is what is counted.
type noun struct{ one, many, chinese string }

var (
	visits  = noun{"visit", "visits", "次"}
	days    = noun{"day", "days", "天"}
	minutes = noun{"minute", "minutes", "分钟"}
	shops   = noun{"shop", "shops", "户"}
)

// of is a number of it.
func (n noun) of(count int, lang calendar.Lang) string {
	number := words.Number(decimal.New(int64(count), 0), 0, string(lang))
	switch {
	case lang == calendar.Chinese:
		return number + n.chinese
	case count == 1:
		return number + " " + n.one
	}
	return number + " " + n.many
}

// dayName is "Wed 6 May".
func dayName(d calendar.Date, lang calendar.Lang) string {
	_, month, day := d.Civil()
	if lang == calendar.Chinese {
		return strconv.Itoa(int(month)) + "月" + strconv.Itoa(day) + "日" + weekday(d.Weekday(), lang)
	}
	return weekday(d.Weekday(), lang) + " " + strconv.Itoa(day) + " " + month.String()[:3]
}

// weekday is the short name of a day of the week.
func weekday(d time.Weekday, lang calendar.Lang) string {
	if lang == calendar.Chinese {
		return "周" + string([]rune("日一二三四五六")[d])
	}
	return d.String()[:3]
}

// in is the phrase in a language with its holes filled.
func (p phrase) in(lang calendar.Lang, values ...string) string {
	text := p.english
	if lang == calendar.Chinese {
		text = p.chinese
	}
	if !strings.Contains(text, "{") {
		return text
	}
	return words.Fill(text, func(hole string) string {
		if i, err := strconv.Atoi(hole); err == nil && i > 0 && i <= len(values) {
			return values[i-1]
		}
		return ""
	})
}
