package client_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestPartFaults holds the faults of every part of the policy but classes.
func TestPartFaults(t *testing.T) {
	huge := decimal.New(1, 1_000_000_000)
	for _, test := range []struct {
		why  string
		edit func(*client.Policy)
		want string
	}{
		{"S3-21: weights make a hundred", func(p *client.Policy) { p.Bands.Measures[0].Weight = dec("60") }, "/bands/measures: the weights make 90, not 100"},
		{"S3-21: a weight earns whole units of a point", func(p *client.Policy) { p.Bands.Measures[0].Weight = dec("0.001") },
			"/bands/measures/0/weight: 0.001 is not above 0 and at most 100 with at most 2 places"},
		{"S3-21: a weight is bounded first", func(p *client.Policy) { p.Bands.Measures[0].Weight = huge },
			"/bands/measures/0/weight: 1e1000000000 is not above 0 and at most 100 with at most 2 places"},
		{"S3-21: a measure stands once", func(p *client.Policy) { p.Bands.Measures[1].Name = "amount" }, `/bands/measures/1/name: "amount" stands at 0 already`},
		{"S3-21: a measure has a name", func(p *client.Policy) { p.Bands.Measures[1].Name = "" }, "/bands/measures/1/name: is empty"},
		{"S3-21: a full value is above 0", func(p *client.Policy) { p.Bands.Measures[1].Full = dec("0") },
			"/bands/measures/1/full: 0 is not above 0 with at most 18 digits before and after the point"},
		{"S3-21: places", func(p *client.Policy) { p.Bands.Places = 7 }, "/bands/places: 7 is not between 0 and 6"},
		{"S3-21: sizes make a hundred", func(p *client.Policy) { p.Bands.Sizes[0] = dec("8") }, "/bands/sizes: make 101.0, not 100"},
		{"S3-21: a size is above 0", func(p *client.Policy) { p.Bands.Sizes[0] = dec("0") }, "/bands/sizes/0: 0 is not above 0 and at most 100 with at most 6 places"},
		{"S3-21: cuts or sizes", func(p *client.Policy) { p.Bands.Cuts = []decimal.Decimal{dec("5")} }, "/bands/sizes: stand beside cuts; one of them decides"},
		{"S3-21: cuts rise", func(p *client.Policy) {
			p.Bands.Sizes, p.Bands.Starters = nil, []client.Starter{{Band: 1}}
			p.Bands.Cuts = []decimal.Decimal{dec("5"), dec("5"), dec("100")}
		}, "/bands/cuts/1: 5 is not above 5\n/bands/cuts/2: 100 is not below 100"},
		{"S3-21: a cycle", func(p *client.Policy) { p.Bands.Cycle = 0 }, "/bands/cycle: 0 is neither monthly nor quarterly"},
		{"S3-67: a starter band is a band", func(p *client.Policy) { p.Bands.Starters[0].Band = 31 }, "/bands/starters/0/band: 31 is not between 1 and 30"},
		{"S3-67: every new shop has one", func(p *client.Policy) { p.Bands.Starters = p.Bands.Starters[:4] }, "/bands/starters/3: does not fit every new shop, and no other follows"},
		{"S3-67: each can decide", func(p *client.Policy) { p.Bands.Starters[0].Format = "" }, "/bands/starters/0: fits every new shop, so those after it never decide"},
		{"S3-67: none at all", func(p *client.Policy) { p.Bands.Starters = nil }, "/bands/starters: there is none for new shops"},
		{"S3-67: months", func(p *client.Policy) { p.Bands.StarterMonths = -1 }, "/bands/starter_months: -1 is not between 0 and 1200"},

		{"S3-82: no hole", func(p *client.Policy) { p.Credit.Grades[1].High.At = dec("119") }, "/credit/grades/1/high: leaves a hole between 119 and 120"},
		{"S3-82: no overlap", func(p *client.Policy) { p.Credit.Grades[1].High.At = dec("121") }, "/credit/grades/1/high: overlaps from 120 to 121"},
		{"S3-82: an edge is in one grade", func(p *client.Policy) { p.Credit.Grades[0].Low.In = true }, "/credit/grades/1/high: 120 is in two grades"},
		{"S3-82: an edge is in some grade", func(p *client.Policy) { p.Credit.Grades[1].High.In = false }, "/credit/grades/1/high: 120 is in no grade"},
		{"S3-82: the published four letters, with holes at 90.5, 80.5 and 70.5", func(p *client.Policy) {
			at := func(s string) client.Edge { return client.Edge{At: dec(s), In: true} }
			hundred := decimal.New(100, 0)
			p.Credit.Grades = []client.GradeBand{
				{Grade: "A", Low: at("91"), Supply: hundred}, {Grade: "B", Low: at("81"), High: at("90"), Supply: hundred},
				{Grade: "C", Low: at("71"), High: at("80"), Supply: hundred}, {Grade: "W", High: at("70"), Supply: hundred},
			}
		}, `/credit/grades/1/high: leaves a hole between 90 and 91
/credit/grades/2/high: leaves a hole between 80 and 81
/credit/grades/3/high: leaves a hole between 70 and 71`},
		{"S3-82: a grade holds a point", func(p *client.Policy) {
			p.Credit.Grades[1].Low, p.Credit.Grades[2].High.At = client.Edge{At: dec("130")}, dec("130")
		},
			"/credit/grades/1/low: 130 is not below 120"},
		{"S3-82: nothing above the best", func(p *client.Policy) { p.Credit.Grades[0].High.In = true }, "/credit/grades/0/high: is set, and nothing is above the best grade"},
		{"S3-82: nothing below the last", func(p *client.Policy) { p.Credit.Grades[5].Low.At = dec("1") }, "/credit/grades/5/low: is set, and nothing is below the last grade"},
		{"S3-82: bounded ends", func(p *client.Policy) { p.Credit.Grades[1].High.At = huge }, "/credit/grades/1/high/at: has more than 18 digits before or after the point"},
		{"S3-82: a grade stands once", func(p *client.Policy) { p.Credit.Grades[1].Grade = "AAA" }, `/credit/grades/1/grade: "AAA" stands at 0 already`},
		{"S3-82: a grade has a name", func(p *client.Policy) { p.Credit.Grades[1].Grade = "" }, "/credit/grades/1/grade: is empty"},
		{"S3-82: some grade", func(p *client.Policy) { p.Credit.Grades = nil }, "/credit/grades: there is none"},
		{"S3-82: bands lower", func(p *client.Policy) { p.Credit.Grades[5].Demote = -1 }, "/credit/grades/5/demote: -1 is below 0"},
		{"S3-82: a mode", func(p *client.Policy) { p.Credit.Grades[5].Mode = 9 }, "/credit/grades/5/mode: 9 is not between 0 and 4"},
		{"S3-82: supply is a percentage", func(p *client.Policy) { p.Credit.Grades[5].Supply = dec("101") },
			"/credit/grades/5/supply: 101 is not between 0 and 100 with at most 6 places"},
		{"S3-95: a deed", func(p *client.Policy) { p.Credit.Deeds[0] = client.Deed{Name: "", Points: huge, Months: -1} },
			"/credit/deeds/0/name: is empty\n/credit/deeds/0/points: 1e1000000000 has more than 18 digits before or after the point\n/credit/deeds/0/months: -1 is not between 0 and 1200"},
		{"S3-95: a deed stands once", func(p *client.Policy) { p.Credit.Deeds[1].Name = "fake_goods" }, `/credit/deeds/1/name: "fake_goods" stands at 0 already`},
		{"S3-82: a start", func(p *client.Policy) { p.Credit.Start = huge }, "/credit/start: 1e1000000000 has more than 18 digits before or after the point"},

		{"S3-75: parts", func(p *client.Policy) { p.RFM.Money.Parts = 1 }, "/rfm/money/parts: 1 is not between 2 and 100"},
		{"S3-75: parts or cuts", func(p *client.Policy) { p.RFM.Money.Cuts = []decimal.Decimal{dec("20")} }, "/rfm/money/parts: 5 stands beside cuts; one of them decides"},
		{"S3-75: cuts rise", func(p *client.Policy) {
			p.RFM.Money = client.Quantiles{Cuts: []decimal.Decimal{dec("20"), dec("0.1234567")}}
		}, "/rfm/money/cuts/1: 0.1234567 is not between 0 and 100 with at most 6 places"},
		{"S3-90: months of a trend", func(p *client.Policy) { p.Trend = client.Trend{Least: 1, Most: 121} },
			"/trend/least: 1 is below 2\n/trend/most: 121 is not between least, 1, and 120"},
		{"S3-90: limits of variation rise", func(p *client.Policy) { p.Variation.Y, p.Variation.Gap, p.Variation.Least = dec("0.5"), dec("0.9"), 0 },
			"/variation/y: 0.5 is not above x, 0.5\n/variation/gap: 0.9 is below 1\n/variation/least: 0 is not between 1 and 120"},
		{"S3-90: limits are bounded", func(p *client.Policy) { p.Variation.Size = huge },
			"/variation/size: 1e1000000000 is not 0 or above with at most 18 digits before and after the point"},

		{"S3-67: a share of formats", func(p *client.Policy) { p.Formats.MaxOther = dec("101") }, "/formats/max_other: 101 is not between 0 and 100 with at most 6 places"},
		{"S2-22: days between checks", func(p *client.Policy) { p.Relations = client.Relations{ProfitDays: 0, LongYears: 101} },
			"/relations/profit_days: 0 is not between 1 and 3660\n/relations/long_years: 101 is not between 1 and 100"},

		{"S3-5: order taking is no measure", func(p *client.Policy) { p.Scorecard.Result[0].Name = "orders_taken" },
			"/scorecard/result/0/name: orders_taken measures order taking, which belongs to the telephone clerks (S3-5)"},
		{"S4-22: nor is a gift", func(p *client.Policy) { p.Scorecard.Relation[0].Name = "gifts given" },
			"/scorecard/relation/0/name: gifts given is a gift to a person and is refused (S4-22, S4-41)"},
		{"S0-26: the relation stands beside the results", func(p *client.Policy) { p.Scorecard.Result[0].Name = "opinion" },
			`/scorecard/result/0/name: "opinion" is a measure of the relation; results stand beside it`},
		{"S1-27: weights make a hundred", func(p *client.Policy) { p.Scorecard.Relation[0].Weight = dec("5") }, "/scorecard/relation: the weights make 90, not 100"},
		{"S4-29: friendship weighs little", func(p *client.Policy) { p.Scorecard.MaxLight = 4 }, "/scorecard/light: what holds only as long as one gives weighs 5, more than 4"},
		{"S4-30: so do giveaways", func(p *client.Policy) { p.Scorecard.Relation[2].Name = "giveaways" },
			"/scorecard/light: what holds only as long as one gives weighs 25, more than 10"},
		{"S1-31: lines", func(p *client.Policy) { p.Scorecard.Praise, p.Scorecard.Days, p.Scorecard.Ratchet = 50, 0, -1 },
			"/scorecard/pass: 60 is not between 0 and praise, 50\n/scorecard/days: 0 is not between 1 and 3660\n/scorecard/ratchet: -1 is not between 0 and 1000"},
		{"S1-31: more lines", func(p *client.Policy) { p.Scorecard.Praise, p.Scorecard.MaxLight = 101, 101 },
			"/scorecard/max_light: 101 is not between 0 and 100\n/scorecard/praise: 101 is not between 0 and 100"},
		{"S1-25: results are offset in part", func(p *client.Policy) { p.Scorecard.MaxOffset = 60 }, "/scorecard/max_offset: 60 is not above 0 and below enough, 60"},
		{"S1-25: of a score", func(p *client.Policy) { p.Scorecard.Enough = 101 }, "/scorecard/enough: 101 is not between 1 and 100"},
		{"S1-25: and of results", func(p *client.Policy) { p.Scorecard.Result = nil }, "/scorecard/enough: 60 stands without a measure of the results"},

		{"S4-22: a profile does not ask for private life", func(p *client.Policy) { p.Profile.Fields[0].Name = "family_health" },
			"/profile/fields/0/name: family_health is private and is not collected (S4-22, S3-43)"},
		{"S4-22: in any language", func(p *client.Policy) { p.Profile.Fields[0].Name = "店主宗教" },
			"/profile/fields/0/name: 店主宗教 is private and is not collected (S4-22, S3-43)"},
		{"S3-93: fields", func(p *client.Policy) {
			p.Profile = client.Profile{Fields: []client.Field{{Name: "a"}, {Name: "a", Days: -1}, {}}, Care: -1}
		}, `/profile/fields/1/name: "a" stands at 0 already
/profile/fields/1/days: -1 is not between 0 and 3660
/profile/fields/2/name: is empty
/profile/care: -1 is not between 0 and 3660`},
		{"S3-93: some field", func(p *client.Policy) { p.Profile.Fields = nil }, "/profile/fields: there is none"},

		{"S4-15: contacts", func(p *client.Policy) {
			p.Contacts = client.Contacts{Reserves: -1, Settled: -1, Rotation: -1, Roles: []string{""}}
		}, `/contacts/reserves: -1 is not between 0 and 100
/contacts/settled: -1 is not between 0 and 1200
/contacts/rotation: -1 is not between 0 and 1200
/contacts/roles/0: is empty`},
		{"S4-15: nobody is new and due at once", func(p *client.Policy) { p.Contacts.Rotation = 2 }, "/contacts/rotation: 2 is not above settled, 2"},

		{"S3-90: percentages", func(p *client.Policy) { p.Warnings.OrderDrop = dec("101") }, "/warnings/order_drop: 101 is not between 0 and 100 with at most 6 places"},
		{"S3-90: bounded", func(p *client.Policy) { p.Warnings.Behind = huge }, "/warnings/behind: 1e1000000000 is not between 0 and 100 with at most 6 places"},
		{"S3-90: days", func(p *client.Policy) { p.Warnings.Quiet = -1 }, "/warnings/quiet: -1 is not between 0 and 3660"},
		{"S4-3: a drop in some days", func(p *client.Policy) { p.Warnings.ContactDays = 0 }, "/warnings/contact_days: 0 stands beside a drop of 50; both are set, or neither"},
		{"S3-79: points", func(p *client.Policy) { p.Warnings.MostFall = dec("-1") }, "/warnings/most_fall: -1 is not between 0 and 100 with at most 6 places"},
		{"S3-33: few messages", func(p *client.Policy) { p.Briefs.Messages = 101 }, "/briefs/messages: 101 is not between 1 and 100"},
		{"S1-29: campaigns at intervals", func(p *client.Policy) {
			p.Campaigns.Kinds = []client.Interval{{Name: "a", Least: 0, Most: 3661}, {Name: "a", Least: 9, Most: 8}, {Least: 1, Most: 1}}
		}, `/campaigns/kinds/0/least: 0 is not between 1 and 3660
/campaigns/kinds/0/most: 3661 is not between least, 0, and 3660
/campaigns/kinds/1/name: "a" stands at 0 already
/campaigns/kinds/1/most: 8 is not between least, 9, and 3660
/campaigns/kinds/2/name: is empty`},
	} {
		if test.why == "" {
			t.Fatal("a row without its why")
		}
		got := ""
		if err := edit(test.edit).Validate(); err != nil {
			got = err.Error()
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

func TestValidateCensus(t *testing.T) {
	p := client.Default()
	three := []decimal.Decimal{dec("1"), dec("2"), dec("3")}
	c := client.Census{Shops: []client.Shop{
		{Retailer: "a", Values: three, Grade: "AAA"},
		{Retailer: "a", Values: three[:2], Grade: "gold", Area: -1, Since: -1},
		{Values: []decimal.Decimal{dec("1"), dec("2"), decimal.New(1, 1_000_000_000)}},
		{Retailer: "c", Closed: true},
	}}
	const want = `/as_of: "" is not a date
/shops/1/retailer: "a" stands at /shops/0 already
/shops/1/values: there are 2 for 3 measures
/shops/1/grade: "gold" is not in the policy
/shops/1/area: -1 is below 0
/shops/1/since: "Date(-1)" is not a date
/shops/2/retailer: is empty
/shops/2/values/2: 1e1000000000 has more than 18 digits before or after the point`
	got := ""
	if err := p.ValidateCensus(c); err != nil {
		got = err.Error()
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	good := client.Census{AsOf: calendar.DateFrom(2025, 1, 1), Shops: c.Shops[:1]}
	if err := p.ValidateCensus(good); err != nil {
		t.Error(err)
	}
}

func TestValidateFacts(t *testing.T) {
	asOf := calendar.DateFrom(2025, 1, 1)
	for _, test := range []struct {
		why   string
		facts interface{ Validate() error }
		want  string
	}{
		{"S3-11: purchases that cannot be scored", client.Purchases{AsOf: asOf, Rows: []client.Purchase{
			{Retailer: "a", Orders: 1, Last: asOf + 1}, {Retailer: "a", Orders: -1}, {Orders: 1, Net: decimal.New(1, 1_000_000_000)},
		}}, `/rows/0/last: 2025-01-02 is after 2025-01-01, the day of the scores
/rows/1/retailer: "a" stands at /rows/0 already
/rows/1/orders: -1 is below 0
/rows/2/retailer: is empty
/rows/2/last: "" is not a date, with 1 orders
/rows/2/net: 1e1000000000 has more than 18 digits before or after the point`},
		{"S3-11: no day to count from", client.Purchases{}, `/as_of: "" is not a date`},
		{"S3-11: nothing wrong", client.Purchases{AsOf: asOf, Rows: []client.Purchase{{Retailer: "a", Orders: 1, Last: asOf}}}, ""},
		{"S4-22, S3-43: private life", client.Dossier{
			Facts:   []client.Fact{{Field: "health", Value: "x", Source: client.Staff, Date: asOf}, {Field: "licence"}},
			Touches: []client.Touch{{Topic: client.Family, Date: asOf}, {Topic: client.Family, Date: asOf, Offered: true}, {}},
		}, `/facts/0/field: health is private and is not collected (S4-22, S3-43)
/facts/1: has no field, value, source or date
/touches/0/topic: family is private and is not collected (S4-22, S3-43)
/touches/2: has no topic or date`},
	} {
		if test.why == "" {
			t.Fatal("a row without its why")
		}
		got := ""
		if err := test.facts.Validate(); err != nil {
			got = err.Error()
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}
