// Package visit decides how each retailer is visited: how often and when, what
// for, what a visit is worth, what is done about what it finds, how the manager
// behaves, and who is covered.
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
//  10. A [Pull] moves a visit among the days that serve its cause: the earliest
//     free visit that costs least. That it is served outweighs every upper gap;
//     no cause breaks a lower gap (S1-10), and one that no day can serve says so.
//     A booking on such a day serves it too. Causes share one visit where their
//     days meet; where they do not, the more urgent has it and the other waits.
//     Where the norm leaves no visit, causes that may ask for one of their own
//     do, and others wait.
//  11. The ranks: booked visits, then those pulled by a cause that may ask for a
//     visit of its own, then overdue ones, then those of other causes (S0-19,
//     S3-19), then first visits of the month before second before third, so
//     that small classes keep theirs (S1-8), then the classes in the order of
//     [Policy.Order].
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
// # What for
//
// [AgendaPolicy.Make] is the agenda of a visit.
//
//  1. Purposes compose: each step that one of them has is taken once, with the
//     most minutes any gives it. A first visit has ten minutes free of business
//     (S1-17). The minutes of the steps sum to the stay.
//  2. Problems come before news, and news before faults of the class (S3-86,
//     S3-88), the oldest first, at most as many as the purposes allow (S3-33).
//     What is new is learned first (S3-14, S3-20). News is told once; a problem
//     that is still open is followed up, and its visits are counted.
//  3. Each visit asks advice (S0-7), tells and hears something (S3-104): what
//     was longest not had.
//  4. An agenda that lacks one of these, that asks what the visit before asked,
//     or is that visit's again, is refused, and so is a stay too short for its
//     steps. [Agenda.Checklist] prints any for a phone.
//
// # What a visit is worth
//
// [Policy.CheckReports] judges reports. A stay too short, a task not done (S1-6),
// a sales peak the shop had not agreed to (S1-12) and a manager in two shops at
// once make a visit invalid; too short, or without any of its tasks, it is a
// stamp. Data missing (S3-7) or wrong (S3-11), a count not verified (S3-10), no
// plan or no summary (S3-13), nothing told or heard (S3-104) make it incomplete.
//
// # What is done about it
//
// [FindingPolicy.Act] gives each finding its actions in order, each with an owner
// and a working day by which it is due; [MessagePolicy.Open] those about messages
// between shop and company, which stay open until they are passed on (S0-25,
// S3-6), and their counts until they are verified. An uneasy shopkeeper's stock is
// counted openly; what follows depends on the count (S3-82, S3-83).
// [FindingPolicy.SharedFaults] finds the faults that shops of a class have in
// common, and the shops of the class to be kept from them, each looked at for
// itself (S3-88, S3-89).
//
// # How the manager behaves
//
// [ConductPolicy.Review] counts the events of a period by [Mark]: the fifteen
// dangerous behaviours (S2-25 to S2-39), breaches, the three diligences (S3-17),
// merits, and care by the code of its topic, never its content (S0-1). There is
// no score and no verdict: any dangerous behaviour asks for attention (S2-40),
// what the manager disputes is counted apart, and no record says nothing.
//
// [RidePolicy.Plan] draws, from a seed, the days on which the supervisor goes
// along (S1-26) and the shops that are asked (S1-30).
//
// # Who is covered
//
// [Policy.Ledger] counts a month's visits by rep and class so that all sums close,
// and [CoveragePolicy.Gaps] alarms where big classes are served at the cost of the
// small ones (S1-8, S1-9).
//
// # What is not decided here
//
// Which day and minute a visit gets, and what becomes of needs that do not all
// fit: package schedule. The visitor's own hours, lunch, leave and ways: also
// there; a need's days know the shop's gaps and the calendar, not on which of
// them the shop has hours. How routes reach all shops in little time (S1-33):
// also there. That a shop has the reps of others with it daily (S1-11) is in no
// record that this package is given: the hours they take are dated hours of the
// retailer, which Windows keeps free, a visit among many is made to count by its
// agenda and its check, and coming more often instead is refused (S1-1); the
// route is schedule's. What a retailer's class is, and what is known of it:
// package client. The steps of a complaint: package complaint. Gifts, private
// lives and hidden rules (S4-22) have no word here, so nothing here can advise
// them.
//
// # Where it is proved
//
// testdata holds the rules as scenarios to read. TestNeedsOracle compares the
// needs of thousands of random shops with what trying every set of days finds:
// widest days, holes, targets, safe days and who has no day. TestNeedsYear
// plans a shop's years month by month and wants every gap kept across every
// month's end, as TestNeedsChina does through three years of real holidays.
// TestWindowsOracle steps through random days. TestHistories checks a hundred
// thousand histories for gaps, TestNeedsPolk the order days of real shops.
// TestAgendas makes years of agendas and wants each to differ from the last, to
// use every topic once and to fit the screen. TestReports, TestMessagesStayOpen,
// TestLedgerOracle and TestGapsExact read their rules a second time, TestRides and
// TestSample want everybody seen.
package visit
