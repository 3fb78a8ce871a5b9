package ration_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/ration"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func scarce() ration.Lot {
	return ration.Lot{
		Item: "gold", Period: "2025-03", Date: date("2025-03-01"), Supply: 13,
		Claims: []ration.Claim{
			{Retailer: "R1", Band: 25, Order: 20},
			{Retailer: "R2", Band: 12, Order: 3},
			{Retailer: "R3", Band: 5, Order: 90},
			{Retailer: "R4", Band: 5, Order: 10},
			{Retailer: "R5", Band: 8, Order: 10, Credit: "D"},
		},
	}
}

func ExamplePolicy_Share() {
	got := ration.Default().Share(scarce())
	for i, a := range got.Awards {
		fmt.Println(scarce().Claims[i].Retailer, a.Packs, a.Code, "owed", a.Owed)
	}
	// Output:
	// R1 6 level_reached owed 0
	// R2 3 order_met owed 0
	// R3 2 level_reached owed 0
	// R4 2 level_reached owed 0
	// R5 0 barred_conduct owed 0
}

func ExamplePolicy_Explain() {
	p, lot := ration.Default(), scarce()
	lot.Supply = 11
	got := p.Share(lot)
	for _, row := range []int{2, 4} {
		for _, reason := range p.Explain(lot, got, row) {
			fmt.Println(reason)
		}
	}
	// Output:
	// tier bands 0-10, weight 1
	// 90 packs at most, of 90 ordered
	// 2 packs: among the 2 of 3 at the level who get one more, owed 0, key 11697bea5bb8c5ba
	// no share: credit of conduct D
}

func ExampleRecord_Text() {
	lot := scarce()
	lot.Supply = 11
	fmt.Print(ration.Default().Share(lot).Record.Text(calendar.English))
	// Output:
	// Sharing of gold, period 2025-03
	// Supply 11 packs, awarded 11, left 0. Claims 5, taking part 4.
	// Without a share: credit of conduct D.
	// Without a share: in business for less than 30 days on 2025-03-01.
	//   1 × no share: credit of conduct …
	// Your tier is the first that fits. Your cap is the least of your order, the tier's cap and what your store can use. You get the packs of your tier, but not more than your cap:
	//   tier         class  market  bands   weight  floor  cap  packs  ties  shares  awarded
	//   bands 21-30  -      -       21..    3       0      -    4      +1    1       5
	//   bands 11-20  -      -       11..20  2       0      -    3      -     1       3
	//   bands 0-10   -      -       ..10    1       0      -    1      +1    2       3
	// Level 3/2: the k-th pack of weight w stands at (2k-1)/(2w); all below the level are given, and each tier's floor at least.
	// Where the tier ties and your cap is above its packs, 2 of 3 get one more: first who is owed more from earlier periods, then who has the lower key, then the lower id. The last who got one: owed 0, key 28a6f6ee51938655, id R1.
	// Your key is Key(period, item, id), 16 hexadecimal digits.
	// Cut evenly, weight 1 would get 1.6 packs. That times your weight, not below the floor and not above your cap, less the packs you get, is added to what you are owed.
}

func ExampleSupport_Release() {
	s := ration.Default().Support
	c := ration.Case{Budget: decimal.New(10_000, -2), Agreed: date("2025-01-01"), Today: date("2025-02-10")}
	c.Proofs = []ration.Proof{{Date: date("2025-02-05"), Measure: "volume_growth", Ratio: client.Ratio{Num: decimal.New(6, 0), Den: decimal.New(120, 0)}}}
	got := s.Release(c)
	for _, stage := range got.Stages {
		fmt.Println(stage.Name, stage.Amount.StringFixed(2), stage.Because[0])
	}
	fmt.Println("due", got.Due.StringFixed(2))
	// Output:
	// first 40.00 stage first is released on 2025-01-01
	// second 40.00 stage second is released on 2025-02-05
	// last 20.00 stage last: used is not shown yet
	// due 80.00
}

func ExamplePromotion_Agree() {
	one, two := decimal.New(1, 0), decimal.New(2, 0)
	p := ration.Promotion{
		Unit: decimal.New(1, -2),
		Parties: []ration.Party{
			{Name: "maker", Role: ration.Maker, Own: true, CostPart: two, GainPart: one},
			{Name: "store", Role: ration.Store, CostPart: one, GainPart: one},
		},
		Tasks: []ration.Task{
			{Name: "display", By: "store", Side: ration.Inside, Cost: decimal.New(300, 0)},
			{Name: "posters", By: "maker", Side: ration.Outside, Cost: decimal.New(600, 0)},
		},
		Gain: decimal.New(1000, 0),
	}
	for _, reason := range p.Agree().Because {
		fmt.Println(reason)
	}
	p.Parties[0].CostPart = one
	for _, s := range p.Agree().Sides {
		fmt.Println(s.Name, "does", s.Tasks, "bears", s.Cost.StringFixed(2), "gains", s.Gain.StringFixed(2), "pays", s.Pays.StringFixed(2))
	}
	// Output:
	// refused: maker would gain 500.00 and bear 600.00
	// maker does [posters] bears 450.00 gains 500.00 pays -150.00
	// store does [display] bears 450.00 gains 500.00 pays 150.00
}

func ExampleSplit() {
	parts := []ration.Part{{"shop", decimal.New(1, 0)}, {"maker", decimal.New(1, 0)}, {"bank", decimal.New(1, 0)}}
	for i, d := range ration.Split(decimal.New(10_000, -2), decimal.New(1, -2), parts) {
		fmt.Println(parts[i].Name, d.StringFixed(2))
	}
	// Output:
	// shop 33.33
	// maker 33.33
	// bank 33.34
}
