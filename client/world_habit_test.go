package client_test

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
)

// habitWords are the words of buying habits.
//
// Facts:
//
//	rfm 5 5 5                      parts of recency, frequency, money
//	money-cuts 20 80               percentages in place of parts
//	buys 2025-04-01 3 500          last order (- for none), days with orders, net sales: a row
//	trend 6 36                     least and most months
//	variation 0.5 1 1.32 0.49 6    X, Y, gap, size, least
//	months 1 2 3, index 1 1 2
//	own 20, rivals 40 10
//
// Claims:
//
//	scores 5/1/3 -                 recency, frequency, money of each row
//	cut-values money 100 200
//	bins 2 1 1                     scores that somebody has, on each axis
//	direction rising, s 10, slope 1/1, year 6/5
//	steadiness x, demand-type smooth, relative 20/40
func (w *world) habitWords(l scenario.Language) {
	for word, do := range map[string]scenario.Do{
		"rfm": w.rfm, "buys": w.buys, "trend": w.trend, "variation": w.variation,
		"money-cuts": func(l scenario.Line) error {
			w.policy.RFM.Money.Parts = 0
			return decimals(&w.policy.RFM.Money.Cuts)(l)
		},
		"months": decimals(&w.months), "index": decimals(&w.index), "rivals": decimals(&w.rivals),
		"own": func(l scenario.Line) error {
			d, err := number(l.Rest)
			w.own = &d
			return err
		},
	} {
		l.Facts[word] = do
	}
	for word, do := range map[string]scenario.Do{
		"scores": w.scores, "cut-values": w.cutValues, "bins": w.bins,
		"direction": func(l scenario.Line) error { return want(l.Rest, w.course().Direction.String()) },
		"s":         func(l scenario.Line) error { return want(l.Rest, strconv.Itoa(w.course().S)) },
		"slope":     func(l scenario.Line) error { return wantRatio(l.Rest, w.course().Slope) },
		"year":      func(l scenario.Line) error { return wantRatio(l.Rest, w.course().Year) },
		"steadiness": func(l scenario.Line) error {
			s, _ := w.policy.Variation.Steadiness(w.months, w.index)
			return want(l.Rest, s.String())
		},
		"demand-type": func(l scenario.Line) error {
			d, _ := w.policy.Variation.Demand(w.months)
			return want(l.Rest, d.String())
		},
		"relative": func(l scenario.Line) error {
			r, _ := client.RelativeShare(*w.own, w.rivals)
			return wantRatio(l.Rest, r)
		},
	} {
		l.Claims[word] = do
	}
	w.aboutHabits()
}

func (w *world) aboutHabits() {
	w.about("rfm", func() (traces [][]client.Reason) {
		for i := range w.purchases.Rows {
			traces = append(traces, w.policy.RFM.Explain(w.purchases, w.scored(), i))
		}
		return traces
	})
	w.about("trend", func() [][]client.Reason {
		if w.policy.Trend == (client.Trend{}) {
			return nil
		}
		return [][]client.Reason{w.course().Because}
	})
	w.about("variation", func() [][]client.Reason {
		if w.policy.Variation.Least == 0 {
			return nil
		}
		_, s := w.policy.Variation.Steadiness(w.months, w.index)
		_, d := w.policy.Variation.Demand(w.months)
		return [][]client.Reason{{s}, {d}}
	})
	w.about("rival", func() [][]client.Reason {
		if w.own == nil {
			return nil
		}
		_, r := client.RelativeShare(*w.own, w.rivals)
		return [][]client.Reason{{r}}
	})
}

func (w *world) rfm(l scenario.Line) error {
	n, err := ints(l.Fields())
	if err != nil || len(n) != 3 {
		return fmt.Errorf("three numbers of parts: %w", err)
	}
	f := &w.policy.RFM
	f.Recency.Parts, f.Frequency.Parts, f.Money.Parts = n[0], n[1], n[2]
	return nil
}

func (w *world) buys(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) != 3 {
		return fmt.Errorf("%d words, not a date, orders and net sales", len(f))
	}
	p := client.Purchase{Retailer: client.ID(strconv.Itoa(len(w.purchases.Rows) + 1))}
	if p.Last, err = day(f[0]); err != nil {
		return err
	}
	if p.Orders, err = strconv.Atoi(f[1]); err != nil {
		return err
	}
	p.Net, err = number(f[2])
	w.purchases.Rows = append(w.purchases.Rows, p)
	return err
}

func (w *world) trend(l scenario.Line) error {
	n, err := ints(l.Fields())
	if err == nil && len(n) == 2 {
		w.policy.Trend = client.Trend{Least: n[0], Most: n[1]}
	}
	return err
}

func (w *world) variation(l scenario.Line) error {
	d, err := numbers(l.Rest)
	if err != nil || len(d) != 5 {
		return fmt.Errorf("five numbers: %w", err)
	}
	w.policy.Variation = client.Variation{X: d[0], Y: d[1], Gap: d[2], Size: d[3], Least: int(d[4].IntPart())}
	return nil
}

func (w *world) scored() client.Scores {
	w.purchases.AsOf = w.asOf
	return w.policy.RFM.Score(w.purchases)
}

func (w *world) course() client.Course { return w.policy.Trend.Follow(w.months) }

func (w *world) scores(l scenario.Line) error {
	var list []string
	for _, s := range w.scored().Rows {
		text := "-"
		if s.Recency > 0 {
			text = fmt.Sprintf("%d/%d/%d", s.Recency, s.Frequency, s.Money)
		}
		list = append(list, text)
	}
	return want(l.Rest, strings.Join(list, " "))
}

func (w *world) cutValues(l scenario.Line) error {
	name, claim, _ := l.Cut(" ")
	s := w.scored()
	axis := map[string]client.Axis{"recency": s.Recency, "frequency": s.Frequency, "money": s.Money}[name]
	var list []string
	for _, cut := range axis.Cuts {
		list = append(list, cut.String())
	}
	return want(claim, strings.Join(list, " "))
}

func (w *world) bins(l scenario.Line) error {
	s := w.scored()
	return want(l.Rest, fmt.Sprintf("%d %d %d", s.Recency.Bins, s.Frequency.Bins, s.Money.Bins))
}
