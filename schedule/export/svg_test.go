package export_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/schedule/export"
	"github.com/rapport-go/rapport/visit"
)

func TestSVGGolden(t *testing.T) {
	for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
		golden(t, "month."+string(lang)+".golden.svg", export.SVG(small(lang), lang))
	}
}

// titled is an element with what it is called.
type titled struct {
	Title string   `xml:"title"`
	Path  []attrs  `xml:"path"`
	Rect  []attrs  `xml:"rect"`
	Text  []string `xml:"text"`
}

type attrs struct {
	D     string `xml:"d,attr"`
	Width int    `xml:"width,attr"`
}

type picture struct {
	Title  string   `xml:"title"`
	Desc   string   `xml:"desc"`
	Groups []titled `xml:"g"`
	Text   []string `xml:"text"`
}

// see reads a picture as XML and refuses what a picture must not hold.
func see(t testing.TB, data []byte) picture {
	t.Helper()
	ids := map[string]bool{}
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "script", "foreignObject", "image", "a":
			t.Errorf("a picture holds a %s", e.Name.Local)
		}
		for _, a := range e.Attr {
			switch {
			case a.Name.Local == "id":
				if ids[a.Value] {
					t.Errorf("the id %s twice", a.Value)
				}
				ids[a.Value] = true
			case strings.HasPrefix(a.Name.Local, "on"), a.Name.Local == "href" && !ids[strings.TrimPrefix(a.Value, "#")]:
				t.Errorf("%s=%q", a.Name.Local, a.Value)
			}
		}
	}
	var p picture
	if err := xml.Unmarshal(data, &p); err != nil {
		t.Fatal(err)
	}
	return p
}

// TestSVGShowsThePlan: every day of the month and every placed retailer is in
// the picture once, whatever it is called, and nothing lies outside the page.
func TestSVGShowsThePlan(t *testing.T) {
	place := regexp.MustCompile(`(?:<use [^>]* |<rect |<text )x="(-?[0-9.]+)" y="(-?[0-9.]+)"|M(-?[0-9.]+) (-?[0-9.]+)`)
	for seed := range uint64(100) {
		m := random(seed)
		lang := []calendar.Lang{calendar.English, calendar.Chinese}[seed%2]
		if seed%10 == 0 { // all round the earth
			for i := range m.Territory.Retailers {
				m.Territory.Retailers[i].Position = client.Position{Lat: int32(i%7) * 10_000_000, Lon: int32(i*31%35)*10_000_000 - 170_000_000}
			}
			m.Territory.Rep.Home.Lon = -175_000_000
		}
		data := export.SVG(m, lang)
		p := see(t, data)
		if p.Title == "" || p.Desc == "" || len(p.Groups) == 0 {
			t.Errorf("seed %d: no title, desc or groups", seed)
		}
		days, shops, missed := 0, 0, 0
		for _, g := range p.Groups {
			switch {
			case g.Title == "":
				t.Errorf("seed %d: an element without a title", seed)
			case len(g.Rect) > 0:
				days++
			default:
				shops++
				if len(g.Path) == 2 {
					missed++
				}
			}
		}
		wantDays := m.Plan.Month.Last().DaysSince(m.Plan.Month.First()) + 1
		wantShops, wantMissed := 0, 0
		owed := map[client.ID]bool{}
		for _, x := range m.Plan.Missed {
			owed[x.Need.Retailer] = true
		}
		for _, r := range m.Territory.Retailers {
			if r.Position.Set() {
				wantShops++
				if owed[r.ID] {
					wantMissed++
				}
			}
		}
		if days != wantDays || shops != wantShops || missed != wantMissed {
			t.Errorf("seed %d: %d days, %d shops, %d missed; want %d, %d, %d", seed, days, shops, missed, wantDays, wantShops, wantMissed)
		}
		for _, at := range place.FindAllStringSubmatch(string(data), -1) {
			x, y := at[1]+at[3], at[2]+at[4]
			if number(t, x) < 0 || number(t, x) > 840 || number(t, y) < 0 || number(t, y) > 1188 {
				t.Errorf("seed %d: %s lies outside the page", seed, at[0])
			}
		}
	}
}

