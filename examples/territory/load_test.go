package main

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// small is a whole territory of two shops. Tests change one file at a time.
func small() map[string]string {
	return map[string]string{
		"stores.csv":   "store,name,lat,lon,market,status,last_sale\nS1,North Grocery,33.2,114.5,urban,A,\nS2,South Grocery,,,rural,,\n",
		"items.csv":    "item,name,units,bottle_ml,shelf_price\nG1,Water,1,550,1.50\nG2,Tea,,500,\n",
		"lines.csv":    "date,store,item,bottles,sale_yuan\n2026-03-02,S1,G1,24,22.80\n2026-04-02,S1,G1,12,11.40\n2026-04-09,S1,G1,-2,-1.90\n2026-04-10,S2,G2,6,13.8\n",
		"visits.csv":   "date,store,state,start,minutes,agreed\n2026-04-20,S1,done,09:30,10,\n2026-05-13,S2,planned,10:30,20,yes\n",
		"holidays.csv": "date,name,day\n2026-05-01,Labour Day,off\n2026-05-09,Make-up day,work\n",
		"rep.csv":      "rep,name,lat,lon\nrep 7,Rep 7,33.196,114.507\n",
		"away.csv":     "from,to,hours,kind\n2026-05-14,2026-05-14,,leave\n2026-05-15,2026-05-15,09:00-12:00,office\n",
	}
}

