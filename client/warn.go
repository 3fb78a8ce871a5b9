package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/internal/scaled"
)

// Warn reads the early warnings out of the facts of a period. Only the rows of
// a class that can be judged make its growth and its mean assortment.
//
// O(n) time; beside the result it takes memory for the classes alone.
func (w Warnings) Warn(book Watch) Alerts {
	var faults fault.List
	if w.check(&faults); faults.Err() != nil {
		return Alerts{Because: []Reason{{Code: PolicyRefused}}, Excluded: len(book.Rows)}
	}
	out := Alerts{}
	s := watcher{Warnings: w, book: book, out: &out, kept: newBound(hundred.Sub(w.OrderDrop), hundred), met: newBound(hundred.Sub(w.ContactDrop), hundred)}
	s.meet()
	for i := range book.Rows {
		if r := &book.Rows[i]; r.judged() {
			s.row, s.signs = i, r
			s.sales()
			s.shelf()
			s.care()
			s.relation()
		}
	}
	if w.Leak && out.Flow.Lost > out.Flow.New {
		out.Because = append(out.Because, Reason{Code: LeakFound, Days: out.Flow.Lost, Of: out.Flow.New, From: book.Since, To: book.To})
	}
	return out
}

// judged reports whether a row is judged at all.
func (s *Signs) judged() bool {
	return !s.Closed && exact.Bounded(s.Now) && exact.Bounded(s.Before) && exact.Bounded(s.Earlier) &&
		exact.Bounded(s.Profit) && exact.Bounded(s.Expected) && exact.Bounded(s.RelationBefore) && exact.Bounded(s.Relation)
}

// watcher goes through a book.
type watcher struct {
	Warnings
	book  Watch
	out   *Alerts
	kept  bound // the part of the sales before that warns
	met   bound // the part of the contacts before that warns
	peers map[Class]*peers

	row   int
	signs *Signs
}

// peers is the retailers of one class.
type peers struct {
	now, before adder // of those that bought before
	rows, items int   // of those that bought in the period
	floor       bound // the part of the sales before, at or below which growth is behind
	grows       bool  // floor is set
	least       int   // items below which an assortment is too narrow
}

// meet counts the rows and sums up the classes.
func (s *watcher) meet() {
	s.peers = map[Class]*peers{}
	for i := range s.book.Rows {
		r := &s.book.Rows[i]
		if !r.judged() {
			s.out.Excluded++
			continue
		}
		s.out.Judged++
		s.out.Flow.count(r)
		p := s.peers[r.Class]
		if p == nil {
			p = &peers{}
			s.peers[r.Class] = p
		}
		if r.Before.Sign() > 0 {
			p.now.add(r.Now)
			p.before.add(r.Before)
		}
		if r.Now.Sign() > 0 && r.Items > 0 {
			p.rows++
			p.items += r.Items
		}
	}
	for _, p := range s.peers {
		p.settle(s.Warnings)
	}
}

// settle works out the limits of a class.
func (p *peers) settle(w Warnings) {
	if before := p.before.total(); before.Sign() > 0 {
		// now/before <= now'/before' - points/100, with the dashes for the class.
		num := p.now.total().Mul(hundred).Sub(w.Behind.Mul(before))
		p.floor, p.grows = newBound(num, before.Mul(hundred)), true
	}
	if p.rows > 0 {
		mean := decimal.New(int64(p.items), 0).Mul(w.LeastItems)
		least, rest := mean.QuoRem(decimal.New(int64(p.rows)*100, 0), 0)
		p.least = int(least.CoefficientInt64())
		if rest.Sign() > 0 {
			p.least++
		}
	}
}

func (f *Flow) count(r *Signs) {
	switch now, before := r.Now.Sign() > 0, r.Before.Sign() > 0; {
	case now && before:
		f.Repeating++
	case now:
		f.New++
	case before:
		f.Lost++
	default:
		f.Idle++
	}
}

func (s *watcher) warn(r Reason) {
	if r.From == 0 {
		r.From = s.book.Since
	}
	r.Class, r.To = s.signs.Class, s.book.To
	s.out.Warnings = append(s.out.Warnings, Warning{Row: s.row, Retailer: s.signs.Retailer, Reason: r})
}

