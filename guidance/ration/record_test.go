package ration_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/ration"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestAwardFromPrintedRecord recomputes every award of random lots from the
// printed English text and the claim alone (S3-21, S3-23): no policy, no other
// claim, and no code of the package but Key. What is carried is recomputed, too.
func TestAwardFromPrintedRecord(t *testing.T) {
	r := prng.Seed(4)
	ties := 0
	for range brief.Rounds(5_000) {
		p, l := randomLot(r, 20)
		got := p.Share(l)
		page := readPage(t, got.Record.Text(calendar.English))
		for i, c := range l.Claims {
			n, tied := page.award(c)
			if tied {
				ties++
			}
			if n != got.Awards[i].Packs {
				t.Fatalf("%+v gets %d, by the printed record %d:\n%s", c, got.Awards[i].Packs, n, got.Record)
			}
			owed := c.Owed - ration.Balance(c.Returned)*ration.Pack
			if tier, ok := tierOf(p, l, c); ok && page.levelDen > 0 {
				due := max(page.even*ration.Balance(tier.Weight), ration.Balance(tier.Floor)*ration.Pack)
				owed += min(due, ration.Balance(capOf(tier, c))*ration.Pack) - ration.Balance(n)*ration.Pack
			}
			if owed != got.Awards[i].Owed {
				t.Fatalf("%+v is owed %v, by the printed record %v:\n%s", c, got.Awards[i].Owed, owed, got.Record)
			}
		}
	}
	if ties < brief.Rounds(1000) {
		t.Errorf("only %d ties were settled from the print", ties)
	}
}

// TestOwnersFromPrintedRecord recomputes what the shops of one owner get, by
// what the record says of them, and that it is dealt out evenly.
func TestOwnersFromPrintedRecord(t *testing.T) {
	r := prng.Seed(6)
	for range brief.Rounds(3_000) {
		p, l := randomLot(r, 14)
		p.JointOwners = true
		for i := range l.Claims {
			l.Claims[i].Owner = prng.Pick(r, []string{"", "Li", "Wu"})
		}
		got := p.Share(l)
		text := got.Record.Text(calendar.English)
		page := readPage(t, text)
		for _, name := range []string{"Li", "Wu"} {
			joint := ration.Claim{Retailer: client.ID(name)}
			var shops []int
			best, least := 0, -1
			for i, c := range l.Claims {
				tier, ok := tierOf(p, l, c)
				if c.Owner != name || !ok {
					continue
				}
				shops = append(shops, i)
				joint.Order += capOf(tier, c)
				joint.Owed += c.Owed - ration.Balance(c.Returned)*ration.Pack
				if place := slices.IndexFunc(p.Tiers, func(o ration.Tier) bool { return o.Name == tier.Name }); tier.Weight > best || tier.Weight == best && place < least {
					best, least, joint.Class = tier.Weight, place, c.Class
				}
			}
			if len(shops) < 2 {
				continue
			}
			want, _ := page.award(joint)
			sum, low, high := 0, 1<<30, 0
			for _, i := range shops {
				n := got.Awards[i].Packs
				sum, high = sum+n, max(high, n)
				if tier, _ := tierOf(p, l, l.Claims[i]); n < capOf(tier, l.Claims[i]) {
					low = min(low, n)
				}
			}
			if sum != want || high > low+1 {
				t.Fatalf("%s gets %d in %d shops, from %d to %d, by the print %d\n%s", name, sum, len(shops), low, high, want, text)
			}
		}
	}
}

// capOf is the most packs that a claim of a tier can get.
func capOf(t ration.Tier, c ration.Claim) int {
	limit := c.Order
	if t.Cap > 0 {
		limit = min(limit, t.Cap)
	}
	if c.NeedKnown {
		limit = min(limit, c.Need)
	}
	return limit
}

// page is what a reader takes from a printed record.
type page struct {
	item, period  string
	nothing, all  bool
	barred        []string
	minDays, date int
	tiers         []map[string]string
	owed, even    ration.Balance
	key, id       string
	levelNum      int
	levelDen      int
	full          bool
}

var (
	headLine  = regexp.MustCompile(`^Sharing of (.*), period (.*)$`)
	barLine   = regexp.MustCompile(`^Without a share: credit of conduct (.*)\.$`)
	daysLine  = regexp.MustCompile(`^Without a share: in business for less than (\d+) days on (.*)\.$`)
	levelLine = regexp.MustCompile(`^Level (\d+)/(\d+):`)
	evenLine  = regexp.MustCompile(`^Cut evenly, weight 1 would get (\S+) packs\.`)
	tieLine   = regexp.MustCompile(`The last who got one: owed (\S+), key (\S+), id (.*)\.$`)
)

