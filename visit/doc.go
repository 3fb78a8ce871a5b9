// Package visit decides how often and when each retailer is visited: its
// cadence, the visits a month owes it, and the hours at which its shop can be
// seen.
//
// # How often
//
// [Policy.CadenceOf] finds a retailer's cadence.
//
//  1. The first of [Policy.Cadences] that fits class and market decides. The
//     founding preset [Default] has two visits a month in urban and town
//     markets (S1-3) and one in rural ones (S1-4); [WeeklyFMCG] is another.
//  2. An override for the retailer goes before it, with its cause on record.
//  3. More visits than the cadence "to improve relations" are refused (S1-1):
//     [Policy.Validate] finds such an override, and where a policy was not
//     validated the rule passes it over, with the code raise_refused.
//
// # When
//
// [Policy.Needs] finds what a month owes each retailer of a [Roster].
//
//  1. A retailer listed twice, not yet a customer or closed for good is owed
//     nothing.
//  2. The norm is the cadence's visits a month. A shop that opens or closes
//     within the month is owed as many as fit its days at the target gap, and
//     at least one.
//  3. Of the record, one visit a day counts: done before planned before missed.
//     A missed visit was not made. A booking is void on a day that is over
//     (before [Roster.From], or up to the last visit of the month on record as
//     done or missed) and on one when the shop is no customer.
//  4. Wanted is the norm less the visits done and those booked. Booked visits
//     are needs bound to their date and, if they have one, their time. More
//     visits done and booked than the norm make the shop averse (S1-10).
//  5. Needs lie on working days that the calendar covers, after the last visit
//     of the month on record, in the order of their numbers.
//  6. From one visit to the next the lower gap always holds, except between two
//     visits both booked. The upper gap holds too. Under [Continue] both reach
//     back to the last visit made or booked before the month, and on: the first
//     working day after the month must be within the upper gap of the last
//     visit, or else the visit booked after it, if there is one so early that
//     none can come between. Under [Restart] only the lower gaps reach across
//     the month's ends.
//  7. Where not all upper gaps can be kept, as few as can be are given up; the
//     needs after them are [Need.Stretched], and overdue if it is the gap from
//     the last visit that was over before the first day to be had. Where the
//     lower gaps leave no day, the last needs of the month have none.
//  8. Targets miss the target gaps by the least sum of squares. Without a visit
//     to count from, and under Restart, they lie in the middles of equal parts
//     of the open days instead. Of targets equally good the earlier are taken.
//  9. Free visits go before, between and after the booked ones where as many as
//     can find room, then as few upper gaps as can be are given up, then the
//     targets are best.
//  10. The ranks: booked visits, then overdue ones, then first visits of the
//     month before second before third, so that small classes keep theirs
//     (S1-8), then the classes in the order of [Policy.Order].
//
// [Need] says what its widest days, its safe days and its target promise.
//
// # At what hours
//
// [Windows.On] is a shop's hours on a date, those told for the date before those
// of the week before those the policy takes for a shop that has told none, less
// the sales peaks (S1-12 to S1-14). [Windows.Allows] judges one time: a stay lies
// wholly inside the shop's hours, and in a peak only if the shop agreed to it
// by phone, as important matters should be (S1-15).
//
// # What is not decided here
//
// Which day and minute a visit gets, and what becomes of needs that do not all
// fit: package schedule. The visitor's own hours, lunch, leave and ways: also
// there; a need's days know the shop's gaps and the calendar, not on which of
// them the shop has hours. What a retailer's class is: package client.
//
// # Where it is proved
//
// testdata holds the rules as scenarios to read. TestNeedsOracle compares the
// needs of thousands of random shops with what trying every set of days finds:
// widest days, holes, targets, safe days and who has no day. TestNeedsYear
// plans a shop's years month by month and wants every gap kept across every
// month's end, as TestNeedsChina does through three years of real holidays.
// TestWindowsOracle steps through random days.
package visit
