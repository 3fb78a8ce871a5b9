package guidance_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// randomFacts is two months of a shop with so many items, each bought about
// four times a month, in any order.
func randomFacts(r *prng.Rand, items int) guidance.Facts {
	f := guidance.Facts{
		Retailer: client.Retailer{ID: "s1", Name: "Shop"}, Month: march, Visit: march.Last().AddDays(8),
		Next:    []guidance.Note{{English: "Look at the shelf together.", Chinese: "一起看看货架。"}},
		Notices: []guidance.Note{{Date: march.Last(), English: "No delivery.", Chinese: "不送货。"}},
	}
	for i := range items {
		id := client.ItemID(fmt.Sprintf("i%02d", i))
		brand := fmt.Sprintf("Brand %02d", r.IntN(1+items/3))
		cost := r.Between(500, 30000)
		f.Items = append(f.Items, client.Item{
			ID: id, Name: fmt.Sprintf("%s no. %d", brand, i), Brand: brand, Category: brand[:7],
			Units: decimal.New(1, 0), Retail: decimal.New(int64(cost)*115, -4),
		})
		for _, lines := range []*[]client.Line{&f.Last, &f.This} {
			month := march
			if lines == &f.Last {
				month = march.Add(-1)
			}
			for range r.IntN(9) {
				q := int64(r.Between(1, 12))
				if r.Chance(1, 20) {
					q = -q
				}
				*lines = append(*lines, client.Line{
					Retailer: "s1", Item: id, Date: month.First().AddDays(r.IntN(28)),
					Quantity: decimal.New(q, 0), Amount: decimal.New(q*int64(cost+r.IntN(50)), -2),
				})
			}
		}
	}
	return f
}

// full adds orders, scarce goods, supply and advice to facts.
func full(f guidance.Facts) guidance.Facts {
	f.Retailer.Market = client.Rural
	f.Stocks = []guidance.Stock{{
		Item: "o", Name: "Omega", OnHand: dec("2"), Pack: dec("5"), Cost: dec("88.50"),
		Sales:  []guidance.Period{{Sold: dec("30"), Days: 30, InStock: 20}, {Sold: dec("10"), Days: 31, InStock: 31, Rationed: true, Wanted: dec("25")}},
		Limits: []guidance.Limit{{Kind: guidance.Award, Most: dec("9")}},
	}}
	f.Scarce = []guidance.Good{{Item: client.Item{ID: "s", Name: "Sigma", Retail: dec("100")}, Traits: []string{"mild"}}}
	f.Goods = []guidance.Good{{Item: client.Item{ID: "t", Name: "Tau", Retail: dec("99")}, Supply: dec("9"), Traits: []string{"mild"}}}
	f.Supply = []guidance.Availability{{Item: "t", Name: "Tau", Most: dec("9")}}
	f.Situation = &guidance.Situation{Items: []guidance.Standing{{Item: "u", Name: "Upsilon", Phase: guidance.Hot, Days: 3, Earns: dec("12.5")}}}
	return f
}

// TestCausesAddUp says that what a sheet prints of a figure adds up to its
// change, whatever is left out, and that last month, this month and the change
// stand in one line.
func TestCausesAddUp(t *testing.T) {
	r := prng.Seed(5)
	for range 200 {
		p := guidance.Default()
		p.Rows.Causes = r.IntN(4)
		s := p.Sheet(randomFacts(r, r.Between(0, 30)))
		for name, a := range map[string]guidance.Account{"volume": s.Volume, "average": s.Average, "profit": s.Profit} {
			total := a.Rest
			for _, c := range slices.Concat(a.Up, a.Down) {
				total = total.Add(c.By)
			}
			if !total.Equal(a.Change) {
				t.Fatalf("S3-54: the causes of %s add up to %s, not %s", name, total, a.Change)
			}
			if a.Known == guidance.Both && !a.Last.Add(a.Change).Equal(a.This) {
				t.Fatalf("S3-53: %s: %s and %s are not %s", name, a.Last, a.Change, a.This)
			}
		}
	}
}

// TestLinesOrder says that neither the order of the lines nor that of the
// catalogue matters, and that the facts are left as they were.
func TestLinesOrder(t *testing.T) {
	r := prng.Seed(6)
	for range 50 {
		f := randomFacts(r, 20)
		before := copied(f)
		want := guidance.Default().Sheet(f)
		if diff := cmp.Diff(before, f); diff != "" {
			t.Fatalf("the facts changed (-before +after):\n%s", diff)
		}
		r.Shuffle(len(f.This), func(i, j int) { f.This[i], f.This[j] = f.This[j], f.This[i] })
		r.Shuffle(len(f.Last), func(i, j int) { f.Last[i], f.Last[j] = f.Last[j], f.Last[i] })
		r.Shuffle(len(f.Items), func(i, j int) { f.Items[i], f.Items[j] = f.Items[j], f.Items[i] })
		if diff := cmp.Diff(want, guidance.Default().Sheet(f)); diff != "" {
			t.Fatalf("another order (-want +got):\n%s", diff)
		}
	}
}

func copied(f guidance.Facts) guidance.Facts {
	f.This, f.Last, f.Items = slices.Clone(f.This), slices.Clone(f.Last), slices.Clone(f.Items)
	f.Next, f.Notices = slices.Clone(f.Next), slices.Clone(f.Notices)
	return f
}

