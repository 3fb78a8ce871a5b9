package guidance_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/scenario"
)

// The words of supply, gaps and advice.
//
//	supply ID [none | most N | from DATE]
//	real ID PIECES           what was told or ordered
//	market urban|town|rural, key
//	hot|slow|new-brand ID DAYS [EARNS]
//	launching ID DATE-FOR-KEY-SHOPS DATE
//
// and the claims:
//
//	supplies CODE ID ...     all of it in order
//	gap ID CODE [alarm]
//	advises CODE ID ...      all of it in order, - for no item
//	tells TEXT               a line of the message that everybody gives
func (w *world) adviceWords(l *scenario.Language) {
	l.Facts["supply"] = w.supply
	l.Facts["real"] = func(l scenario.Line) error {
		f := l.Fields()
		n, err := decimal.NewFromString(f[1])
		w.real = append(w.real, guidance.Quantity{Item: client.ItemID(f[0]), Name: f[0], Pieces: n})
		return err
	}
	l.Facts["market"] = func(l scenario.Line) error {
		w.situation()
		return w.facts.Retailer.Market.UnmarshalText([]byte(l.Rest))
	}
	l.Facts["key"] = func(scenario.Line) error { w.situation().Key = true; return nil }
	for word, phase := range map[string]guidance.Phase{
		"hot": guidance.Hot, "slow": guidance.Slow, "new-brand": guidance.NewBrand, "launching": guidance.Launching,
	} {
		l.Facts[word] = func(l scenario.Line) error { return w.standing(l, phase) }
	}
	l.Claims["supplies"] = func(l scenario.Line) error { return same(listedReasons(w.made().Supply), l.Rest) }
	l.Claims["advises"] = func(l scenario.Line) error { return same(listedReasons(w.made().Advice), l.Rest) }
	l.Claims["gap"] = w.gap
	l.Claims["tells"] = func(l scenario.Line) error {
		if lines := w.made().Message("en"); !slices.Contains(lines, l.Rest) {
			return fmt.Errorf("it tells\n%s", strings.Join(lines, "\n"))
		}
		return nil
	}
}

func listedReasons(because []guidance.Reason) string {
	var out []string
	for _, r := range because {
		id := string(r.Item)
		if id == "" {
			id = "-"
		}
		out = append(out, r.Code.String(), id)
	}
	return strings.Join(out, " ")
}

func (w *world) situation() *guidance.Situation {
	if w.facts.Situation == nil {
		w.facts.Situation = &guidance.Situation{}
	}
	return w.facts.Situation
}

func (w *world) supply(l scenario.Line) (err error) {
	f := append(l.Fields(), "", "")
	a := guidance.Availability{Item: client.ItemID(f[0]), Name: f[0], None: f[1] == "none"}
	switch f[1] {
	case "most":
		a.Most, err = decimal.NewFromString(f[2])
	case "from":
		a.From, err = date(f[2])
	}
	w.facts.Supply = append(w.facts.Supply, a)
	return err
}

func (w *world) standing(l scenario.Line, phase guidance.Phase) (err error) {
	f := l.Fields()
	s := guidance.Standing{Item: client.ItemID(f[0]), Name: f[0], Phase: phase}
	if phase == guidance.Launching {
		if s.First, err = date(f[1]); err == nil {
			s.Then, err = date(f[2])
		}
	} else {
		s.Days, err = strconv.Atoi(f[1])
		if len(f) > 2 && err == nil {
			s.Earns, err = decimal.NewFromString(f[2])
		}
	}
	w.situation().Items = append(w.situation().Items, s)
	return err
}

func (w *world) gaps() []guidance.Gap { return w.policy.Gaps(w.made().Orders, w.real) }

func (w *world) gap(l scenario.Line) error {
	id, want, _ := l.Cut(" ")
	for _, g := range w.gaps() {
		if string(g.Item) == id {
			got := g.Why.Code.String()
			if g.Alarm {
				got += " alarm"
			}
			return same(got, want)
		}
	}
	return fmt.Errorf("nothing is known of %s", id)
}
