package page_test

import (
	"os"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/guidance/page"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func dec(s string) decimal.Decimal {
	d, err := decimal.NewFromString(s)
	if err != nil {
		panic(err)
	}
	return d
}

var march = calendar.MonthFrom(2025, 3)

// usual is a shop's ordinary month.
func usual() guidance.Facts {
	f := guidance.Facts{
		Retailer: client.Retailer{ID: "s1", Name: "Corner Shop 街角便利店"},
		Month:    march,
		Visit:    calendar.DateFrom(2025, 4, 8),
		Next:     []guidance.Note{{Date: calendar.DateFrom(2025, 4, 8), English: "Look at the shelf for Golden Leaf together.", Chinese: "一起看看金叶的摆放。"}},
		Notices:  []guidance.Note{{Date: calendar.DateFrom(2025, 4, 4), English: "No delivery on Qingming.", Chinese: "清明节不送货。"}},
	}
	buy := func(id client.ItemID, brand, retail, q0, a0, q1, a1 string) {
		f.Items = append(f.Items, client.Item{ID: id, Name: brand, Brand: brand, Units: dec("1"), Retail: dec(retail)})
		f.Last = append(f.Last, client.Line{Retailer: "s1", Item: id, Date: march.Add(-1).First(), Quantity: dec(q0), Amount: dec(a0)})
		f.This = append(f.This, client.Line{Retailer: "s1", Item: id, Date: march.First(), Quantity: dec(q1), Amount: dec(a1)})
	}
	buy("a", "Alpine 高山", "104", "50", "4250", "50", "4400")
	buy("b", "Bamboo 竹", "200", "30", "5100", "50", "8400")
	buy("c", "Golden Leaf 金叶", "300", "0", "0", "25", "6000")
	buy("d", "Dragon Well 龙井", "50", "20", "900", "0", "0")
	buy("e", "East Lake 东湖", "80", "12", "816", "10", "680")
	return f
}

func TestPages(t *testing.T) {
	s := guidance.Default().Sheet(usual())
	for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
		text := page.Text(s, lang)
		html := string(page.HTML(s, lang))
		if !strings.Contains(text, "竹") || !strings.Contains(html, "竹") {
			t.Errorf("%s: no brand in the page", lang)
		}
		if os.Getenv("OUT") != "" {
			os.WriteFile(os.Getenv("OUT")+"/"+string(lang)+".html", []byte(html), 0o644)
			os.WriteFile(os.Getenv("OUT")+"/"+string(lang)+".txt", []byte(text), 0o644)
		}
	}
}
