package complaint

import (
	"encoding/binary"
	"slices"
)

// sound reports whether a log needs no closer look: every event has a form that
// is known and an id of its own, and is in order. To look at all in one go is
// quicker than at each on its turn. A log that is too long for it is not sound.
func sound(log []Event) bool {
	const most = 256
	var seen [16]uint64 // a bit for each hash of an id
	for i := range log {
		e := &log[i]
		if !e.readable() || i > 0 && e.At.Unix() <= log[i-1].At.Unix() && e.At.Before(log[i-1].At) {
			return false
		}
		h := hashOf(e.ID)
		word, bit := &seen[h>>60], uint64(1)<<(h>>54&63)
		if *word&bit != 0 && find(log[:i], e.ID) >= 0 {
			return false
		}
		*word |= bit
	}
	return len(log) <= most
}

// readable reports whether the event's form and step are known and its id is
// there.
func (e *Event) readable() bool {
	return uint16(e.Version) <= formVersion && e.Step-1 < Recalendar && e.ID != ""
}

// hashOf is of the id's length and last bytes, in which ids differ.
func hashOf(id string) uint64 {
	const odd = 0x9e3779b97f4a7c15
	n := len(id)
	if n < 8 {
		return (uint64(id[0])<<16 | uint64(id[n/2])<<8 | uint64(id[n-1]) + uint64(n)) * odd
	}
	return (binary.LittleEndian.Uint64([]byte(id[n-8:])) + uint64(n)) * odd
}

// find is the index of an id in a log, -1 if it is not there.
func find(log []Event, id string) int {
	return slices.IndexFunc(log, func(e Event) bool { return e.ID == id })
}

// index is the place of every id in a log, with room for so many more.
func index(log []Event, room int) map[string]int {
	places := make(map[string]int, len(log)+room)
	for i := len(log) - 1; i >= 0; i-- {
		places[log[i].ID] = i
	}
	return places
}
