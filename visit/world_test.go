package visit_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// world is one scenario: a policy and a roster, and what was raised. It starts
// as the founding preset, March 2025 and a five-day week.
//
// Facts:
//
//	policy founding | fmcg
//	cadences CLASS|- MARKET|- PER_MONTH [gap MIN/TARGET/MAX UNIT]   the first such line clears the preset's
//	override SHOP PER_MONTH gap MIN/TARGET/MAX UNIT cause WORD
//	joins continue | restart
//	order CLASS…
//	month 2025-03 | none
//	from DATE
//	week mon-fri | mon-sat | mon-sun | none
//	off DATE [NAME]              work DATE [NAME]              covered DATE..DATE
//	shop ID [CLASS|- [MARKET]] [since DATE] [closed DATE]
//	hours SHOP DAY…              hours a week: 09:00-12:00 14:00-18:00 on mon-fri
//	dated SHOP DATE shut|HOURS… NAME
//	done | missed SHOP DATE      planned SHOP DATE [TIME [agreed]]
//	pull SHOP CAUSE [from DATE] [by DATE] [ref ID]
//	topic SHOP KIND CODE [ref ID] [since DATE] [until DATE]
//	agenda SHOP DATE [MINUTES] [soured] [for PURPOSE…]     made from the topics so far, after those made before
//	call PURPOSE[/GOALS] STEP:LEAST/USUAL…                 the first such line clears the preset's
//	asks | tells | hears none | CODE…
//	found SHOP DATE KIND [ref ID] [outcome clean|found]    remedies none
//	message ID SHOP WAY DATE [count] [verified DATE] [passed DATE]      today DATE
//	report SHOP DATE TIME MINUTES [agreed] [count ITEM N [asked]] [without STEP|data|plan|summary|told|heard…]
//	rep SHOP REP                 stayed SHOP DATE MINUTES     done, of a known length
//	gaps                         the service of the big and the small classes is compared
//	seen REP DATE MARK [SHOP] [topic CODE] [disputed]     review REP FROM..TO
//	rider REP [since DATE]       sample N                     season FROM..TO seed N [nth N]
//	pulls CAUSE[!]…                          the policy's order of causes; ! may ask for a visit of its own
//
// Claims:
//
//	need SHOP/NTH FROM..TO target DATE [safe FROM..TO] [holes DATE…] [rank N] [fixed HH:MM-HH:MM]
//	because SHOP/NTH CODE…       every code of the need, in order
//	says SHOP/NTH CODE: TEXT     the English of one reason
//	says-zh SHOP/NTH CODE: TEXT
//	on-agenda minutes N | steps STEP:MINUTES… | goals GOAL:CODE[#NTH]… | left CODE… | ask CODE | tell CODE | hear CODE | because CODE… | refused yes|no
//	line | line-zh TEXT          a line of the last agenda's checklist, 32 columns wide
//	acts SHOP DEED:OWNER:DUE…    what is to be done about its findings, messages and reports
//	action | action-zh TEXT      one of the actions, or a reason for one
//	shared none | CLASS KIND found SHOP… [prevent SHOP…] since DATE   the faults of classes, today
//	worth SHOP WORTH [stamp] CODE…
//	ledger REP|-/CLASS|-|total FIELD N…
//	records left FIELD N…        what counts in no row
//	gap REP|team yes|no CODE…
//	profile flags|breaches|merits|diligences|care MARK:TIMES[+DISPUTED]… | because CODE… | counted N repeats N outside N void N
//	review-says | review-says-zh TEXT
//	rides REP N CODE             that many in all, each for this reason
//	asked REP CLASS:N…           shops in the sample
//	ride-says TEXT
//	none SHOP CODE…              owed nothing, and why
//	needs N                      that many in all
//	open SHOP DATE shut|HOURS…
//	allowed | refused SHOP DATE HH:MM-HH:MM [agreed]
type world struct {
	policy   visit.Policy
	roster   visit.Roster
	own      bool // cadences are the scenario's own
	ownCalls bool
	topics   []topicOf
	agendas  []visit.Agenda // made so far, the last the one claimed of
	deskwork
	events  []visit.Event
	profile visit.Profile // of the last review
	riders  []visit.Rider
	plan    visit.RidePlan // of the last season
	raised  []string
}