func number(t testing.TB, text string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestSVGMapsDistances: distances on the map are those on the ground, at the
// scale of the ruler, wherever the territory lies. The second path is the great
// circle in floats.
func TestSVGMapsDistances(t *testing.T) {
	start := regexp.MustCompile(`^M(-?[0-9.]+) (-?[0-9.]+)`)
	ruler := regexp.MustCompile(`v4h([0-9.]+)v-4"[^>]*/>\n<text [^>]*>([0-9]+) (k?)m</text>`)
	for _, row := range []struct {
		lat, lon int32
		why      string
	}{
		{0, 100_000_000, "on the equator"}, {31_200_000, 121_500_000, "in Shanghai"}, {-45_000_000, 170_000_000, "in the south"},
		{69_600_000, 18_900_000, "beyond the polar circle"}, {-17_800_000, 179_990_000, "on both sides of the antimeridian"},
	} {
		var m export.Month
		m.Plan.Month = calendar.MonthFrom(2026, time.May)
		for i := range int32(9) {
			lon := row.lon + i%3*15_000
			if lon > 180_000_000 {
				lon -= 360_000_000
			}
			m.Territory.Retailers = append(m.Territory.Retailers, client.Retailer{ID: client.ID(strconv.Itoa(int(i))), Position: client.Position{Lat: row.lat + i/3*12_000, Lon: lon}})
		}
		data := export.SVG(m, calendar.English)
		at := map[string][2]float64{}
		for _, g := range see(t, data).Groups {
			if len(g.Rect) == 0 {
				xy := start.FindStringSubmatch(g.Path[0].D)
				at[g.Title[:1]] = [2]float64{number(t, xy[1]), number(t, xy[2])}
			}
		}
		r := ruler.FindStringSubmatch(string(data))
		if r == nil || len(at) != 9 {
			t.Fatalf("no ruler, or %d shops (%s)", len(at), row.why)
		}
		metres := number(t, r[2])
		if r[3] == "k" {
			metres *= 1000
		}
		perUnit := metres / number(t, r[1])
		for i, a := range m.Territory.Retailers {
			for _, b := range m.Territory.Retailers[:i] {
				p, q := at[string(a.ID)], at[string(b.ID)]
				got, want := math.Hypot(p[0]-q[0], p[1]-q[1])*perUnit, distance(a.Position, b.Position)
				if math.Abs(got-want) > want/100+2*perUnit {
					t.Errorf("%s: %s to %s is %.0f m on the map, %.0f on the ground", row.why, a.ID, b.ID, got, want)
				}
			}
		}
	}
}

func distance(p, q client.Position) float64 {
	rad := func(micro int32) float64 { return float64(micro) * math.Pi / 180e6 }
	h := math.Pow(math.Sin((rad(p.Lat)-rad(q.Lat))/2), 2) + math.Cos(rad(p.Lat))*math.Cos(rad(q.Lat))*math.Pow(math.Sin((rad(p.Lon)-rad(q.Lon))/2), 2)
	return 2 * 6371009 * math.Asin(math.Sqrt(h))
}

// TestSVGOfDays: what is special about a day is said on it in words.
func TestSVGOfDays(t *testing.T) {
	month := calendar.MonthFrom(2026, time.May)
	for _, row := range []struct {
		because schedule.Reason
		visits  int
		want    [2]string
		why     string
	}{
		{schedule.Reason{Code: schedule.Holiday, Name: "May Day"}, 0, [2]string{"Mon 4 May: May Day", "5月4日周一：May Day"}, "a holiday by its name"},
		{schedule.Reason{Code: schedule.Holiday}, 0, [2]string{"Mon 4 May: holiday", "5月4日周一：放假"}, "or without one"},
		{schedule.Reason{Code: schedule.MakeUpDay}, 2, [2]string{"Mon 4 May: 2 visits, 7 minutes of way", "5月4日周一：拜访2次，路途7分钟"}, "a make-up day with visits"},
		{schedule.Reason{Code: schedule.ShortDay}, 0, [2]string{"Mon 4 May: short day", "5月4日周一：缩短"}, "a short day"},
		{schedule.Reason{Code: schedule.BeyondCalendar}, 0, [2]string{"Mon 4 May: not in the calendar", "5月4日周一：日历未覆盖"}, "not known"},
		{schedule.Reason{Code: schedule.NoFieldHours}, 0, [2]string{"Mon 4 May: no field hours", "5月4日周一：无外勤"}, "no hours"},
		{schedule.Reason{Code: schedule.RepAway, Away: schedule.Leave}, 0, [2]string{"Mon 4 May: leave", "5月4日周一：休假"}, "on leave"},
		{schedule.Reason{Code: schedule.RepAway, Away: schedule.Office}, 0, [2]string{"Mon 4 May: office", "5月4日周一：内勤"}, "in the office"},
		{schedule.Reason{Code: schedule.RepAway, Away: schedule.Weather}, 0, [2]string{"Mon 4 May: weather", "5月4日周一：天气"}, "bad weather"},
		{schedule.Reason{Code: schedule.RepAway}, 0, [2]string{"Mon 4 May: away", "5月4日周一：不在"}, "away, not known why"},
		{schedule.Reason{Code: schedule.RepAway, Away: schedule.Office, Time: calendar.Interval{Open: calendar.Clock(9, 0), Close: calendar.Clock(10, 0)}}, 0,
			[2]string{"Mon 4 May: office 09:00-10:00", "5月4日周一：内勤 09:00-10:00"}, "for an hour"},
		{schedule.Reason{Code: schedule.DayOff}, 0, [2]string{"Mon 4 May", "5月4日周一"}, "a day off says nothing"},
		{schedule.Reason{Code: schedule.NothingBooked}, 0, [2]string{"Mon 4 May: no visits", "5月4日周一：无拜访"}, "nothing to do"},
	} {
		day := schedule.Day{Date: calendar.DateFrom(2026, 5, 4), Travel: 7, Because: []schedule.Reason{row.because}}
		for range row.visits {
			day.Bookings = append(day.Bookings, schedule.Booking{Need: visit.Key{Retailer: "R", Month: month}})
		}
		for i, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
			p := see(t, export.SVG(export.Month{Plan: schedule.Plan{Month: month, Days: []schedule.Day{day}}}, lang))
			if got := p.Groups[3].Title; got != row.want[i] {
				t.Errorf("%q, want %q (%s)", got, row.want[i], row.why)
			}
		}
	}
}

