package client_test

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
)

// careWords are the words of contacts and profiles.
//
// Facts:
//
//	contacts 1 3 6 supervisor buyer            reserves, settled and rotation months, roles
//	people Li,owner,123,2024-10-05 Wu,clerk,,- name, role, telephone, since
//	field licence Z,B 365                      formats (- for all) and days (0 for ever)
//	care 60                                    days
//	dossier Z                                  of a retailer of this format
//	fact licence yes system 2025-03-01
//	touch daily_life 2025-03-01 offered        the last word is optional
//	name order_taking                          a name that somebody makes up
//
// Claims:
//
//	decides Li 1                     the decision maker and the reserves
//	complete 2/5, fresh 1
//	missing licence phone            or nothing
//	stale phone:2025-03-01           with the first stale day
//	differ owner_name:Wu/staff,Li/system
//	cared 2025-03-01
func (w *world) careWords(l scenario.Language) {
	for word, do := range map[string]scenario.Do{
		"contacts": w.contacts, "people": w.known, "field": w.field, "care": whole(&w.policy.Profile.Care),
		"fact": w.fact, "touch": w.touch,
		"dossier": func(l scenario.Line) error {
			w.dossier = &client.Dossier{Retailer: "r1", Format: client.Format(l.Rest)}
			return nil
		},
		"name": func(l scenario.Line) error {
			w.named = l.Rest
			return nil
		},
	} {
		l.Facts[word] = do
	}
	for word, do := range map[string]scenario.Do{
		"decides": func(l scenario.Line) error {
			r := w.contactRisk()
			return want(l.Rest, fmt.Sprintf("%s %d", cmp.Or(r.DecisionMaker, "-"), r.Reserves))
		},
		"complete": func(l scenario.Line) error { return wantRatio(l.Rest, w.portrait().Complete()) },
		"fresh":    func(l scenario.Line) error { return want(l.Rest, strconv.Itoa(w.portrait().Fresh)) },
		"missing":  func(l scenario.Line) error { return want(l.Rest, strings.Join(w.portrait().Missing, " ")) },
		"cared":    func(l scenario.Line) error { return want(l.Rest, w.portrait().Care.String()) },
		"stale":    w.stale, "differ": w.differ,
	} {
		l.Claims[word] = do
	}
	w.about("contacts", func() [][]client.Reason {
		if !w.asked {
			return nil
		}
		return [][]client.Reason{w.contactRisk().Because}
	})
	w.about("profile", func() [][]client.Reason {
		if w.dossier == nil {
			return nil
		}
		return [][]client.Reason{w.portrait().Because}
	})
	w.about("name", func() [][]client.Reason {
		if w.named == "" {
			return nil
		}
		return [][]client.Reason{{client.Refuse(w.named)}}
	})
}

func (w *world) contacts(l scenario.Line) error {
	f := l.Fields()
	n, err := ints(f[:min(3, len(f))])
	if err != nil || len(n) != 3 {
		return fmt.Errorf("three numbers first: %w", err)
	}
	w.policy.Contacts = client.Contacts{Reserves: n[0], Settled: n[1], Rotation: n[2], Roles: f[3:]}
	return nil
}

func (w *world) known(l scenario.Line) (err error) {
	w.asked = true
	for _, word := range l.Fields() {
		part := strings.Split(word, ",")
		if len(part) != 4 {
			return fmt.Errorf("%q is not a name, a role, a telephone and a date", word)
		}
		c := client.Contact{Name: part[0], Role: part[1], Phone: part[2]}
		if c.Since, err = day(part[3]); err != nil {
			return err
		}
		w.people = append(w.people, c)
	}
	return nil
}

func (w *world) contactRisk() client.ContactRisk {
	return w.policy.Contacts.Check(client.Retailer{ID: "r1", People: w.people}, w.asOf)
}

func (w *world) field(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) != 3 {
		return fmt.Errorf("%d words, not a name, formats and days", len(f))
	}
	field := client.Field{Name: f[0]}
	if f[1] != "-" {
		for _, format := range strings.Split(f[1], ",") {
			field.Formats = append(field.Formats, client.Format(format))
		}
	}
	field.Days, err = strconv.Atoi(f[2])
	w.policy.Profile.Fields = append(w.policy.Profile.Fields, field)
	return err
}

func (w *world) fact(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) != 4 || w.dossier == nil {
		return fmt.Errorf("%d words, not a field, value, source and date in a dossier", len(f))
	}
	fact := client.Fact{Field: f[0], Value: f[1]}
	if err = fact.Source.UnmarshalText([]byte(f[2])); err != nil {
		return err
	}
	fact.Date, err = day(f[3])
	w.dossier.Facts = append(w.dossier.Facts, fact)
	return err
}

func (w *world) touch(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) < 2 || w.dossier == nil {
		return fmt.Errorf("%d words, not a topic and a date in a dossier", len(f))
	}
	t := client.Touch{Offered: len(f) > 2}
	if err = t.Topic.UnmarshalText([]byte(f[0])); err != nil {
		return err
	}
	t.Date, err = day(f[1])
	w.dossier.Touches = append(w.dossier.Touches, t)
	return err
}

func (w *world) portrait() client.Portrait { return w.policy.Profile.Check(*w.dossier, w.asOf) }

func (w *world) stale(l scenario.Line) error {
	var list []string
	for _, s := range w.portrait().Stale {
		list = append(list, fmt.Sprintf("%s:%v", s.Field, s.Due))
	}
	return want(l.Rest, strings.Join(list, " "))
}

func (w *world) differ(l scenario.Line) error {
	var list []string
	for _, c := range w.portrait().Conflicts {
		var facts []string
		for _, f := range c.Facts {
			facts = append(facts, fmt.Sprintf("%s/%v", f.Value, f.Source))
		}
		list = append(list, c.Field+":"+strings.Join(facts, ","))
	}
	return want(l.Rest, strings.Join(list, " "))
}
