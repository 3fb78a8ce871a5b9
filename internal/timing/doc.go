// Package timing says when the stops of a route can be made, under a shift's
// hours, its break, and windows that differ from stop to stop.
//
// # The rules
//
//  1. A stay lies wholly within one of its windows.
//  2. A way to a stay lies wholly within one of the shift's open stretches; the
//     way back only has to end by Until. A way of no length needs no stretch.
//  3. A break of Pause is taken once, wholly within one of Breaks, clear of stays
//     and ways: before the first way, between two of them, or after the last, and
//     then it too is over by Until.
//  4. Between all of these the crew may wait as long as it likes.
//
// # How it is reckoned
//
// The crew is in one of two states: the break is still to come, or it is taken
// (or none is due). In each state only the earliest time matters going forward
// and only the latest going back, because waiting is always possible. So a route
// keeps the earliest [Times] after each stop and the latest on arrival at each,
// and whether a further stop fits between two of them is known in a time that
// depends on the windows alone:
//
//	at := shift.Reach(free[k], there)       // earliest, from stop k
//	after := timing.Serve(windows, at, stay)
//	fits := shift.Reach(after, on).Within(latest[k+1])
//
// Times, stretches and lengths are whole numbers of one unit. Nothing here
// overflows while times lie within MaxTime on both sides of 0, stays and pauses
// are from 0 to MaxTime, and ways are from 0 to NoWay.
//
// TestOracle proves every verb against a walk through every minute.
package timing
