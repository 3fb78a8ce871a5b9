package visit

import "github.com/rapport-go/rapport/schedule/calendar"

// notes is where the reasons of many results are written, list after list. They
// lie in blocks of memory, and there no two lists share any, nor has one room to
// grow into another.
type notes struct {
	blocks [][]Reason
	block  []Reason // the last, zero from next on
	from   int      // where the list being written begins
	next   int
	size   int // of a block
}

// fullBlock is so many reasons that a block just fits one of the sizes that memory
// is given out in.
const fullBlock = 255

// list is where one is found, so that what has one holds no pointer.
type list struct{ block, from, to int32 }

// say adds a reason to the list and gives it to be filled in. It holds until the
// next one is added.
func (n *notes) say(c Code) *Reason {
	if n.next == len(n.block) {
		n.grow(1)
	}
	r := &n.block[n.next]
	n.next++
	r.Code = c
	return r
}

// gap says something of a gap from or to a date.
func (n *notes) gap(c Code, d calendar.Date, have, want int, u GapUnit) {
	r := n.say(c)
	r.Date, r.Have, r.Want, r.Unit = d, have, want, u
}

// repeat adds reasons of another list.
func (n *notes) repeat(because []Reason) {
	if len(n.block)-n.next < len(because) {
		n.grow(len(because))
	}
	copy(n.block[n.next:], because)
	n.next += len(because)
}

// grow moves the list to a new block with room for more.
func (n *notes) grow(more int) {
	list := n.block[n.from:n.next]
	n.block = make([]Reason, max(n.size, 2*len(list)+more))
	n.blocks = append(n.blocks, n.block)
	n.from, n.next = 0, copy(n.block, list)
}

// sofar is the list being written.
func (n *notes) sofar() list {
	return list{block: int32(len(n.blocks) - 1), from: int32(n.from), to: int32(n.next)}
}

// end ends the list and begins another.
func (n *notes) end() list {
	l := n.sofar()
	n.from = n.next
	return l
}

// of is the reasons of a list. What is appended to them moves.
func (n *notes) of(l list) []Reason {
	if l.block < 0 {
		return nil
	}
	return n.blocks[l.block][l.from:l.to:l.to]
}

// take ends the list and is its reasons.
func (n *notes) take() []Reason { return n.of(n.end()) }

// forget empties the list.
func (n *notes) forget() {
	clear(n.block[n.from:n.next])
	n.next = n.from
}
