package page

import (
	"bytes"
	"html/template"

	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// HTML is the sheet as one file that prints on one A4 page: no script, nothing
// fetched, every name escaped, and readable in grey, because each bar also has
// a sign and an arrow. The same sheet gives the same bytes.
func HTML(s guidance.Sheet, lang calendar.Lang) []byte {
	var b bytes.Buffer
	if err := sheet.Execute(&b, arrange(s.Prose(lang))); err != nil {
		return nil // cannot happen: a buffer takes all, and the template fits its value
	}
	return b.Bytes()
}

// The room for texts, in columns of a terminal (a Chinese character takes two),
// so that the longest sheet stays one page.
const (
	shopRoom = 60
	nameRoom = 40
	lineRoom = 160
)

// arranged is the prose cut to its room, with its charts drawn.
type arranged struct {
	guidance.Prose
	Charts   []chart
	Sections []section
}

// section is a section that fills the whole width if nothing stands beside it.
type section struct {
	guidance.Section
	Wide bool
}

func arrange(p guidance.Prose) arranged {
	a := arranged{Prose: p}
	a.Shop = clip(p.Shop, shopRoom)
	a.Headline = clip(p.Headline, lineRoom)
	a.Says = clipAll(p.Says, lineRoom)
	for _, c := range p.Charts {
		a.Charts = append(a.Charts, draw(c))
	}
	cells := len(p.Charts) + len(p.Sections)
	for i, s := range p.Sections {
		s.Lines = clipAll(s.Lines, lineRoom)
		a.Sections = append(a.Sections, section{s, i == len(p.Sections)-1 && cells%2 == 1})
	}
	return a
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
body { font: 12pt/1.35 Georgia, "Noto Serif", "Songti SC", "Noto Serif CJK SC", SimSun, serif; color: #000; background: #fff; max-width: 186mm; margin: 0 auto; overflow-wrap: anywhere }
header { display: flex; justify-content: space-between; align-items: flex-end; gap: 6mm; border-bottom: 2pt solid #000; padding-bottom: 2mm }
header h1 { font-size: 20pt; line-height: 1.15 }
header p { text-align: right; white-space: nowrap }
.headline { font-size: 16pt; line-height: 1.3; margin: 4mm 0 1.5mm }
.says p { margin-bottom: .5mm }
table { border-collapse: collapse; width: 100% }
tr, section, .chart, footer { break-inside: avoid }
th, td { text-align: left; font-weight: normal; vertical-align: baseline }
td, thead th + th { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-left: 4mm }
.figures { margin: 3.5mm 0 4mm }
.figures th, .figures td { padding-top: 1mm; padding-bottom: 1mm; border-bottom: .5pt solid #999 }
.figures thead th { border-bottom: .75pt solid #000 }
.figures td:nth-child(3) { font-weight: bold }
h2 { font-size: 12pt; margin-bottom: .5mm }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 10mm; margin-top: 1.5mm }
.grid > * { min-width: 0 }
.grid > .wide { grid-column: 1 / -1 }
caption { text-align: left; font-weight: bold; padding-bottom: .5mm }
.chart th, .chart td { height: 5.6mm; line-height: 5.6mm; vertical-align: top }
.chart th { width: 100%; max-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.chart tfoot th, .chart tfoot td { border-top: .75pt solid #000; font-weight: bold }
.chart thead th, .chart thead td { font-size: 10pt; height: 4.6mm; line-height: 4.6mm; color: #333 }
.picture { padding-left: 2mm }
svg { display: block; width: 22mm }
small { font-size: 10pt; font-style: italic }
ul { list-style: none }
li { padding-left: 4mm; text-indent: -4mm }
li::before { content: "–"; display: inline-block; width: 4mm; text-indent: 0 }
footer { margin-top: 4mm; border-top: .75pt solid #000; padding-top: 1.5mm; font-size: 10pt; line-height: 1.35 }
</style>
</head>
<body>
<header><h1>{{.Shop}}</h1><p>{{.Title}}<br>{{.Month}}</p></header>
<p class="headline">{{.Headline}}</p>
<div class="says">{{range .Says}}<p>{{.}}</p>{{end}}</div>
<table class="figures">
<thead><tr>{{range .Figures.Head}}<th scope="col">{{.}}</th>{{end}}</tr></thead>
<tbody>
{{range .Figures.Rows}}<tr>{{range $i, $cell := .}}{{if $i}}<td>{{$cell}}</td>{{else}}<th scope="row">{{$cell}}</th>{{end}}{{end}}</tr>
{{end}}</tbody>
</table>
{{if .Charts}}<h2>{{.Why}}</h2>
{{end}}<div class="grid">
{{range .Charts}}{{template "chart" .}}{{end}}{{range .Sections}}<section{{if .Wide}} class="wide"{{end}}><h2>{{.Title}}</h2><ul>{{range .Lines}}<li>{{.}}</li>{{end}}</ul></section>
{{end}}</div>
<footer>{{range .Footer}}<p>{{.}}</p>{{end}}</footer>
</body>
</html>
{{define "chart"}}<div class="chart"><table>
<caption>{{.Title}}</caption>
<tbody>
{{$chart := .}}{{range $i, $bar := .Bars}}<tr><th scope="row">{{with .Note}}<small>{{.}}</small> {{end}}{{.Name}}</th>{{if not $i}}<td class="picture" rowspan="{{len $chart.Bars}}">{{template "picture" $chart}}</td>{{end}}<td>{{.Mark}}{{.Number}}</td></tr>
{{end}}</tbody>
<tfoot><tr><th scope="row" colspan="2">{{.Total.Name}}</th><td>{{.Total.Mark}}{{.Total.Number}}</td></tr></tfoot>
</table></div>
{{end}}{{define "picture"}}<svg role="img" viewBox="0 0 {{.Width}} {{.Height}}" preserveAspectRatio="none" style="height:calc(5.6mm*{{len .Bars}})"><title>{{.Title}}</title><desc>{{.About}}</desc>{{range .Bars}}<rect x="{{.X}}" y="{{.Y}}" width="{{.Width}}" height="{{.Height}}" fill="{{if .Up}}#333{{else}}#fff{{end}}" stroke="#333" vector-effect="non-scaling-stroke"/>{{end}}<path d="M{{.Zero}} 0V{{.Height}}" stroke="#000" vector-effect="non-scaling-stroke"/></svg>{{end}}`