func folder(files map[string]string) fs.FS {
	out := fstest.MapFS{}
	for name, text := range files {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func TestLoad(t *testing.T) {
	r, err := load(folder(small()))
	if err != nil {
		t.Fatal(err)
	}
	if r.currency != "CNY" || r.lines != 4 || r.last.String() != "2026-04-10" {
		t.Errorf("currency %s, %d lines, last %s", r.currency, r.lines, r.last)
	}
	march, april := calendar.MonthFrom(2026, 3), calendar.MonthFrom(2026, 4)
	want := []sale{
		{march, 0, 0, 24, 2280, march.First() + 1, march.First() + 1, march.First() + 1},
		{april, 0, 0, 10, 950, april.First() + 1, april.First() + 8, april.First() + 1},
		{april, 1, 1, 6, 1380, april.First() + 9, april.First() + 9, april.First() + 9},
	}
	if len(r.sales) != len(want) {
		t.Fatalf("sales %v, want %v", r.sales, want)
	}
	for i := range want {
		if r.sales[i] != want[i] {
			t.Errorf("sale %d is %v, want %v", i, r.sales[i], want[i])
		}
	}
	if s := r.shops[0]; s.position != (client.Position{Lat: 33_200_000, Lon: 114_500_000}) || s.market != client.Urban {
		t.Errorf("shop %+v", s)
	}
	if it := r.items[0]; it.units != 1000 || it.bottleML != 550 || it.shelf != 150 {
		t.Errorf("item %+v", it)
	}
}

// Columns stand in any order, unknown ones are ignored, a byte order mark is
// dropped, and a name ending in .gz is unzipped.
func TestLoadOtherForms(t *testing.T) {
	files := small()
	files["stores.csv"] = "\ufeffcolour,name,store\nred,\"North, Grocery\",S1\nblue,South Grocery,S2\n"
	delete(files, "visits.csv")
	delete(files, "holidays.csv")
	delete(files, "rep.csv")
	delete(files, "away.csv")
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	if _, err := w.Write([]byte(files["lines.csv"])); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	files["lines_a.csv.gz"] = zipped.String()
	r, err := load(folder(files))
	if err != nil {
		t.Fatal(err)
	}
	if r.shops[0].name != "North, Grocery" || r.lines != 8 || r.sales[0].pieces != 48 {
		t.Errorf("%+v, %d lines, %v", r.shops[0], r.lines, r.sales)
	}
	if r.visits != nil || r.holidays != nil {
		t.Error("what the folder does not hold is not known, which is not the same as none")
	}
}

func TestBadData(t *testing.T) {
	const stores, lines, items = "store,name,lat,lon\n", "date,store,item,bottles,sale_yuan\n", "item,name,units,bottle_ml,shelf_price\n"
	for _, c := range []struct {
		why, file, text, want string
	}{
		{"no shops at all", "stores.csv", "-", `stores.csv is missing; it was expected here, plain or as stores.csv.gz`},
		{"no items", "items.csv", "-", `items.csv is missing; it was expected here, plain or as items.csv.gz`},
		{"no purchases", "lines.csv", "-", `lines*.csv is missing; at least one file of purchases was expected, plain or .gz`},
		{"no purchase", "lines.csv", lines, `lines*.csv: no purchase in 1 files; at least one line was expected`},
		{"both forms", "stores.csv.gz", "x", `stores.csv and stores.csv.gz are both there; one was expected`},
		{"both forms of lines", "lines.csv.gz", "x", `lines.csv and lines.csv.gz are both there; one was expected`},
		{"not gzip", "lines_b.csv.gz", "date,store", `lines_b.csv.gz: not a gzip file: gzip: invalid header`},
		{"empty file", "stores.csv", "", `stores.csv:1: the file is empty; a header was expected`},
		{"needed column", "stores.csv", "name,lat\n", `stores.csv:1: column store is missing; the header has name, lat`},
		{"column twice", "stores.csv", "store,name,store\n", `stores.csv:1: column store stands twice in the header`},
		{"fields", "stores.csv", stores + "S1,North,1\n", `stores.csv:2: 3 fields, but the header has 4`},
		{"quotes", "stores.csv", stores + "S1,Nor\"th,1,2\n", `stores.csv:2: byte 7: bare " in non-quoted-field`},
		{"open quote", "stores.csv", stores + "S1,\"North,1,2\n", `stores.csv:2: byte 15: extraneous or missing " in quoted-field`},
		{"latitude is no number", "stores.csv", stores + "S1,North,1,2\nS2,South,abc,2\n", `stores.csv:3: column lat: "abc" is not a number of degrees between -90 and 90 with at most 6 places`},
		{"latitude out of range", "stores.csv", stores + "S1,North,91,2\n", `stores.csv:2: column lat: "91" is not a number of degrees between -90 and 90 with at most 6 places`},
		{"longitude too exact", "stores.csv", stores + "S1,North,1,2.1234567\n", `stores.csv:2: column lon: "2.1234567" is not a number of degrees between -180 and 180 with at most 6 places`},
		{"half a position", "stores.csv", stores + "S1,North,1,\n", `stores.csv:2: column lon: "" is empty, but lat is not; both or neither were expected`},
		{"a line of a quoted field", "stores.csv", stores + "S1,\"North\nGrocery\",x,2\n", `stores.csv:3: column lat: "x" is not a number of degrees between -90 and 90 with at most 6 places`},
		{"no id", "stores.csv", stores + ",North,1,2\n", `stores.csv:2: column store: "" is empty`},
		{"store twice", "stores.csv", stores + "S1,North,,\nS2,South,,\nS1,East,,\n", `stores.csv:4: column store: "S1" stands on line 2 already`},
		{"not text", "stores.csv", stores + "S1,No\xffrth,,\n", `stores.csv:2: column name: "No\xffrth" is not UTF-8 text`},
		{"market", "stores.csv", "store,name,market\nS1,North,city\n", `stores.csv:2: column market: "city" is not one of urban, town, rural`},
		{"status", "stores.csv", "store,name,status\nS1,North,X\n", `stores.csv:2: column status: "X" is not one of A, I`},
		{"hours", "stores.csv", "store,name,hours\nS1,North,Mo-Su 25:00\n", `stores.csv:2: column hours: "Mo-Su 25:00" is not opening hours like Mo-Sa 08:00-20:00: byte 7: hours that start at 25:00, not before 24:00`},
		{"first sale", "stores.csv", "store,name,first_sale\nS1,North,2026-02-29\n", `stores.csv:2: column first_sale: "2026-02-29" is not a date like 2026-05-01`},
		{"item twice", "items.csv", items + "G1,Water,,,\nG1,Tea,,,\n", `items.csv:3: column item: "G1" stands on line 2 already`},
		{"bottle", "items.csv", items + "G1,Water,,0.5,\n", `items.csv:2: column bottle_ml: "0.5" is not a whole number of millilitres`},
		{"shelf price below 0", "items.csv", items + "G1,Water,,,-1\n", `items.csv:2: column shelf_price: "-1" is not a price like 3.50`},
		{"unknown store", "lines.csv", lines + "2026-04-01,S9,G1,1,1.00\n", `lines.csv:2: column store: "S9" is not a store of stores.csv`},
		{"unknown item", "lines.csv", lines + "2026-04-01,S1,G9,1,1.00\n", `lines.csv:2: column item: "G9" is not an item of items.csv`},
		{"no date", "lines.csv", lines + ",S1,G1,1,1.00\n", `lines.csv:2: column date: "" is not a date like 2026-05-01`},
		{"date with a sign", "lines.csv", lines + "+026-04-01,S1,G1,1,1.00\n", `lines.csv:2: column date: "+026-04-01" is not a date like 2026-05-01`},
		{"half a piece", "lines.csv", lines + "2026-04-01,S1,G1,1.5,1.00\n", `lines.csv:2: column bottles: "1.5" is not a whole number of pieces, at most a billion`},
		{"too many pieces", "lines.csv", lines + "2026-04-01,S1,G1,1000000001,1.00\n", `lines.csv:2: column bottles: "1000000001" is not a whole number of pieces, at most a billion`},
		{"a third of a cent", "lines.csv", lines + "2026-04-01,S1,G1,1,1.001\n", `lines.csv:2: column sale_yuan: "1.001" is not an amount like -12.34, at most a billion`},
		{"grouped amount", "lines.csv", lines + "2026-04-01,S1,G1,1,\"1,000.00\"\n", `lines.csv:2: column sale_yuan: "1,000.00" is not an amount like -12.34, at most a billion`},
		{"exponent", "lines.csv", lines + "2026-04-01,S1,G1,1,1e9\n", `lines.csv:2: column sale_yuan: "1e9" is not an amount like -12.34, at most a billion`},
		{"no amount", "lines.csv", lines + "2026-04-01,S1,G1,1,\n", `lines.csv:2: column sale_yuan: "" is not an amount like -12.34, at most a billion`},
		{"no amount column", "lines.csv", "date,store,item,bottles\n", `lines.csv:1: one of the columns sale_dollars and sale_yuan was expected`},
		{"two currencies", "lines_b.csv", "date,store,item,bottles,sale_dollars\n", `lines_b.csv:1: column sale_dollars is in USD, but the files before it are in CNY`},
		{"visit of nobody", "visits.csv", "date,store,state\n2026-04-01,S9,done\n", `visits.csv:2: column store: "S9" is not a store of stores.csv`},
		{"visit state", "visits.csv", "date,store,state\n2026-04-01,S1,went\n", `visits.csv:2: column state: "went" is not one of planned, done, missed`},
		{"no visit state", "visits.csv", "date,store,state\n2026-04-01,S1,\n", `visits.csv:2: column state: "" is not one of planned, done, missed`},
		{"visit start", "visits.csv", "date,store,state,start\n2026-04-01,S1,done,24:30\n", `visits.csv:2: column start: "24:30" is not a time of day like 09:30`},
		{"agreed", "visits.csv", "date,store,state,agreed\n2026-04-01,S1,done,true\n", `visits.csv:2: column agreed: "true" is not one of yes, no`},
		{"kind of day", "holidays.csv", "date,day\n2026-05-01,free\n", `holidays.csv:2: column day: "free" is not one of off, work`},
		{"holiday twice", "holidays.csv", "date,day\n2026-05-01,off\n2026-05-01,work\n", `holidays.csv:3: column date: "2026-05-01" stands on line 2 already`},
		{"two reps", "rep.csv", "rep\nrep 7\nrep 8\n", `rep.csv:3: column rep: "rep 8" is a second rep; one was expected`},
		{"away backwards", "away.csv", "from,to,kind\n2026-05-02,2026-05-01,leave\n", `away.csv:2: column to: "2026-05-01" is before 2026-05-02`},
		{"away for what", "away.csv", "from,to,kind\n2026-05-01,2026-05-01,ill\n", `away.csv:2: column kind: "ill" is not one of leave, office, weather`},
		{"away hours", "away.csv", "from,to,kind,hours\n2026-05-01,2026-05-01,office,12:00-09:00\n", `away.csv:2: column hours: "12:00-09:00" is not a stretch of a day like 09:00-12:00`},
	} {
		files := small()
		if files[c.file] = c.text; c.text == "-" {
			delete(files, c.file)
		}
		_, err := load(folder(files))
		if err == nil {
			t.Errorf("%s: no error, want %s", c.why, c.want)
		} else if err.Error() != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, err, c.want)
		}
	}
}

