package client_test

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
)

// campaignWords are the words of campaigns.
//
// Facts:
//
//	campaigns display 30 90 first_recommendation 14 60   kind, least and most days free between two
//	campaign display 2025-03-01 2025-03-14               first and last day
//
// Claims:
//
//	due display 2025-04-14 2025-06-13                     earliest and latest first day of the next one
//	campaigns-used 1 unused 0
func (w *world) campaignWords(l scenario.Language) {
	var held []client.Campaign
	p := &w.policy.Campaigns
	plan := func() client.CampaignPlan { return p.Plan(held, w.asOf) }
	l.Facts["campaigns"] = func(l scenario.Line) error {
		f := l.Fields()
		for i := 0; i+2 < len(f); i += 3 {
			days, err := ints(f[i+1 : i+3])
			if err != nil {
				return err
			}
			p.Kinds = append(p.Kinds, client.Interval{Name: f[i], Least: days[0], Most: days[1]})
		}
		return nil
	}
	l.Facts["campaign"] = func(l scenario.Line) (err error) {
		f := l.Fields()
		if len(f) != 3 {
			return fmt.Errorf("%d words, not a kind and two dates", len(f))
		}
		c := client.Campaign{Name: f[0]}
		if c.From, err = day(f[1]); err == nil {
			c.To, err = day(f[2])
		}
		held = append(held, c)
		return err
	}
	l.Claims["due"] = func(l scenario.Line) error {
		name, claim, _ := l.Cut(" ")
		for _, next := range plan().Next {
			if next.Name == name {
				return want(claim, strings.TrimSpace(next.Earliest.String()+" "+next.Latest.String()))
			}
		}
		return fmt.Errorf("there is no kind %q", name)
	}
	l.Claims["campaigns-used"] = func(l scenario.Line) error {
		c := plan()
		return want(l.Rest, strconv.Itoa(c.Used)+" unused "+strconv.Itoa(c.Unused))
	}
	w.about("campaign", func() [][]client.Reason {
		if len(p.Kinds) == 0 {
			return nil
		}
		return [][]client.Reason{plan().Because}
	})
}