// TestSVGBars: the bars of the days are as long as their visits are many, and
// their parts as the visits of each class.
func TestSVGBars(t *testing.T) {
	m := visitTo(northGate, 6)
	first := m.Plan.Days[0].Bookings[0]
	second := first
	second.Need.Retailer = "south-gate"
	m.Territory.Retailers = append(m.Territory.Retailers, client.Retailer{ID: "south-gate", Class: "B"})
	m.Plan.Days[0].Bookings = []schedule.Booking{second, first, second, second, first, second}
	m.Plan.Days = append(m.Plan.Days, schedule.Day{Date: calendar.DateFrom(2026, 5, 13), Bookings: []schedule.Booking{first, second, second}})
	groups := see(t, export.SVG(m, calendar.English)).Groups
	var got [][]int
	for _, day := range []int{5, 12} {
		var widths []int
		for _, r := range groups[day].Rect[1:] {
			widths = append(widths, r.Width)
		}
		got = append(got, widths)
	}
	full := groups[5].Rect[0].Width - 12
	want := [][]int{{full * 2 / 6, full - full*2/6}, {full / 6, full*3/6 - full/6}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSVGLongNames: a name has three rows of its day at most.
func TestSVGLongNames(t *testing.T) {
	for _, name := range []string{strings.Repeat("Feast of the harvest ", 9), strings.Repeat("丰收节", 30)} {
		m := export.Month{Plan: schedule.Plan{Month: calendar.MonthFrom(2026, time.May), Days: []schedule.Day{{
			Date: calendar.DateFrom(2026, 5, 4), Because: []schedule.Reason{{Code: schedule.Holiday, Name: name}},
		}}}}
		rows := see(t, export.SVG(m, calendar.English)).Groups[3].Text[1:]
		if len(rows) != 3 || !strings.HasSuffix(rows[2], "…") || !strings.HasPrefix(name, rows[0]) {
			t.Errorf("%q", rows)
		}
		for _, row := range rows {
			if words.Width(row) > 18 {
				t.Errorf("%q is too wide for a day", row)
			}
		}
	}
}

// TestSVGMakeUpDay: a make-up day is one by the calendar, whether or not the plan
// says so.
func TestSVGMakeUpDay(t *testing.T) {
	may := calendar.MonthFrom(2026, time.May)
	hours := calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(16, 0)}}
	m := export.Month{Plan: schedule.Plan{Month: may, Days: []schedule.Day{{
		Date: calendar.DateFrom(2026, 5, 9), Bookings: []schedule.Booking{{Need: visit.Key{Retailer: "R", Month: may}}},
	}}}}
	m.Territory.Calendar = calendar.Calendar{Week: schedule.FieldWeek(), Exceptions: []calendar.Exception{{Date: calendar.DateFrom(2026, 5, 9), Hours: hours}}}
	for lang, want := range map[calendar.Lang]string{calendar.English: "make-up", calendar.Chinese: "调休上班"} {
		if texts := see(t, export.SVG(m, lang)).Groups[8].Text; !slices.Contains(texts, want) {
			t.Errorf("9 May says %q, not %q", texts, want)
		}
	}
}

