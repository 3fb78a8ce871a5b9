package guidance_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/prng"
)

func series(text string) (all []decimal.Decimal) {
	for _, n := range strings.Split(text, ",") {
		all = append(all, dec(n))
	}
	return all
}

// TestForecasts is the published forecasts of intermittent demand, to the
// places in which they are published.
func TestForecasts(t *testing.T) {
	long := "0,0,3,0,0,0,2,0,5,0,0,1,0,0,0,0,4,0,0,3"
	other := "0,0,5,0,0,3,0,4,0,0,0,6"
	for _, c := range []struct {
		why, series string
		method      guidance.Method
		alpha, beta string
		want        string
	}{
		{"vector 47: S3-55", "1,0,0,0,2,0,0", guidance.Croston, "0.1", "0.1", "0.8461538"},
		{"vector 48: Croston", long, guidance.Croston, "0.1", "0.1", "0.9481452764"},
		{"vector 48: SBA", long, guidance.SBA, "0.1", "0.1", "0.9007380126"},
		{"vector 48: SBJ", long, guidance.SBJ, "0.1", "0.1", "0.8982428935"},
		{"vector 48: two weights", long, guidance.Croston, "0.3", "0.2", "0.924307172"},
		{"vector 49: Croston", other, guidance.Croston, "0.1", "0.1", "1.61063122924"},
		{"vector 49: SBA", other, guidance.SBA, "0.1", "0.1", "1.53009966777"},
		{"vector 49: SBJ", other, guidance.SBJ, "0.1", "0.1", "1.52586116454"},
		{"vector 49: TSB", other, guidance.TSB, "0.1", "0.1", "1.24834132987"},
		{"vector 48: of one sale the published code makes an error, we spread it", "0,0,6,0", guidance.SBA, "0.1", "0.1", "1.5"},
		{"vector 48: of a value below zero, too; here it is no sale", "2,-5,2,-5", guidance.Croston, "0.1", "0.1", "1.8181818"},
		{"nothing sold, nothing expected", "0,0,0", guidance.TSB, "0.1", "0.1", "0"},
	} {
		o := guidance.Default().Orders
		o.Method, o.Alpha, o.Beta = c.method, dec(c.alpha), dec(c.beta)
		_, after, _ := strings.Cut(c.want, ".")
		if got := o.Forecast(series(c.series)).Round(int32(len(after))); !got.Equal(dec(c.want)) {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// TestPatterns is the published classification: 1.32 periods between sales, a
// squared coefficient of variation of 0.49.
func TestPatterns(t *testing.T) {
	for _, c := range []struct {
		why, series string
		want        guidance.Pattern
	}{
		{"vector 42: often, alike", "10,11,9,0,10,12,10,9,11,10", guidance.Smooth},
		{"often, in sizes that vary", "1,40,2,30,1,50,2,1,45,3", guidance.Erratic},
		{"seldom, alike", "10,0,0,10,0,0,10,0,0,10", guidance.Intermittent},
		{"seldom, in sizes that vary", "1,0,0,40,0,0,2,0,0,30", guidance.Lumpy},
		{"it has stopped", "10,11,9,10,0,0,0", guidance.Fading},
	} {
		var s guidance.Stock
		for _, n := range series(c.series) {
			s.Sales = append(s.Sales, guidance.Period{Sold: n.Mul(dec("30")), Days: 30, InStock: 30})
		}
		if got := guidance.Default().Orders.Demand(s).Pattern; got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// TestReorderPoints is the published reorder points, from the demand of a day
// and its spread.
func TestReorderPoints(t *testing.T) {
	for _, c := range []struct{ why, leadSpread, want string }{
		{"vector 51: normal demand; the Poisson, gamma and negative binomial variants are not offered", "0", "315.6957370732"},
		{"vector 52: the delivery is late or early", "2", "429.112742647"},
	} {
		o := guidance.Default().Orders
		o.Service, o.Lead, o.LeadSpread = 90, 6, dec(c.leadSpread)
		_, after, _ := strings.Cut(c.want, ".")
		got := o.Point(guidance.Demand{Daily: dec("50"), Spread: dec("5")}).Round(int32(len(after)))
		if gap := got.Sub(dec(c.want)).Abs(); gap.Cmp(dec("0.000000001")) > 0 {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// TestFestival is the published single orders.
func TestFestival(t *testing.T) {
	for _, c := range []struct {
		why, mean, deviation, price, cost, salvage, want string
	}{
		{"vector 53: the quantity; the expected profit of it (362499.18804) is not ours to say", "32000", "11000", "24", "10.9", "7", "40148.6401172"},
		{"vector 55: the book's table rounds z up to 0.44, which gives 235.2", "200", "80", "12", "4", "0", "234.458"},
		{"a chance of 0.35 is below the mean, not above it", "80", "29.34", "35", "28.7", "17", "68.7"},
		{"nothing is lost on what is left", "80", "30", "35", "20", "20", "0"},
	} {
		_, after, _ := strings.Cut(c.want, ".")
		got := guidance.Festival(dec(c.mean), dec(c.deviation), dec(c.price), dec(c.cost), dec(c.salvage))
		if !got.Round(int32(len(after))).Equal(dec(c.want)) {
			t.Errorf("S3-55: %s: %s, want %s", c.why, got, c.want)
		}
	}
}

// TestPacksAndCaps is the published rules of other systems, and where ours
// differ.
func TestPacksAndCaps(t *testing.T) {
	for _, c := range []struct {
		why, hand, promised, target, pack, limit, least string
		want                                            string
	}{
		{"vector 56: up to 5 with a demand of 12", "0", "12", "5", "1", "", "0", "17"},
		{"vector 56: a demand of 5", "0", "5", "5", "1", "", "0", "10"},
		{"vector 57: threes up to 20: upward where nothing limits, as versions 17 and 19", "0", "0", "20", "3", "", "0", "21"},
		{"vector 57: and downward under a limit, as version 18", "0", "0", "20", "3", "20", "0", "18"},
		{"vector 59: 8 in sixes", "0", "0", "8", "6", "", "0", "12"},
		{"vector 60: 6 in tens, limited: none, with a reason", "0", "0", "6", "10", "6", "0", "0"},
		{"vector 61: the missing, if more than the least order", "5", "0", "20", "1", "", "10", "15"},
		{"vector 61: the least order, if more than is missing", "15", "0", "20", "1", "", "10", "10"},
		{"vector 61: nothing is missing", "20", "0", "20", "1", "", "10", "0"},
	} {
		s := guidance.Stock{
			Item: "a", OnHand: dec(c.hand), Promised: dec(c.promised), Target: dec(c.target), Pack: dec(c.pack), Least: dec(c.least),
		}
		if c.limit != "" {
			s.Limits = []guidance.Limit{{Kind: guidance.SupplyCap, Most: dec(c.limit)}}
		}
		o := guidance.Default().Orders.Suggest(s)
		if !o.Quantity.Equal(dec(c.want)) {
			t.Errorf("S3-55: %s: %s, want %s; %v", c.why, o.Quantity, c.want, o.Because)
		}
		if len(o.Because) == 0 {
			t.Errorf("%s: no reason", c.why)
		}
	}
}

// wildStock is a stock of any kind.
func wildStock(r *prng.Rand) guidance.Stock {
	s := guidance.Stock{
		Item: client.ItemID(word(r)), Name: word(r), OnHand: wild(r), OnOrder: wild(r), Promised: wild(r), Peers: wild(r),
		Season: wild(r), Counted: wild(r), Received: wild(r), Target: wild(r), Point: wild(r), Pack: wild(r), Least: wild(r), Cost: wild(r),
	}
	for range r.IntN(9) {
		s.Sales = append(s.Sales, guidance.Period{
			Sold: wild(r), Days: r.Between(-3, 40), InStock: r.Between(-3, 40), Rationed: r.Chance(1, 4), Wanted: wild(r), Season: wild(r),
		})
	}
	if r.Chance(1, 20) && len(s.Sales) > 0 {
		s.Sales[0].InStock, s.Sales[0].Days = math.MaxInt, math.MinInt
	}
	for range r.IntN(4) {
		s.Limits = append(s.Limits, guidance.Limit{Kind: guidance.LimitKind(r.IntN(5)), Most: wild(r)})
	}
	return s
}

// FuzzOrders suggests orders and substitutes from any facts under any policy:
// nothing panics, no order is without a reason, none is above a limit or below
// zero, and each is in whole packs.
func FuzzOrders(f *testing.F) {
	for seed := range uint64(50) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := prng.Seed(seed)
		p := guidance.Default()
		if r.Chance(1, 3) {
			p.Orders = guidance.Ordering{
				Rule: guidance.OrderRule(r.IntN(4)), Method: guidance.Method(r.IntN(9)), Alpha: wild(r), Beta: wild(r),
				Service: r.Between(-1, 101), Lead: r.Between(-9, 99), Review: math.MaxInt - r.IntN(2), LeadSpread: wild(r),
				Longest: r.Between(-9, 99), InStock: r.Between(-9, 200),
			}
			p.Substitution = guidance.Substitution{Near: wild(r), Wide: wild(r), Most: r.Between(-9, 9)}
		}
		_ = p.Validate()
		for range 8 {
			s := wildStock(r)
			o := p.Orders.Suggest(s)
			if len(o.Because) == 0 {
				t.Fatalf("S3-55: no reason for %+v", s)
			}
			pack := decimal.Max(s.Pack, decimal.Decimal{})
			if pack.IsZero() {
				pack = dec("1")
			}
			if o.Packs.Sign() < 0 || o.Packs.Sign() > 0 && (!o.Packs.Equal(o.Packs.Truncate(0)) || !o.Quantity.Equal(o.Packs.Mul(pack))) {
				t.Fatalf("%s packs of %s are %s", o.Packs, pack, o.Quantity)
			}
			for _, l := range s.Limits {
				if o.Packs.Sign() > 0 && (l.Kind == guidance.SupplyCap || l.Kind == guidance.Award) && o.Quantity.Cmp(l.Most) > 0 {
					t.Fatalf("%s is above the limit %s", o.Quantity, l.Most)
				}
			}
		}
		sharedLimits(t, r, p.Orders)
		goods := make([]guidance.Good, r.IntN(12))
		for i := range goods {
			goods[i] = wildGood(r, i)
		}
		scarce := wildGood(r, 99)
		out := p.Substitutes(scarce, goods)
		left := 0
		for _, b := range out.Because {
			if b.Code != guidance.NoSubstitute {
				left++
			}
		}
		if usable := len(out.List) + out.More + left; usable != len(goods) && usable != 0 {
			t.Fatalf("S3-57: %d of %d goods are accounted for", usable, len(goods))
		}
		r.Shuffle(len(goods), func(i, j int) { goods[i], goods[j] = goods[j], goods[i] })
		again := p.Substitutes(scarce, goods)
		if fmt.Sprint(again.List) != fmt.Sprint(out.List) {
			t.Fatalf("S3-57: another order of the goods gives another list: %v, %v", again.List, out.List)
		}
	})
}

// sharedLimits orders several items under limits that they share: no limit is
// passed, nobody gets more than alone, and without a limit everybody gets that.
func sharedLimits(t *testing.T, r *prng.Rand, o guidance.Ordering) {
	t.Helper()
	stocks := make([]guidance.Stock, r.IntN(9))
	for i := range stocks {
		stocks[i] = wildStock(r)
		stocks[i].Item = client.ItemID(fmt.Sprint(i))
	}
	together := make([]guidance.Together, r.IntN(4))
	for i := range together {
		together[i].Most = wild(r)
		for range r.IntN(6) {
			together[i].Items = append(together[i].Items, client.ItemID(fmt.Sprint(r.IntN(10))))
		}
	}
	orders, free := o.SuggestAll(stocks, together), o.SuggestAll(stocks, nil)
	if len(orders) != len(stocks) {
		t.Fatalf("%d orders of %d stocks", len(orders), len(stocks))
	}
	for i, s := range stocks {
		if diff := cmp.Diff(o.Suggest(s), free[i]); diff != "" {
			t.Fatalf("S3-56: without a limit that is shared (-alone +together):\n%s", diff)
		}
		if orders[i].Quantity.Cmp(free[i].Quantity) > 0 {
			t.Fatalf("S3-56: with others it is %s, alone %s", orders[i].Quantity, free[i].Quantity)
		}
	}
	for _, limit := range together {
		var sum decimal.Decimal
		for _, order := range orders {
			if slices.Contains(limit.Items, order.Item) {
				sum = sum.Add(order.Quantity)
			}
		}
		if sum.Sign() > 0 && sum.Cmp(limit.Most) > 0 {
			t.Fatalf("S3-56: %s of %s together", sum, limit.Most)
		}
	}
}

func wildGood(r *prng.Rand, i int) guidance.Good {
	g := guidance.Good{
		Item: client.Item{ID: client.ItemID(fmt.Sprint(i)), Name: word(r), Retail: wild(r), Category: prng.Pick(r, []string{"", "x"})},
		Cost: wild(r), Supply: wild(r), Pack: wild(r), Sold: wild(r), Offered: wild(r),
		Withdrawn: r.Chance(1, 9), Barred: r.Chance(1, 9), Scarce: r.Chance(1, 9), Overfull: r.Chance(1, 9), SoldHere: r.Chance(1, 2),
	}
	for range r.IntN(4) {
		g.Traits = append(g.Traits, word(r))
	}
	return g
}

func ExampleOrdering_Suggest() {
	o := guidance.Default().Orders.Suggest(guidance.Stock{
		Item: "a", Name: "Golden Leaf", OnHand: dec("2"), Pack: dec("5"),
		Sales: []guidance.Period{
			{Sold: dec("30"), Days: 30, InStock: 30},
			{Sold: dec("20"), Days: 30, InStock: 20}, // sold out for ten days
		},
		Limits: []guidance.Limit{{Kind: guidance.Award, Most: dec("6")}},
	})
	for _, r := range o.Because {
		fmt.Println(r)
	}
	fmt.Println(o.Packs, o.Quantity)
	// Output:
	// Golden Leaf: sold out on 10 days, which do not count.
	// Golden Leaf: 2 cartons in the shop. You need 9 cartons.
	// Golden Leaf: not enough for all, you get 6 cartons.
	// Golden Leaf: 5 cartons in whole packs. A pack is 5 cartons.
	// 1 5
}
