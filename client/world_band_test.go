package client_test

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
)

// scene is the facts of the features beside classes.
type scene struct {
	census    client.Census
	marks     []client.Mark
	purchases client.Purchases
	months    []decimal.Decimal
	index     []decimal.Decimal
	own       *decimal.Decimal
	rivals    []decimal.Decimal

	people   []client.Contact
	asked    bool // about the people
	dossier  *client.Dossier
	named    string
	watch    client.Watch
	cards    []client.Card
	partner  *client.Partner
	formats  []client.Retailer
	became   *client.Reason
	keyFacts client.KeyFacts
}

// bandWords are the words of bands and credit.
//
// Facts:
//
//	measures amount 70 5000 quantity 30 100   names, weights, values of full points
//	places 2
//	band-cuts 50 80, or band-sizes 40 30 30
//	starter-months 3
//	starter urban Z 50 2                      market, format, area from, band; - for any
//	credit 100 A>=100 B>70 C                  points at the start; grades and where they end below
//	demotes C 2
//	deed fake_goods -20 12                    points, months
//	shop 3000 20 grade=B since=2025-03-01 held=2 market=urban format=Z area=60 closed=yes
//	mark fake_goods 2025-03-03
//
// Claims:
//
//	bands 2 1 -        - for none
//	floors 0 50 80     the least score of each band
//	counts 1 2 0
//	score 1 69.99      as the record prints it
//	conduct AA 115 trust 0 100    grade, points, mode, bands lower, supply
func (w *world) bandWords(l scenario.Language) {
	w.policy.Bands.Cycle = client.Monthly
	for word, do := range map[string]scenario.Do{
		"measures": w.measures, "places": whole(&w.policy.Bands.Places), "starter-months": whole(&w.policy.Bands.StarterMonths),
		"band-cuts": decimals(&w.policy.Bands.Cuts), "band-sizes": decimals(&w.policy.Bands.Sizes),
		"starter": w.starter, "credit": w.credit, "demotes": w.demotes, "deed": w.deed, "shop": w.shop, "mark": w.mark,
	} {
		l.Facts[word] = do
	}
	for word, do := range map[string]scenario.Do{
		"bands": w.bands, "floors": w.floors, "counts": w.counts, "score": w.score, "conduct": w.conduct,
	} {
		l.Claims[word] = do
	}
	w.about("band", func() (traces [][]client.Reason) {
		for i := range w.census.Shops {
			traces = append(traces, w.record(i).Because)
		}
		return traces
	})
	w.about("credit", func() [][]client.Reason {
		if len(w.policy.Credit.Grades) == 0 {
			return nil
		}
		return [][]client.Reason{w.policy.Credit.Judge(w.marks, w.asOf).Because}
	})
}

func decimals(to *[]decimal.Decimal) scenario.Do {
	return func(l scenario.Line) (err error) {
		*to, err = numbers(l.Rest)
		return err
	}
}

func (w *world) measures(l scenario.Line) error {
	list, err := weighted(l.Fields())
	w.policy.Bands.Measures = list
	return err
}

// weighted reads triples of a name, a weight and a full value.
func weighted(fields []string) (list []client.Weighted, err error) {
	for i := 0; i+2 < len(fields); i += 3 {
		m := client.Weighted{Name: fields[i]}
		if m.Weight, err = number(fields[i+1]); err != nil {
			return nil, err
		}
		if m.Full, err = number(fields[i+2]); err != nil {
			return nil, err
		}
		list = append(list, m)
	}
	return list, nil
}

func (w *world) starter(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) != 4 {
		return fmt.Errorf("%d words, not market, format, area and band", len(f))
	}
	var s client.Starter
	if f[0] != "-" {
		if err := s.Market.UnmarshalText([]byte(f[0])); err != nil {
			return err
		}
	}
	if f[1] != "-" {
		s.Format = client.Format(f[1])
	}
	n, err := ints(f[2:])
	if err != nil {
		return err
	}
	s.Area, s.Band = n[0], n[1]
	w.policy.Bands.Starters = append(w.policy.Bands.Starters, s)
	return nil
}