func newWorld() *world {
	w := &world{policy: visit.Default()}
	w.roster.Month = calendar.MonthFrom(2025, time.March)
	w.roster.Calendar.Week = weekOf("mon-fri", calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(17, 0)}})
	return w
}

func language() scenario.Language {
	w := newWorld()
	return scenario.Language{
		Facts: map[string]scenario.Do{
			"policy": w.setPolicy, "cadences": w.cadence, "override": w.override, "joins": w.joins, "order": w.order,
			"month": w.month, "from": w.from, "week": w.week, "off": w.off, "work": w.work, "covered": w.covered,
			"shop": w.shop, "hours": w.hours, "dated": w.dated,
			"agenda": w.agenda, "topic": w.topic, "call": w.call,
			"asks": w.phrases(&w.policy.Agendas.Asks), "tells": w.phrases(&w.policy.Agendas.Tells), "hears": w.phrases(&w.policy.Agendas.Hears),
			"found": w.found, "remedies": w.remedies, "message": w.message, "today": w.setToday, "report": w.report,
			"stayed": w.stayed, "gaps": w.gaps, "rep": w.rep,
			"seen": w.seen, "review": w.review,
			"rider": w.rider, "sample": w.sample, "season": w.season,
			"pull": w.pull, "pulls": w.pullRules,
			"done": w.visit(visit.Done), "missed": w.visit(visit.Missed), "planned": w.visit(visit.Planned),
		},
		Claims: map[string]scenario.Do{
			"need": w.need, "because": w.because, "says": w.says(calendar.English), "says-zh": w.says(calendar.Chinese),
			"on-agenda": w.onAgenda, "line": w.line(calendar.English), "under": w.under, "line-zh": w.line(calendar.Chinese),
			"acts": w.acts, "action": w.action(calendar.English), "action-zh": w.action(calendar.Chinese), "worth": w.worth, "shared": w.shared,
			"ledger": w.ledger, "gap": w.gap, "records": w.records,
			"profile": w.profileLine, "review-says": w.reviewSays(calendar.English), "review-says-zh": w.reviewSays(calendar.Chinese),
			"rides": w.rides, "asked": w.asked, "ride-says": w.rideSays,
			"none": w.none, "needs": w.needs, "open": w.open, "allowed": w.allowed(true), "refused": w.allowed(false),
		},
		Raised: func() []string {
			needs, none := w.policy.Needs(w.roster)
			for _, n := range needs {
				w.note(n.Because)
			}
			for _, n := range none {
				w.note(n.Because)
			}
			for _, a := range w.actions() {
				w.note(a.Because)
			}
			for _, v := range w.verdicts() {
				w.note(v.Because)
			}
			return w.raised
		},
	}
}

func (w *world) note(because []visit.Reason) {
	for _, r := range because {
		w.raised = append(w.raised, r.Code.String())
	}
}

func (w *world) setPolicy(l scenario.Line) error {
	switch l.Rest {
	case "founding":
		w.policy = visit.Default()
	case "fmcg":
		w.policy = visit.WeeklyFMCG()
	default:
		return fmt.Errorf("no such policy")
	}
	return nil
}

func (w *world) cadence(l scenario.Line) error {
	if !w.own {
		w.policy.Cadences, w.own = nil, true
	}
	f := l.Fields()
	if len(f) < 3 {
		return fmt.Errorf("want class, market and visits a month")
	}
	var c visit.Cadence
	if f[0] != "-" {
		c.Class = client.Class(f[0])
	}
	if f[1] != "-" {
		if err := c.Market.UnmarshalText([]byte(f[1])); err != nil {
			return err
		}
	}
	var err error
	if c.PerMonth, err = strconv.Atoi(f[2]); err != nil {
		return err
	}
	if len(f) == 6 && f[3] == "gap" {
		c.Gap, err = parseGap(f[4], f[5])
	}
	w.policy.Cadences = append(w.policy.Cadences, c)
	return err
}