// sales warns of what the sales say.
func (s *watcher) sales() {
	r := s.signs
	if r.Before.Sign() > 0 && s.OrderDrop.Sign() > 0 && s.kept.of(r.Now, r.Before) {
		s.warn(Reason{Code: OrderDropped, Have: r.Now, Want: s.kept.above(r.Before, places(r))})
	}
	if s.Running && r.Now.Cmp(r.Before) < 0 && r.Before.Cmp(r.Earlier) < 0 {
		s.warn(Reason{Code: FallingTwice, Have: r.Now, Want: r.Before})
	}
	if days := s.book.To.DaysSince(r.Last); s.Quiet > 0 && r.Last.Valid() && s.book.To.Valid() && days >= s.Quiet {
		s.warn(Reason{Code: GoneQuiet, Days: days, Of: s.Quiet, From: r.Last})
	}
	if p := s.peers[r.Class]; s.Behind.Sign() > 0 && r.Before.Sign() > 0 && p.grows && p.floor.of(r.Now, r.Before) {
		s.warn(Reason{Code: BehindPeers, Have: r.Now, Want: p.floor.above(r.Before, places(r))})
	}
}

// places is the decimal places that a row's sales are written with.
func places(r *Signs) int32 { return -min(r.Now.Exponent(), r.Before.Exponent(), 0) }

// shelf warns of what is on the shelf, and what the shop earns with it.
func (s *watcher) shelf() {
	r := s.signs
	if p := s.peers[r.Class]; r.Now.Sign() > 0 && r.Items > 0 && r.Items < p.least {
		s.warn(Reason{Code: FewItems, Days: r.Items, Of: p.least, From: s.book.From})
	}
	if s.Scarce > 0 && r.Missing != "" && r.Days >= s.Scarce {
		s.warn(Reason{Code: ScarceMissing, Name: string(r.Missing), Days: r.Days, Of: s.Scarce, From: s.book.To.AddDays(1 - r.Days)})
	}
	if s.Profit && r.Expected.Sign() > 0 && r.Profit.Cmp(r.Expected) < 0 {
		s.warn(Reason{Code: ProfitShort, Have: r.Profit, Want: r.Expected, From: s.book.From})
	}
}

// care warns of how the retailer is looked after.
func (s *watcher) care() {
	r := s.signs
	full := r.Deal.Valid() && s.book.To.Valid() && s.book.To.DaysSince(r.Deal)+1 >= s.ContactDays
	if s.ContactDays > 0 && full && r.ContactsBefore > 0 &&
		!scaled.Less(int64(r.ContactsBefore), s.met.n, int64(r.ContactsAfter), s.met.d) {
		s.warn(Reason{Code: ContactFell, Days: r.ContactsAfter, Of: r.ContactsBefore, From: r.Deal.AddDays(-s.ContactDays)})
	}
	if !r.Key || s.LeastService.Sign() == 0 {
		return
	}
	s.service("filled", r.Filled)
	s.service("punctual", r.Punctual)
	s.service("invoiced", r.Invoiced)
}

// service warns of a tally below the least.
func (s *watcher) service(name string, t Tally) {
	if t.Of <= 0 || t.Done >= t.Of {
		return
	}
	done := decimal.New(int64(t.Done), 0).Mul(hundred)
	if done.Cmp(decimal.New(int64(t.Of), 0).Mul(s.LeastService)) < 0 {
		s.warn(Reason{Code: ServiceSlipped, Name: name, Days: t.Done, Of: t.Of, Want: s.LeastService, From: s.book.From})
	}
}

// relation warns of a relation score that fell since it was last reviewed.
func (s *watcher) relation() {
	r := s.signs
	if s.MostFall.Sign() == 0 || !r.Reviewed.Valid() || !s.book.To.Valid() || r.Reviewed > s.book.To {
		return
	}
	if least := r.RelationBefore.Sub(s.MostFall); r.Relation.Cmp(least) < 0 {
		s.warn(Reason{Code: RelationFell, Have: r.Relation, Want: least, From: r.Reviewed})
	}
}
