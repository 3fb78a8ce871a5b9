// Package route plans the routes of crews over a period: on which days each
// site is visited, by which route of the day and in which order, so that the
// ways cost least. The field calls it the periodic vehicle routing problem, with
// time windows if there are any. The package knows no business words: a site may
// be a shop, a day may be any stretch that crews go out for.
//
// A site is visited on the days of one of its patterns, or by visits each of
// which has days of its own, with gaps between them. A day has equal crews, or
// crews with shifts of their own. A problem of patterns and equal crews alone is
// the field's; any other is strict (see [Problem]).
//
// # What it decides
//
//  1. What no route could ever serve is left out, with the fact that makes it so
//     (TestLeft, TestStrictLeft).
//  2. Every other site of patterns gets one of them: it is visited on all days of
//     the pattern, once a day, and on no other (TestRandom). If it has a prize it
//     may be left out for that.
//  3. Every other visit is made once, on one of its days, or left out at its
//     prize. Visits of a site are on different days in the order of the list. The
//     gap between any two is at least the MinGap of each, by its clock; that to
//     the very visit before is at most the MaxGap, if that is made, too
//     (TestStrict, TestStrictRandom).
//  4. A day has at most as many routes as crews, each from the base of its crew
//     to that base. Equal crews are alike; one without work stays at home
//     (TestSolve). A visit is made by one of its crews, and all of a site with
//     SameCrew by the same (TestStrictRandom).
//  5. No route breaks a limit: load, work, stops, duration with waiting, the
//     windows, the open stretches, the time back, and the break, which is clear
//     of stays and ways (TestRandom; TestStrictRandom goes through the minutes). A
//     crew leaves as late as lets its route be shortest (TestSolve).
//  6. Within that, the cost of all ways, of the days chosen, of uneven routes and
//     of what is left out is made small. Small is not proved least, but for tiny
//     problems it is (TestOracle, TestStrictOracle). What must be made is left out
//     only for want of room, whatever it costs.
//  7. Where the search finds no room for all, what does not fit is left out and
//     said to be: NoRoom is no proof (TestSolve). In a strict problem it does mean
//     that there is no place in the routes as they are, as TooDear means that
//     there is none worth it (TestStrictRandom).
//  8. What of an earlier solution is feasible is where the search begins; without
//     effort it stays as it is, and what can be added is (TestStart,
//     TestStartRepaired).
//
// The same problem gives the same solution on every platform: numbers are whole,
// also the temperature and the logarithm of the search, its random numbers come
// from Seed, its length from Effort, and ties go to the lower number (TestRandom,
// TestGolden). The context is looked at every 64 iterations; when it has ended the
// solution is the best so far (TestCancelled), which then depends on the machine.
//
// # How it searches
//
// Ruin and recreate (Christiaens and Vanden Berghe 2020) with the days chosen at
// each insertion. An iteration takes strings of neighbouring stops out of a few
// routes, with all other visits of their sites or without, and puts the sites
// back one by one on the days whose best places add least: the best pattern of
// the list, or the best of all days that the gaps allow, found visit by visit,
// since what comes before a visit matters only by the last that is made and its
// day. Worse solutions are accepted by a temperature that falls with the count
// of iterations.
//
// Where there are iterations enough for it, the temperature falls several times
// from the start, and then, from half way, several times for children of the best
// solutions: one of them with the days that another has in one neighbourhood,
// the other's days renamed so that the two are most alike, as in the crossovers of
// Vidal et al. 2012 (TestFalls).
//
// In a problem of patterns and equal crews limits may be broken at a price that
// follows how often they are; only a solution that keeps them all is ever the
// best. In a strict one every insertion keeps them all: each route has the
// earliest and the latest times of its stops, with the break taken and to come
// (internal/timing), so that a place is tried in a time that depends on the
// windows alone. Only a limit of duration is tried against the whole route.
//
// The best place in a route is remembered while the route stays as it is, and an
// iteration that is not accepted is undone by giving back the few routes that it
// touched, so that its time does not grow with the number of days and routes
// that it leaves alone.
//
// # What it does not decide
//
// How often a site needs a visit and which days are allowed: patterns, visits and
// gaps come from the caller, as do times and costs, as a matrix. Nothing here
// reads a clock, and an hour is as many units as the caller says.
package route
