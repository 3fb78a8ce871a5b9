package page_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/guidance/page"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

var (
	march = calendar.MonthFrom(2025, 3)
	langs = []calendar.Lang{calendar.English, calendar.Chinese}
)

func dec(s string) decimal.Decimal {
	d, err := decimal.NewFromString(s)
	if err != nil {
		panic(err)
	}
	return d
}

// shop is facts without purchases.
func shop(name string) guidance.Facts {
	return guidance.Facts{Retailer: client.Retailer{ID: "s1", Name: name}, Month: march}
}

// buy adds an item and what was bought of it in the two months.
func buy(f *guidance.Facts, id, brand, retail, q0, a0, q1, a1 string) {
	item := client.ItemID(id)
	f.Items = append(f.Items, client.Item{ID: item, Name: brand, Brand: brand, Units: dec("1"), Retail: dec(retail)})
	f.Last = append(f.Last, client.Line{Retailer: "s1", Item: item, Date: march.Add(-1).First(), Quantity: dec(q0), Amount: dec(a0)})
	f.This = append(f.This, client.Line{Retailer: "s1", Item: item, Date: march.Last(), Quantity: dec(q1), Amount: dec(a1)})
}

// history is the volumes of the months to two before the sheet's; "" is a month
// without a record.
func history(month calendar.Month, units ...string) (all []guidance.Volume) {
	for i, n := range units {
		if n != "" {
			all = append(all, guidance.Volume{Month: month.Add(i - 1 - len(units)), Units: dec(n)})
		}
	}
	return all
}

// usual is a shop's ordinary month.
func usual() guidance.Facts {
	f := shop("Harbour Street Tobacco")
	f.Visit = calendar.DateFrom(2025, 4, 8)
	f.Next = []guidance.Note{{English: "We look together at where Golden Leaf stands.", Chinese: "一起看看金叶的摆放。"}}
	f.Notices = []guidance.Note{{Date: calendar.DateFrom(2025, 4, 4), English: "No delivery on the holiday.", Chinese: "节日不送货。"}}
	month := func(sold string) guidance.Period { return guidance.Period{Sold: dec(sold), Days: 30, InStock: 30} }
	f.Stocks = []guidance.Stock{
		{Item: "b", Name: "Bamboo", OnHand: dec("6"), Pack: dec("5"), Sales: []guidance.Period{month("30"), month("36"), month("45")}},
		{Item: "c", Name: "Golden Leaf", OnHand: dec("3"), Pack: dec("1"), Sales: []guidance.Period{month("0"), month("20")},
			Limits: []guidance.Limit{{Kind: guidance.Award, Most: dec("4")}}},
		{Item: "e", Name: "East Lake", OnHand: dec("40"), Sales: []guidance.Period{month("11"), month("12"), month("10")}},
	}
	f.Scarce = []guidance.Good{{Item: client.Item{ID: "c", Name: "Golden Leaf", Retail: dec("300")}, Traits: []string{"mild"}}}
	f.Goods = []guidance.Good{{Item: client.Item{ID: "m", Name: "Moon Gate", Retail: dec("295")}, Supply: dec("20"), Traits: []string{"mild"}}}
	f.Supply = []guidance.Availability{{Item: "m", Name: "Moon Gate", Most: dec("20")}}
	f.History = history(march, "118", "96", "", "121", "130", "", "112", "140", "138", "127")
	buy(&f, "a", "Alpine", "104", "50", "4250", "50", "4400")
	buy(&f, "b", "Bamboo", "200", "30", "5100", "50", "8400")
	buy(&f, "c", "Golden Leaf", "300", "0", "0", "25", "6000")
	buy(&f, "d", "Dragon Well", "50", "20", "900", "0", "0")
	buy(&f, "e", "East Lake", "80", "12", "816", "10", "680")
	buy(&f, "f", "Five Peaks", "90", "10", "720", "9", "640")
	return f
}

