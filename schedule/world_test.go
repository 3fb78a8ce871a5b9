package schedule_test

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// world is one scenario: a policy, a territory, and the plan of it. It starts
// as the founding preset for March 2025, with a rep in the field from Monday
// to Friday, 09:00 to 16:00, lunch in the peak of 10:00 to 12:00, and every
// way 8 minutes. Dates are month and day of 2025.
//
// Facts:
//
//	month 2025-03                 limit visits|minutes N       norm LOW-HIGH
//	field none|HOURS on DAYS      lunch none|N HH:MM-HH:MM     peaks none|HOURS
//	away none | MM-DD..MM-DD leave|office|weather [HH:MM-HH:MM]
//	off MM-DD [NAME]              work MM-DD HOURS [NAME]      covered MM-DD..MM-DD
//	unknown none|HOURS            the hours of shops that have told none
//	travel N                      minutes of every way not given by
//	way SHOP|home SHOP N          both ways
//	shop ID HOURS on DAYS         a retailer, or its hours anew
//	shut ID MM-DD                 visited ID MM-DD             booked ID MM-DD
//	need ID MM-DD..MM-DD [nth N] [target MM-DD|none] [minutes N] [gap MIN/MAX]
//	     [rank N] [class C] [market M] [pull CAUSE]            a shop if need be
//	     [at HH:MM-HH:MM [agreed]]
//	rate MINUTES/VISITS           the estimate of the ways
//	cut HOW                       slip CLASS…                  floor CLASS|any PERCENT [each N]
//	stranger ID MM-DD..MM-DD      a need of a shop that is not in the territory
//	now MM-DD HH:MM [minutes N] [at ID] [lunched]              asks for today's list
//	small CLASS… every N          the places reserved          by CRITERION…
//	offer ID [nth N] [minutes N]  asks for days for a need, of the territory or new
//	book MM-DD                    books it there
//	rep NAME                      of a team; its home is home-NAME in way
//	has NAME ID [again]           who has a retailer           pin ID NAME
//	absent NAME MM-DD..MM-DD      fixed                        sharing keep N balance N classes N
//	stop                          the search is stopped before it begins
//	strike ID                     the shop is struck off the list
//	failed ID MM-DD               the visit was missed
//	settle KEY                    the need is no more
//	stability [weekday N] [week N] [cycle N] [fallback N]
//	wish ID DAY…                  the weekdays it likes, the best first
//	replan [today MM-DD] [from MM-DD] [budget N] [refill]      the plan so far, to the territory as it is now;
//	                              from is the freeze line
//	allow N                       the budget was another
//	then                          plan; what follows changes the territory only
//	planned rep NAME | without MM-DD | rename KEY KEY | drop KEY | also-missed KEY | swap MM-DD
//	planned KEY on MM-DD | from TIME to TIME | there TIME | takes N
//	planned lunch|leave|back|ways MM-DD VALUE                  plan, and then damage it
//
// Claims:
//
//	day MM-DD KEY TIME-TIME, …    the stays of a day, in order; - for none
//	lunch-at MM-DD TIME-TIME      home MM-DD TIME TIME         leaving and back
//	idle MM-DD CODE…              why a day is as it is
//	because KEY CODE…             of a booking, in order
//	missed KEY VERDICT STRENGTH CODE…
//	blocked KEY MM-DD CODE        a day of the proof of a miss
//	short KEY MM-DD..MM-DD visits|minutes ROOM WANT
//	room VISITS/DAYS MINUTES/ROOM WITH_WAYS/FIELD people N     the workload
//	load CODE…                    what is said of it
//	team NAME ID… | NAME ID…      who gets whom                nobody ID CODE
//	whose ID CODE…                why                          teamed CODE…
//	share NAME VISITS stays N ways N use N                     a rep's part
//	change KEY FATE FROM TO CODE… of the re-plan; a slot is MM-DD/HH:MM, - for none
//	same                          the re-plan changes nothing
//	totals kept N retimed N moved N dropped N withdrawn N added N ways N spent N
//	price WAYS FREE MISSED FREE-MISSED                         from the re-plan's freeze line on
//	clean                         Check finds nothing, after a re-plan CheckRevision
//	offered MM-DD…                the days suggested first, in order
//	costs MM-DD N way N at TIME-TIME CODE…                     of a day that does
//	barred MM-DD CODE             a day that does not
//	list KEY… | KEY…              today's entries in order, those that fit | those that do not
//	entry KEY CODE…               what speaks for or against it
//	before KEY KEY CODE           why one stands before another
//	tour KEY TIME-TIME, …         who can be seen together    today CODE…
//	kept N/N                      visits kept of those wanted
//	group CLASS|- MARKET|- KEPT/WANTED floor N slipped N       of a class and market
//	slips ID KEPT/WANTED days N   a retailer that loses visits
//	rationed CODE…                what is said of the rationing
//	broken CODE…                  the codes Check finds, in order, each once
//	says CODE: TEXT               the English of one reason raised
//	says-zh CODE: TEXT
type world struct {
	policy    schedule.Policy
	territory schedule.Territory
	ways      map[[2]client.ID]int32
	ctx       context.Context
	plan      *schedule.Plan
	earlier   schedule.Plan // of the re-plan
	rules     schedule.Replan
	revision  *schedule.Revision
	now       schedule.Now
	asked     *visit.Need // for which days are suggested
	team      schedule.Team
}

