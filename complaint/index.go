package complaint

import "math/bits"

// idIndex finds an event of a log by its id: a hash table of places, open
// addressed, at most half full.
type idIndex []int32

// newIDIndex has room for so many events.
func newIDIndex(events int) idIndex { return make(idIndex, 1<<bits.Len(uint(2*events))) }

// find is the place in the table of an id: of its event, or of the gap where it
// belongs.
func (x idIndex) find(log []Event, id string) (slot int, found bool) {
	mask := len(x) - 1
	for slot = int(hashID(id)) & mask; ; slot = (slot + 1) & mask {
		at := x[slot]
		if at == 0 {
			return slot, false
		}
		if log[at-1].ID == id {
			return slot, true
		}
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
