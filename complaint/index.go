package complaint

import "math/bits"

// idIndex finds an event of a log by its id: a hash table of the events'
// numbers from 1, open addressed, at most half full. Those of most cases fit
// into small.
type idIndex struct {
	small [64]uint8
	large []int32
}

// fill indexes a log anew, with room for so many events more. The table that it
// had, if any, is smaller.
func (x *idIndex) fill(log []Event, room int) {
	if n := len(log) + room; 2*n > len(x.small) {
		x.large = make([]int32, 1<<bits.Len(uint(2*n)))
	}
	for i := range log {
		if slot, n := x.find(log, log[i].ID); n == 0 {
			x.put(slot, i+1)
		}
	}
}

func (x *idIndex) sound(events []Event) bool {
	if 2*len(events) > len(x.small) {
		x.large = make([]int32, 1<<bits.Len(uint(2*len(events))))
	}
	for i := range events {
		e := &events[i]
		if uint16(e.Version) > formVersion || e.Step-1 >= Recalendar || e.ID == "" || i > 0 && e.At.Before(events[i-1].At) {
			return false
		}
		slot, n := x.find(events, e.ID)
		if n > 0 {
			return false
		}
		x.put(slot, i+1)
	}
	return true
}

// find is the place of an id, and the number of the event that has it: 0 if none
// has, and the place is the gap where it belongs.
func (x *idIndex) find(log []Event, id string) (slot uint, n int) {
	hash := hashOf(id)
	if x.large != nil {
		return x.findLarge(log, id, hash)
	}
	for slot = uint(hash >> 58); ; slot = (slot + 1) % 64 {
		n = int(x.small[slot])
		if n == 0 || log[n-1].ID == id {
			return slot, n
		}
	}
}

func (x *idIndex) findLarge(log []Event, id string, hash uint64) (slot uint, n int) {
	mask := uint(len(x.large) - 1)
	for slot = uint(hash>>32) & mask; ; slot = (slot + 1) & mask {
		n = int(x.large[slot])
		if n == 0 || log[n-1].ID == id {
			return slot, n
		}
	}
}

// put writes the number of an event into the gap that find gave for its id.
func (x *idIndex) put(slot uint, n int) {
	if x.large == nil {
		x.small[slot%64] = uint8(n)
	} else {
		x.large[slot] = int32(n)
	}
}

// full reports whether one event more would fill the table beyond half.
func (x *idIndex) full(n int) bool { return 2*n >= max(len(x.small), len(x.large)) }

// hashOf is of the id's length and last bytes, in which ids differ.
func hashOf(id string) (h uint64) {
	n := len(id)
	switch {
	case n >= 8:
		id = id[n-8:]
		h = uint64(id[0]) | uint64(id[1])<<8 | uint64(id[2])<<16 | uint64(id[3])<<24 |
			uint64(id[4])<<32 | uint64(id[5])<<40 | uint64(id[6])<<48 | uint64(id[7])<<56
	case n > 0:
		h = uint64(id[0])<<16 | uint64(id[n/2])<<8 | uint64(id[n-1])
	}
	return (h + uint64(n)) * 0x9e3779b97f4a7c15
}