// chinese is the same month of a shop whose brands have Chinese names.
func chinese() guidance.Facts {
	f := usual()
	f.Retailer.Name = "海港街烟店"
	for i, name := range []string{"高山", "竹", "金叶", "龙井", "东湖", "五峰"} {
		f.Items[i].Brand = name
	}
	f.Stocks[0].Name, f.Stocks[1].Name, f.Stocks[2].Name = "竹", "金叶", "东湖"
	f.Scarce[0].Item.Name, f.Goods[0].Item.Name, f.Supply[0].Name = "金叶", "月门", "月门"
	return f
}

// longest fills every part of the sheet, with names and notes far too long.
func longest(name string) guidance.Facts {
	f := shop(strings.Repeat(name, 12))
	f.Visit = calendar.DateFrom(2025, 12, 28)
	f.History = history(march, "123456", "", "654321", "99", "345678", "", "1", "2", "3", "4")
	for i := range 30 {
		brand := fmt.Sprintf("%s %02d", strings.Repeat(name, 5), i)
		last, this := fmt.Sprint(1000+977*(i%7)), fmt.Sprint(1000+977*(29-i)%6000)
		if i < 8 {
			last = "0"
		}
		buy(&f, fmt.Sprintf("i%02d", i), brand, "987.65",
			last, dec(last).Mul(decimal.New(int64(80+3*i), 0)).StringFixed(2),
			this, dec(this).Mul(decimal.New(int64(8311+417*i), -2)).StringFixed(2))
		if i >= 8 && i < 16 {
			f.This = f.This[:len(f.This)-1]
		}
		if i%10 == 9 {
			f.Items[i].Retail = decimal.Decimal{}
		}
		if i%10 == 8 {
			f.Items[i].Units = decimal.Decimal{}
		}
		f.Items = append(f.Items, f.Items[i])
	}
	f.This = append(f.This, client.Line{Retailer: "other"}, client.Line{Retailer: "s1"})
	f.Retailer.Market = client.Rural
	f.Situation = &guidance.Situation{}
	for i := range 9 {
		brand := fmt.Sprintf("%s %02d", strings.Repeat(name, 5), i)
		id := client.ItemID(fmt.Sprintf("o%02d", i))
		f.Stocks = append(f.Stocks, guidance.Stock{
			Item: id, Name: brand, OnHand: dec("12345"), Target: dec("99999"), Pack: dec("7777"),
			Limits: []guidance.Limit{{Kind: guidance.Award, Most: dec("6666")}},
		})
		f.Scarce = append(f.Scarce, guidance.Good{Item: client.Item{ID: id, Name: brand, Retail: dec("1234.56")}, Traits: []string{"x"}})
		f.Goods = append(f.Goods, guidance.Good{Item: client.Item{ID: "g" + id, Name: "G" + brand, Retail: dec("1233.33")}, Supply: dec("9"), Traits: []string{"x"}})
		f.Supply = append(f.Supply, guidance.Availability{Item: id, Name: brand, From: calendar.DateFrom(2025, 12, 28)})
		f.Situation.Items = append(f.Situation.Items, guidance.Standing{Item: id, Name: brand, Phase: guidance.NewBrand, Days: 99, Earns: dec("1234.56")})
	}
	for range 9 {
		n := guidance.Note{Date: calendar.DateFrom(2025, 12, 28), English: strings.Repeat(name+" ", 60), Chinese: strings.Repeat(name, 60)}
		f.Next, f.Notices = append(f.Next, n), append(f.Notices, n)
	}
	return f
}

// broad is the policy with the longest names that are valid.
func broad() guidance.Policy {
	p := guidance.Default()
	p.Volume.One, p.Volume.Many, p.Volume.Chinese = "dozen litres", "dozen litres", "六个字的单位"
	p.Money.One, p.Money.Many, p.Money.Chinese = "sixty dimes ", "sixty dimes ", "六个字的货币"
	return p
}

