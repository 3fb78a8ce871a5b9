package client_test

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
)

// warnWords are the words of early warnings.
//
// Facts:
//
//	watch 2025-04-01 2025-04-30 2025-03-01   from, to, and the first day of the period before
//	warn drop 20                             percent; behind 20, items 60, service 95 likewise, fall 10 in points
//	warn quiet 30                            days; scarce 3 likewise
//	warn running yes                         profit yes, leak yes likewise
//	warn contact 50 30                       percent and days
//	signs A now=80 before=100 earlier=120 last=2025-03-31 items=3 missing=gold days=4
//	      profit=5 expected=8 deal=2025-04-10 contacts=8/4 key=yes filled=9/10 closed=yes
//	      reviewed=2025-01-31 relation=90/79     before and now
//
// Claims:
//
//	warned 1:order_dropped 2:gone_quiet      row and code, or nothing
//	would 1 81                               what the first warning of a row wants
//	flow new 1 repeating 2 lost 0 idle 0
//	judged 2 excluded 1
func (w *world) warnWords(l scenario.Language) {
	for word, do := range map[string]scenario.Do{"watch": w.watched, "warn": w.warn, "signs": w.signs} {
		l.Facts[word] = do
	}
	for word, do := range map[string]scenario.Do{
		"warned": w.warned, "would": w.would,
		"flow": func(l scenario.Line) error {
			f := w.alerts().Flow
			return want(l.Rest, fmt.Sprintf("new %d repeating %d lost %d idle %d", f.New, f.Repeating, f.Lost, f.Idle))
		},
		"judged": func(l scenario.Line) error {
			a := w.alerts()
			return want(l.Rest, fmt.Sprintf("%d excluded %d", a.Judged, a.Excluded))
		},
	} {
		l.Claims[word] = do
	}
	// The rows of the subject are those of the watch, and the book after them.
	w.about("warning", func() [][]client.Reason {
		if len(w.watch.Rows) == 0 {
			return nil
		}
		a := w.alerts()
		traces := make([][]client.Reason, len(w.watch.Rows), len(w.watch.Rows)+1)
		for _, warning := range a.Warnings {
			traces[warning.Row] = append(traces[warning.Row], warning.Reason)
		}
		return append(traces, a.Because)
	})
}

func (w *world) watched(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) != 3 {
		return fmt.Errorf("%d words, not three dates", len(f))
	}
	if w.watch.From, err = day(f[0]); err != nil {
		return err
	}
	if w.watch.To, err = day(f[1]); err != nil {
		return err
	}
	w.watch.Since, err = day(f[2])
	return err
}

func (w *world) warn(l scenario.Line) (err error) {
	f := append(l.Fields(), "", "")
	p := &w.policy.Warnings
	switch f[0] {
	case "drop":
		p.OrderDrop, err = number(f[1])
	case "behind":
		p.Behind, err = number(f[1])
	case "items":
		p.LeastItems, err = number(f[1])
	case "service":
		p.LeastService, err = number(f[1])
	case "fall":
		p.MostFall, err = number(f[1])
	case "contact":
		if p.ContactDrop, err = number(f[1]); err == nil {
			p.ContactDays, err = strconv.Atoi(f[2])
		}
	case "quiet":
		p.Quiet, err = strconv.Atoi(f[1])
	case "scarce":
		p.Scarce, err = strconv.Atoi(f[1])
	case "running":
		p.Running = true
	case "profit":
		p.Profit = true
	case "leak":
		p.Leak = true
	default:
		err = fmt.Errorf("there is no warning %q", f[0])
	}
	return err
}

func (w *world) signs(l scenario.Line) error {
	plain, keyed := pairs(l.Rest)
	s := client.Signs{Retailer: client.ID(strconv.Itoa(len(w.watch.Rows) + 1))}
	if len(plain) > 0 {
		s.Class = client.Class(plain[0])
	}
	for key, value := range keyed {
		if err := sign(&s, key, value); err != nil {
			return fmt.Errorf("%s=%s: %w", key, value, err)
		}
	}
	w.watch.Rows = append(w.watch.Rows, s)
	return nil
}

// sign sets one of the signs of a row.
func sign(s *client.Signs, key, value string) (err error) {
	amounts := map[string]*decimal.Decimal{"now": &s.Now, "before": &s.Before, "earlier": &s.Earlier, "profit": &s.Profit, "expected": &s.Expected}
	tallies := map[string]*client.Tally{"filled": &s.Filled, "punctual": &s.Punctual, "invoiced": &s.Invoiced}
	if to := amounts[key]; to != nil {
		*to, err = number(value)
		return err
	}
	first, second, _ := strings.Cut(value, "/")
	if to := tallies[key]; to != nil {
		n, err := ints([]string{first, second})
		if err == nil {
			*to = client.Tally{Done: n[0], Of: n[1]}
		}
		return err
	}
	switch key {
	case "last":
		s.Last, err = day(value)
	case "deal":
		s.Deal, err = day(value)
	case "reviewed":
		s.Reviewed, err = day(value)
	case "relation":
		if s.RelationBefore, err = number(first); err == nil {
			s.Relation, err = number(second)
		}
	case "items":
		s.Items, err = strconv.Atoi(value)
	case "days":
		s.Days, err = strconv.Atoi(value)
	case "missing":
		s.Missing = client.ItemID(value)
	case "contacts":
		n, bad := ints([]string{first, second})
		if bad != nil {
			return bad
		}
		s.ContactsBefore, s.ContactsAfter = n[0], n[1]
	case "key":
		s.Key = value == "yes"
	case "closed":
		s.Closed = value == "yes"
	default:
		err = fmt.Errorf("there is no such sign")
	}
	return err
}

func (w *world) alerts() client.Alerts { return w.policy.Warnings.Warn(w.watch) }

func (w *world) warned(l scenario.Line) error {
	var list []string
	for _, warning := range w.alerts().Warnings {
		list = append(list, fmt.Sprintf("%d:%v", warning.Row+1, warning.Reason.Code))
	}
	return want(l.Rest, strings.Join(list, " "))
}

func (w *world) would(l scenario.Line) error {
	n, claim, err := row(l)
	if err != nil {
		return err
	}
	for _, warning := range w.alerts().Warnings {
		if warning.Row == n-1 {
			return want(claim, warning.Reason.Want.String())
		}
	}
	return fmt.Errorf("row %d has no warning", n)
}
