package page

import (
	"bytes"
	"html/template"

	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// HTML is the sheet as one file that prints on one A4 page: no script, nothing
// fetched, names escaped, and readable in grey. The same sheet gives the same
// bytes.
func HTML(s guidance.Sheet, lang calendar.Lang) []byte {
	var b bytes.Buffer
	if err := sheet.Execute(&b, layout(s.Prose(lang))); err != nil {
		return nil
	}
	return b.Bytes()
}

// view is the prose with the geometry of its charts.
type view struct {
	guidance.Prose
	Charts []chart
}

type chart struct {
	guidance.Chart
	Height int
	Bars   []bar
}

type bar struct {
	guidance.Bar
	X, Y, Width int
	Up          bool
}

// A chart is drawn in a box 200 wide and 20 high a row, with zero in the
// middle and room for a bar of 96 either side.
const (
	middle    = 100
	rowHeight = 20
)

func layout(p guidance.Prose) view {
	v := view{Prose: p}
	for _, c := range p.Charts {
		out := chart{Chart: c, Height: rowHeight * len(c.Bars)}
		for i, b := range c.Bars {
			width := b.Size * 96 / 100
			drawn := bar{Bar: b, X: middle, Y: rowHeight*i + 4, Width: width, Up: b.Size >= 0}
			if width < 0 {
				drawn.X, drawn.Width = middle+width, -width
			}
			out.Bars = append(out.Bars, drawn)
		}
		v.Charts = append(v.Charts, out)
	}
	return v
}

var sheet = template.Must(template.New("sheet").Parse(source))

const source = `<!DOCTYPE html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}} · {{.Shop}} · {{.Month}}</title>
<style>
@page { size: A4; margin: 12mm }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { font: 12pt/1.4 Georgia, "Noto Serif", "Songti SC", "Noto Serif CJK SC", SimSun, serif; color: #000; background: #fff; max-width: 186mm; margin: 0 auto }
header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 2pt solid #000; padding-bottom: 2mm; gap: 6mm }
header h1 { font-size: 20pt; line-height: 1.15; overflow-wrap: anywhere; overflow: hidden; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical }
header p { text-align: right; white-space: nowrap }
.headline { font-size: 16pt; line-height: 1.3; margin: 4mm 0 2mm }
.says { margin-bottom: 4mm }
table { border-collapse: collapse; width: 100%; break-inside: avoid }
th, td { text-align: left; font-weight: normal; padding: .8mm 0; vertical-align: top }
td, th + th { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-left: 4mm }
thead th { border-bottom: .5pt solid #000; font-size: 10.5pt }
.figures { margin-bottom: 4mm }
.figures tbody tr { border-bottom: .5pt solid #999 }
.figures td:nth-child(3) { font-weight: bold }
h2 { font-size: 12pt; margin: 3mm 0 1mm }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm 8mm }
.chart { break-inside: avoid; min-width: 0 }
.chart table { table-layout: fixed }
.chart caption { text-align: left; font-weight: bold; padding-bottom: 1mm }
.chart tbody th, .chart tbody td, .chart tfoot th, .chart tfoot td { height: 6mm; line-height: 6mm; padding: 0 }
.chart th { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.chart .picture { width: 26mm; padding: 0 1mm }
.chart .number { width: 27mm }
.chart svg { display: block; width: 100% }
.chart tfoot th, .chart tfoot td { border-top: .5pt solid #000; font-weight: bold }
section { break-inside: avoid }
section ul { padding-left: 5mm }
footer { margin-top: 4mm; border-top: .5pt solid #000; padding-top: 1.5mm; font-size: 10pt; line-height: 1.35 }
</style>
</head>
<body>
<header><h1>{{.Shop}}</h1><p>{{.Title}}<br>{{.Month}}</p></header>
<p class="headline">{{.Headline}}</p>
<p class="says">{{range .Says}}{{.}} {{end}}</p>
<table class="figures">
<thead><tr>{{range .Figures.Head}}<th scope="col">{{.}}</th>{{end}}</tr></thead>
<tbody>
{{range .Figures.Rows}}<tr>{{range $i, $cell := .}}{{if $i}}<td>{{$cell}}</td>{{else}}<th scope="row">{{$cell}}</th>{{end}}{{end}}</tr>
{{end}}</tbody>
</table>
{{if .Charts}}<h2>{{.Why}}</h2>
<div class="charts">
{{range .Charts}}<div class="chart"><table>
<caption>{{.Title}}</caption>
<colgroup><col><col class="picture"><col class="number"></colgroup>
<tbody>
{{$chart := .}}{{range $i, $bar := .Bars}}<tr><th scope="row">{{.Name}}{{with .Note}} ({{.}}){{end}}</th>{{if not $i}}<td class="picture" rowspan="{{len $chart.Bars}}"><svg role="img" viewBox="0 0 200 {{$chart.Height}}" preserveAspectRatio="none" style="height: calc(6mm * {{len $chart.Bars}})"><title>{{$chart.Title}}</title><desc>{{$chart.About}}</desc><path d="M100 0V{{$chart.Height}}" stroke="#000" stroke-width="2"/>{{range $chart.Bars}}<rect x="{{.X}}" y="{{.Y}}" width="{{.Width}}" height="12" fill="{{if .Up}}#333{{else}}#fff{{end}}" stroke="#333" stroke-width="2"/>{{end}}</svg></td>{{end}}<td class="number">{{.Mark}}{{.Number}}</td></tr>
{{end}}</tbody>
<tfoot><tr><th scope="row" colspan="2">{{.Total.Name}}</th><td class="number">{{.Total.Mark}}{{.Total.Number}}</td></tr></tfoot>
</table></div>
{{end}}</div>
{{end}}{{range .Sections}}<section><h2>{{.Title}}</h2><ul>{{range .Lines}}<li>{{.}}</li>{{end}}</ul></section>
{{end}}<footer>{{range .Footer}}<p>{{.}}</p>{{end}}</footer>
</body>
</html>
`