func newWorld() *world {
	w := &world{policy: schedule.Default(), ways: map[[2]client.ID]int32{}, ctx: context.Background()}
	w.policy.Effort = 0 // scenarios are about the rules, which the first plan keeps
	w.territory = schedule.Territory{
		Month:    calendar.MonthFrom(2025, time.March),
		Rep:      schedule.Rep{ID: "rep", Field: schedule.FieldWeek(), Lunch: schedule.PeakLunch()},
		Calendar: calendar.Calendar{Week: calendar.Every(hours(900, 1730), workweek...)},
		Travel:   schedule.Travel{Unknown: 8},
	}
	return w
}

func language() scenario.Language {
	w := newWorld()
	return scenario.Language{
		Facts: map[string]scenario.Do{
			"month": w.month, "limit": w.limit, "norm": w.norm, "field": w.field, "lunch": w.lunch, "peaks": w.peaks,
			"away": w.away, "off": w.exception, "work": w.exception, "covered": w.covered, "unknown": w.unknown,
			"travel": w.travel, "way": w.way, "shop": w.shop, "shut": w.shut, "visited": w.visit, "booked": w.visit,
			"need": w.need, "stranger": w.need, "stop": w.stop, "strike": w.strike,
			"then":    func(scenario.Line) error { w.made(); return nil },
			"planned": w.planned,
			"rep":     w.rep, "has": w.has, "pin": w.pin, "absent": w.absentRep, "sharing": w.sharing,
			"fixed":  func(scenario.Line) error { w.team.Fixed = true; return nil },
			"failed": w.visit, "settle": w.settle, "stability": w.stability, "wish": w.wish, "replan": w.replan, "allow": w.allow,
			"offer": w.ask, "book": w.book,
			"now": w.setNow, "small": w.small, "by": w.by,
			"rate": w.rate, "cut": w.cut, "slip": w.slip, "floor": w.floor,
		},
		Claims: map[string]scenario.Do{
			"day": w.day, "lunch-at": w.lunchAt, "home": w.home, "idle": w.idle, "because": w.because,
			"missed": w.missed, "blocked": w.blocked, "short": w.short, "room": w.room, "load": w.load,
			"team": w.teams, "whose": w.whose, "nobody": w.nobody, "share": w.share, "teamed": w.teamed,
			"change": w.change, "same": w.same, "totals": w.totals, "price": w.price,
			"offered": w.offered, "costs": w.costs, "barred": w.barred,
			"list": w.list, "entry": w.entry, "before": w.before, "tour": w.tour, "today": w.today,
			"rationed": w.rationed, "kept": w.kept, "group": w.group, "slips": w.slips,
			"clean": w.broken, "broken": w.broken, "says": w.says(calendar.English), "says-zh": w.says(calendar.Chinese),
		},
		Raised: func() []string {
			var out []string
			for _, r := range w.reasons() {
				out = append(out, r.Code.String())
			}
			return out
		},
	}
}

