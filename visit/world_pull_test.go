package visit_test

import (
	"fmt"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/visit"
)

func (w *world) pull(l scenario.Line) error {
	f := l.Fields()
	if len(f) < 2 || len(f)%2 != 0 {
		return fmt.Errorf("want SHOP CAUSE [from DATE] [by DATE] [ref ID]")
	}
	p := visit.Pull{Retailer: client.ID(f[0])}
	if err := p.Code.UnmarshalText([]byte(f[1])); err != nil {
		return err
	}
	for i := 2; i < len(f); i += 2 {
		var err error
		switch f[i] {
		case "from":
			p.From, err = parseDate(f[i+1])
		case "by":
			p.By, err = parseDate(f[i+1])
		case "ref":
			p.Ref = f[i+1]
		default:
			err = fmt.Errorf("no such word: %q", f[i])
		}
		if err != nil {
			return err
		}
	}
	w.roster.Pulls = append(w.roster.Pulls, p)
	return nil
}

func (w *world) pullRules(l scenario.Line) error {
	w.policy.Pulls = nil
	for _, f := range l.Fields() {
		word, extra := strings.CutSuffix(f, "!")
		rule := visit.PullRule{Extra: extra}
		if err := rule.Code.UnmarshalText([]byte(word)); err != nil {
			return err
		}
		w.policy.Pulls = append(w.policy.Pulls, rule)
	}
	return nil
}
