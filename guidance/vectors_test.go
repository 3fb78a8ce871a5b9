package guidance_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestBennetIndicators is vector 43: it compares with the published price and quantity
// indicators of four goods. Theirs weigh a price by the mean quantity, ours by
// mean share times mean volume; the two differ, item by item, by Δs·ΔQ·Δp/4,
// which ours counts as mix. With that the published numbers come out.
func TestBennetIndicators(t *testing.T) {
	p0 := []string{"2", "1", "1", "0.5"}
	p1 := []string{"1.75", "0.5", "0.95", "0.55"}
	q0 := []string{"0.384615384615", "1.538461538462", "1.538461538462", "12.307692307692"}
	q1 := []string{"0.584662560185", "7.162116362267", "1.983965751320", "11.838208863251"}
	var trades []guidance.Trade
	total := [2]*big.Rat{rat(0), rat(0)}
	for i := range p0 {
		trades = append(trades, guidance.Trade{
			Item: client.ItemID(fmt.Sprint(i)), Last: side(q0[i], p0[i], "0"), This: side(q1[i], p1[i], "0"),
		})
		total[0], total[1] = sum(total[0], dec(q0[i]).Rat()), sum(total[1], dec(q1[i]).Rat())
	}
	b := sold("0.000000000001").Bridge(trades)
	if got := b.Profit.Change.StringFixed(9); got != "3.000000000" {
		t.Errorf("the value changes by %s, want 3", got)
	}
	price := rat(0)
	for i, row := range b.Items() {
		shares := less(over(dec(q1[i]).Rat(), total[1]), over(dec(q0[i]).Rat(), total[0]))
		joint := prod(prod(shares, less(total[1], total[0])), less(dec(p1[i]).Rat(), dec(p0[i]).Rat()))
		price = sum(price, sum(row.Profit.Price.Rat(), over(joint, rat(4))))
	}
	quantity := less(b.Profit.Change.Rat(), price)
	for _, v := range []struct {
		why, want string
		got       *big.Rat
	}{
		{"vector 43, S3-54: the published Bennet price indicator", "-1.780717371", price},
		{"vector 43, S3-54: the published Bennet quantity indicator", "4.780717371", quantity},
	} {
		if got := v.got.FloatString(9); got != v.want {
			t.Errorf("%s is %s, want %s", v.why, got, v.want)
		}
	}
}

// TestAccountantView is vector 44: it compares with a published price-volume-mix table whose
// base is the earlier month: price -6 and 10, volume 40/3 and 64/9, mix -4/3
// and 8/9. The whole is the same, 24; the split differs, because that table
// cannot be exchanged: from later to earlier it gives other numbers.
func TestAccountantView(t *testing.T) {
	trades := []guidance.Trade{
		{Item: "abc", Group: "ABC", Last: side("50", "1.20", "0"), This: side("60", "1.10", "0")},
		{Item: "def", Group: "DEF", Last: side("40", "0.80", "0"), This: side("50", "1.00", "0")},
	}
	b := sold("0.01").Bridge(trades)
	if !b.Profit.Change.Equal(dec("24")) {
		t.Errorf("the value changes by %s, want 24", b.Profit.Change)
	}
	published := [][3]*big.Rat{ // price, volume, mix
		{rat(-6), big.NewRat(40, 3), big.NewRat(-4, 3)},
		{rat(10), big.NewRat(64, 9), big.NewRat(8, 9)},
	}
	forward, backward := accountant(trades), make([]guidance.Trade, len(trades))
	for i, trade := range trades {
		backward[i] = guidance.Trade{Item: trade.Item, Last: trade.This, This: trade.Last}
		for way, want := range published[i] {
			if forward[i][way].Cmp(want) != 0 {
				t.Errorf("%s: way %d of the table is %s, want %s", trade.Item, way, forward[i][way], want)
			}
		}
	}
	if back := accountant(backward); sum(back[0][0], forward[0][0]).Sign() == 0 {
		t.Error("the table can be exchanged after all")
	}
}

// accountant is price at the later quantity, volume at the earlier average and
// the rest as mix.
func accountant(trades []guidance.Trade) (rows [][3]*big.Rat) {
	q := [2]*big.Rat{rat(0), rat(0)}
	for _, t := range trades {
		q[0], q[1] = sum(q[0], t.Last.Units.Rat()), sum(q[1], t.This.Units.Rat())
	}
	growth := over(q[1], q[0])
	for _, t := range trades {
		last, this := slowly(t.Last), slowly(t.This)
		p0, p1 := over(last.sold, last.units), over(this.sold, this.units)
		volume := prod(prod(last.units, less(growth, rat(1))), p0)
		price := prod(this.units, less(p1, p0))
		mix := less(less(less(this.sold, last.sold), price), volume)
		rows = append(rows, [3]*big.Rat{price, volume, mix})
	}
	return rows
}

