package guidance

import (
	"fmt"

	"github.com/rapport-go/rapport/schedule/calendar"
)

func dateText(d calendar.Date, lang calendar.Lang) string {
	year, month, day := d.Civil()
	switch {
	case !d.Valid():
		return ""
	case lang == calendar.Chinese:
		return fmt.Sprintf("%d年%d月%d日", year, int(month), day)
	}
	return fmt.Sprintf("%d %s %d", day, month, year)
}

func monthText(m calendar.Month, lang calendar.Lang) string {
	year, month := m.Civil()
	switch {
	case !m.Valid():
		return ""
	case lang == calendar.Chinese:
		return fmt.Sprintf("%d年%d月", year, int(month))
	}
	return fmt.Sprintf("%s %d", month, year)
}
