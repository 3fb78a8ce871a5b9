package visit

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// The columns of a checklist.
const (
	phoneWidth     = 40 // what a phone held upright shows in a fixed-width font
	leastWidth     = 16
	minutesColumns = 4
)

// Checklist prints the agenda to be ticked off, a step a line and under it its
// goals, in lines of at most so many columns (an East Asian character takes
// two): 40 if width is 0, and never under 16. Each line ends in a newline. A
// word of the caller's that is wider than a line is broken.
func (a Agenda) Checklist(lang calendar.Lang, width int) string {
	zh := lang == calendar.Chinese
	if width <= 0 {
		width = phoneWidth
	}
	p := page{width: max(width, leastWidth)}
	minutes := pick(zh, strconv.Itoa(a.Minutes)+"分钟", strconv.Itoa(a.Minutes)+" min")
	p.print("", "", string(a.Retailer)+"  "+dash(a.Date.String())+"  "+minutes)
	names := make([]string, len(a.Purposes))
	for i, q := range a.Purposes {
		names[i] = dash(q.Text(lang))
	}
	p.print("", "", strings.Join(names, pick(zh, "、", ", ")))
	if a.Refused {
		p.print("! ", "  ", pick(zh, "不可用：", "refused: ")+a.refusal(lang))
	}
	for i, s := range a.Steps {
		head := words.PadLeft(strconv.Itoa(s.Minutes), minutesColumns-1) + " "
		if s.Minutes == 0 {
			head = words.PadLeft("-", minutesColumns-1) + " "
		}
		p.print("[ ]"+head, "       ", dash(s.Step.Text(lang)))
		for _, line := range a.under(i, lang) {
			p.print("    [ ] ", "        ", line)
		}
	}
	return p.String()
}

// refusal is the reasons that refuse the agenda.
func (a Agenda) refusal(lang calendar.Lang) string {
	var texts []string
	for _, r := range a.Because {
		if r.Code >= ShortStay && r.Code <= SameAgenda {
			texts = append(texts, r.Text(lang))
		}
	}
	return strings.Join(texts, pick(lang == calendar.Chinese, "；", "; "))
}

// under is what is to be ticked off under a step.
func (a Agenda) under(i int, lang calendar.Lang) []string {
	var lines []string
	for _, g := range a.Goals {
		if a.home(g.Do.step()) == i {
			lines = append(lines, g.Text(lang))
		}
	}
	if a.home(Talk) != i {
		return lines
	}
	zh := lang == calendar.Chinese
	for _, part := range []struct {
		phrase           Phrase
		english, chinese string
	}{{a.Tell, "tell: ", "告知："}, {a.Ask, "ask: ", "请教："}, {a.Hear, "hear: ", "听取："}} {
		if part.phrase.Code != "" {
			lines = append(lines, pick(zh, part.chinese, part.english)+part.phrase.In(lang))
		}
	}
	return lines
}

// home is the place of a step in the agenda. Where the agenda does not have a
// step of the stay, what belongs to it is talked about; without a talk, and
// before the stay, it is the place of the last step before it, or else the first.
func (a Agenda) home(s Step) int {
	if s != Prepare && !slices.ContainsFunc(a.Steps, func(own StepMinutes) bool { return own.Step == s }) {
		s = Talk
	}
	at := 0
	for i, own := range a.Steps {
		if own.Step <= s {
			at = i
		}
	}
	return at
}

// step is where a goal is pursued.
func (k GoalKind) step() Step {
	switch k {
	case ReadHistory, TailorPlan, LearnFirst:
		return Prepare
	case PreventFault:
		return LookRound
	case ShowProduct:
		return ShowNew
	}
	return Talk
}

// Text is the goal as a line of the checklist, in English unless the language
// is Chinese.
func (g Goal) Text(lang calendar.Lang) string {
	zh := lang == calendar.Chinese
	text := dash(g.Do.Text(lang))
	if g.Topic.About != "" {
		text += pick(zh, "：", ": ") + topicText(g.Topic.About, lang)
	}
	if g.Topic.Ref != "" {
		text += pick(zh, "（"+g.Topic.Ref+"）", " ("+g.Topic.Ref+")")
	}
	if g.Do == FollowOn {
		text += pick(zh, "，第"+strconv.Itoa(g.Nth)+"次", ", visit "+strconv.Itoa(g.Nth))
	}
	return text
}

// page is lines of at most so many columns.
type page struct {
	strings.Builder
	width int
}

// print writes a text after a head, and what does not fit the line after the
// indent, which is as wide.
func (p *page) print(head, indent, text string) {
	text = strings.TrimSpace(strings.Map(blank, text))
	for _, line := range words.Wrap(text, p.width-words.Width(head)) {
		p.WriteString(strings.TrimRight(head+line, " "))
		p.WriteByte('\n')
		head = indent
	}
}

// blank makes a space of what would break a line.
func blank(r rune) rune {
	if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
		return ' '
	}
	return r
}
