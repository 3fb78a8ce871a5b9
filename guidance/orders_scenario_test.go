package guidance_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// The words of orders and substitutes.
//
//	rule one_and_half, service 90
//	sold ID N ...        months of 30 days, the oldest first; N@D is in stock
//	                     on D days, N!W rationed to less than W
//	stock ID hand N [coming N] [promised N] [pack N] [least N] [cap N]
//	      [award N] [cash N] [cost N] [target N] [point N] [peers N]
//	      [counted N] [received N] [season N]
//	told rising N        the months in a row with more before, - for less
//	together MOST ID ...  a limit that items share
//	lint TEXT            judges a text; names stand in brackets
//	told everything      in every form last month
//	scarce ID PRICE [fields], good ID PRICE [fields]: category C, cost N,
//	      supply N (1000 unless said), pack N, sold N, offered N, traits A,B
//	      and withdrawn, barred, scarce, overfull, here
//
// and the claims:
//
//	order ID PACKS PIECES [CODE ...]  the order, and all reasons in order
//	level ID POINT TARGET             rounded to a hundredth
//	instead ID SUBSTITUTE ...         all substitutes, - for none
//	finds CODE ...                    all that is wrong with it, - for nothing
//	left ID GOOD CODE                 a good that is left out
func (w *world) orderWords(l *scenario.Language) {
	l.Facts["rule"] = func(l scenario.Line) error { return w.policy.Orders.Rule.UnmarshalText([]byte(l.Rest)) }
	l.Facts["service"] = func(l scenario.Line) (err error) {
		w.policy.Orders.Service, err = strconv.Atoi(l.Rest)
		return err
	}
	l.Facts["sold"], l.Facts["stock"] = w.sold, w.stock
	l.Facts["scarce"] = func(l scenario.Line) error { return good(l, &w.facts.Scarce) }
	l.Facts["good"] = func(l scenario.Line) error { return good(l, &w.facts.Goods) }
	l.Facts["told"] = w.tell
	w.adviceWords(l)
	l.Facts["lint"] = w.lint
	l.Facts["together"] = w.together
	l.Claims["finds"] = func(l scenario.Line) error {
		var got []string
		for _, r := range w.linted {
			got = append(got, r.Code.String())
		}
		return same(strings.Join(append(got, "-")[:max(1, len(got))], " "), l.Rest)
	}
	l.Claims["order"], l.Claims["level"] = w.order, w.level
	l.Claims["instead"], l.Claims["left"] = w.instead, w.left
}

// tell is what the shop was told the month before.
func (w *world) tell(l scenario.Line) (err error) {
	w.told = &guidance.Memory{Month: w.facts.Month.Add(-1)}
	if w.everything = l.Rest == "everything"; !w.everything {
		w.told.Rising, err = strconv.Atoi(l.Fields()[1])
	}
	return err
}

func (w *world) together(l scenario.Line) error {
	f := l.Fields()
	most, err := decimal.NewFromString(f[0])
	if err != nil {
		return err
	}
	t := guidance.Together{Most: most}
	for _, id := range f[1:] {
		t.Items = append(t.Items, client.ItemID(id))
	}
	w.facts.Together = append(w.facts.Together, t)
	return nil
}

// lint judges a text, in Chinese if it has a Chinese character. Names stand in
// brackets.
func (w *world) lint(l scenario.Line) error {
	text, lang := l.Rest, calendar.English
	if strings.ContainsFunc(text, func(c rune) bool { return unicode.Is(unicode.Han, c) }) {
		lang = calendar.Chinese
	}
	var names []string
	for _, part := range strings.Split(text, "[")[1:] {
		name, _, _ := strings.Cut(part, "]")
		names = append(names, name)
	}
	w.linted = append(w.linted, guidance.Lint(strings.NewReplacer("[", "", "]", "").Replace(text), lang, names...)...)
	return nil
}

// periods is the months that a sold line gave for an item.
func (w *world) sold(l scenario.Line) error {
	f := l.Fields()
	var periods []guidance.Period
	for _, text := range f[1:] {
		p := guidance.Period{Days: 30, InStock: 30}
		text, wanted, rationed := strings.Cut(text, "!")
		text, days, short := strings.Cut(text, "@")
		var err error
		if p.Sold, err = decimal.NewFromString(text); err != nil {
			return err
		}
		if p.Rationed = rationed; rationed {
			if p.Wanted, err = decimal.NewFromString(wanted); err != nil {
				return err
			}
		}
		if short {
			if p.InStock, err = strconv.Atoi(days); err != nil {
				return err
			}
		}
		periods = append(periods, p)
	}
	w.facts.Stocks = append(w.facts.Stocks, guidance.Stock{Item: client.ItemID(f[0]), Name: f[0], Sales: periods})
	return nil
}