func readPage(t *testing.T, text string) page {
	t.Helper()
	var p page
	var columns []string
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		fields := strings.Fields(line)
		switch m := headLine.FindStringSubmatch(line); {
		case m != nil:
			p.item, p.period = m[1], m[2]
		case barLine.MatchString(line):
			p.barred = strings.Split(barLine.FindStringSubmatch(line)[1], ", ")
		case daysLine.MatchString(line):
			m := daysLine.FindStringSubmatch(line)
			p.minDays, _ = strconv.Atoi(m[1])
			d, err := calendar.ParseDate(m[2])
			if err != nil {
				t.Fatal(err)
			}
			p.date = int(d)
		case levelLine.MatchString(line):
			m := levelLine.FindStringSubmatch(line)
			p.levelNum, _ = strconv.Atoi(m[1])
			p.levelDen, _ = strconv.Atoi(m[2])
			p.full = strings.Contains(line, "up to the level")
		case evenLine.MatchString(line):
			if err := p.even.UnmarshalText([]byte(evenLine.FindStringSubmatch(line)[1])); err != nil {
				t.Fatal(err)
			}
		case tieLine.MatchString(line):
			m := tieLine.FindStringSubmatch(line)
			if err := p.owed.UnmarshalText([]byte(m[1])); err != nil {
				t.Fatal(err)
			}
			p.key, p.id = m[2], m[3]
		case strings.HasPrefix(line, "Nothing is shared"):
			p.nothing = true
		case strings.HasPrefix(line, "Nothing is short"):
			p.all = true
		case len(fields) == 11 && fields[0] == "tier":
			columns = fields
		case len(fields) == 11 && columns != nil:
			row := map[string]string{}
			for i, name := range columns {
				row[name] = fields[i]
			}
			p.tiers = append(p.tiers, row)
		}
	}
	return p
}

// award is what a claim gets by the page, and whether a tie settled it.
func (p page) award(c ration.Claim) (packs int, tied bool) {
	if p.nothing || c.Unlicensed || p.minDays > 0 && c.Since != 0 && p.date-int(c.Since) < p.minDays {
		return 0, false
	}
	for _, g := range p.barred {
		if string(c.Credit) == g {
			return 0, false
		}
	}
	for _, tier := range p.tiers {
		if tier["class"] != "-" && tier["class"] != string(c.Class) {
			continue
		}
		number := func(name string) int {
			n, _ := strconv.Atoi(tier[name])
			return n
		}
		if number("weight") == 0 {
			return 0, false
		}
		limit := c.Order
		if tier["cap"] != "-" {
			limit = min(limit, number("cap"))
		}
		if c.NeedKnown {
			limit = min(limit, c.Need)
		}
		switch packs := number("packs"); {
		case p.all || limit <= packs:
			return limit, false
		case p.levelPacks(number("weight"), number("floor")) != packs:
			return -1, false // the level does not give what the table says
		case tier["ties"] == "+1":
			if p.wins(c) {
				packs++
			}
			return packs, true
		default:
			return packs, false
		}
	}
	return 0, false
}

// levelPacks counts the packs of a weight that stand below the level.
func (p page) levelPacks(weight, floor int) int {
	k := 0
	for (2*(k+1)-1)*p.levelDen < p.levelNum*2*weight || p.full && (2*(k+1)-1)*p.levelDen == p.levelNum*2*weight {
		k++
	}
	return max(k, floor)
}

// wins reports whether a claim comes before the last winner, or is it.
func (p page) wins(c ration.Claim) bool {
	owed := c.Owed - ration.Balance(c.Returned)*ration.Pack
	key := fmt.Sprintf("%016x", uint64(ration.Key(p.period, client.ItemID(p.item), c.Retailer)))
	switch {
	case owed != p.owed:
		return owed > p.owed
	case key != p.key:
		return key < p.key
	}
	return string(c.Retailer) <= p.id
}

// TestKeyIsAsPublished computes keys by the words of the documentation.
func TestKeyIsAsPublished(t *testing.T) {
	published := func(text string) uint64 {
		h := uint64(0xcbf29ce484222325)
		for _, b := range []byte(text) {
			h ^= uint64(b)
			h *= 0x100000001b3
		}
		h ^= h >> 30
		h *= 0xbf58476d1ce4e5b9
		h ^= h >> 27
		h *= 0x94d049bb133111eb
		return h ^ h>>31
	}
	for _, row := range []struct{ period, item, retailer string }{
		{"", "", ""}, {"2025-03", "gold", "R17"}, {"2025-W11", "金", "客户"}, {"a", "", "b"},
	} {
		got := ration.Key(row.period, client.ItemID(row.item), client.ID(row.retailer))
		if want := published(row.period + "\x00" + row.item + "\x00" + row.retailer); uint64(got) != want {
			t.Errorf("%+v: got %v, want %016x", row, got, want)
		}
	}
}

// TestRecordRoundTrip writes records and allocations as JSON and reads them.
func TestRecordRoundTrip(t *testing.T) {
	r := prng.Seed(5)
	for range 300 {
		p, l := randomLot(r, 8)
		want := p.Share(l)
		data, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got ration.Allocation
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got, emptyIsNil); diff != "" {
			t.Fatalf("(-want +got)\n%s", diff)
		}
	}
}

var emptyIsNil = cmp.FilterPath(func(p cmp.Path) bool {
	v, w := p.Last().Values()
	return v.IsValid() && v.Kind().String() == "slice" && v.Len() == 0 && w.Len() == 0
}, cmp.Ignore())
