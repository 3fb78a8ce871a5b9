package ration

// Reason is one step in a decision of this package: a code and what it speaks
// of. Text puts it into words.
type Reason struct {
	Code   Code    `json:"code"`
	Name   string  `json:"name,omitzero"`  // a tier, a grade, an owner
	Packs  int     `json:"packs,omitzero"` // awarded
	Cap    int     `json:"cap,omitzero"`   // packs
	Floor  int     `json:"floor,omitzero"` // packs
	Weight int     `json:"weight,omitzero"`
	Of     int     `json:"of,omitzero"`   // the number to compare with: packs ordered, days open, claims that tie
	Want   int     `json:"want,omitzero"` // days asked for, packs tied for
	Owed   Balance `json:"owed,omitzero"`
	Key    Hash    `json:"key,omitzero"`
}
