package client_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// world is the scene of one scenario: a policy and a book. Rows count from 1.
//
// Facts, each with a value a row where it speaks of rows:
//
//	cuts A 80 B 95 rest C       the policy of classes
//	margin 1                    percentage points
//	min-months 3, max-drop 1
//	period 2025-01-01 2025-03-31
//	book 100 50 -50             net sales
//	held A - B                  the class held, - for none
//	since - 2025-02-01 -        the first day of business
//	closed no no yes
//
// Claims:
//
//	classes A A C               - for none
//	why 2 none_held cut_reached the whole trace of a row
//	says 2 class B: …           the text of the reason that decided
//	zh 2 B类：…                  the same in Chinese
//	gap 2 15                    what the row lacks to the class it missed last
//	least A 100 B 50            cut values
//	share A 80/100              of sales
//	total 150, returns -50
//	apart idle 1 provisional 0 excluded 0
//	vital 2 of 10, top 2 of 10  retailers, and then optionally "carry 80/100"
//	balance 1/5, gini 3/10, corrected 3/9, or undefined
//	lorenz 0 10 30              sums from the smallest up
type world struct {
	policy   client.Policy
	book     client.Book
	asOf     calendar.Date
	subjects []subject // what else there is to ask about
	scene
}

func language() scenario.Language {
	w := &world{policy: client.Policy{Currency: "CNY", Unit: decimal.New(1, -2)}, asOf: calendar.DateFrom(2025, 4, 10)}
	l := scenario.Language{
		Facts: map[string]scenario.Do{
			"cuts": w.cuts, "margin": w.margin, "min-months": whole(&w.policy.Classes.MinMonths),
			"max-drop": whole(&w.policy.Classes.MaxDrop), "period": w.period, "book": w.accounts,
			"held": w.held, "since": w.since, "closed": w.closed,
		},
		Claims: map[string]scenario.Do{
			"classes": w.classes, "why": w.why, "says": w.says(calendar.English), "zh": w.says(calendar.Chinese),
			"gap": w.gap, "least": w.least, "share": w.share, "total": w.total, "returns": w.returns,
			"apart": w.apart, "vital": w.part, "top": w.part, "balance": w.ratio, "gini": w.ratio,
			"corrected": w.ratio, "lorenz": w.lorenz,
		},
		Raised: w.raised,
	}
	w.common(l)
	w.bandWords(l)
	w.habitWords(l)
	w.careWords(l)
	w.warnWords(l)
	w.cardWords(l)
	w.partnerWords(l)
	w.briefWords(l)
	w.campaignWords(l)
	return l
}

func whole(to *int) scenario.Do {
	return func(l scenario.Line) (err error) {
		*to, err = strconv.Atoi(l.Rest)
		return err
	}
}

func (w *world) cuts(l scenario.Line) error {
	fields := l.Fields()
	for i := 0; i+1 < len(fields); i += 2 {
		if fields[i] == "rest" {
			w.policy.Classes.Rest = client.Class(fields[i+1])
			continue
		}
		share, err := decimal.NewFromString(fields[i+1])
		if err != nil {
			return err
		}
		w.policy.Classes.Cuts = append(w.policy.Classes.Cuts, client.Cut{Class: client.Class(fields[i]), Share: share})
	}
	return nil
}

func (w *world) margin(l scenario.Line) (err error) {
	w.policy.Classes.Margin, err = decimal.NewFromString(l.Rest)
	return err
}

func (w *world) period(l scenario.Line) error {
	from, to, _ := l.Cut(" ")
	if err := w.book.From.UnmarshalText([]byte(from)); err != nil {
		return err
	}
	return w.book.To.UnmarshalText([]byte(to))
}

func (w *world) accounts(l scenario.Line) error {
	for i, text := range l.Fields() {
		net, err := decimal.NewFromString(text)
		if err != nil && text == "1e1000000000" { // more than the decimal module reads
			net, err = decimal.New(1, 1_000_000_000), nil
		}
		if err != nil {
			return err
		}
		w.book.Accounts = append(w.book.Accounts, client.Account{Retailer: client.ID(strconv.Itoa(i + 1)), Net: net})
	}
	return nil
}

// rows hands each row its word.
func (w *world) rows(l scenario.Line, set func(*client.Account, string) error) error {
	fields := l.Fields()
	if len(fields) != len(w.book.Accounts) {
		return fmt.Errorf("%d words for %d rows", len(fields), len(w.book.Accounts))
	}
	for i, word := range fields {
		if word == "-" {
			word = ""
		}
		if err := set(&w.book.Accounts[i], word); err != nil {
			return err
		}
	}
	return nil
}

func (w *world) held(l scenario.Line) error {
	return w.rows(l, func(a *client.Account, word string) error {
		a.Previous = client.Class(word)
		return nil
	})
}

func (w *world) since(l scenario.Line) error {
	return w.rows(l, func(a *client.Account, word string) error { return a.Since.UnmarshalText([]byte(word)) })
}