// made is the plan, made when it is first asked for.
func (w *world) made() *schedule.Plan {
	if w.plan == nil {
		p := w.policy.Plan(w.ctx, w.whole())
		w.plan = &p
	}
	return w.plan
}

// whole is the territory with its matrix.
func (w *world) whole() schedule.Territory {
	t := w.territory
	id := func(row int) client.ID {
		if row == 0 {
			return "home"
		}
		return t.Retailers[row-1].ID
	}
	for i := range len(t.Retailers) + 1 {
		row := make([]int32, len(t.Retailers)+1)
		for j := range row {
			row[j] = -1
			if n, ok := w.ways[[2]client.ID{id(i), id(j)}]; ok {
				row[j] = n
			}
		}
		t.Travel.Minutes = append(t.Travel.Minutes, row)
	}
	return t
}

// check is what Check finds in the plan, or CheckRevision in the re-plan.
func (w *world) check() []schedule.Violation {
	if plan := w.made(); w.revision == nil {
		return w.policy.Check(w.whole(), *plan)
	}
	return w.policy.CheckRevision(w.whole(), w.earlier, w.rules, *w.revision)
}

// reasons is everything said in the plan, the check of it, and the workload.
func (w *world) reasons() []schedule.Reason {
	var out []schedule.Reason
	for _, d := range w.made().Days {
		out = append(out, d.Because...)
		for _, b := range d.Bookings {
			out = append(out, b.Because...)
		}
	}
	for _, m := range w.made().Missed {
		out = append(out, m.Because...)
		out = append(out, m.Proof.Days...)
	}
	for _, v := range w.check() {
		out = append(out, schedule.Reason(v))
	}
	if w.revision != nil {
		for _, c := range w.revision.Diff.Changes {
			out = append(out, c.Because...)
		}
	}
	out = append(out, w.policy.Workload(w.whole()).Because...)
	return append(out, w.listed()...)
}

// The facts.

func (w *world) month(l scenario.Line) (err error) {
	w.territory.Month, err = calendar.ParseMonth(l.Rest)
	return err
}

func (w *world) limit(l scenario.Line) error {
	what, number, _ := l.Cut(" ")
	n, err := strconv.Atoi(number)
	if what == "visits" {
		w.policy.Limits.Visits = n
	} else {
		w.policy.Limits.Minutes = n
	}
	return err
}

func (w *world) norm(l scenario.Line) error {
	_, err := fmt.Sscanf(l.Rest, "%d-%d", &w.policy.Norm.Low, &w.policy.Norm.High)
	return err
}

func (w *world) field(l scenario.Line) (err error) {
	w.territory.Rep.Field, err = parseWeek(l.Rest)
	return err
}

func (w *world) lunch(l scenario.Line) (err error) {
	w.territory.Rep.Lunch = schedule.Lunch{}
	if minutes, at, ok := l.Cut(" "); ok {
		if w.territory.Rep.Lunch.Minutes, err = strconv.Atoi(minutes); err == nil {
			w.territory.Rep.Lunch.Within, err = calendar.ParseInterval(at)
		}
	}
	return err
}

func (w *world) peaks(l scenario.Line) (err error) {
	w.policy.Visit.Windows.Peaks, err = parseHours(l.Rest)
	return err
}

