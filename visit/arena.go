package visit

// arena is memory for the reasons of many results, taken from the system a
// block at a time. No two results share any of it, nor has one room to grow
// into another's.
type arena struct {
	free  []Reason // the rest of the block
	block int      // reasons in one
}

// start is an empty list with room for at least n reasons. What is appended to
// it is nobody's until it is taken.
func (a *arena) start(n int) []Reason {
	if len(a.free) < n {
		a.free = make([]Reason, max(n, a.block))
	}
	return a.free[:0]
}

// take ends the list last started.
func (a *arena) take(list []Reason) []Reason {
	n := len(list)
	if n > len(a.free) {
		return list[:n:n] // it has grown out of the block
	}
	a.free = a.free[n:]
	return list[:n:n]
}

// keep is a list of its own with the reasons given.
func (a *arena) keep(because ...Reason) []Reason {
	return a.take(append(a.start(len(because)), because...))
}
