// Command generate writes the embedded territory of the example: an invented
// county wholesaler of general goods, its 200 shops, three months of their
// purchases, a month of visits, and the holidays. The same bytes come out on
// every machine; a test compares them with what is committed.
package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"

	"github.com/rapport-go/rapport/internal/prng"
)

// seed is the seed of the committed territory. Another one gives another
// county of the same kind.
const seed = 7

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: generate FOLDER")
		os.Exit(2)
	}
	for _, f := range files() {
		if err := os.WriteFile(filepath.Join(os.Args[1], f.name), f.text, 0o644); err != nil {
			fmt.Fprintln(os.Stderr, "generate:", err)
			os.Exit(1)
		}
	}
}

// file is one finished CSV file.
type file struct {
	name string
	text []byte
}

// files is the whole territory, in the order written.
func files() []file {
	r := prng.Seed(seed)
	goods := allGoods()
	shops := allShops(r)
	lines := trade(r, shops, goods)
	out := []file{
		table("stores.csv", storesHeader, storeRows(shops)),
		table("items.csv", itemsHeader, itemRows(goods)),
	}
	for _, m := range months {
		out = append(out, table("lines_"+m.String()+".csv", linesHeader, lineRows(lines, m)))
	}
	return append(out,
		table("visits.csv", visitsHeader, visitRows(r, shops)),
		table("holidays.csv", []string{"date", "name", "name_zh", "day"}, holidayRows()),
		table("rep.csv", repHeader, repRows()),
		table("away.csv", []string{"from", "to", "hours", "kind"}, awayRows()),
	)
}

// table is a CSV file of a header and rows.
func table(name string, header []string, rows [][]string) file {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	// A bytes.Buffer does not fail, so neither does the writer.
	_ = w.Write(header)
	_ = w.WriteAll(rows)
	return file{name, b.Bytes()}
}

// yuan is an amount of fen as "12.34".
func yuan(fen int) string {
	sign := ""
	if fen < 0 {
		sign, fen = "-", -fen
	}
	return fmt.Sprintf("%s%d.%02d", sign, fen/100, fen%100)
}
