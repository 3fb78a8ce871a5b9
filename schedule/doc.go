// Package schedule decides when the visits that a month owes are made: on which
// day, in which order, at which minute. It plans one rep's month, says why each
// visit is where it is and why another is missed, judges anyone's plan, and
// sets a book of retailers against the days there are.
//
// # What it decides
//
// Policy.Plan places the needs of a Territory (visit.Policy.Needs makes them,
// or the caller does) on its days. In the order of the facts:
//
//   - A day is worked if the calendar has hours on it and covers it; the rep's
//     Field hours of the weekday count. On a date that the calendar treats apart
//     they count within its hours; on a make-up day (its week closed, the
//     exception open) for which Field has none, the exception's hours are the
//     field hours. Absences take their days or hours away (S1-5, S3-30).
//   - Lunch lies wholly in its interval and the field. It is due on days with
//     visits whose field leaves room for it there. In the preset it falls in the
//     peak of 10 to 12 (S1-13).
//   - A stay lies wholly within one stretch of the shop's opening hours, out of
//     the sales peaks and in the field (S1-12 to S1-14, S1-32). An appointment
//     keeps its very time and may lie in a peak only if the shop agreed (S1-15).
//     Ways and lunch may lie in a peak, and the way home after the field hours,
//     but not after midnight. Ways to stays lie in the field.
//   - A need stays within Earliest to Latest. Two visits of a shop, done, booked
//     or planned, are never closer than the lower gap; two needs in succession
//     are never further apart than the upper gap, and in the order of their
//     numbers. Where a need says that its upper gap cannot be kept
//     (visit.Need.Stretched), none counts to the need before (S1-1, S1-10).
//   - A day holds at most Limits.Visits stays and Limits.Minutes of stays and
//     ways (S1-5).
//
// What is missed is missed by rank: no less urgent visit holds a place that
// would do for a more urgent one. Within that, ways are short, days even, and
// visits near their targets (S1-33); all of it in whole numbers, so the same
// territory gives the same plan on every platform and in whatever order its
// retailers, needs and visits are listed.
//
// Every need is booked or missed, once. A Miss is Impossible, NoCapacity or
// Outranked, and carries a Proof of a stated Strength and the changes that would
// let it in, each tried out before it is named.
//
// Policy.Check judges a plan from the facts by a second path that shares no
// function with the planner nor with visit.Windows.
//
// Policy.Workload counts visits and minutes against days and the norm of 13 to
// 18 a day (S1-5, S1-8, S1-33, S2-41).
//
// # What it does not decide
//
// How often a shop is visited and how urgent that is: visit does. Which roads
// the rep takes: Travel is the caller's matrix, or a stated reckoning by the
// great circle. It does not prove that a plan is the best one, nor that a need
// missed by ThisPlan could not be had by another plan.
//
// # What proves it
//
// The scenarios in testdata reach every code. TestRandomTerritories sets a
// minute-by-minute second path beside 1,000 random months: Check passes them
// and every proof holds. TestBesideExhaustiveSearch counts what is booked
// against the most that any plan books. FuzzPlan gives every verb what no
// caller should.
package schedule
