package complaint

import "math/bits"

// idIndex finds an event of a log by its id: a hash table of places, open
// addressed, at most half full. Those of most cases fit into small.
type idIndex struct {
	small [64]uint8
	large []int32
}

// size is the number of places in the table, a power of two.
func (x *idIndex) size() int { return max(len(x.small), len(x.large)) }

// at is what is in a place: an event's number from 1, 0 for a gap.
func (x *idIndex) at(slot int) int {
	if x.large == nil {
		return int(x.small[slot&(len(x.small)-1)])
	}
	return int(x.large[slot])
}

// set writes an event's number into a place.
func (x *idIndex) set(slot, n int) {
	if x.large == nil {
		x.small[slot&(len(x.small)-1)] = uint8(n)
	} else {
		x.large[slot] = int32(n)
	}
}

// fill indexes a log anew, with room for so many events more. The table that it
// had, if any, is smaller.
func (x *idIndex) fill(log []Event, room int) {
	if n := len(log) + room; 2*n > len(x.small) {
		x.large = make([]int32, 1<<bits.Len(uint(2*n)))
	}
	for i := range log {
		if slot, found := x.find(log, log[i].ID); !found {
			x.set(slot, i+1)
		}
	}
}

// find is the place in the table of an id: of its event, or of the gap where it
// belongs.
func (x *idIndex) find(log []Event, id string) (slot int, found bool) {
	mask := x.size() - 1
	for slot = int(hashID(id)) & mask; ; slot = (slot + 1) & mask {
		n := x.at(slot)
		if n == 0 {
			return slot, false
		}
		if log[n-1].ID == id {
			return slot, true
		}
	}
}

// put writes the last event of a log into the gap that find gave for it.
func (x *idIndex) put(slot int, log []Event) {
	x.set(slot, len(log))
	if 2*len(log) >= x.size() {
		x.fill(log, len(log))
	}
}

// hashID is of the id's length and last bytes, in which ids differ.
func hashID(id string) uint32 {
	h := uint64(len(id))
	if n := len(id) - 8; n >= 0 {
		h ^= uint64(id[n]) | uint64(id[n+1])<<8 | uint64(id[n+2])<<16 | uint64(id[n+3])<<24 |
			uint64(id[n+4])<<32 | uint64(id[n+5])<<40 | uint64(id[n+6])<<48 | uint64(id[n+7])<<56
	} else {
		for i := range len(id) {
			h = h<<8 ^ uint64(id[i])
		}
	}
	return uint32(h * 0x9e3779b97f4a7c15 >> 32)
}