func (w *world) override(l scenario.Line) error {
	f := l.Fields()
	if len(f) != 7 || f[2] != "gap" || f[5] != "cause" {
		return fmt.Errorf("want SHOP PER_MONTH gap MIN/TARGET/MAX UNIT cause WORD")
	}
	n, err := strconv.Atoi(f[1])
	if err != nil {
		return err
	}
	gap, err := parseGap(f[3], f[4])
	w.policy.Overrides = append(w.policy.Overrides, visit.Override{Retailer: client.ID(f[0]), PerMonth: n, Gap: gap, Cause: f[6]})
	return err
}

func (w *world) joins(l scenario.Line) error { return w.policy.Joins.UnmarshalText([]byte(l.Rest)) }

func (w *world) order(l scenario.Line) error {
	w.policy.Order = nil
	for _, f := range l.Fields() {
		w.policy.Order = append(w.policy.Order, client.Class(f))
	}
	return nil
}

func (w *world) month(l scenario.Line) error {
	if l.Rest == "none" {
		w.roster.Month = 0
		return nil
	}
	d, err := parseDate(l.Rest + "-01")
	w.roster.Month = d.Month()
	return err
}

func (w *world) from(l scenario.Line) (err error) {
	w.roster.From, err = parseDate(l.Rest)
	return err
}

func (w *world) week(l scenario.Line) error {
	w.roster.Calendar.Week = weekOf(l.Rest, calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(17, 0)}})
	return nil
}

func (w *world) off(l scenario.Line) error { return w.exception(l, nil) }

func (w *world) work(l scenario.Line) error {
	return w.exception(l, calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(17, 0)}})
}

func (w *world) exception(l scenario.Line, h calendar.Hours) error {
	date, name, _ := strings.Cut(l.Rest, " ")
	days, err := parseDays(date)
	for d := days[0]; d <= days[1]; d++ {
		w.roster.Calendar.Exceptions = append(w.roster.Calendar.Exceptions, calendar.Exception{Date: d, Hours: h, Name: name})
	}
	slices.SortFunc(w.roster.Calendar.Exceptions, func(a, b calendar.Exception) int { return int(a.Date - b.Date) })
	return err
}

func (w *world) covered(l scenario.Line) error {
	days, err := parseDays(l.Rest)
	w.roster.Calendar.From, w.roster.Calendar.To = days[0], days[1]
	return err
}

func (w *world) shop(l scenario.Line) error {
	f := l.Fields()
	r := client.Retailer{ID: client.ID(f[0])}
	rest := f[1:]
	for i := 0; i < len(rest); i++ {
		var err error
		switch {
		case rest[i] == "since" && i+1 < len(rest):
			r.Since, err = parseDate(rest[i+1])
			i++
		case rest[i] == "closed" && i+1 < len(rest):
			r.Closed, err = parseDate(rest[i+1])
			i++
		case i == 0:
			if rest[i] != "-" {
				r.Class = client.Class(rest[i])
			}
		default:
			err = r.Market.UnmarshalText([]byte(rest[i]))
		}
		if err != nil {
			return err
		}
	}
	w.roster.Retailers = append(w.roster.Retailers, r)
	return nil
}

func (w *world) find(id string) (*client.Retailer, error) {
	for i := range w.roster.Retailers {
		if w.roster.Retailers[i].ID == client.ID(id) {
			return &w.roster.Retailers[i], nil
		}
	}
	return nil, fmt.Errorf("no shop %q", id)
}