// TestPrintedCauses is the printed line of vector 46: it rounds the four causes of the worked example to the fen:
// 608.75 + 202.50 − 73.125 + 1411.875 must stay 2150.00.
func TestPrintedCauses(t *testing.T) {
	b := sold("0.01").Bridge(example())
	var total guidance.Effect
	for _, r := range b.Groups() {
		total.Volume = total.Volume.Add(r.Profit.Volume)
		total.Price = total.Price.Add(r.Profit.Price)
		total.Cost = total.Cost.Add(r.Profit.Cost)
		total.Mix = total.Mix.Add(r.Profit.Mix)
	}
	if got := total.Total().StringFixed(2); got != "2150.00" {
		t.Errorf("the causes add up to %s", got)
	}
	if got := b.Profit.Change.StringFixed(2); got != "2150.00" {
		t.Errorf("the profit changes by %s", got)
	}
}

// TestVector62Likeness is where we differ from fingerprints: two phrases that
// are apart by a letter, whose fingerprints differ in 2 bits, share most of
// their runs of three characters; one whose fingerprint differs in 29 shares
// none. Runs are of characters and not of words, because Chinese has no spaces
// between words, and what is shorter than a run has none, where shingles make
// one of it.
func TestVector62Likeness(t *testing.T) {
	for _, c := range []struct {
		why, a, b string
		want      int
	}{
		{"vector 62: near", "this is a test phrase", "this is a test phrass", 87},
		{"vector 62: far", "this is a test phrase", "foo bar", 0},
		{"vector 62: shingles of pairs of words become runs", "one two three four five", "one two three four", 76},
		{"vector 62: shorter than a run", "ab", "ab", 0},
	} {
		if got := guidance.Likeness([]string{c.a}, []string{c.b}); got != c.want {
			t.Errorf("S3-48: %s: %d, want %d", c.why, got, c.want)
		}
	}
}

// TestVector64Numbers prints a decimal as a reader writes it, which the text
// packages of the field do not: plain, not a number, or through a float.
func TestVector64Numbers(t *testing.T) {
	for _, c := range []struct {
		why, number string
		lang        calendar.Lang
		want        string
	}{
		{"vector 64: groups of thousands", "1234567.89", calendar.English, "You bought 1,234,567.89 yuan."},
		{"vector 64: 万", "1234567.89", calendar.Chinese, "这个月您进了1,234,567.89元。"},
		{"vector 64: more digits than a float has", "123456789012345678.91", calendar.English, "You bought 123,456,789,012,345,678.91 yuan."},
	} {
		r := guidance.Reason{Code: guidance.BoughtAlone, Have: dec(c.number), In: guidance.Default().Money}
		if got := r.Text(c.lang); got != c.want {
			t.Errorf("S3-59: %s: %s, want %s", c.why, got, c.want)
		}
	}
}

// four400 is the trades of 400 items of 80 brands.
func four400() (trades []guidance.Trade) {
	r := prng.Seed(1)
	for i := range 400 {
		t := guidance.Trade{Item: client.ItemID(fmt.Sprintf("i%03d", i)), Group: fmt.Sprintf("brand %02d", i%80)}
		for _, s := range []*guidance.Side{&t.Last, &t.This} {
			price := int64(r.Between(500, 30000))
			s.Units = decimal.New(int64(r.Between(1, 60)), 0)
			s.Paid = s.Units.Mul(decimal.New(price, -2))
			s.Sold = s.Units.Mul(decimal.New(price*115, -4))
		}
		trades = append(trades, t)
	}
	return trades
}

// BenchmarkBridge400 works all rows of 400 items out, as whole steps.
func BenchmarkBridge400(b *testing.B) {
	trades, p := four400(), guidance.Default()
	for b.Loop() {
		p.Bridge(trades)
	}
}

// BenchmarkBridge400Rows writes them out as decimals, too.
func BenchmarkBridge400Rows(b *testing.B) {
	trades, p := four400(), guidance.Default()
	for b.Loop() {
		bridge := p.Bridge(trades)
		bridge.Groups()
		bridge.Items()
	}
}