func TestParseScaled(t *testing.T) {
	for _, c := range []struct {
		text   string
		places int
		want   int64
		ok     bool
	}{
		{"0", 2, 0, true}, {"12", 2, 1200, true}, {"-12.3", 2, -1230, true}, {"+0.05", 2, 5, true},
		{".5", 2, 50, true}, {"5.", 2, 500, true}, {"1.2300", 2, 123, true}, {"000000000000000001", 0, 1, true},
		{"999999999999", 6, 999_999_999_999_000_000, true}, {"1234567890123", 0, 0, false},
		{"", 2, 0, false}, {".", 2, 0, false}, {"-", 2, 0, false}, {"1.234", 2, 0, false}, {"1.2.3", 2, 0, false},
		{" 1", 2, 0, false}, {"1e3", 2, 0, false}, {"−5", 2, 0, false}, {"--5", 2, 0, false}, {"0x1", 2, 0, false},
	} {
		if got, ok := parseScaled(c.text, c.places); got != c.want || ok != c.ok {
			t.Errorf("parseScaled(%q, %d) = %d, %v, want %d, %v", c.text, c.places, got, ok, c.want, c.ok)
		}
	}
}

// shared is a folder of the real data, where the machine has it.
func shared(t testing.TB, name string) string {
	t.Helper()
	root := os.Getenv("RAPPORT_SHARED")
	if root == "" {
		t.Skip("RAPPORT_SHARED is not set")
	}
	at := root + "/data/" + name
	if _, err := os.Stat(at); err != nil {
		t.Fatal(err)
	}
	return at
}

