package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/guidance/page"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/schedule/export"
)

// files is everything that -out writes.
func (d *decisions) files() ([]outFile, error) {
	plan, err := json.MarshalIndent(d.plan, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("plan.json: %w", err)
	}
	index, err := d.index()
	if err != nil {
		return nil, fmt.Errorf("index.html: %w", err)
	}
	files := []outFile{
		{"index.html", index},
		{"report.txt", []byte(d.print())},
		{"month.svg", d.picture()},
		{"plan.json", append(plan, '\n')},
		{"plan.ics", d.diary().ICalendar(d.exported())},
		{"plan.geojson", export.GeoJSON(d.exported())},
	}
	if d.sick.date != 0 {
		files = append(files, outFile{"sick-day.ics", d.sickDiary()})
	}
	for _, day := range d.views() {
		if day.open {
			files = append(files, outFile{dayFile(day), d.dayList(day)})
		}
	}
	for _, m := range d.shops {
		s := d.sheets(m)
		files = append(files, outFile{sheetFile(m), page.HTML(s.now, d.lang)})
		if s.before.Month.Valid() {
			files = append(files, outFile{beforeFile(m), page.HTML(s.before, d.lang)})
		}
	}
	return files, nil
}

func dayFile(d dayView) string  { return "days/" + d.Date.String() + ".csv" }
func sheetFile(m member) string { return "sheets/" + safeName(string(m.ID)) + ".html" }

// beforeFile is the sheet of the month before.
func beforeFile(m member) string { return "sheets/before/" + safeName(string(m.ID)) + ".html" }

// dayList is what the rep takes along: the stops of one day in order.
func (d *decisions) dayList(day dayView) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	// A bytes.Buffer does not fail, so neither does the writer.
	_ = w.Write([]string{"start", "end", "way_minutes", "store", "name", "city", "class", "band", "appointment", "why"})
	for _, s := range day.stops {
		agreed := ""
		if s.agreed {
			agreed = "yes"
		}
		_ = w.Write([]string{
			s.Start.String(), s.End.String(), strconv.Itoa(s.Travel), string(s.shop.ID), s.shop.Name,
			d.records.shops[s.shop.row].city, string(s.shop.Class), bandText(s.shop), agreed, strings.Join(append(d.because(s, aboutDays), d.because(s, aboutMinutes)...), d.say(sayJoin)),
		})
	}
	w.Flush()
	return b.Bytes()
}

// indexView is what the page that links everything shows.
type indexView struct {
	Lang, Title, About                       string
	Days, Shops, Name, Class, Visits, Report string
	Before                                   string
	DayRows                                  []indexRow
	ShopRows                                 []indexRow
}

type indexRow struct {
	Href, Text, ID, Class, Visits string
	Before                        string // of the sheet of the month before
}

func (d *decisions) index() ([]byte, error) {
	v := indexView{
		Lang: string(d.lang), Title: d.say(sayTitle, d.monthName(d.month), d.rep.Name), Report: d.say(indexReport),
		Days: d.say(indexDays), Shops: d.say(indexShops), Name: d.say(colShop), Class: d.say(colClass), Visits: d.say(indexVisits),
	}
	if d.base.Add(-1) > d.records.first.Month() {
		v.Before = d.say(indexBefore)
	}
	on := map[string][]string{}
	booked := 0
	for _, day := range d.views() {
		for _, s := range day.stops {
			on[string(s.shop.ID)] = append(on[string(s.shop.ID)], d.dayName(day.Date))
			booked++
		}
		if day.open {
			v.DayRows = append(v.DayRows, indexRow{
				Href: dayFile(day), Text: d.dayName(day.Date), Visits: d.say(sayCellVisits, len(day.stops)),
			})
		}
	}
	v.About = d.say(indexAbout, booked, len(d.plan.Missed))
	for _, m := range d.shops {
		before := ""
		if v.Before != "" {
			before = beforeFile(m)
		}
		v.ShopRows = append(v.ShopRows, indexRow{
			Before: before, Href: sheetFile(m), Text: m.Name, ID: string(m.ID), Class: string(m.Class),
			Visits: strings.Join(on[string(m.ID)], d.say(sayComma)),
		})
	}
	if v.Lang == string(calendar.Chinese) {
		v.Lang = "zh-CN"
	}
	var b bytes.Buffer
	err := indexPage.Execute(&b, v)
	return b.Bytes(), err
}

var indexPage = template.Must(template.New("index").Parse(`<!doctype html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>
body { font: 16px/1.5 Helvetica, Arial, "Noto Sans CJK SC", sans-serif; color: #10202e; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
p { margin: .3rem 0; color: #44576a; }
img { width: 100%; max-width: 60rem; height: auto; margin-top: 1rem; border: 1px solid #c9d3dc; }
ul { columns: 4; padding: 0; list-style: none; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #e3e9ee; }
a { color: #123a5e; }
</style>
</head>
<body>
<h1>{{.Title}}</h1>
<p>{{.About}}</p>
<p><a href="report.txt">{{.Report}}</a> · <a href="month.svg">month.svg</a> · <a href="plan.ics">plan.ics</a> · <a href="plan.geojson">plan.geojson</a> · <a href="plan.json">plan.json</a></p>
<img src="month.svg" alt="{{.About}}">
<h2>{{.Days}}</h2>
<ul>
{{range .DayRows}}<li><a href="{{.Href}}">{{.Text}}</a> {{.Visits}}</li>
{{end}}</ul>
<h2>{{.Shops}}</h2>
<table>
<thead><tr><th scope="col">ID</th><th scope="col">{{.Name}}</th><th scope="col">{{.Class}}</th><th scope="col">{{.Visits}}</th></tr></thead>
<tbody>
{{range .ShopRows}}<tr><td>{{.ID}}</td><td><a href="{{.Href}}">{{.Text}}</a>{{if .Before}} · <a href="{{.Before}}">{{$.Before}}</a>{{end}}</td><td>{{.Class}}</td><td>{{.Visits}}</td></tr>
{{end}}</tbody>
</table>
</body>
</html>
`))
