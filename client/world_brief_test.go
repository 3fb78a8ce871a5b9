package client_test

import (
	"fmt"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
)

// briefWords are the words of key-account briefs.
//
// Facts, each text one word:
//
//	brief 3                              news of each kind at most
//	offer novelty new-pack               for a concern
//	season peak, activity tasting-week, traffic coupon-day
//	elsewhere second-shelf, market-news new-rule, chance school-start, work shelf-filling
//	department 100 120, brand 10 15      sales without and with the offer
//	target 150
//	strength capital listed              share, volume likewise
//	stance price-last, their-rule yearly-contract
//	demand second-shelf reason=… gain=… limit=…
//
// The subject "brief" has two rows: what to say, and what is missing.
func (w *world) briefWords(l scenario.Language) {
	f := &w.keyFacts
	add := func(to *[]string) scenario.Do {
		return func(l scenario.Line) error {
			*to = append(*to, l.Rest)
			return nil
		}
	}
	set := func(to *string) scenario.Do {
		return func(l scenario.Line) error {
			*to = l.Rest
			return nil
		}
	}
	change := func(to *client.Change) scenario.Do {
		return func(l scenario.Line) error {
			d, err := numbers(l.Rest + " 0 0")
			if err == nil {
				to.Before, to.After = d[0], d[1]
			}
			return err
		}
	}
	for word, do := range map[string]scenario.Do{
		"brief": whole(&w.policy.Briefs.Messages), "activity": set(&f.Activity), "traffic": set(&f.Traffic), "work": set(&f.Work), "stance": set(&f.Stance), "their-rule": add(&f.Rules),
		"elsewhere": add(&f.Elsewhere), "market-news": add(&f.Market), "chance": add(&f.Chances),
		"department": change(&f.Department), "brand": change(&f.Brand),
		"season": func(l scenario.Line) error { return f.Season.UnmarshalText([]byte(l.Rest)) },
		"target": func(l scenario.Line) (err error) {
			f.Target, err = number(l.Rest)
			return err
		},
		"strength": func(l scenario.Line) error {
			name, text, _ := l.Cut(" ")
			to := map[string]*string{"capital": &f.Strength.Capital, "share": &f.Strength.Share, "volume": &f.Strength.Volume}[name]
			if to == nil {
				return fmt.Errorf("there is no strength %q", name)
			}
			*to = text
			return nil
		},
		"offer": func(l scenario.Line) error {
			concern, text, _ := l.Cut(" ")
			a := client.Answer{Offer: text}
			f.Answers = append(f.Answers, a)
			return f.Answers[len(f.Answers)-1].Concern.UnmarshalText([]byte(concern))
		},
		"demand": func(l scenario.Line) error {
			plain, keyed := pairs(l.Rest)
			d := client.Demanded{What: strings.Join(plain, " "), Reason: keyed["reason"], Gain: keyed["gain"], Limit: keyed["limit"]}
			f.Demands = append(f.Demands, d)
			return nil
		},
	} {
		l.Facts[word] = do
	}
	w.about("brief", func() [][]client.Reason {
		if w.policy.Briefs.Messages == 0 {
			return nil
		}
		b := w.policy.Briefs.Brief(*f)
		return [][]client.Reason{b.Lines, b.Missing}
	})
}
