package guidance

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// The limits of a sentence: words in English, characters in Chinese, commas,
// numbers, and Chinese characters without a break.
const (
	longestEnglish = 20
	longestChinese = 30
	mostCommas     = 3
	mostNumbers    = 1
	longestRun     = 6
)

// small is the Chinese words that break a run: what is left between them names
// things. Japanese, from which the limit of six comes, has its kana for that.
const small = "的了是在您我和也就都把被给比从到这那个多少不没有要能可以为们一上下里去来过着按对跟同还再又与或等已请先只才"

// Lint says what is wrong with words for a shopkeeper (rules S3-51, S3-52,
// S3-59, S3-60, S3-65): sentences that are too long or hold more than one
// number, more than six Chinese characters without a break, words of the trade,
// praise or advice without a number, a name or a date, profit read off a share,
// double negatives and blame. A date is one number, and so are 3 of 10 and 3 to
// 10; punctuation, a number, a name and a small word (的, 了, 比) are breaks. names
// are the brands that the text may name; they are facts, and no words of the
// trade. Characters that Unicode calls compatible count as one: ＳＫＵ is found as
// sku. The reasons are in the order of the text. O(text).
func Lint(text string, lang calendar.Lang, names ...string) []Reason {
	l := linter{lang: lang, names: names}
	for _, s := range split(text) {
		l.sentence(s)
	}
	return l.found
}

type linter struct {
	lang  calendar.Lang
	names []string
	found []Reason
}

func (l *linter) say(code Code, name string, have, want int) {
	l.found = append(l.found, Reason{
		Code: code, Name: name, Have: decimal.New(int64(have), 0), Want: decimal.New(int64(want), 0),
	})
}

// split cuts a text into sentences. A point between digits ends none.
func split(text string) (all []string) {
	start := 0
	for i, c := range text {
		after := i + utf8.RuneLen(c)
		next, _ := utf8.DecodeRuneInString(text[min(after, len(text)):])
		if strings.ContainsRune("。！？；!?\n", c) || c == '.' && !unicode.IsDigit(next) {
			all = append(all, text[start:i])
			start = min(after, len(text))
		}
	}
	all = append(all, text[start:])
	return slices.DeleteFunc(all, func(s string) bool { return strings.TrimSpace(s) == "" })
}

func (l *linter) sentence(s string) {
	bare, named := fold(s), false
	for _, name := range l.names {
		if name = fold(name); name != "" && strings.Contains(bare, name) {
			bare, named = strings.ReplaceAll(bare, name, " "), true
		}
	}
	if l.lang == calendar.Chinese {
		if n := utf8.RuneCountInString(strings.Join(strings.Fields(bare), "")); n > longestChinese {
			l.say(TooLong, "", n, longestChinese)
		}
		if run := densest(bare); utf8.RuneCountInString(run) > longestRun {
			l.say(TooDense, run, utf8.RuneCountInString(run), longestRun)
		}
	} else if n := len(strings.Fields(s)); n > longestEnglish {
		l.say(TooLong, "", n, longestEnglish)
	}
	if n := strings.Count(s, "，") + strings.Count(s, ", "); n > mostCommas {
		l.say(TooManyCommas, "", n, mostCommas)
	}
	lower := strings.ToLower(bare)
	numbers := countNumbers(lower)
	if numbers > mostNumbers {
		l.say(TooManyNumbers, "", numbers, mostNumbers)
	}
	for _, w := range [...]struct {
		code  Code
		words []string
	}{{Jargon, jargon[:]}, {DoubleNegative, negatives[:]}, {Blame, blame[:]}} {
		for _, word := range matches(lower, w.words) {
			l.say(w.code, word, 0, 0)
		}
	}
	if len(matches(lower, shareWords[:])) > 0 && len(matches(lower, profitWords[:])) > 0 {
		l.say(ProfitByShare, "", 0, 0)
	}
	if words := matches(lower, emptyWords[:]); len(words) > 0 && numbers == 0 && !named {
		l.say(SaysNothing, words[0], 0, 0)
	}
}

// densest is the longest run of Chinese characters without a break.
func densest(s string) (run string) {
	for _, part := range strings.FieldsFunc(s, func(c rune) bool {
		return !unicode.Is(unicode.Han, c) || strings.ContainsRune(small, c)
	}) {
		if utf8.RuneCountInString(part) > utf8.RuneCountInString(run) {
			run = part
		}
	}
	return run
}

