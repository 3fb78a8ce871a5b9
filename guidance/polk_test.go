package guidance_test

import (
	"compress/gzip"
	"encoding/csv"
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

// TestPolk makes the July 2022 sheet of every shop of Polk County from its real
// invoices, in litres and cents, and adds everything up a second way.
func TestPolk(t *testing.T) {
	folder := shared(t)
	var items []client.Item
	litres := map[client.ItemID]*big.Rat{}
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
	july := calendar.MonthFrom(2022, time.July)
	shops := map[client.ID]*guidance.Facts{}
	for _, row := range rows(t, filepath.Join(folder, "lines_polk.csv.gz")) {
		if row[0] < "2022-06-01" {
			continue
		}
		d, err := date(row[0])
		if err != nil {
			t.Fatal(err)
		}
		line := client.Line{Retailer: client.ID(row[1]), Item: client.ItemID(row[3]), Date: d, Quantity: dec(row[4]), Amount: dec(row[5])}
		f := shops[line.Retailer]
		if f == nil {
			f = &guidance.Facts{Retailer: client.Retailer{ID: line.Retailer}, Month: july, Items: items}
			shops[line.Retailer] = f
		}
		if d.Month() == july {
			f.This = append(f.This, line)
		} else {
			f.Last = append(f.Last, line)
		}
	}
	p := guidance.Default()
	p.Volume = guidance.Measure{One: "litre", Many: "litres", Chinese: "升", Step: decimal.New(1, -3)}
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
