package complaint

import "math/bits"

// idIndex finds an event of a log by its id: a hash table of places, open
// addressed, at most half full. Those of most cases fit into small.
type idIndex struct {
	small [64]int32
	large []int32
}

// table is the places of the events, from 1; 0 is a gap.
func (x *idIndex) table() []int32 {
	if x.large != nil {
		return x.large
	}
	return x.small[:]
}

// fill indexes a log anew, with room for so many events more. The table that it
// had, if any, is smaller.
func (x *idIndex) fill(log []Event, room int) {
	if n := len(log) + room; 2*n > len(x.small) {
		x.large = make([]int32, 1<<bits.Len(uint(2*n)))
	}
	for i := range log {
		if slot, found := x.find(log, log[i].ID); !found {
			x.table()[slot] = int32(i + 1)
		}
	}
}

// find is the place in the table of an id: of its event, or of the gap where it
// belongs.
func (x *idIndex) find(log []Event, id string) (slot int, found bool) {
	table := x.table()
	mask := len(table) - 1
	for slot = int(hashID(id)) & mask; ; slot = (slot + 1) & mask {
		at := table[slot]
		if at == 0 {
			return slot, false
		}
		if log[at-1].ID == id {
			return slot, true
		}
	}
}

// put writes an event's place into the gap that find gave for it.
func (x *idIndex) put(slot int, log []Event) {
	x.table()[slot] = int32(len(log))
	if 2*len(log) >= len(x.table()) {
		x.fill(log, len(log))
	}
}

// hashID is FNV-1a of the id's length and last bytes, in which ids differ.
func hashID(id string) uint32 {
	h := uint32(len(id))
	for i := max(0, len(id)-12); i < len(id); i++ {
		h = (h ^ uint32(id[i])) * 16777619
	}
	return h ^ h>>15
}
