package page

import (
	"bytes"
	"html/template"
	"slices"

	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/words"
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

// The room for texts, in columns of a terminal (a Chinese character takes two)
// and in lines, so that the longest sheet stays one page.
const (
	shopRoom     = 56  // two lines of the title
	headlineRoom = 110 // two lines
	sayRoom      = 156 // two lines
	nameRoom     = 40
	halfLine     = 34
	fullLine     = 76
	sectionLines = 5
	ampleLines   = 9 // the same where the page has room to spare
	denseLines   = 3 // the same where the page is full
	goodsRoom    = 20
	whyRoom      = 46
	yearLines    = 2  // of the year's line
	roomyUntil   = 20 // lines of orders, charts and sections with which all stand wider
)

// arranged is the prose cut to its room, with its charts drawn.
type arranged struct {
	guidance.Prose
	Year     year
	Charts   []chart
	Sections []section
	Spacing  string // the class of the page: how its lines stand
}

// section is a section that fills the whole width if nothing stands beside it.
type section struct {
	guidance.Section
	Wide bool
}

func arrange(p guidance.Prose) arranged {
	a := arranged{Prose: p, Year: drawYear(p.Year)}
	a.Orders.Rows = nil
	for _, row := range p.Orders.Rows {
		row = slices.Clone(row)
		row[0], row[len(row)-1] = words.Clip(row[0], goodsRoom), words.Clip(row[len(row)-1], whyRoom)
		a.Orders.Rows = append(a.Orders.Rows, row)
	}
	a.Shop, a.Says = words.Clip(p.Shop, shopRoom), nil
	for _, text := range p.Says {
		a.Says = append(a.Says, words.Clip(text, sayRoom))
	}
	a.Headline = words.Clip(p.Headline, headlineRoom)
	for _, c := range p.Charts {
		a.Charts = append(a.Charts, draw(c))
	}
	for _, room := range [...]int{ampleLines, sectionLines, denseLines + 1, denseLines} {
		if a.place(p.Sections, room); a.height(true) <= pageHeight {
			break
		}
	}
	if a.height(true) > pageHeight {
		a.Shop = words.Clip(p.Shop, titleColumns)
	}
	switch {
	case a.lines() <= roomyUntil:
		a.Spacing = "roomy"
	case a.height(false) > pageHeight:
		a.Spacing = "tight"
	}
	return a
}

// place sets the sections, each cut to a room of lines.
func (a *arranged) place(sections []guidance.Section, room int) {
	a.Sections = nil
	cells := len(a.Charts) + len(sections)
	for i, s := range sections {
		line, wide := halfLine, i == len(sections)-1 && cells%2 == 1
		if wide {
			line = fullLine
		}
		s.Lines = fit(s.Lines, room, line)
		a.Sections = append(a.Sections, section{s, wide})
	}
}

// lines is how long the orders and the grid are: in each row of the grid the
// longer of two cells counts.
func (a arranged) lines() int {
	var cells []int
	for _, c := range a.Charts {
		cells = append(cells, len(c.Bars)+2)
	}
	for _, s := range a.Sections {
		lines := 1
		for _, text := range s.Lines {
			lines += len(words.Wrap(text, halfLine))
		}
		cells = append(cells, lines)
	}
	sum := len(a.Orders.Rows)
	if len(a.Year.Marks) > 0 {
		sum += yearLines
	}
	for pair := range slices.Chunk(cells, 2) {
		sum += slices.Max(pair)
	}
	return sum
}

var sheet = template.Must(template.New("sheet").Funcs(template.FuncMap{"caption": caption}).Parse(source))

const source = `<!DOCTYPE html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}} · {{.Shop}} · {{.Month}}</title>
<style>
@page { size: A4; margin: 12mm }
@media screen { html { padding: 12mm } }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { --row: 5mm; font: 12pt/1.25 "Noto Serif", Cambria, "Times New Roman", "Songti SC", "Noto Serif CJK SC", SimSun, serif; color: #000; background: #fff; max-width: 186mm; margin: 0 auto; overflow-wrap: anywhere }
header { display: flex; justify-content: space-between; align-items: flex-end; gap: 6mm; border-bottom: 2pt solid #000; padding-bottom: 2mm }
header h1 { font-size: 20pt; line-height: 1.15 }
header p { text-align: right; white-space: nowrap }
.headline { font-size: 16pt; margin: 2.5mm 0 1mm }
.says p { margin-bottom: .5mm }
table { border-collapse: collapse; width: 100% }
tr, section, .chart, footer { break-inside: avoid }
th, td { text-align: left; font-weight: normal; vertical-align: baseline }
td, thead th + th { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-left: 4mm }
.figures { margin: 3mm 0 }
.figures th, .figures td { padding-top: .7mm; padding-bottom: .7mm; border-bottom: .5pt solid #999 }
.figures thead th { border-bottom: .75pt solid #000 }
.figures td:nth-child(3) { font-weight: bold }
.year { display: flex; align-items: center; gap: 4mm; margin: -1mm 0 1.5mm }
.year b { white-space: nowrap }
.year svg { flex: none; width: 42mm; height: 8mm }
.year span { font-size: 10pt; line-height: 1.2 }
.orders { margin-bottom: 2mm }
.orders th, .orders td { line-height: 5.6mm; border-bottom: .5pt solid #999 }
.tight .orders th, .tight .orders td { line-height: 4.6mm }
.orders thead th { font-size: 10pt; color: #333 }
.orders { table-layout: fixed }
.orders th, .orders td { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.orders th { width: 24% }
.orders th + th { width: 17% }
.orders th:nth-child(3) { width: 15% }
.orders th:last-child { width: 44% }
.orders thead th:last-child, .orders .words { text-align: left; padding-left: 4mm }
h2 { font-size: 12pt; margin-bottom: .5mm }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 2.5mm 10mm; margin-top: .5mm }
.grid > * { min-width: 0 }
.grid > .wide { grid-column: 1 / -1 }
caption { text-align: left; font-weight: bold; padding-bottom: .5mm }
.chart th, .chart td { height: var(--row); line-height: var(--row); vertical-align: top }
.chart th { width: 100%; max-width: 0; white-space: nowrap }
.chart th div { display: flex }
.chart th span { overflow: hidden; text-overflow: ellipsis }
.chart th small { flex: none; line-height: inherit; padding-left: 1mm }
.chart tfoot th, .chart tfoot td { border-top: .75pt solid #000; font-weight: bold }
.chart thead th, .chart thead td { font-size: 10pt; height: 4.6mm; line-height: 4.6mm; color: #333 }
.picture { padding-left: 2mm }
svg { display: block; width: 22mm }
small { font-size: 10pt; font-weight: normal; line-height: 1 }
.why { display: none }
.roomy .why { display: block }
.roomy { line-height: 1.4; --row: 6.2mm }
.roomy .headline { margin: 5mm 0 2.5mm }
.roomy .figures, .roomy .grid { margin-bottom: 4mm }
.roomy .grid { row-gap: 5mm }
ul { list-style: none }
li { padding-left: 4mm; text-indent: -4mm }
li::before { content: "–"; display: inline-block; width: 4mm; text-indent: 0 }
footer { margin-top: 2.5mm; border-top: .75pt solid #000; padding-top: 1mm; font-size: 10pt }
</style>
</head>
<body{{with .Spacing}} class="{{.}}"{{end}}>
<header><h1>{{.Shop}}</h1><p>{{.Title}}<br>{{.Month}}</p></header>
<p class="headline">{{.Headline}}</p>
<div class="says">{{range .Says}}<p>{{.}}</p>{{end}}</div>
<table class="figures">
<thead><tr>{{range .Figures.Head}}<th scope="col">{{.}}</th>{{end}}</tr></thead>
<tbody>
{{range .Figures.Rows}}<tr>{{range $i, $cell := .}}{{if $i}}<td>{{$cell}}</td>{{else}}<th scope="row">{{$cell}}</th>{{end}}{{end}}</tr>
{{end}}</tbody>
</table>
{{with .Year}}{{if .Marks}}<p class="year"><b>{{.Title}}</b><svg role="img" viewBox="0 0 {{.Width}} {{.Height}}"><title>{{.Title}}</title><desc>{{caption .Line}}</desc><path d="{{.Path}}" fill="none" stroke="#000" stroke-width="2"/>{{range .Dots}}<circle cx="{{.X}}" cy="{{.Y}}" r="{{.Radius}}" fill="{{if .Open}}#fff{{else}}#000{{end}}" stroke="#000"/>{{end}}</svg><span>{{caption .Line}}</span></p>
{{end}}{{end}}{{with .Orders}}{{if .Rows}}<table class="orders">
<caption>{{.Title}}{{with .More}} <small>{{.}}</small>{{end}}</caption>
<thead><tr>{{range .Head}}<th scope="col">{{.}}</th>{{end}}</tr></thead>
<tbody>
{{range .Rows}}<tr>{{range $i, $cell := .}}{{if eq $i 0}}<th scope="row">{{$cell}}</th>{{else if eq $i 3}}<td class="words">{{$cell}}</td>{{else}}<td>{{$cell}}</td>{{end}}{{end}}</tr>
{{end}}</tbody>
</table>
{{end}}{{end}}{{if .Charts}}<h2 class="why">{{.Why}}</h2>
{{end}}<div class="grid">
{{range .Charts}}{{template "chart" .}}{{end}}{{range .Sections}}<section{{if .Wide}} class="wide"{{end}}><h2>{{.Title}}{{with .More}} <small>{{.}}</small>{{end}}</h2><ul>{{range .Lines}}<li>{{.}}</li>{{end}}</ul></section>
{{end}}</div>
<footer><p>{{range .Footer}}{{.}} {{end}}</p></footer>
</body>
</html>
{{define "chart"}}<div class="chart"><table>
<caption>{{.Title}}</caption>
<tbody>
{{$chart := .}}{{range $i, $bar := .Bars}}<tr><th scope="row"><div><span>{{.Name}}</span>{{with .Note}}<small>({{.}})</small>{{end}}</div></th>{{if not $i}}<td class="picture" rowspan="{{len $chart.Bars}}">{{template "picture" $chart}}</td>{{end}}<td>{{.Mark}}{{.Number}}</td></tr>
{{end}}</tbody>
<tfoot><tr><th scope="row" colspan="2">{{.Total.Name}}</th><td>{{.Total.Mark}}{{.Total.Number}}</td></tr></tfoot>
</table></div>
{{end}}{{define "picture"}}<svg role="img" viewBox="0 0 {{.Width}} {{.Height}}" preserveAspectRatio="none" style="height:calc(var(--row)*{{len .Bars}})"><title>{{.Title}}</title><desc>{{.About}}</desc>{{range .Bars}}<rect x="{{.X}}" y="{{.Y}}" width="{{.Width}}" height="{{.Height}}" fill="{{if .Up}}#333{{else}}#fff{{end}}" stroke="#333" vector-effect="non-scaling-stroke"/>{{end}}<path d="M{{.Zero}} 0V{{.Height}}" stroke="#000" vector-effect="non-scaling-stroke"/></svg>{{end}}`