// matches is the words that a text has, in the order of the text. English ones
// are whole words.
func matches(lower string, words []string) []string {
	type match struct {
		at   int
		word string
	}
	var found []match
	for _, word := range words {
		for from := 0; ; {
			at := strings.Index(lower[from:], word)
			if at < 0 {
				break
			}
			at += from
			from = at + len(word)
			if wholeWord(lower, at, from) {
				found = append(found, match{at, word})
				break
			}
		}
	}
	slices.SortStableFunc(found, func(a, b match) int { return cmp.Compare(a.at, b.at) })
	out := make([]string, len(found))
	for i, m := range found {
		out[i] = m.word
	}
	return out
}

// wholeWord reports whether no Latin letter stands on either side.
func wholeWord(s string, start, end int) bool {
	latin := func(c rune) bool { return c < 0x250 && unicode.IsLetter(c) }
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	after, _ := utf8.DecodeRuneInString(s[end:])
	first, _ := utf8.DecodeRuneInString(s[start:])
	return !latin(first) || !latin(before) && !latin(after)
}

// countNumbers counts runs of digits in a text in lower case; points and commas
// between digits, the signs and months of a date, and what makes two numbers
// one, do not end a run.
func countNumbers(lower string) (n int) {
	digits := strings.FieldsFunc(lower, func(c rune) bool { return !unicode.IsDigit(c) })
	for i, run := range digits {
		at := strings.Index(lower, run)
		between := strings.TrimSpace(lower[:at])
		lower = lower[at+len(run):]
		if i == 0 || !slices.Contains(joints[:], between) {
			n++
		}
	}
	return n
}

// joints is what stands between two runs of digits of one number.
var joints = [...]string{
	".", ",", "-", "/", ":", "年", "月", "of", "to", "分之",
	"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
}

// What a shopkeeper need not know, and what to say in its place, is in the
// reason's words. The lists are in lower case.
var (
	jargon = [...]string{
		"重点品牌", "一二类", "三类烟", "鲁产", "省产", "环比", "同比", "动销", "存销比", "毛利", "上柜", "断货", "投放", "品规",
		"单条均价", "紧俏", "积压", "结构", "顺价", "档位", "低档", "中档", "高档", "sku", "abc", "rfm", "pareto", "xyz", "kpi",
		"sell-through", "margin", "month-on-month", "year-on-year", "stock-to-sales", "class one", "class two", "key brands",
		"product mix", "out-of-stock", "low-grade", "high-grade",
	}
	shareWords  = [...]string{"占比", "比重", "占得", "share", "proportion"}
	profitWords = [...]string{"利润", "赚", "profit", "earn", "earnings"}
	emptyWords  = [...]string{
		"不错", "良好", "继续", "保持", "努力", "加油", "多上", "多进", "提升", "加强", "注意", "较好",
		"fine", "not bad", "keep it up", "keep up", "well done", "good", "sell more", "stock more", "pay attention", "try harder", "improve",
	}
	negatives = [...]string{"不得不", "不能不", "不是不", "没有不", "无不", "not un", "cannot not", "don't you not", "not without", "never not"}
	blame     = [...]string{"怪您", "您的错", "您没有努力", "都怨", "不听", "your fault", "you failed", "you should have", "your mistake"}
)

// LintSheet says what is wrong with all that the sheet prints in the language,
// the caller's notes included.
func (s Sheet) LintSheet(lang calendar.Lang) []Reason {
	names := []string{s.Name}
	for _, a := range [...]Account{s.Volume, s.Average, s.Profit} {
		for _, c := range slices.Concat(a.Up, a.Down) {
			names = append(names, c.Name)
		}
	}
	for _, o := range s.Orders {
		names = append(names, o.Name)
	}
	for _, g := range s.Scarce {
		names = append(names, g.Name)
		for _, sub := range g.List {
			names = append(names, sub.Name)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	p := s.Prose(lang)
	texts := append([]string{p.Headline}, p.Says...)
	for _, section := range p.Sections {
		texts = append(texts, section.Lines...)
	}
	var found []Reason
	for _, text := range texts {
		found = append(found, Lint(text, lang, names...)...)
	}
	return found
}