// credit reads "100 AAA>120 AA>110 A>=100 B>=85 C": each grade ends where it
// says, and the next one has the other side of that point.
func (w *world) credit(l scenario.Line) (err error) {
	c := &w.policy.Credit
	fields := l.Fields()
	if c.Start, err = number(fields[0]); err != nil {
		return err
	}
	high := client.Edge{}
	for _, word := range fields[1:] {
		name, end, ends := strings.Cut(word, ">")
		g := client.GradeBand{Grade: client.Grade(name), High: high, Supply: decimal.New(100, 0), Mode: client.Monitor}
		if ends {
			end, g.Low.In = strings.CutPrefix(end, "=")
			if g.Low.At, err = number(end); err != nil {
				return err
			}
			high = client.Edge{At: g.Low.At, In: !g.Low.In}
		}
		c.Grades = append(c.Grades, g)
	}
	return nil
}

func (w *world) demotes(l scenario.Line) error {
	name, by, _ := l.Cut(" ")
	n, err := strconv.Atoi(by)
	for i := range w.policy.Credit.Grades {
		if g := &w.policy.Credit.Grades[i]; string(g.Grade) == name {
			g.Demote = n
			return err
		}
	}
	return fmt.Errorf("there is no grade %s", name)
}

func (w *world) deed(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) != 3 {
		return fmt.Errorf("%d words, not name, points and months", len(f))
	}
	d := client.Deed{Name: f[0]}
	if d.Points, err = number(f[1]); err != nil {
		return err
	}
	d.Months, err = strconv.Atoi(f[2])
	w.policy.Credit.Deeds = append(w.policy.Credit.Deeds, d)
	return err
}

func (w *world) mark(l scenario.Line) error {
	name, date, _ := l.Cut(" ")
	d, err := day(date)
	w.marks = append(w.marks, client.Mark{Deed: name, Date: d})
	return err
}

func (w *world) shop(l scenario.Line) (err error) {
	plain, keyed := pairs(l.Rest)
	s := client.Shop{Retailer: client.ID(strconv.Itoa(len(w.census.Shops) + 1))}
	if s.Values, err = numbers(strings.Join(plain, " ")); err != nil {
		return err
	}
	if s.Since, err = day(keyed["since"]); err != nil {
		return err
	}
	if err = s.Market.UnmarshalText([]byte(keyed["market"])); err != nil {
		return err
	}
	s.Grade, s.Format, s.Closed = client.Grade(keyed["grade"]), client.Format(keyed["format"]), keyed["closed"] == "yes"
	s.Held, _ = strconv.Atoi(keyed["held"])
	s.Area, _ = strconv.Atoi(keyed["area"])
	w.census.Shops = append(w.census.Shops, s)
	return nil
}

func (w *world) assign() client.Banding {
	w.census.AsOf = w.asOf
	return w.policy.Bands.Assign(w.census, w.policy.Credit)
}

func (w *world) record(row int) client.Record {
	r := w.assign()
	return w.policy.Bands.Record(w.census, w.policy.Credit, r, row)
}

func (w *world) bands(l scenario.Line) error {
	var list []string
	for _, s := range w.assign().Standings {
		list = append(list, strings.Replace(strconv.Itoa(s.Band), "0", "-", 1))
	}
	return want(l.Rest, strings.Join(list, " "))
}

func (w *world) floors(l scenario.Line) error {
	var list []string
	for _, s := range w.assign().Steps {
		list = append(list, s.Least.String())
	}
	return want(l.Rest, strings.Join(list, " "))
}

func (w *world) counts(l scenario.Line) error {
	var list []string
	for _, s := range w.assign().Steps {
		list = append(list, strconv.Itoa(s.Count))
	}
	return want(l.Rest, strings.Join(list, " "))
}

func (w *world) score(l scenario.Line) error {
	n, claim, err := row(l)
	if err != nil {
		return err
	}
	return want(claim, w.record(n-1).Score.String())
}

func (w *world) conduct(l scenario.Line) error {
	c := w.policy.Credit.Judge(w.marks, w.asOf)
	return want(l.Rest, fmt.Sprintf("%s %v %v %d %v", c.Grade, c.Points, c.Mode, c.Demote, c.Supply))
}