// cases is the sheets that the pages are tried with.
func cases() map[string]guidance.Facts {
	return map[string]guidance.Facts{
		"usual": usual(), "chinese": chinese(), "longest": longest("Long Brand "), "longest-han": longest("很长的牌子"),
		"longest-broad": longest("Long Brand "), "shortest": shop("Shop"), "nothing": {},
	}
}

// TestPages writes every case in both languages to the folder PAGES_OUT, if it
// is set, to be looked at in a browser.
func TestPages(t *testing.T) {
	for name, f := range cases() {
		p := guidance.Default()
		if strings.HasSuffix(name, "broad") {
			p = broad()
		}
		s := p.Sheet(f)
		for _, lang := range langs {
			html, text := page.HTML(s, lang), page.Text(s, lang)
			if len(html) == 0 || text == "" {
				t.Fatalf("%s: no page", name)
			}
			if !bytes.Equal(html, page.HTML(s, lang)) || text != page.Text(s, lang) {
				t.Errorf("%s: the second page differs from the first", name)
			}
			for _, bad := range []string{"<script", "http", "url(", "@import", "ZgotmplZ", "<no value>"} {
				if bytes.Contains(html, []byte(bad)) {
					t.Errorf("%s in %s: %q in the page", name, lang, bad)
				}
			}
			if folder := os.Getenv("PAGES_OUT"); folder != "" {
				base := filepath.Join(folder, name+"."+string(lang))
				for _, file := range []struct {
					path string
					data []byte
				}{{base + ".html", html}, {base + ".txt", []byte(text)}} {
					if err := os.WriteFile(file.path, file.data, 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	}
}

// TestGolden compares the ordinary sheet with the stored pages; PAGES_UPDATE
// stores them anew.
func TestGolden(t *testing.T) {
	for _, c := range []struct {
		file string
		got  string
	}{
		{"usual.en.txt", page.Text(guidance.Default().Sheet(usual()), calendar.English)},
		{"usual.zh.txt", page.Text(guidance.Default().Sheet(chinese()), calendar.Chinese)},
		{"usual.en.md", page.Markdown(guidance.Default().Sheet(usual()), calendar.English)},
		{"usual.en.html", string(page.HTML(guidance.Default().Sheet(usual()), calendar.English))},
		{"usual.zh.html", string(page.HTML(guidance.Default().Sheet(chinese()), calendar.Chinese))},
	} {
		path := filepath.Join("testdata", c.file)
		if os.Getenv("PAGES_UPDATE") != "" {
			if err := os.WriteFile(path, []byte(c.got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), c.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.file, diff)
		}
	}
}

// TestHostileNames puts markup into every text that comes from outside.
func TestHostileNames(t *testing.T) {
	evil := `</title></svg></style><script>alert("x&y")</script><img src=x onerror='1'>`
	f := shop(evil)
	buy(&f, "a", evil, "1", "1", "1", "2", "2")
	buy(&f, "b", "b"+evil, "1", "2", "2", "0", "0")
	f.Notices = []guidance.Note{{English: evil, Chinese: evil}}
	f.Next = f.Notices
	p := guidance.Default()
	p.Money.Many, p.Money.Chinese, p.Volume.One = evil, evil, evil
	s := p.Sheet(f)
	for _, lang := range langs {
		html := string(page.HTML(s, lang))
		for _, bad := range []string{"<script", "</svg></style>", "<img"} {
			if strings.Contains(html, bad) {
				t.Errorf("%s: %q stands in the page", lang, bad)
			}
		}
		if !strings.Contains(html, "&lt;script&gt;") {
			t.Errorf("%s: the name is not there, escaped", lang)
		}
	}
}

// TestHostileMarkdown says that a name is text in Markdown too: every mark in
// it is escaped, and a line break in it starts no new line.
func TestHostileMarkdown(t *testing.T) {
	for _, c := range []struct{ why, name, want string }{
		{"links", "[x](http://x)", `\[x\](http://x)`},
		{"tables", "a|b", `a\|b`},
		{"HTML", "<b>&amp;", `\<b\>\&amp;`},
		{"emphasis", "*a* _b_ ~c~ `d`", "\\*a\\* \\_b\\_ \\~c\\~ \\`d\\`"},
		{"headings", "# a", `\# a`},
		{"lists by number", "12. a", `12\. a`},
		{"lists by mark", "- a", `\- a`},
		{"a price keeps its point", "a 1.5", `a 1.5`},
		{"escapes", `\*`, `\\\*`},
		{"line breaks", "a\n\n# b\r- c", `a \# b - c`},
	} {
		f := shop("Shop")
		f.Notices = []guidance.Note{{English: c.name, Chinese: c.name}}
		got := page.Markdown(guidance.Default().Sheet(f), calendar.English)
		if want := "\n- " + c.want + "\n"; !strings.Contains(got, want) {
			t.Errorf("S3-62: %s: no line %q in\n%s", c.why, want, got)
		}
	}
}

// TestRoom says that the longest sheet stays within the rows that fit a page:
// no text wider than its room, no list longer than its budget.
func TestRoom(t *testing.T) {
	for _, name := range []string{"Long Brand ", "很长的牌子"} {
		s := guidance.Default().Sheet(longest(name))
		for _, lang := range langs {
			html := string(page.HTML(s, lang))
			if n := strings.Count(html, "<tr>"); n > 4+3*(3+1)+1+7 {
				t.Errorf("%s: %d table rows", lang, n)
			}
			if n := strings.Count(html, "<li>"); n > 2+4+3+3+2+2+2 {
				t.Errorf("%s: %d list rows", lang, n)
			}
			for _, line := range strings.Split(page.Text(s, lang), "\n") {
				if words.Width(line) > 100 {
					t.Errorf("%s: a line of %d columns: %s", lang, words.Width(line), line)
				}
			}
			if !strings.Contains(html, "…") {
				t.Errorf("%s: nothing was cut", lang)
			}
		}
	}
}

// TestOrderRows prints as many orders as there is room for, up to twelve, and
// counts the others: what stands beside them takes their room.
func TestOrderRows(t *testing.T) {
	for _, c := range []struct {
		why   string
		trim  func(*guidance.Facts)
		want  int
		count string
	}{
		{"S3-59: nothing beside them", func(f *guidance.Facts) { f.Scarce, f.Supply, f.Situation, f.History = nil, nil, nil, nil }, 12, "and 2 more"},
		{"S3-59: beside the year", func(f *guidance.Facts) { f.Scarce, f.Supply, f.Situation = nil, nil, nil }, 10, "and 4 more"},
		{"S3-59: beside scarce goods", func(f *guidance.Facts) { f.Supply, f.Situation, f.History = nil, nil, nil }, 11, "and 3 more"},
		{"S3-59: beside two parts", func(f *guidance.Facts) { f.Situation, f.History = nil, nil }, 9, "and 5 more"},
		{"S3-59: beside everything", func(*guidance.Facts) {}, 7, "and 7 more"},
	} {
		f := longest("Long Brand ")
		for len(f.Stocks) < 14 {
			f.Stocks = append(f.Stocks, f.Stocks[0])
		}
		c.trim(&f)
		html := string(page.HTML(guidance.Default().Sheet(f), calendar.English))
		_, table, _ := strings.Cut(html, `<table class="orders">`)
		table, _, _ = strings.Cut(table, "</table>")
		if got := strings.Count(table, "<tr>") - 1; got != c.want || !strings.Contains(table, c.count) {
			t.Errorf("%s: %d rows, want %d: %s", c.why, got, c.want, table)
		}
	}
}

// TestYearOfShop draws the months that are known and leaves gaps for the others.
func TestYearOfShop(t *testing.T) {
	html := string(page.HTML(guidance.Default().Sheet(usual()), calendar.English))
	_, line, _ := strings.Cut(html, `<p class="year">`)
	line, _, _ = strings.Cut(line, "</p>")
	for _, want := range []string{
		"<title>Twelve months (cartons)</title>", "<desc>lowest 96 (May 2024) · highest 144 (March 2025) · not known: 2</desc>",
		`d="M6 22L24 34M60 20L78 15M114 25L132 9L150 10L168 17L186 19L204 6"`,
	} {
		if !strings.Contains(line, want) {
			t.Errorf("S3-53: no %s in %s", want, line)
		}
	}
	if strings.Count(line, "<circle") != 2 {
		t.Errorf("S3-53: the lowest and the last month are not marked: %s", line)
	}
	if without := string(page.HTML(guidance.Default().Sheet(shop("Shop")), calendar.English)); strings.Contains(without, `<p class="year">`) {
		t.Error("S3-50: a year without a history")
	}
}

// TestTextColumns says that numbers end in one column whatever the script.
func TestTextColumns(t *testing.T) {
	for _, lang := range langs {
		text := page.Text(guidance.Default().Sheet(chinese()), lang)
		_, after, _ := strings.Cut(text, "▲")
		block, _, _ := strings.Cut(after, "\n\n")
		if block == "" {
			t.Fatal("no causes")
		}
		for _, part := range strings.Split(text, "\n\n") {
			if !strings.HasPrefix(strings.SplitN(part, "\n", 2)[0], "进货") || !strings.Contains(part, "▲") {
				continue
			}
			ends := map[int]bool{}
			for _, line := range strings.Split(part, "\n")[1:] {
				ends[words.Width(line)] = true
			}
			if len(ends) != 1 {
				t.Errorf("%s: rows end in columns %v:\n%s", lang, ends, part)
			}
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	s := guidance.Default().Sheet(usual())
	for b.Loop() {
		page.HTML(s, calendar.Chinese)
	}
}

func ExampleText() {
	f := shop("Harbour Street Tobacco")
	f.Visit = calendar.DateFrom(2025, 4, 8)
	buy(&f, "a", "Alpine", "104", "50", "4250", "50", "4400")
	buy(&f, "b", "Bamboo", "200", "30", "5100", "50", "8400")
	fmt.Print(page.Text(guidance.Default().Sheet(f), calendar.English))
	// Output:
	// Harbour Street Tobacco · Guidance sheet · March 2025
	//
	// You bought 100 cartons. That is 20 cartons more than last month.
	// What moved it most: Bamboo, +20 cartons.
	// The average price of one carton is 128.00 yuan. It was 11.13 yuan less last
	// month. What moved it most: Alpine, +6.18 yuan.
	// Sold at your prices, these goods earn you 2,400.00 yuan. You gain 550.00
	// yuan on last month. What moved it most: Bamboo, +633.67 yuan.
	//
	//                                     Last month  This month        Change
	// You bought (cartons)                        80         100      ▲ +20 up
	// Average price of one carton (yuan)      116.87      128.00   ▲ +11.13 up
	// Profit at your prices (yuan)          1,850.00    2,400.00  ▲ +550.00 up
	//
	// You bought (cartons)
	//   Bamboo    ▲ +20
	//   Together  ▲ +20
	//
	// Average price of one carton (yuan)
	//   Alpine     ▲ +6.18
	//   Bamboo     ▲ +4.95
	//   Together  ▲ +11.13
	//
	// Profit at your prices (yuan)
	//   Bamboo    ▲ +633.67
	//   Alpine     ▼ -83.67
	//   Together  ▲ +550.00
	//
	// Next month
	//   We visit you on 8 April 2025.
	//
	// Not known or not counted
	//   Nothing has been agreed for next month yet.
	//
	// From your purchases from 1 February 2025 to 31 March 2025.
	// Average price: what you paid, divided by what you bought.
	// Profit: your shelf price today less what you paid, for the goods bought,
	// sold or not.
	// The causes of each number add up to its change.
}