// TestSVGSaysWhatItCannotShow: visits on days that are not of the month.
func TestSVGSaysWhatItCannotShow(t *testing.T) {
	m := visitTo(northGate, 6)
	m.Plan.Days = append(m.Plan.Days, m.Plan.Days[0], schedule.Day{Date: calendar.DateFrom(2026, 6, 1), Bookings: m.Plan.Days[0].Bookings})
	for lang, want := range map[calendar.Lang]string{
		calendar.English: "1 visit on 1 day, 0 visits missed, 12 minutes on the way; 2 visits on other days",
		calendar.Chinese: "1天内拜访1次，未能安排0次，路途12分钟，另有2次不在当月",
	} {
		if got := see(t, export.SVG(m, lang)).Desc; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestClassOfTheNeed: a retailer without a class has that of its need in every
// form.
func TestClassOfTheNeed(t *testing.T) {
	shop := northGate
	shop.Class = ""
	m := visitTo(shop, 6)
	m.Territory.Needs = []visit.Need{{Key: m.Plan.Days[0].Bookings[0].Need, Class: "B"}}
	if text := string(export.Diary{}.ICalendar(m)); !strings.Contains(text, "CATEGORIES:B\r\n") {
		t.Errorf("not in the diary:\n%s", text)
	}
	if text := string(export.GeoJSON(m)); !strings.Contains(text, `"class":"B"`) {
		t.Errorf("not on the map:\n%s", text)
	}
	if texts := see(t, export.SVG(m, calendar.English)).Groups[5].Text; !slices.Contains(texts, "B1") {
		t.Errorf("not in the picture: %q", texts)
	}
}

// TestSVGClasses: classes beyond the sixth are counted together, those without
// one come last.
func TestSVGClasses(t *testing.T) {
	for _, row := range []struct {
		classes string
		want    string
		why     string
	}{
		{"C B A A", "A 2 B 1 C 1", "in order"},
		{"B . A", "A 1 B 1 no class 1", "none comes last"},
		{"A B C D E F", "A 1 B 1 C 1 D 1 E 1 F 1", "six have room"},
		{"A B C D E F G G", "A 1 B 1 C 1 D 1 E 1 … 3", "seven have not"},
	} {
		var m export.Month
		for i, c := range strings.Fields(row.classes) {
			m.Territory.Retailers = append(m.Territory.Retailers, client.Retailer{ID: client.ID(fmt.Sprint(i)), Class: client.Class(strings.Trim(c, "."))})
		}
		p := see(t, export.SVG(m, calendar.English))
		var got []string
		for i, text := range p.Text {
			if i+3 < len(p.Text) && p.Text[i+1] == "0" && p.Text[i+2] == "0" {
				got = append(got, text, p.Text[i+3])
			}
		}
		if strings.Join(got, " ") != row.want {
			t.Errorf("%s: got %q, want %q (%s)", row.classes, strings.Join(got, " "), row.want, row.why)
		}
	}
}
