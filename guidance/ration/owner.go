package ration

import (
	"cmp"
	"slices"
)

// owner is the shops of one owner, sharing as one.
type owner struct {
	id    string
	rows  []int32
	award Award
	owed  Balance
}

// join makes one stake of the shops of an owner, where the policy wants it:
// with the tier of the largest weight among them, and a cap that is the sum of
// theirs but not above the tier's. What they are owed is added up, as far as a
// balance goes.
func (s *sharing) join() {
	if !s.policy.JointOwners {
		return
	}
	rows := make(map[string][]int32)
	for i, st := range s.stakes {
		if id := s.lot.Claims[i].Owner; id != "" && st.tier != none {
			rows[id] = append(rows[id], int32(i))
		}
	}
	for id, shops := range rows {
		if len(shops) > 1 {
			s.owners = append(s.owners, owner{id: id, rows: shops})
		}
	}
	slices.SortFunc(s.owners, func(a, b owner) int { return cmp.Compare(a.id, b.id) })
	for i := range s.owners {
		s.stakes = append(s.stakes, s.together(&s.owners[i]))
	}
}

// together is the stake of an owner. It takes the place of those of the shops.
func (s *sharing) together(o *owner) stake {
	best, sum := int16(none), 0
	for _, row := range o.rows {
		st := &s.stakes[row]
		if t := st.tier; best == none || s.policy.Tiers[t].Weight > s.policy.Tiers[best].Weight ||
			s.policy.Tiers[t].Weight == s.policy.Tiers[best].Weight && t < best {
			best = t
		}
		sum = min(sum+int(st.cap), maxPacks)
		o.owed = min(max(o.owed+s.owedBefore(int(row)), -maxBalance), maxBalance)
		st.tier = none
	}
	o.award.Owed = o.owed
	return stake{cap: int32(min(sum, s.policy.Tiers[best].limit())), tier: best}
}

// part shares what an owner got among his shops: pack by pack to the shop that
// has least of those below their cap, equals by key. What the owner is owed is
// carried by his first shop in the order of ids, and stands at 0 for the others.
func (s *sharing) part() {
	for _, o := range s.owners {
		shops := slices.Clone(o.rows)
		slices.SortFunc(shops, func(a, b int32) int {
			x, y := s.idOf(int(a)), s.idOf(int(b))
			return cmp.Or(cmp.Compare(s.round.key(x), s.round.key(y)), cmp.Compare(x, y), cmp.Compare(a, b))
		})
		for _, row := range shops {
			a := &s.out.Awards[row]
			*a = Award{Code: SharedByOwner}
		}
		s.deal(shops, o.award.Packs)
		least := slices.MinFunc(shops, func(a, b int32) int {
			return cmp.Or(cmp.Compare(s.idOf(int(a)), s.idOf(int(b))), cmp.Compare(a, b))
		})
		s.out.Awards[least].Owed = o.award.Owed
		if o.award.Code == NoSupply || o.award.Code == FloorsExceedSupply {
			for _, row := range shops {
				s.out.Awards[row].Code = o.award.Code
			}
		}
	}
}

// deal gives packs to the shops in rounds of equal height: each round lifts all
// shops below their cap by as much as the packs allow.
func (s *sharing) deal(shops []int32, packs int) {
	open := slices.Clone(shops)
	for packs > 0 && len(open) > 0 {
		each := packs / len(open)
		if each == 0 { // one each for the first
			for _, row := range open[:packs] {
				s.out.Awards[row].Packs++
			}
			return
		}
		var still []int32
		for _, row := range open {
			room := int(s.stakes[row].cap) - s.out.Awards[row].Packs
			give := min(each, room)
			s.out.Awards[row].Packs += give
			packs -= give
			if give < room {
				still = append(still, row)
			}
		}
		open = still
	}
}