func (w *world) hours(l scenario.Line) error {
	hours, days, ok := l.Cut(" on ")
	if !ok {
		return fmt.Errorf("want SHOP HOURS… on DAYS")
	}
	f := strings.Fields(hours)
	r, err := w.find(f[0])
	if err != nil {
		return err
	}
	h, err := parseHours(f[1:])
	r.Hours = weekOf(days, h)
	return err
}

func (w *world) dated(l scenario.Line) error {
	f := l.Fields()
	if len(f) < 3 {
		return fmt.Errorf("want SHOP DATE shut|HOURS… NAME")
	}
	r, err := w.find(f[0])
	if err != nil {
		return err
	}
	e := calendar.Exception{}
	if e.Date, err = parseDate(f[1]); err != nil {
		return err
	}
	i := 2
	for ; i < len(f) && (f[i] == "shut" || strings.Contains(f[i], ":")); i++ {
		if f[i] == "shut" {
			continue
		}
		h, err := parseHours(f[i : i+1])
		if err != nil {
			return err
		}
		e.Hours = append(e.Hours, h...)
	}
	e.Name = strings.Join(f[i:], " ")
	r.Dated = append(r.Dated, e)
	return nil
}

func (w *world) visit(s visit.State) scenario.Do {
	return func(l scenario.Line) (err error) {
		f := l.Fields()
		if len(f) < 2 {
			return fmt.Errorf("want SHOP DATE [TIME [agreed]]")
		}
		v := visit.Visit{Retailer: client.ID(f[0]), State: s, Agreed: len(f) > 3 && f[3] == "agreed"}
		if v.Date, err = parseDate(f[1]); err != nil {
			return err
		}
		if len(f) > 2 {
			v.Start, err = parseTime(f[2])
		}
		w.roster.Visits = append(w.roster.Visits, v)
		return err
	}
}

// find one need by "SHOP/NTH".
func (w *world) one(key string) (visit.Need, error) {
	needs, none := w.policy.Needs(w.roster)
	for _, n := range needs {
		if string(n.Retailer)+"/"+strconv.Itoa(n.Nth) == key {
			return n, nil
		}
	}
	return visit.Need{}, fmt.Errorf("no such need in %v; none is owed to %v", needs, none)
}

func (w *world) need(l scenario.Line) error {
	key, want, _ := strings.Cut(l.Rest, " ")
	n, err := w.one(key)
	if err != nil {
		return err
	}
	got := fmt.Sprintf("%s..%s target %s", n.Earliest, n.Latest, n.Target)
	if strings.Contains(want, " safe ") {
		got += fmt.Sprintf(" safe %s..%s", n.SafeFrom, n.SafeTo)
	}
	if strings.Contains(want, " holes ") {
		got += " holes"
		for _, h := range n.Holes {
			got += " " + h.String()
		}
	} else if len(n.Holes) > 0 {
		return fmt.Errorf("has holes that are not claimed: %v", n.Holes)
	}
	if strings.Contains(want, " rank ") {
		got += fmt.Sprintf(" rank %d", n.Rank)
	}
	if strings.Contains(want, " fixed ") {
		got += fmt.Sprintf(" fixed %s", n.Fixed)
	}
	return equal(want, got)
}

func (w *world) because(l scenario.Line) error {
	key, want, _ := strings.Cut(l.Rest, " ")
	n, err := w.one(key)
	if err != nil {
		return err
	}
	return equal(want, codeWords(n.Because))
}

func (w *world) says(lang calendar.Lang) scenario.Do {
	return func(l scenario.Line) error {
		head, want, _ := strings.Cut(l.Rest, ": ")
		key, code, _ := strings.Cut(head, " ")
		var because []visit.Reason
		if n, err := w.one(key); err == nil {
			because = n.Because
		} else {
			_, none := w.policy.Needs(w.roster)
			for _, n := range none {
				if string(n.Retailer) == key {
					because = n.Because
				}
			}
		}
		for _, r := range because {
			if r.Code.String() == code {
				return equal(want, r.Text(lang))
			}
		}
		return fmt.Errorf("no %s among %q", code, codeWords(because))
	}
}

