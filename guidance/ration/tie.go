package ration

import "cmp"

// rival is a stake that ties for a pack.
type rival struct {
	owed Balance
	key  Hash
	row  int32
}

// settle gives one pack each to so many of the rows that tie, at least one and
// not more than there are: to those who are owed most before this period, then
// to those with the lower key. Keys that are equal all the same go by id.
func (s *sharing) settle(tied []int32, packs int) {
	if len(tied) == 0 {
		return
	}
	claims := len(s.lot.Claims)
	rivals := make([]rival, len(tied))
	for i, row := range tied {
		rivals[i] = rival{s.owedBefore(int(row)), s.round.key(s.idOf(int(row))), row}
	}
	first(rivals, packs, s.before)
	for i, r := range rivals {
		a := s.award(int(r.row), claims)
		a.Code = TieLost
		if i < packs {
			a.Code = TieWon
			a.Packs++
			a.Owed -= Pack
		}
	}
	last := rivals[packs-1]
	s.out.Record.Tie = Tie{len(rivals), packs, last.owed, last.key, s.idOf(int(last.row))}
}

// idOf is the id that a stake's key is made of.
func (s *sharing) idOf(row int) string {
	if row < len(s.lot.Claims) {
		return string(s.lot.Claims[row].Retailer)
	}
	return s.owners[row-len(s.lot.Claims)].id
}

// owedBefore is what a stake is owed from earlier periods.
func (s *sharing) owedBefore(row int) Balance {
	if n := len(s.lot.Claims); row >= n {
		return s.owners[row-n].owed
	}
	c := &s.lot.Claims[row]
	return c.Owed - Balance(c.Returned)*Pack
}

// before orders rivals. Rows decide between claims of one id only.
func (s *sharing) before(a, b rival) int {
	switch {
	case a.owed != b.owed:
		return cmp.Compare(b.owed, a.owed)
	case a.key != b.key:
		return cmp.Compare(a.key, b.key)
	}
	return cmp.Or(cmp.Compare(s.idOf(int(a.row)), s.idOf(int(b.row))), cmp.Compare(a.row, b.row))
}

// first brings the n first of the rivals to the front, the last of them to
// place n-1, in no other order (Hoare's selection, O(len) on average: keys are
// hashes, so no list is a bad one).
func first(all []rival, n int, order func(a, b rival) int) {
	low, high, want := 0, len(all)-1, n-1
	for low < high && want >= 0 {
		pivot := all[low+(high-low)/2]
		i, j := low, high
		for i <= j {
			for order(all[i], pivot) < 0 {
				i++
			}
			for order(all[j], pivot) > 0 {
				j--
			}
			if i <= j {
				all[i], all[j] = all[j], all[i]
				i++
				j--
			}
		}
		switch {
		case want <= j:
			high = j
		case want >= i:
			low = i
		default:
			return
		}
	}
}
