package export

import (
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// phrase is what this package says itself, in English and Chinese. {1}, {2} and
// so on are holes.
type phrase struct{ english, chinese string }

var (
	lunch  = phrase{"lunch", "午休"}
	setOff = phrase{"set off at {1}, arrive at {2}: {3} minutes of way", "{1}出发，{2}到达，路途{3}分钟"}
)

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
