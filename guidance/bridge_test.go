package guidance_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/guidance"
)

// sold is a policy whose average is of what the goods bring, with one step for
// units and money.
func sold(step string) guidance.Policy {
	p := guidance.Default()
	p.Average = guidance.Sold
	p.Money.Step = dec(step)
	p.Volume.Step = dec(step)
	return p
}

func dec(s string) decimal.Decimal {
	d, err := decimal.NewFromString(s)
	if err != nil {
		panic(err)
	}
	return d
}

// side is units at a price and a cost each.
func side(units, price, cost string) guidance.Side {
	return guidance.Side{Units: dec(units), Sold: dec(units).Mul(dec(price)), Paid: dec(units).Mul(dec(cost))}
}

// example is the worked example: A dearer, B cheaper to buy, C new, D gone.
func example() []guidance.Trade {
	return []guidance.Trade{
		{Item: "a", Group: "A", Last: side("50", "100", "85"), This: side("50", "104", "88")},
		{Item: "b", Group: "B", Last: side("30", "200", "170"), This: side("50", "200", "168")},
		{Item: "c", Group: "C", This: side("25", "300", "240")},
		{Item: "d", Group: "D", Last: side("20", "50", "45")},
	}
}

// row is the cells of a row in the order of the worked example.
func cells(r guidance.Row) []string {
	a, u, p := r.Average, r.UnitProfit, r.Profit
	var out []string
	for _, d := range []decimal.Decimal{
		a.Price, a.Mix, a.Total(), u.Price, u.Cost, u.Mix, u.Total(), p.Volume, p.Price, p.Cost, p.Mix,
	} {
		out = append(out, d.StringFixed(6))
	}
	return out
}

func fixed(all ...string) []string {
	for i := range all {
		all[i] = dec(all[i]).StringFixed(6)
	}
	return all
}

// TestWorkedExample is vector 46: every cell of the published example.
func TestWorkedExample(t *testing.T) {
	b := sold("0.000001").Bridge(example())
	want := map[string][]string{
		"A": fixed("1.80", "4.88", "6.68", "1.80", "-1.35", "0.885", "1.335", "0", "202.50", "-151.875", "99.5625"),
		"B": fixed("0", "4.92", "4.92", "0", "0.70", "0.665", "1.365", "487.00", "0", "78.75", "74.8125"),
		"C": fixed("0", "29.84", "29.84", "0", "0", "7.13", "7.13", "608.75", "0", "0", "802.125"),
		"D": fixed("0", "20.16", "20.16", "0", "0", "3.87", "3.87", "-487.00", "0", "0", "435.375"),
	}
	got := map[string][]string{}
	for _, r := range b.Groups() {
		got[r.Group] = cells(r)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	figures := func(f guidance.Figure) []string {
		return []string{f.Last.StringFixed(2), f.This.StringFixed(2), f.Change.StringFixed(2)}
	}
	wantFigures := [][]string{{"100.00", "125.00", "25.00"}, {"120.00", "181.60", "61.60"}, {"17.50", "31.20", "13.70"}, {"1750.00", "3900.00", "2150.00"}}
	gotFigures := [][]string{figures(b.Volume), figures(b.Average), figures(b.UnitProfit), figures(b.Profit)}
	if diff := cmp.Diff(wantFigures, gotFigures); diff != "" {
		t.Errorf("figures (-want +got):\n%s", diff)
	}
}

// TestBridgeWire reads bridges back from JSON, with numbers that are short, that
// have no room in 64 bits, and that stand in other places than ours.
func TestBridgeWire(t *testing.T) {
	long := example()
	for i := range long {
		for _, s := range []*guidance.Side{&long[i].Last, &long[i].This} {
			s.Units, s.Paid, s.Sold = s.Units.Shift(3), s.Paid.Shift(9), s.Sold.Shift(9)
		}
	}
	for why, b := range map[string]guidance.Bridge{
		"S3-54: short numbers": sold("0.01").Bridge(example()),
		"S3-54: long numbers":  sold("0.000000000001").Bridge(long),
		"S3-54: large steps":   sold("25").Bridge(long),
		"S3-54: no rows":       sold("0.01").Bridge(nil),
		"S3-54: no bridge":     {},
	} {
		text, err := json.Marshal(b)
		if err != nil {
			t.Fatalf("%s: %v", why, err)
		}
		var back guidance.Bridge
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatalf("%s: %v in %s", why, err, text)
		}
		if diff := cmp.Diff(written(b), written(back), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", why, diff)
		}
		again, err := json.Marshal(back)
		if err != nil || string(again) != string(text) {
			t.Errorf("%s: read back and written it is %s, was %s; %v", why, again, text, err)
		}
	}
	var b guidance.Bridge
	text := `{"volume":{},"paid":{},"average":{},"unit_profit":{},"profit":{},"groups":[{"kind":"goods","volume":"1.5","paid":"20"},{"kind":"free","paid":"0.125"}],"items":[],"because":[]}`
	if err := json.Unmarshal([]byte(text), &b); err != nil {
		t.Fatal(err)
	}
	if g := b.Groups(); len(g) != 2 || !g[0].Volume.Equal(dec("1.5")) || !g[0].Paid.Equal(dec("20")) || !g[1].Paid.Equal(dec("0.125")) {
		t.Errorf("rows read: %v", g)
	}
	if err := json.Unmarshal([]byte(`{"volume":{},"row":[]}`), &b); err == nil {
		t.Error("an unknown key is read")
	}
}

// TestTradesOfOneItem adds up the trades of one item and group: what is not
// known of one of them is not known of the sum.
func TestTradesOfOneItem(t *testing.T) {
	halves := func(change func(*guidance.Trade)) guidance.Bridge {
		a := guidance.Trade{Item: "a", Group: "A", Last: side("5", "10", "8"), This: side("7", "11", "8")}
		b := a
		change(&b)
		return sold("0.01").Bridge([]guidance.Trade{a, {Item: "b", Group: "B", Last: side("5", "10", "8"), This: side("5", "10", "8")}, b})
	}
	for _, c := range []struct {
		why    string
		change func(*guidance.Trade)
		kind   guidance.Kind
		volume string
		code   guidance.Code
	}{
		{"S3-54: both are known", func(*guidance.Trade) {}, guidance.Goods, "4", 0},
		{"S3-50: one has no shelf price", func(t *guidance.Trade) { t.Unpriced = true }, guidance.Goods, "4", guidance.NoShelfPrice},
		{"S3-50: one has no size", func(t *guidance.Trade) { t.Unmeasured = true }, guidance.Unmeasured, "2", guidance.NoUnits},
	} {
		b := halves(c.change)
		items := b.Items()
		row := items[0]
		if c.kind != guidance.Goods {
			row = items[len(items)-1]
		}
		if len(items) != 2 || row.Item != "a" || row.Kind != c.kind || !row.Volume.Equal(dec(c.volume)) {
			t.Errorf("%s: %v", c.why, items)
		}
		found := c.code == 0
		for _, r := range b.Because {
			found = found || r.Code == c.code && r.Item == "a" || r.Code == guidance.ProfitUnknown && c.code == guidance.NoShelfPrice
		}
		if !found {
			t.Errorf("%s: no reason: %v", c.why, b.Because)
		}
	}
}