func (w *world) away(l scenario.Line) (err error) {
	f := l.Fields()
	if l.Rest == "none" {
		w.territory.Rep.Away = nil
		return nil
	}
	if len(f) < 2 {
		return fmt.Errorf("want days and a kind")
	}
	var a schedule.Away
	if a.From, a.To, err = parseDays(f[0]); err != nil {
		return err
	}
	if err := a.Kind.UnmarshalText([]byte(f[1])); err != nil {
		return err
	}
	if len(f) > 2 {
		a.Hours, err = calendar.ParseInterval(f[2])
	}
	w.territory.Rep.Away = append(w.territory.Rep.Away, a)
	return err
}

func (w *world) exception(l scenario.Line) (err error) {
	day, rest, _ := strings.Cut(l.Rest, " ")
	var e calendar.Exception
	if e.Date, err = parseDay(day); err != nil {
		return err
	}
	if l.Word == "work" {
		text, name, _ := strings.Cut(rest, " ")
		if e.Hours, err = calendar.ParseHours(text); err != nil {
			return err
		}
		rest = name
	}
	e.Name = rest
	all := append(slices.Clone(w.territory.Calendar.Exceptions), e)
	slices.SortFunc(all, func(a, b calendar.Exception) int { return int(a.Date - b.Date) })
	w.territory.Calendar.Exceptions = all
	return nil
}

func (w *world) covered(l scenario.Line) (err error) {
	w.territory.Calendar.From, w.territory.Calendar.To, err = parseDays(l.Rest)
	return err
}

func (w *world) unknown(l scenario.Line) error {
	h, err := parseHours(l.Rest)
	w.policy.Visit.Windows.Unknown = calendar.Every(h, workweek...)
	return err
}

func (w *world) travel(l scenario.Line) (err error) {
	w.territory.Travel.Unknown, err = strconv.Atoi(l.Rest)
	return err
}

func (w *world) way(l scenario.Line) error {
	f := l.Fields()
	if len(f) != 3 {
		return fmt.Errorf("want two places and minutes")
	}
	n, err := strconv.ParseInt(f[2], 10, 32)
	a, b := client.ID(f[0]), client.ID(f[1])
	w.ways[[2]client.ID{a, b}], w.ways[[2]client.ID{b, a}] = int32(n), int32(n)
	return err
}

// retailer is the retailer of an id, added if it is new.
func (w *world) retailer(id string) *client.Retailer {
	for i := range w.territory.Retailers {
		if w.territory.Retailers[i].ID == client.ID(id) {
			return &w.territory.Retailers[i]
		}
	}
	w.territory.Retailers = append(w.territory.Retailers, client.Retailer{ID: client.ID(id)})
	return &w.territory.Retailers[len(w.territory.Retailers)-1]
}

func (w *world) shop(l scenario.Line) (err error) {
	id, rest, _ := l.Cut(" ")
	w.retailer(id).Hours, err = parseWeek(rest)
	return err
}

func (w *world) shut(l scenario.Line) error {
	id, day, _ := l.Cut(" ")
	d, err := parseDay(day)
	r := w.retailer(id)
	r.Dated = append(r.Dated, calendar.Exception{Date: d})
	return err
}

func (w *world) visit(l scenario.Line) (err error) {
	id, day, _ := l.Cut(" ")
	v := visit.Visit{Retailer: client.ID(id), State: visit.Done}
	switch l.Word {
	case "booked":
		v.State = visit.Planned
	case "failed":
		v.State = visit.Missed
	}
	v.Date, err = parseDay(day)
	w.territory.Visits = append(w.territory.Visits, v)
	return err
}

