package client_test

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// monthlyChanges is how many in 10,000 retailers change class from one month to
// the next, over a year of sales that vary around a level of each retailer's
// own by some percent: classed on each month alone without a margin, and by
// classes c on three months together.
func monthlyChanges(c client.Classes, retailers, noise int) (raw, settled int) {
	r := prng.Seed(uint64(61 + noise))
	levels := make([]int64, retailers)
	for i := range levels {
		power := 0 // 64ths of a doubling: twelve dice make the sizes near log-normal
		for range 12 {
			power += r.IntN(120)
		}
		levels[i] = int64(1)<<(8+power/64) + int64(r.IntN(1<<(8+power/64)))
	}
	plain := client.Classes{Cuts: c.Cuts, Rest: c.Rest}
	const months, warm = 15, 3
	sales := make([][]int64, months)
	for m := range sales {
		sales[m] = make([]int64, retailers)
		for i, level := range levels {
			dice := 0 // the sum of twelve is near a normal number with a deviation of 1,000
			for range 12 {
				dice += r.Between(-1732, 1732)
			}
			sales[m][i] = max(0, level*(1_000_000+int64(noise)*10_000*int64(dice)/3464)/10_000)
		}
	}
	book := func(m, width int, held []client.Standing) client.Book {
		b := client.Book{From: calendar.DateFrom(2025, 1, 1), To: calendar.DateFrom(2025, 1, 31), Accounts: make([]client.Account, retailers)}
		for i := range b.Accounts {
			sum := int64(0)
			for k := m - width + 1; k <= m; k++ {
				sum += sales[k][i]
			}
			b.Accounts[i].Net = decimal.New(sum, -2)
			if held != nil {
				b.Accounts[i].Previous = held[i].Class
			}
		}
		return b
	}
	changes := func(c client.Classes, width int, keep bool) int {
		var before []client.Standing
		n := 0
		for m := warm; m < months; m++ {
			held := before
			if !keep {
				held = nil
			}
			now := c.Classify(book(m, width, held)).Standings
			for i := range before {
				if now[i].Class != before[i].Class {
					n++
				}
			}
			before = now
		}
		return int(int64(n) * 10_000 / int64(retailers*(months-warm-1)))
	}
	return changes(plain, 1, false), changes(c, 3, true)
}

// TestSettledClassesChangeLess wants the default on three months to change at
// most half as many classes as each month alone does, at every noise.
func TestSettledClassesChangeLess(t *testing.T) {
	for _, noise := range []int{10, 20, 40} {
		raw, settled := monthlyChanges(client.Default().Classes, 2000, noise)
		if raw == 0 || settled*2 > raw {
			t.Errorf("at %d %% noise: %d in 10,000 raw, %d settled", noise, raw, settled)
		}
	}
}

// BenchmarkMonthlyClassChanges reports the share of retailers that change class
// a month, in percent.
func BenchmarkMonthlyClassChanges(b *testing.B) {
	for _, noise := range []int{10, 20, 40} {
		b.Run(fmt.Sprintf("noise=%d%%", noise), func(b *testing.B) {
			var raw, settled int
			for b.Loop() {
				raw, settled = monthlyChanges(client.Default().Classes, 20_000, noise)
			}
			b.ReportMetric(float64(raw)/100, "%raw")
			b.ReportMetric(float64(settled)/100, "%settled")
		})
	}
}
