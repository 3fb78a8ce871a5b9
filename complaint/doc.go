// Package complaint handles complaints: which step is next, by when, who may
// take it, and why it is blocked.
//
// A complaint is a Case, the sum of its events. A Desk decides: Decide answers
// a Command with the events that make it so or with every reason against it;
// Evolve adds events to a case; View shows it at an instant, with its clocks
// and the steps allowed and blocked; Explain derives how a date comes about;
// DueBetween lists what falls due; NextWake says when to look again; Insert
// takes in what became known late. Everything is a value and a function: no
// clock, no timer, no storage.
//
// # The rules, in the order they apply
//
//  1. Events come in order, each once, of a known form; a case is pinned to a
//     version of the policy and of the calendar, and only an event (Retarget,
//     Recalendar) changes that. The errors of Evolve say what is wrong.
//  2. One table (Transitions, Refusals) says of every state and step what
//     follows or why nothing does. It drives Decide, Evolve, Mermaid and DOT.
//  3. Hear out first: no explanation, no offer, no escalation before the
//     retailer spoke and was accepted (S2-2, S2-3, S2-8), with full attention
//     (S2-9, S2-10) and in the same steps for a small complaint as for a large
//     one: tiers change clocks alone (S2-11). Arguing is a conduct mark (S0-13,
//     S2-7) and a reason to treat the case as graver, once (S2-5). Rules 3, 4, 5
//     and 8 are the four principles of handling that the source lists (S2-15).
//  4. Then cause and viewpoint (S2-6, S2-14, S2-42), each cause with its right
//     first answer (S0-28, S1-22, S3-41, S3-84, S3-85, S3-95, S3-98, S3-101,
//     S3-107); no compensation unasked (S2-4).
//  5. Only who has the authority offers: per case, per retailer and period, by
//     remedy; what is beyond goes to the next rung at once (S2-13). A rung that
//     stays silent is passed over to the next. Who rejects did not handle it.
//  6. What nobody can solve now is deferred, not argued out (S0-14): to the next
//     visit (S0-15), after a cool-off by anger, with a substitute at the same
//     price (S0-16, S3-57) and help to sell it (S0-17). Nothing is promised that
//     nobody confirmed (S0-10, S4-37). Deferrals are limited (S3-98).
//  7. Closing takes the retailer's word that it is well; reopening follows the
//     policy; the end is a lesson with an owner (S3-97).
//  8. Clocks (S2-12): four kinds of target, elapsed, business time, n-th
//     business day at its close, fixed date. A rule pauses its clock by state;
//     the clocks inform and hard never pause. A business day counts for a clock
//     that runs at its close. At one instant a stop comes before a pause and a
//     pause before a start. Done at the date is in time, later is missed, and
//     missed stays missed.
//  9. Statistics are counts, shares as numerator and denominator, exact Poisson
//     bounds, percentiles that occurred, and open cases beside them; the
//     regulator's half-yearly return; promoters before and after, in pairs.
//
// # What it does not decide
//
// It does not count working time (package schedule/calendar does), plan the
// visit it asks for (a View's VisitBy is for visit.Pull), choose the
// substitute (package guidance does), convert money, send anything or store
// anything. Facts from elsewhere come in with a Command.
//
// # Proofs
//
// TestTableIsTotal: every pair of a state and a step is decided once.
// TestEvolveFollowsTable: a case becomes what the table says, and so do its
// clocks. TestScenarios: the edge cases on which engines differ, by id, and
// every reason code. TestReplay, TestInsert, TestDueBetween, TestNextWake,
// TestPauseNeverShortens, TestExplainAddsUp, TestDecideMeansEvolve: what holds
// of every case, on random ones. TestDueOracle: every date against a second
// implementation that steps through the minutes. TestCityDates: a city's own
// due dates, where that data is at hand. TestNothingIsShared: a result has memory
// of its own. TestHalfYear: the return, by hand. TestArgumentCountsOnce: one tier
// graver for one argument. TestClosedVocabulariesAreSaid, TestPresetsAreSaid,
// TestTextsAreSentences: words in both languages, and no raw code in a text.
package complaint