// TestSharesNoMemory writes over the facts and wants the sheet as it was.
func TestSharesNoMemory(t *testing.T) {
	f := full(randomFacts(prng.Seed(7), 5))
	s := guidance.Default().Sheet(f)
	want, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	f.Next[0], f.Notices[0] = guidance.Note{}, guidance.Note{}
	clear(f.This)
	clear(f.Items)
	clear(f.Stocks)
	clear(f.Scarce)
	clear(f.Goods)
	clear(f.Supply)
	clear(f.Situation.Items)
	got, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("the sheet changed (-want +got):\n%s", diff)
	}
}

// TestWire says that facts, trades, bridges and sheets read back as they were
// written, and print the same.
func TestWire(t *testing.T) {
	r := prng.Seed(8)
	f := full(randomFacts(r, 12))
	p := guidance.Default()
	s, memory := p.Sheet(f).Reword(guidance.Memory{Month: march.Add(-1), Rising: 3})
	var (
		facts  guidance.Facts
		sheet  guidance.Sheet
		trades = randomTrades(r, 12)
		trade  guidance.Trade
		bridge guidance.Bridge
		told   guidance.Memory
		gap    guidance.Gap
		demand guidance.Demand
	)
	for _, v := range []struct{ have, back any }{
		{f, &facts}, {s, &sheet}, {trades[0], &trade}, {p.Bridge(trades), &bridge},
		{memory, &told}, {p.Gaps(s.Orders, []guidance.Quantity{{Item: "o", Pieces: dec("3")}})[0], &gap},
		{p.Orders.Demand(f.Stocks[0]), &demand},
	} {
		text, err := json.Marshal(v.have)
		if err != nil {
			t.Fatalf("%T: %v", v.have, err)
		}
		if err := json.Unmarshal(text, v.back); err != nil {
			t.Fatalf("%T: %v in %s", v.have, err, text)
		}
		again, err := json.Marshal(v.back)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(text), string(again)); diff != "" {
			t.Errorf("%T read back (-want +got):\n%s", v.have, diff)
		}
	}
	for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese, "xx", ""} {
		if diff := cmp.Diff(s.Prose(lang), sheet.Prose(lang)); diff != "" {
			t.Errorf("in %q (-want +got):\n%s", lang, diff)
		}
	}
	if diff := cmp.Diff(s.Prose(calendar.English), s.Prose("xx")); diff != "" {
		t.Errorf("any other language is English (-want +got):\n%s", diff)
	}
}

// TestLinesAccounted says that every line is in a trade or counted with a
// reason: the volume is that of the lines not left out.
func TestLinesAccounted(t *testing.T) {
	r := prng.Seed(9)
	for range 50 {
		f := randomFacts(r, 8)
		var kept decimal.Decimal
		others, dates, large := 0, 0, 0
		for i := range f.This {
			switch r.IntN(8) {
			case 0:
				f.This[i].Retailer = "s2"
				others++
			case 1:
				f.This[i].Date = prng.Pick(r, []calendar.Date{0, -5, march.First().AddDays(-1), march.Last().AddDays(1)})
				dates++
			case 2:
				f.This[i].Amount = decimal.New(1, 40)
				large++
			default:
				kept = kept.Add(f.This[i].Quantity)
			}
		}
		s := guidance.Default().Sheet(f)
		if s.Volume.Known&guidance.OnlyThis != 0 && !s.Volume.This.Equal(kept) {
			t.Fatalf("the volume is %s, want %s", s.Volume.This, kept)
		}
		for _, reason := range s.Because {
			switch reason.Code {
			case guidance.OtherRetailer:
				others -= reason.Count
			case guidance.OtherMonth:
				dates -= reason.Count
			case guidance.TooLarge:
				large--
			}
		}
		if others != 0 || dates != 0 || large != 0 {
			t.Fatalf("lines not accounted for: %d of others, %d of other dates, %d too large", others, dates, large)
		}
	}
}

func BenchmarkSheet(b *testing.B) {
	f := randomFacts(prng.Seed(1), 66)
	p := guidance.Default()
	for b.Loop() {
		p.Sheet(f)
	}
}

func ExamplePolicy_Sheet() {
	f := guidance.Facts{
		Retailer: client.Retailer{ID: "s1", Name: "Corner Shop"},
		Month:    march,
		Items: []client.Item{
			{ID: "a", Brand: "Alpine", Units: decimal.New(1, 0), Retail: decimal.New(104, 0)},
			{ID: "b", Brand: "Bamboo", Units: decimal.New(1, 0), Retail: decimal.New(200, 0)},
		},
		Last: []client.Line{{Retailer: "s1", Item: "a", Date: march.Add(-1).First(), Quantity: decimal.New(50, 0), Amount: decimal.New(4250, 0)}},
		This: []client.Line{
			{Retailer: "s1", Item: "a", Date: march.First(), Quantity: decimal.New(50, 0), Amount: decimal.New(4400, 0)},
			{Retailer: "s1", Item: "b", Date: march.First(), Quantity: decimal.New(10, 0), Amount: decimal.New(1700, 0)},
		},
	}
	s := guidance.Default().Sheet(f)
	fmt.Println(s.Headline)
	for _, r := range s.Says {
		fmt.Println(r.Text(calendar.Chinese))
	}
	for _, r := range s.Because {
		fmt.Println(r.Code, r)
	}
	// Output:
	// You bought 60 cartons. That is 10 cartons more than last month.
	// 影响最大的是Bamboo：+10条。
	// 平均每条价钱101.67元。比上个月高16.67元。
	// 影响最大的是Bamboo：+12.78元。
	// 按您的标价卖完能赚1100.00元。比上个月多150.00元。
	// 影响最大的是Bamboo：+290.56元。
	// no_direction Nothing has been agreed for next month yet.
	// no_visit The next visit has no date yet.
}