func (w *world) closed(l scenario.Line) error {
	return w.rows(l, func(a *client.Account, word string) error {
		a.Closed = word == "yes"
		return nil
	})
}

func (w *world) classify() client.Classification { return w.policy.Classes.Classify(w.book) }

func (w *world) trace(row int) []client.Reason {
	return w.policy.Classes.Explain(w.book, w.classify(), row-1)
}

func (w *world) raised() []string {
	var codes []string
	for row := range w.book.Accounts {
		for _, r := range w.trace(row + 1) {
			codes = append(codes, r.Code.String())
		}
	}
	for _, s := range w.subjects {
		for _, trace := range s.traces() {
			for _, r := range trace {
				codes = append(codes, r.Code.String())
			}
		}
	}
	return codes
}

// want compares what a line claims with what is.
func want(claim, is string) error {
	if claim != is {
		return fmt.Errorf("it is %s", is)
	}
	return nil
}

func (w *world) classes(l scenario.Line) error { return want(l.Rest, classesOf(w.classify())) }

// row splits off the number of a row.
func row(l scenario.Line) (n int, rest string, err error) {
	first, rest, _ := l.Cut(" ")
	n, err = strconv.Atoi(first)
	return n, rest, err
}

func (w *world) why(l scenario.Line) error {
	n, claim, err := row(l)
	if err != nil {
		return err
	}
	var codes []string
	for _, r := range w.trace(n) {
		codes = append(codes, r.Code.String())
	}
	return want(claim, strings.Join(codes, " "))
}

func (w *world) says(lang calendar.Lang) scenario.Do {
	return func(l scenario.Line) error {
		n, claim, err := row(l)
		if err != nil {
			return err
		}
		trace := w.trace(n)
		if len(trace) == 0 {
			return fmt.Errorf("row %d has no reasons", n)
		}
		return want(claim, trace[len(trace)-1].Text(lang))
	}
}

func (w *world) gap(l scenario.Line) error {
	n, claim, err := row(l)
	if err != nil {
		return err
	}
	is := "nothing"
	for _, r := range w.trace(n) {
		if r.Code == client.CutMissed {
			is = r.Want.Sub(r.Have).String()
		}
	}
	return want(claim, is)
}

func (w *world) least(l scenario.Line) error {
	var is []string
	for _, t := range w.classify().Tiers {
		if t.Least.IsPositive() {
			is = append(is, string(t.Class), t.Least.String())
		}
	}
	return want(l.Rest, strings.Join(is, " "))
}

func (w *world) share(l scenario.Line) error {
	class, claim, _ := l.Cut(" ")
	for _, t := range w.classify().Tiers {
		if string(t.Class) == class {
			return wantRatio(claim, t.Share)
		}
	}
	return fmt.Errorf("there is no class %s", class)
}

// wantRatio compares a fraction as a fraction: 1/2 is 50/100.
func wantRatio(claim string, is client.Ratio) error {
	num, den, _ := strings.Cut(claim, "/")
	if !is.Defined() {
		return want(claim, "undefined")
	}
	n, err := decimal.NewFromString(num)
	if err != nil {
		return err
	}
	d, err := decimal.NewFromString(den)
	if err != nil {
		return err
	}
	if !n.Mul(is.Den).Equal(d.Mul(is.Num)) {
		return fmt.Errorf("it is %v/%v", is.Num, is.Den)
	}
	return nil
}

func (w *world) total(l scenario.Line) error   { return want(l.Rest, w.classify().Total.String()) }
func (w *world) returns(l scenario.Line) error { return want(l.Rest, w.classify().Returns.String()) }

func (w *world) apart(l scenario.Line) error {
	c := w.classify()
	return want(l.Rest, fmt.Sprintf("idle %d provisional %d excluded %d", c.Idle, c.Provisional, c.Excluded))
}

func (w *world) part(l scenario.Line) error {
	c := client.Concentrate(w.book)
	is := c.Vital
	if l.Word == "top" {
		is = c.Top
	}
	claim, share, carries := l.Cut("carry ")
	if err := want(claim, fmt.Sprintf("%d of %d", is.Count, c.Retailers)); err != nil || !carries {
		return err
	}
	return wantRatio(share, is.Share)
}

func (w *world) ratio(l scenario.Line) error {
	c := client.Concentrate(w.book)
	is := map[string]client.Ratio{"balance": c.Balance, "gini": c.Gini, "corrected": c.Corrected}[l.Word]
	return wantRatio(l.Rest, is)
}

func (w *world) lorenz(l scenario.Line) error {
	var is []string
	for _, p := range client.Concentrate(w.book).Lorenz {
		is = append(is, p.Sum.String())
	}
	return want(l.Rest, strings.Join(is, " "))
}

// allCodes is every code that has a text form.
func allCodes() []client.Code {
	var codes []client.Code
	for c := client.Code(1); ; c++ {
		if _, err := c.MarshalText(); err != nil {
			return slices.Clip(codes)
		}
		codes = append(codes, c)
	}
}
