package complaint

import (
	"encoding/binary"
	"slices"
)

// sound reports whether every event of a log can be admitted: its form is known,
// its id is its own and it is in order. To look at all in one go is quicker than
// at each on its turn. A long log is left to the closer look.
func sound(log []Event) bool {
	const long = 256
	if len(log) > long {
		return false
	}
	var seen [16]uint64 // a bit for each hash of an id
	for i := range log {
		e := &log[i]
		if !e.readable() || i > 0 && e.At.Before(log[i-1].At) {
			return false
		}
		h := hashOf(e.ID)
		word, bit := &seen[h>>60], uint64(1)<<(h>>54&63)
		if *word&bit != 0 && find(log[:i], e.ID) >= 0 {
			return false
		}
		*word |= bit
	}
	return true
}

// readable reports whether the event's form and step are known and it has an id.
func (e *Event) readable() bool {
	return uint16(e.Version) <= formVersion && e.Step-1 < Recalendar && e.ID != ""
}

// hashOf is of the length and the last bytes of an id, in which ids differ. The
// id is not "".
func hashOf(id string) uint64 {
	const odd = 0x9e3779b97f4a7c15
	n := len(id)
	if n < 8 {
		return (uint64(id[0])<<16 | uint64(id[n/2])<<8 | uint64(id[n-1]) + uint64(n)) * odd
	}
	return (binary.LittleEndian.Uint64([]byte(id[n-8:])) + uint64(n)) * odd
}

// find is the place of an id in a log, -1 if it is not there.
func find(log []Event, id string) int {
	return slices.IndexFunc(log, func(e Event) bool { return e.ID == id })
}

// placesOf is where the ids of a log are, with room for so many more; nil for a
// short one, which is quicker to search.
func placesOf(log []Event, room int) map[string]int {
	const short = 64
	if len(log)+room <= short {
		return nil
	}
	places := make(map[string]int, len(log)+room)
	for i := len(log) - 1; i >= 0; i-- {
		places[log[i].ID] = i
	}
	return places
}
