package client

import "math"

// position is where sales stand among the cuts: the class they are worth, the
// best one they enter from below, and the best one they keep from above. Fall
// is never a worse class than raw, and rise never a better one.
type position struct{ raw, rise, fall int }

// decide is the class of a retailer whose sales stand at p, and the rule that
// decides. held is the class it holds, -1 for none.
func (c Classes) decide(p position, held int) (class int, code Code) {
	if held < 0 {
		return p.raw, c.worth(p.raw)
	}
	class = min(max(held, p.fall), p.rise)
	switch {
	case c.MaxDrop > 0 && class-held > c.MaxDrop:
		return held + c.MaxDrop, DropLimited
	case class < p.raw:
		return class, FallHeld
	case class > p.raw:
		return class, RiseHeld
	}
	return class, c.worth(class)
}

// worth is the code of the class that the sales alone give.
func (c Classes) worth(class int) Code {
	if class == len(c.Cuts) {
		return BelowCuts
	}
	return CutReached
}

// floors is the least keys of each class but the rest, by share, by share less
// margin and by share plus margin.
type floors struct{ least, enter, keep []int64 }

// newFloors sorts out the floors of Classes.percents. A floor of 0, which
// nobody reaches, becomes one that no key reaches.
func newFloors(list []int64) floors {
	var f floors
	for i, floor := range list {
		if floor == 0 {
			floor = math.MaxInt64
		}
		switch i % 3 {
		case 0:
			f.least = append(f.least, floor)
		case 1:
			f.enter = append(f.enter, floor)
		default:
			f.keep = append(f.keep, floor)
		}
	}
	return f
}

// raw is the class that a key is worth.
func (f floors) raw(key int64) int { return missed(key, f.least) }

func (f floors) position(key int64) position {
	return position{raw: missed(key, f.least), rise: missed(key, f.enter), fall: missed(key, f.keep)}
}

// missed is the number of floors above a key. Neither is negative, so the sign
// of their difference counts without a branch.
func missed(key int64, floors []int64) int {
	n := 0
	for _, floor := range floors {
		n += int(uint64(key-floor) >> 63)
	}
	return n
}
