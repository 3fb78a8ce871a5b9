package ration

import (
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// notice is the words of a printed record. Holes are filled by Record.word.
var notice = struct{ head, supply, tiers, level, tie, noTie, full, even, key, covered, nothing, joint, barred, days [2]string }{
	head: [2]string{
		"Sharing of {item}, period {period}",
		"{item}分配公示，{period}期",
	},
	supply: [2]string{
		"Supply {supply} packs, awarded {awarded}, left {left}. Claims {claims}, taking part {shares}.",
		"货源{supply}件，分配{awarded}件，剩余{left}件。申请{claims}份，参加{shares}份。",
	},
	tiers: [2]string{
		"Your tier is the first that fits. Your cap is the least of your order, the tier's cap and what your store can use. You get the packs of your tier, but not more than your cap:",
		"您的档次是第一个相符的档次。您的上限是订货量、本档上限、店里所需三者中最小的。您得本档件数，但不超过您的上限：",
	},
	level: [2]string{
		"Level {level}: the k-th pack of weight w stands at (2k-1)/(2w); all below the level are given, and each tier's floor at least.",
		"水平线{level}：权重w的第k件位于(2k-1)/(2w)，线下各件都发，且不少于本档保底。",
	},
	full: [2]string{
		"Level {level}: the k-th pack of weight w stands at (2k-1)/(2w); all up to the level are given, and each tier's floor at least.",
		"水平线{level}：权重w的第k件位于(2k-1)/(2w)，线上及线下各件都发，且不少于本档保底。",
	},
	tie: [2]string{
		"Where the tier ties and your cap is above its packs, {packs} of {rivals} get one more: first who is owed more from earlier periods, then who has the lower key, then the lower id. The last who got one: owed {owed}, key {key}, id {id}.",
		"本档同等且您的上限更高时，{rivals}户中{packs}户各多得一件：以前欠得多的在先，其次序号小的，再次编号小的。最后一户：欠{owed}件，序号{key}，编号{id}。",
	},
	even: [2]string{
		"Cut evenly, weight 1 would get {even} packs. That times your weight, not below the floor and not above your cap, less the packs you get, is added to what you are owed.",
		"如能拆分，权重1应得{even}件。按您的权重计，不低于保底、不超过您的上限，减去实得件数，记入欠量。",
	},
	noTie: [2]string{"Nobody ties for a pack.", "没有同等待定的。"},
	key: [2]string{
		"Your key is Key(period, item, id), 16 hexadecimal digits.",
		"您的序号由期、商品、编号按公布的算法Key算出，16位十六进制数。",
	},
	covered: [2]string{"Nothing is short: each gets its cap.", "货源充足：各户按上限供应。"},
	nothing: [2]string{"Nothing is shared: ", "不分配："},
	joint: [2]string{
		"The shops of one owner share as one, by the owner's name as id: with the tier of the largest weight, and a cap that is the sum of theirs but not above the tier's. What they get is dealt out evenly, up to their caps.",
		"同一业主各店合为一份，以业主名为编号：按权重最大的档次，上限为各店之和，不超过本档上限；所得在各店间平均，不超过各店上限。",
	},
	barred: [2]string{"Without a share: credit of conduct {grades}.", "诚信等级{grades}不参加。"},
	days:   [2]string{"Without a share: in business for less than {days} days on {date}.", "到{date}开业不满{days}天的不参加。"},
}

// Text is the record to be published, in lines: everything with which a
// retailer recomputes its award.
func (r Record) Text(lang calendar.Lang) string {
	var b strings.Builder
	line := func(phrase [2]string) {
		b.WriteString(words.Fill(phrase[side(lang)], func(hole string) string { return r.word(hole) }) + "\n")
	}
	line(notice.head)
	line(notice.supply)
	if len(r.Barred) > 0 {
		line(notice.barred)
	}
	if r.MinDays > 0 {
		line(notice.days)
	}
	for _, c := range r.Excluded {
		b.WriteString("  " + strconv.Itoa(c.Claims) + " × " + Reason{Code: c.Code}.kind(lang) + "\n")
	}
	if r.JointOwners {
		line(notice.joint)
	}
	switch {
	case r.Level.Den != 0:
		line(notice.tiers)
		b.WriteString(r.table(lang))
		if r.Level.Full {
			line(notice.full)
		} else {
			line(notice.level)
		}
		if r.Tie.Claims == 0 {
			line(notice.noTie)
		} else {
			line(notice.tie)
			line(notice.key)
		}
		line(notice.even)
	case len(r.Because) > 0 && r.Because[0].Code == SupplyCoversAll:
		line(notice.covered)
		b.WriteString(r.table(lang))
	case len(r.Because) > 0:
		b.WriteString(notice.nothing[side(lang)] + r.Because[0].Text(lang) + "\n")
	}
	return b.String()
}

// String is the English text.
func (r Record) String() string { return r.Text(calendar.English) }

func side(lang calendar.Lang) int {
	if lang == calendar.Chinese {
		return 1
	}
	return 0
}

// kind is a reason as the heading of a count, without its particulars.
func (r Reason) kind(lang calendar.Lang) string {
	return strings.Join(strings.Fields(words.Fill(texts[r.Code].in(lang), func(string) string { return "…" })), " ")
}

// word is what fills a hole of the notice. Numbers stand as plain digits, to
// be computed with.
func (r Record) word(hole string) string {
	switch hole {
	case "item":
		return string(r.Item)
	case "period":
		return r.Period
	case "date":
		return r.Date.String()
	case "level":
		return r.Level.String()
	case "even":
		return r.Even.String()
	case "owed":
		return r.Tie.Owed.String()
	case "key":
		return r.Tie.Key.String()
	case "id":
		return r.Tie.ID
	case "grades":
		return joined(r.Barred)
	}
	shares := 0
	for _, t := range r.Tiers {
		shares += t.Shares
	}
	return strconv.Itoa(map[string]int{
		"supply": r.Supply, "awarded": r.Awarded, "left": r.Left, "claims": r.Claims, "shares": shares,
		"packs": r.Tie.Packs, "rivals": r.Tie.Claims, "days": r.MinDays,
	}[hole])
}

func joined(grades []client.Grade) string {
	texts := make([]string, len(grades))
	for i, g := range grades {
		texts[i] = string(g)
	}
	return strings.Join(texts, ", ")
}

// headings are those of the table of tiers.
var headings = [2][]string{
	{"tier", "class", "market", "bands", "weight", "floor", "cap", "packs", "ties", "shares", "awarded"},
	{"档次", "类别", "市场", "档位", "权重", "保底", "上限", "每户", "同等", "户数", "合计"},
}

// table is a line for each tier, in columns, with - for what is not set.
func (r Record) table(lang calendar.Lang) string {
	rows := [][]string{headings[side(lang)]}
	number := func(n int) string {
		if n == 0 {
			return "-"
		}
		return strconv.Itoa(n)
	}
	for _, t := range r.Tiers {
		ties, packs := "-", "-"
		if t.Ties {
			ties = "+1"
		}
		if r.Level.Den != 0 {
			packs = strconv.Itoa(t.Packs)
		}
		rows = append(rows, []string{
			t.Name, or(string(t.Class)), or(t.Market.String()), t.bands(), strconv.Itoa(t.Weight), strconv.Itoa(t.Floor), number(t.Cap),
			packs, ties, strconv.Itoa(t.Shares), strconv.Itoa(t.Awarded),
		})
	}
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], words.Width(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			line += "  " + words.Pad(cell, widths[i])
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// bands is the supply bands of a tier: "11..20", "21..", "..10" or "-".
func (t Tier) bands() string {
	switch {
	case t.MinBand == 0 && t.MaxBand == 0:
		return "-"
	case t.MaxBand == 0:
		return strconv.Itoa(t.MinBand) + ".."
	case t.MinBand == 0:
		return ".." + strconv.Itoa(t.MaxBand)
	}
	return strconv.Itoa(t.MinBand) + ".." + strconv.Itoa(t.MaxBand)
}

func or(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
