package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Record is the whole reckoning behind one shop's band: what is printed for
// the retailer, who finds the band again from it alone (rules S3-21, S3-23).
//
//  1. Each line's points are Weight * Value / Full, cut off after Places; the
//     weight if Value is Full or more, 0 if it is 0 or less. Score is their sum.
//  2. The band is the last one whose Least the score reaches; a new shop has
//     the starter band instead.
//  3. It is lowered by Demote, but not below band 1.
type Record struct {
	Retailer     ID                `json:"retailer"`
	AsOf         calendar.Date     `json:"as_of"`
	MeasuredFrom calendar.Date     `json:"measured_from"`
	MeasuredTo   calendar.Date     `json:"measured_to"`
	From         calendar.Date     `json:"from"` // the band holds from here
	To           calendar.Date     `json:"to"`   // to here
	Places       int               `json:"places"`
	Lines        []RecordLine      `json:"lines,omitzero"` // one a measure; none for a new shop
	Score        decimal.Decimal   `json:"score,omitzero"`
	Least        []decimal.Decimal `json:"least"`            // the least score of each band, band 1 first
	Since        calendar.Date     `json:"since,omitzero"`   // first day of business of a new shop
	Starter      int               `json:"starter,omitzero"` // the starter band of a new shop
	Grade        Grade             `json:"grade,omitzero"`   // of conduct
	Demote       int               `json:"demote,omitzero"`  // bands lower for that grade
	Band         int               `json:"band,omitzero"`
	Code         Code              `json:"code"`
	Because      []Reason          `json:"because"` // the trace, in order; the last one decided
}

// RecordLine is one measure in a record.
type RecordLine struct {
	Name   string          `json:"name"`
	Value  decimal.Decimal `json:"value"`
	Full   decimal.Decimal `json:"full"`
	Weight decimal.Decimal `json:"weight"`
	Points decimal.Decimal `json:"points"`
}

// Record is the reckoning behind one row of a banding. b, c and conduct are
// those of the Assign call that gave r. It is the zero Record for a row that is
// not there. O(measures and bands).
func (b Bands) Record(c Census, conduct Credit, r Banding, row int) Record {
	if row < 0 || row >= min(len(c.Shops), len(r.Standings)) {
		return Record{}
	}
	s, standing := &c.Shops[row], r.Standings[row]
	out := Record{
		Retailer: s.Retailer, AsOf: r.AsOf, MeasuredFrom: r.MeasuredFrom, MeasuredTo: r.MeasuredTo, From: r.From, To: r.To,
		Places: b.Places, Band: standing.Band, Code: standing.Code, Grade: s.Grade,
	}
	for _, step := range r.Steps {
		out.Least = append(out.Least, step.Least)
	}
	if !b.valid() {
		out.Because = []Reason{{Code: PolicyRefused}}
		return out
	}
	switch standing.Code {
	case BandByScore, BandStarter, BandDemoted:
		b.reckon(s, &out)
		out.demote(s, conduct)
	case MeasureMissing, OutOfBounds:
		_, at, _ := total(newWeighers(b.Measures, b.Places), s.Values)
		out.Because = []Reason{{Code: standing.Code, Name: b.Measures[min(at, len(b.Measures)-1)].Name}}
	default:
		out.Because = []Reason{{Code: standing.Code, Band: standing.Band}}
	}
	return out
}

// reckon fills in the lines and the score of a measured shop, or the starter
// band of a new one.
func (b Bands) reckon(s *Shop, out *Record) {
	if h := historyIn(out.MeasuredFrom, out.MeasuredTo, b.StarterMonths); h.code(s.Closed, s.Since) != 0 {
		out.Since, out.Starter = s.Since, b.starter(s)
		out.Because = append(out.Because, Reason{Code: BandStarter, Band: out.Starter, From: s.Since, Have: decimal.New(int64(s.Area), 0)})
		return
	}
	ws := newWeighers(b.Measures, b.Places)
	score := int64(0)
	for i, m := range b.Measures[:min(len(ws), len(s.Values))] {
		points, _ := ws[i].points(s.Values[i])
		score += points
		line := RecordLine{Name: m.Name, Value: s.Values[i], Full: m.Full, Weight: m.Weight, Points: decimal.New(points, int32(-b.Places))}
		out.Lines = append(out.Lines, line)
		out.Because = append(out.Because, Reason{
			Code: PointsEarned, Name: m.Name, Have: line.Points, Want: m.Weight, From: out.MeasuredFrom, To: out.MeasuredTo,
		})
	}
	out.Score = decimal.New(score, int32(-b.Places))
	step := Reason{Code: BandByScore, Have: out.Score}
	for i, least := range out.Least {
		if exact.Bounded(least) && least.Cmp(out.Score) <= 0 {
			step.Band, step.Want = i+1, least
		}
	}
	out.Because = append(out.Because, step)
}

// demote fills in what the grade of conduct does to the band.
func (r *Record) demote(s *Shop, conduct Credit) {
	switch by := conduct.demote(s.Grade); {
	case s.Grade != "" && conduct.find(s.Grade) < 0:
		last := r.Because[len(r.Because)-1]
		r.Because = append(r.Because[:len(r.Because)-1], Reason{Code: GradeUnknown, Grade: s.Grade}, last)
	case r.Code == BandDemoted:
		r.Demote = by
		r.Because = append(r.Because, Reason{Code: BandDemoted, Grade: s.Grade, Band: r.Band, Days: by})
	}
}
