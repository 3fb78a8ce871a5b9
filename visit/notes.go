package visit

import "github.com/rapport-go/rapport/schedule/calendar"

// notes is where the reasons of many results are written, list after list. They
// lie in blocks of memory, and there no two lists share any, nor has one room to
// grow into another.
type notes struct {
	block []Reason // zero from next on
	from  int      // where the list being written begins
	next  int
	size  int // of a block
}

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
	list := n.list()
	n.block = make([]Reason, max(n.size, 2*len(list)+more))
	n.from, n.next = 0, copy(n.block, list)
}

// list is the list being written.
func (n *notes) list() []Reason { return n.block[n.from:n.next] }

// take ends the list and begins another.
func (n *notes) take() []Reason {
	list := n.block[n.from:n.next:n.next]
	n.from = n.next
	return list
}

// forget empties the list.
func (n *notes) forget() {
	clear(n.list())
	n.next = n.from
}