func (w *world) stock(l scenario.Line) error {
	f := l.Fields()
	at := slices.IndexFunc(w.facts.Stocks, func(s guidance.Stock) bool { return string(s.Item) == f[0] })
	if at < 0 {
		at = len(w.facts.Stocks)
		w.facts.Stocks = append(w.facts.Stocks, guidance.Stock{Item: client.ItemID(f[0]), Name: f[0]})
	}
	s := &w.facts.Stocks[at]
	places := map[string]*decimal.Decimal{
		"hand": &s.OnHand, "coming": &s.OnOrder, "promised": &s.Promised, "pack": &s.Pack, "least": &s.Least,
		"cost": &s.Cost, "target": &s.Target, "point": &s.Point, "peers": &s.Peers, "counted": &s.Counted,
		"received": &s.Received, "season": &s.Season,
	}
	kinds := map[string]guidance.LimitKind{"cap": guidance.SupplyCap, "award": guidance.Award, "cash": guidance.Cash}
	for i := 1; i+1 < len(f); i += 2 {
		n, err := decimal.NewFromString(f[i+1])
		if err != nil {
			return err
		}
		if kind, ok := kinds[f[i]]; ok {
			s.Limits = append(s.Limits, guidance.Limit{Kind: kind, Most: n})
			continue
		}
		if places[f[i]] == nil {
			return fmt.Errorf("no such field: %s", f[i])
		}
		*places[f[i]] = n
	}
	return nil
}

func good(l scenario.Line, into *[]guidance.Good) (err error) {
	f := l.Fields()
	g := guidance.Good{Item: client.Item{ID: client.ItemID(f[0]), Name: f[0]}, Supply: decimal.New(1000, 0)}
	if g.Item.Retail, err = decimal.NewFromString(f[1]); err != nil {
		return err
	}
	marks := map[string]*bool{
		"withdrawn": &g.Withdrawn, "barred": &g.Barred, "scarce": &g.Scarce, "overfull": &g.Overfull, "here": &g.SoldHere,
	}
	numbers := map[string]*decimal.Decimal{
		"cost": &g.Cost, "supply": &g.Supply, "pack": &g.Pack, "sold": &g.Sold, "offered": &g.Offered,
	}
	for i := 2; i < len(f); i++ {
		if mark := marks[f[i]]; mark != nil {
			*mark = true
			continue
		}
		if i+1 == len(f) {
			return fmt.Errorf("nothing follows %s", f[i])
		}
		switch i++; f[i-1] {
		case "category":
			g.Item.Category = f[i]
		case "traits":
			g.Traits = strings.Split(f[i], ",")
		default:
			if numbers[f[i-1]] == nil {
				return fmt.Errorf("no such field: %s", f[i-1])
			}
			if *numbers[f[i-1]], err = decimal.NewFromString(f[i]); err != nil {
				return err
			}
		}
	}
	*into = append(*into, g)
	return nil
}

func (w *world) find(id string) (guidance.Order, error) {
	for _, o := range w.made().Orders {
		if string(o.Item) == id {
			return o, nil
		}
	}
	return guidance.Order{}, fmt.Errorf("there is no order of %s", id)
}

func (w *world) order(l scenario.Line) error {
	f := l.Fields()
	o, err := w.find(f[0])
	if err != nil {
		return err
	}
	got := []string{f[0], exact.Text(o.Packs), exact.Text(o.Quantity)}
	if len(f) > 3 {
		for _, r := range o.Because {
			got = append(got, r.Code.String())
		}
	}
	return same(strings.Join(got, " "), strings.Join(f, " "))
}

func (w *world) level(l scenario.Line) error {
	f := l.Fields()
	o, err := w.find(f[0])
	if err != nil {
		return err
	}
	return same(f[0]+" "+o.Point.StringFixed(2)+" "+o.Target.StringFixed(2), strings.Join(f, " "))
}

func (w *world) instead(l scenario.Line) error {
	f := l.Fields()
	for _, s := range w.made().Scarce {
		if string(s.Item) != f[0] {
			continue
		}
		got := f[0]
		for _, g := range s.List {
			got += " " + string(g.Item)
		}
		if len(s.List) == 0 {
			got += " -"
		}
		return same(got, strings.Join(f, " "))
	}
	return fmt.Errorf("%s is not scarce", f[0])
}

func (w *world) left(l scenario.Line) error {
	var all []string
	for _, s := range w.made().Scarce {
		for _, r := range s.Because {
			all = append(all, fmt.Sprintf("%s %s %s", s.Item, r.Item, r.Code))
		}
	}
	if !slices.Contains(all, strings.Join(l.Fields(), " ")) {
		return fmt.Errorf("left out are %s", strings.Join(all, "; "))
	}
	return nil
}

// adviceRaised is the codes of orders and substitutes.
func (w *world) adviceRaised() (codes []string) {
	add := func(because []guidance.Reason) {
		for _, r := range because {
			codes = append(codes, r.Code.String())
		}
	}
	add(w.linted)
	add(w.made().Supply)
	add(w.made().Advice)
	for _, g := range w.gaps() {
		codes = append(codes, g.Why.Code.String())
	}
	for _, o := range w.made().Orders {
		add(o.Because)
	}
	for _, s := range w.made().Scarce {
		add(s.Because)
		for _, g := range s.List {
			add(g.Because)
		}
	}
	return codes
}
