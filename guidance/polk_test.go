package guidance_test

import (
	"compress/gzip"
	"encoding/csv"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// shared is the folder of real data, if there is one.
func shared(t *testing.T) string {
	root := os.Getenv("RAPPORT_SHARED")
	if root == "" {
		t.Skip("RAPPORT_SHARED is not set")
	}
	return filepath.Join(root, "data", "iowa")
}

func rows(t *testing.T, path string) [][]string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	zip, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	all, err := csv.NewReader(zip).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all[1:]
}

// polk is the facts of every shop of Polk County for each month from the first
// to the last, from its real invoices, and the litres in a bottle of each item.
func polk(t *testing.T, first, last calendar.Month) (shops map[client.ID][]guidance.Facts, litres map[client.ItemID]*big.Rat) {
	folder := shared(t)
	var items []client.Item
	litres = map[client.ItemID]*big.Rat{}
	for _, row := range rows(t, filepath.Join(folder, "items.csv.gz")) {
		words := strings.Fields(row[1])
		item := client.Item{
			ID: client.ItemID(row[0]), Name: row[1], Brand: strings.Join(words[:min(2, len(words))], " "), Category: row[2],
			Units: dec(row[7]).Shift(-3),
		}
		if litres[item.ID] == nil {
			items = append(items, item)
			litres[item.ID] = item.Units.Rat()
		}
	}
	shops = map[client.ID][]guidance.Facts{}
	n := 1
	for first.Add(n-1) < last {
		n++
	}
	for _, row := range rows(t, filepath.Join(folder, "lines_polk.csv.gz")) {
		d, err := date(row[0])
		if err != nil {
			t.Fatal(err)
		}
		line := client.Line{Retailer: client.ID(row[1]), Item: client.ItemID(row[3]), Date: d, Quantity: dec(row[4]), Amount: dec(row[5])}
		months := shops[line.Retailer]
		if months == nil {
			months = make([]guidance.Facts, n)
			for i := range months {
				months[i] = guidance.Facts{Retailer: client.Retailer{ID: line.Retailer, Name: string(line.Retailer)}, Month: first.Add(i), Items: items}
			}
			shops[line.Retailer] = months
		}
		for i := range months {
			switch d.Month() {
			case first.Add(i):
				months[i].This = append(months[i].This, line)
			case first.Add(i - 1):
				months[i].Last = append(months[i].Last, line)
			}
		}
	}
	return shops, litres
}

// litre is the policy of goods that are counted in litres.
func litre() guidance.Policy {
	p := guidance.Default()
	p.Volume = guidance.Measure{One: "litre", Many: "litres", Chinese: "升", Step: decimal.New(1, -3)}
	return p
}

// TestPolkWords rewords ten months of every shop: no month's sentences are like
// those of the shop's month before, and no two shops' sheets are the same.
func TestPolkWords(t *testing.T) {
	shops, _ := polk(t, calendar.MonthFrom(2022, time.January), calendar.MonthFrom(2022, time.October))
	p := litre()
	sheets, worst, compared := map[string]client.ID{}, 0, 0
	for _, id := range slices.Sorted(maps.Keys(shops)) {
		var memory guidance.Memory
		for _, f := range shops[id] {
			s, next := p.Sheet(f).Reword(memory)
			for _, said := range [...]struct{ now, before []string }{
				{s.Sentences(calendar.English), memory.English}, {s.Sentences(calendar.Chinese), memory.Chinese},
			} {
				alike := guidance.Likeness(said.now, said.before)
				worst = max(worst, alike)
				if compared++; alike >= 50 {
					t.Errorf("S3-48: shop %s, %s: %d %% as the month before: %s", id, s.Month, alike, said.now)
				}
			}
			text := printed(s.Prose(calendar.English))
			if other, ok := sheets[text]; ok {
				t.Errorf("S3-47: the sheets of %s and %s are the same", id, other)
			}
			sheets[text] = id
			memory = next
		}
	}
	t.Logf("%d shops, %d comparisons, at most %d %% alike", len(shops), compared, worst)
}

// TestPolk makes the July 2022 sheet of every shop of Polk County from its real
// invoices, in litres and cents, and adds everything up a second way.
func TestPolk(t *testing.T) {
	july := calendar.MonthFrom(2022, time.July)
	months, litres := polk(t, july, july)
	shops := map[client.ID]*guidance.Facts{}
	for id, facts := range months {
		if len(facts[0].This)+len(facts[0].Last) > 0 {
			shops[id] = &facts[0]
		}
	}
	p := litre()
	compared, odd := 0, 0
	for id, f := range shops {
		s := p.Sheet(*f)
		if s.Profit.Known != 0 {
			t.Fatalf("shop %s: a profit without a shelf price", id)
		}
		if s.Volume.Known != guidance.Both || s.Average.Known != guidance.Both {
			continue
		}
		compared++
		want, apart := byHand(*f, litres)
		if apart {
			odd++
		}
		for i, a := range []guidance.Account{s.Volume, s.Average} {
			step := []decimal.Decimal{p.Volume.Step, p.Money.Step}[i]
			if roundedRat(want[i], step).Cmp(a.Change.Rat()) != 0 {
				t.Errorf("shop %s: figure %d changes by %s, want %s", id, i, a.Change, want[i].FloatString(6))
			}
			total := a.Rest
			for _, c := range slices.Concat(a.Up, a.Down) {
				total = total.Add(c.By)
			}
			if !total.Equal(a.Change) {
				t.Errorf("shop %s: causes add up to %s, not %s", id, total, a.Change)
			}
		}
	}
	if compared < 200 {
		t.Errorf("only %d shops have both months", compared)
	}
	t.Logf("%d shops, %d compared, %d of them with returns or corrections apart", len(shops), compared, odd)
}

// byHand is the exact change of volume and of the average price, from totals
// alone: items with a month of net returns, or of an amount without goods,
// stand outside the average.
func byHand(f guidance.Facts, litres map[client.ItemID]*big.Rat) (change [2]*big.Rat, apart bool) {
	type month struct{ units, paid *big.Rat }
	sums := map[client.ItemID]*[2]month{}
	for i, lines := range [][]client.Line{f.Last, f.This} {
		for _, l := range lines {
			if sums[l.Item] == nil {
				sums[l.Item] = &[2]month{{rat(0), rat(0)}, {rat(0), rat(0)}}
			}
			m := &sums[l.Item][i]
			m.units = sum(m.units, prod(l.Quantity.Rat(), litres[l.Item]))
			m.paid = sum(m.paid, l.Amount.Rat())
		}
	}
	volume := rat(0)
	total := [2]month{{rat(0), rat(0)}, {rat(0), rat(0)}}
	for _, s := range sums {
		volume = sum(volume, less(s[1].units, s[0].units))
		out := func(m month) bool { return m.units.Sign() < 0 || m.units.Sign() == 0 && m.paid.Sign() != 0 }
		if out(s[0]) || out(s[1]) {
			apart = true
			continue
		}
		for i := range total {
			total[i] = month{sum(total[i].units, s[i].units), sum(total[i].paid, s[i].paid)}
		}
	}
	average := less(over(total[1].paid, total[1].units), over(total[0].paid, total[0].units))
	return [2]*big.Rat{volume, average}, apart
}