func TestLoadPolk(t *testing.T) {
	r, err := load(os.DirFS(shared(t, "iowa")))
	if err != nil {
		t.Fatal(err)
	}
	bought := map[int32]bool{}
	for _, s := range r.sales {
		bought[s.shop] = true
	}
	if r.lines != 374_106 || len(r.shops) != 2296 || len(r.items) != 6482 || len(bought) != 258 {
		t.Errorf("%d lines, %d shops, %d items, %d shops that bought", r.lines, len(r.shops), len(r.items), len(bought))
	}
	if r.currency != "USD" || r.last.String() != "2022-07-29" {
		t.Errorf("currency %s, last %s", r.currency, r.last)
	}
}

// No text in any file makes the loader panic, and every refusal names a file.
func FuzzLoad(f *testing.F) {
	for name, text := range small() {
		f.Add(name, text)
	}
	f.Add("stores.csv", "store,name,hours\nS1,\"North\n\",24/7\nS2,x,\"Mo,We off\"")
	f.Add("lines.csv", "date,store,item,bottles,sale_dollars\r\n2026-04-01,S1,G1,+1,-.5\r\n")
	f.Fuzz(func(t *testing.T, name, text string) {
		files := small()
		if _, ok := files[name]; !ok {
			return
		}
		files[name] = text
		_, err := load(folder(files))
		if err != nil && !strings.Contains(err.Error(), ".csv") {
			t.Errorf("%s: the refusal names no file: %v", name, err)
		}
	})
}
