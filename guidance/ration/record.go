package ration

import (
	"strconv"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Record is what is published of a sharing (rules S3-21, S3-23). With it and
// the facts of one's own claim anyone recomputes an award:
//
//   - The first of Tiers that fits decides, unless Barred or MinDays exclude.
//   - The cap is the least of the order, the tier's cap and the need.
//   - The award is the tier's Packs, and not more than the cap; where all caps
//     are covered, which Because says, it is the cap.
//   - Where the tier ties and the cap is above its Packs, it is one pack more for
//     those who come before Tie.Owed and Tie.Key, or are there themselves.
//
// Packs follows from the weight and the Level: as many packs as stand below it,
// or at it where it is full, where the k-th pack of weight w stands at
// (2k-1)/(2w), and the floor at least.
type Record struct {
	Item     client.ItemID  `json:"item"`
	Period   string         `json:"period"`
	Date     calendar.Date  `json:"date,omitzero"`
	Supply   int            `json:"supply"`
	Claims   int            `json:"claims"`
	Excluded []Count        `json:"excluded,omitzero"` // claims that have no share, by reason, in the order of codes
	Barred   []client.Grade `json:"barred,omitzero"`
	MinDays  int            `json:"min_days,omitzero"`
	// JointOwners says that the shops of one owner count as one, by the owner's
	// id. What it gets is dealt out evenly among them, up to their caps.
	JointOwners bool        `json:"joint_owners,omitzero"`
	Tiers       []TierShare `json:"tiers"`
	Level       Level       `json:"level,omitzero"` // unset where nothing is short, and where nothing is shared
	Even        Balance     `json:"even,omitzero"`  // packs due to weight 1 if packs could be cut
	Tie         Tie         `json:"tie,omitzero"`
	Awarded     int         `json:"awarded"`          // packs
	Left        int         `json:"left"`             // packs: Supply less Awarded
	Because     []Reason    `json:"because,omitzero"` // why packs are left, or nothing is short
}

// Count is a number of claims with one reason.
type Count struct {
	Code   Code `json:"code"`
	Claims int  `json:"claims"`
}

// TierShare is what a sharing means for a tier.
type TierShare struct {
	Tier
	Shares  int  `json:"shares"`        // claims that take part; joint owners count once
	Packs   int  `json:"packs"`         // of each up to its cap, where there is a level
	Ties    bool `json:"ties,omitzero"` // those with a higher cap tie for one more
	Awarded int  `json:"awarded"`       // packs of all
}

// Level is where the packs ran out, as a fraction.
type Level struct {
	Num int64 `json:"num"`
	Den int64 `json:"den"`
	// Full says that all packs that stand at the level are given, too: the supply
	// ends there.
	Full bool `json:"full,omitzero"`
}

// String is "3/2", "none" for unset.
func (l Level) String() string {
	if l.Den == 0 {
		return "none"
	}
	return strconv.FormatInt(l.Num, 10) + "/" + strconv.FormatInt(l.Den, 10)
}

// Tie is those who stand at the level for a pack more when not all can have
// one: first who is owed more, then who has the lower key.
type Tie struct {
	Claims int     `json:"claims"`
	Packs  int     `json:"packs"`
	Owed   Balance `json:"owed"` // of the last who got one
	Key    Hash    `json:"key"`  // of the last who got one
	ID     string  `json:"id"`   // of the last who got one, for keys that are equal
}

func (p Policy) newRecord(l Lot) Record {
	r := Record{
		Item: l.Item, Period: l.Period, Date: l.Date, Supply: l.Supply, Claims: len(l.Claims), Left: max(l.Supply, 0),
		Barred: append([]client.Grade(nil), p.Barred...), MinDays: p.MinDays, JointOwners: p.JointOwners,
		Tiers: make([]TierShare, len(p.Tiers)),
	}
	for i, t := range p.Tiers {
		r.Tiers[i].Tier = t
	}
	return r
}

// tally counts what was shared into the record.
func (s *sharing) tally() {
	r := &s.out.Record
	claims := len(s.lot.Claims)
	for i, st := range s.stakes {
		if st.tier != none {
			t := &r.Tiers[st.tier]
			t.Shares++
			t.Awarded += s.award(i, claims).Packs
		}
	}
	for i := range r.Tiers {
		r.Awarded += r.Tiers[i].Awarded
		if r.Level.Den != 0 {
			r.Tiers[i].Packs, r.Tiers[i].Ties = int(s.levels[i].packs), s.levels[i].ties
		}
	}
	r.Left = r.Supply - r.Awarded
	var counts [256]int
	for i := range s.out.Awards {
		counts[s.out.Awards[i].Code]++
	}
	for code, n := range counts {
		if n > 0 && Code(code).Excludes() {
			r.Excluded = append(r.Excluded, Count{Code(code), n})
		}
	}
}