func (w *world) none(l scenario.Line) error {
	id, want, _ := strings.Cut(l.Rest, " ")
	_, none := w.policy.Needs(w.roster)
	for _, n := range none {
		if string(n.Retailer) == id {
			return equal(want, codeWords(n.Because))
		}
	}
	return fmt.Errorf("is owed visits")
}

func (w *world) needs(l scenario.Line) error {
	needs, _ := w.policy.Needs(w.roster)
	return equal(l.Rest, strconv.Itoa(len(needs)))
}

func (w *world) open(l scenario.Line) error {
	f := l.Fields()
	if len(f) < 3 {
		return fmt.Errorf("want SHOP DATE shut|HOURS…")
	}
	r, err := w.find(f[0])
	if err != nil {
		return err
	}
	var d calendar.Date
	if f[1] != "none" {
		if d, err = parseDate(f[1]); err != nil {
			return err
		}
	}
	open := w.policy.Windows.On(*r, d)
	w.note(open.Because)
	got := "shut"
	for i, h := range open.Hours {
		if i == 0 {
			got = h.String()
			continue
		}
		got += " " + h.String()
	}
	return equal(strings.Join(f[2:], " "), got)
}

func (w *world) allowed(want bool) scenario.Do {
	return func(l scenario.Line) error {
		f := l.Fields()
		if len(f) < 3 {
			return fmt.Errorf("want SHOP DATE HH:MM-HH:MM [agreed]")
		}
		r, err := w.find(f[0])
		if err != nil {
			return err
		}
		d, err := parseDate(f[1])
		if err != nil {
			return err
		}
		h, err := parseHours(f[2:3])
		if err != nil {
			return err
		}
		ok, because := w.policy.Windows.Allows(*r, d, h[0], len(f) > 3)
		w.note(because)
		if ok != want {
			return fmt.Errorf("is %t because %s", ok, codeWords(because))
		}
		return nil
	}
}

func codeWords(because []visit.Reason) string {
	list := make([]string, len(because))
	for i, r := range because {
		list[i] = r.Code.String()
	}
	return strings.Join(list, " ")
}

func equal(want, got string) error {
	if want != got {
		return fmt.Errorf("is %s", got)
	}
	return nil
}

func parseGap(text, unit string) (g visit.Gap, err error) {
	if _, err = fmt.Sscanf(text, "%d/%d/%d", &g.Min, &g.Target, &g.Max); err != nil {
		return g, err
	}
	return g, g.Unit.UnmarshalText([]byte(unit))
}

func parseDate(text string) (calendar.Date, error) {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return 0, err
	}
	return calendar.DateFrom(t.Date()), nil
}

func parseDays(text string) (days [2]calendar.Date, err error) {
	from, to, ok := strings.Cut(text, "..")
	if days[0], err = parseDate(from); err != nil {
		return days, err
	}
	days[1] = days[0]
	if ok {
		days[1], err = parseDate(to)
	}
	return days, err
}

func parseTime(text string) (calendar.TimeOfDay, error) {
	var h, m int
	_, err := fmt.Sscanf(text, "%d:%d", &h, &m)
	return calendar.Clock(h, m), err
}

func parseHours(texts []string) (calendar.Hours, error) {
	var hours calendar.Hours
	for _, text := range texts {
		open, end, _ := strings.Cut(text, "-")
		from, err := parseTime(open)
		if err != nil {
			return nil, err
		}
		to, err := parseTime(end)
		if err != nil {
			return nil, err
		}
		hours = append(hours, calendar.Interval{Open: from, Close: to})
	}
	return hours, nil
}

func weekOf(days string, h calendar.Hours) calendar.Week {
	n := map[string]int{"mon-fri": 5, "mon-sat": 6, "mon-sun": 7}[days]
	var w calendar.Week
	for i := 1; i <= n; i++ {
		w[i%7] = slices.Clone(h)
	}
	return w
}