func (w *world) need(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) < 2 {
		return fmt.Errorf("want a shop and days")
	}
	if l.Word == "need" {
		w.retailer(f[0])
	}
	n := visit.Need{Key: visit.Key{Retailer: client.ID(f[0]), Month: w.territory.Month, Nth: 1}, Minutes: 10, Rank: 1}
	if n.Earliest, n.Latest, err = parseDays(f[1]); err != nil {
		return err
	}
	n.Target = n.Earliest
	for i := 2; i < len(f); i++ {
		switch f[i] {
		case "agreed":
			n.Agreed = true
			continue
		case "stretched":
			n.Stretched = true
			continue
		}
		if i+1 == len(f) {
			return fmt.Errorf("%s what?", f[i])
		}
		if err := detail(&n, f[i], f[i+1]); err != nil {
			return err
		}
		i++
	}
	w.territory.Needs = append(w.territory.Needs, n)
	return nil
}

// detail sets one field of a need.
func detail(n *visit.Need, word, value string) (err error) {
	switch word {
	case "nth":
		n.Nth, err = strconv.Atoi(value)
	case "target":
		n.Target = 0
		if value != "none" {
			n.Target, err = parseDay(value)
		}
	case "minutes":
		n.Minutes, err = strconv.Atoi(value)
	case "gap":
		_, err = fmt.Sscanf(value, "%d/%d", &n.Gap.Min, &n.Gap.Max)
		n.Gap.Unit = visit.CalendarDays
	case "after":
		n.After, err = parseDay(value)
	case "rank":
		n.Rank, err = strconv.Atoi(value)
	case "class":
		n.Class = client.Class(value)
	case "market":
		err = n.Market.UnmarshalText([]byte(value))
	case "pull":
		n.Pulls = []visit.Pull{{Retailer: n.Retailer}}
		err = n.Pulls[0].Code.UnmarshalText([]byte(value))
	case "at":
		n.Fixed, err = calendar.ParseInterval(value)
		n.Minutes = n.Fixed.Seconds() / 60
	default:
		err = fmt.Errorf("no such detail: %q", word)
	}
	return err
}

func (w *world) stop(scenario.Line) error {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	w.ctx = ctx
	return nil
}

// The small texts of the language.

func parseDay(text string) (calendar.Date, error) { return calendar.ParseDate("2025-" + text) }

func parseDays(text string) (from, to calendar.Date, err error) {
	a, b, ok := strings.Cut(text, "..")
	if !ok {
		return 0, 0, fmt.Errorf("%q: want days as 03-03..03-07", text)
	}
	if from, err = parseDay(a); err == nil {
		to, err = parseDay(b)
	}
	return from, to, err
}

func parseHours(text string) (out calendar.Hours, err error) {
	if text == "none" {
		return nil, nil
	}
	for _, part := range strings.Fields(text) {
		i, err := calendar.ParseInterval(part)
		if err != nil {
			return nil, err
		}
		out = append(out, i)
	}
	return out, nil
}

func parseWeek(text string) (calendar.Week, error) {
	if text == "none" {
		return calendar.Week{}, nil
	}
	times, on, ok := strings.Cut(text, " on ")
	h, err := parseHours(times)
	if !ok || err != nil {
		return calendar.Week{}, fmt.Errorf("%q: want hours on days (%v)", text, err)
	}
	names := []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}
	first, last, _ := strings.Cut(on, "-")
	if last == "" {
		last = first
	}
	from, to := slices.Index(names, first), slices.Index(names, last)
	if from < 0 || to < from {
		return calendar.Week{}, fmt.Errorf("no such days: %q", on)
	}
	var week calendar.Week
	for d := from; d <= to; d++ {
		week[d] = h
	}
	return week, nil
}

func parseKey(text string) (visit.Key, error) {
	id, nth, _ := strings.Cut(text, "/")
	n, err := strconv.Atoi(nth)
	return visit.Key{Retailer: client.ID(id), Month: calendar.MonthFrom(2025, time.March), Nth: n}, err
}

func (w *world) strike(l scenario.Line) error {
	w.territory.Retailers = slices.DeleteFunc(w.territory.Retailers, func(r client.Retailer) bool { return string(r.ID) == l.Rest })
	return nil
}
