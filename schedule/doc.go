// Package schedule decides when the visits that a month owes are made: on which
// day, in which order, at which minute. It plans one rep's month, says why each
// visit is where it is and why another is missed, judges anyone's plan, revises
// it when things change, sets a book of retailers against the days and the
// people there are, shares it out among a team, and lists whom to see today.
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
// The first plan books by urgency and mends what it has booked. Policy.Effort
// improves it by the engine of package route, which chooses days and orders
// together; what the engine finds is ended as the first plan is, so that misses
// go by rank in it, too, and the better of the two is the plan. It may book
// another of two needs that no plan has room for both of.
//
// Every need is booked or missed, once. A Miss is Impossible, NoCapacity or
// Outranked, and carries a Proof of a stated Strength and the changes that would
// let it in, each tried out before it is named.
//
// Policy.Stability says in minutes of way what it is worth that a visit keeps
// the weekday and the week of the cycle of the visits before, and the weekdays
// that its retailer wishes for (S1-32, S1-33). Each booking says which it keeps,
// and Policy.Price what that costs the month.
//
// Policy.Check judges a plan from the facts by a second path that shares no
// function with the planner nor with visit.Windows.
//
// Policy.Replan revises a plan, whoever made it, to a territory that has
// changed: illness, weather, a missed visit, a new need, a holiday moved. In the
// order of the rules:
//
//   - What is booked before the freeze line stays, minute and all. It serves
//     its need unless the record has the visit as missed.
//   - A plan that Check passes from there on is returned as it is.
//   - A booking leaves its day only if the facts, or more urgent bookings that
//     they confine to it, leave it no room there, or by choice: for a need that
//     would be missed otherwise, and no oftener than the budget allows.
//   - A day that no booking leaves or joins stays as it is; on the others stays
//     keep their minute as far as the sequence lets them.
//   - What is missed is missed by rank, as in Plan, but for what the freeze line
//     and the budget withhold.
//
// A Diff tells each change with its reasons. Policy.CheckRevision judges a
// revision by the second path: the plan, the freeze line, the budget and the
// truth of the Diff.
//
// Policy.Workload counts visits and minutes against days and the norm of 13 to
// 18 a day, office and weather not taken off (S1-5, S1-33, S2-41), with the
// least that the ways can take and an estimate by a rate that is data. Where
// there are too many, Policy.Ration cuts whole visits by a stated policy until
// the rest fit: the later visits of a month first, nobody's only visit for
// another's second, never a promise, and the small classes down to a floor
// (S1-8, S1-9). It names who slips and by how much.
//
// Policy.Today ranks whom to see with the time left, by criteria of which the
// first that differs decides: promises and last chances, then the vital few
// (S1-7, S3-28), who can least wait, who is near; some places are kept for the
// small classes (S1-8). It says why one stands before another, what keeps off
// those who do not fit, and what the time left over is (S3-70).
//
// Policy.Suggest prices every day of the month for one visit beside a plan, or
// says what keeps it off; Policy.Book books it there.
//
// Policy.Assign shares a book of retailers out among the reps of a team, each
// retailer wholly to one: short ways by an estimate, even shares of the minutes
// and of each class (S1-8), and a change of rep only where it saves enough.
// Policy.PlanTeam then plans each rep's month.
//
// # What it does not decide
//
// How often a shop is visited and how urgent that is: visit does. Which roads
// the rep takes: Travel is the caller's matrix, or a stated reckoning by the
// great circle. It does not know whether what Ration keeps can all be placed,
// nor what the ways of a team will take, before they are planned: its figures
// are bounds or estimates, and say which. It does not prove that a plan is the
// best one, nor that a need missed by ThisPlan could not be had by another plan,
// nor that a revision changes the fewest bookings possible.
//
// # What proves it
//
// The scenarios in testdata reach every code. TestRandomTerritories sets a
// minute-by-minute second path beside 10,000 random months: Check passes them,
// every proof holds, and another order of the inputs changes nothing.
// TestBesideExhaustiveSearch counts what is booked against the most that any
// plan books. TestRandomReplans lets things happen in 2,000 random months and
// sets the same path beside what becomes of their plans; TestReplanHeals revises
// damaged ones. TestThirtyDamages shows that Check finds more than fifty kinds
// of damage by name. TestStabilityOfRandomMonths counts habits by the day.
// TestRationAgainstOracle, TestTodayAgainstFacts, TestSuggestAgreesWithCheck and
// TestAssignAgainstEveryAssignment do the same for the lists. FuzzPlan and
// FuzzTeam give every verb what no caller should.
package schedule
