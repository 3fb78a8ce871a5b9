package complaint

import (
	"math/bits"
	"slices"
	"time"
)

// sound reports whether a log needs no closer look: every event has a form that
// is known and an id of its own, and is in order. It looks at all in one go,
// which is quicker than at each on its turn. A long log it leaves to idIndex.
func sound(log []Event) bool {
	const most = 256
	var seen [16]uint64 // a bit for each hash
	for i := range log {
		e := &log[i]
		if !e.readable() || i > 0 && e.At.Unix() <= log[i-1].At.Unix() && e.At.Before(log[i-1].At) {
			return false
		}
		h := hashOf(e.ID)
		word, bit := &seen[h>>60], uint64(1)<<(h>>54&63)
		if *word&bit != 0 && slices.ContainsFunc(log[:i], func(o Event) bool { return o.ID == e.ID }) {
			return false
		}
		*word |= bit
	}
	return len(log) <= most
}

// readable reports whether the event's form, step and id are there and known.
func (e *Event) readable() bool {
	return uint16(e.Version) <= formVersion && e.Step-1 < Recalendar && e.ID != ""
}

// older reports whether an instant is before another. The seconds tell mostly.
func older(t, last time.Time) bool { return t.Unix() <= last.Unix() && t.Before(last) }

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
	for slot = int(hashOf(id)>>32) & mask; ; slot = (slot + 1) & mask {
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
