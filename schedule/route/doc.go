// Package route plans the routes of crews over a period: on which days each
// site is visited, by which route of the day and in which order, so that the
// ways cost least. The field calls it the periodic vehicle routing problem, with
// time windows if there are any. The package knows no business words: a site may
// be a shop, a day may be any stretch that crews go out for.
//
// # What it decides
//
//  1. A site that no route could ever serve is left out, with the fact that
//     makes it so (TestLeft).
//  2. Every other site gets one of its patterns: it is visited on all days of
//     the pattern, once a day, and on no other (TestRandom).
//  3. A day has at most as many routes as crews, each from the base to the base.
//     Crews of a day are equal; one without work stays at home (TestSolve).
//  4. No route breaks the limits of its day: load, duration with waiting, the
//     windows of the sites and of the day (TestRandom). A crew leaves as late
//     as its windows let it (TestSolve).
//  5. Within that, the cost of all ways is made small. Small is not proved least,
//     but for tiny problems it is (TestOracle).
//  6. Where the search finds no room for all, sites are left out until the limits
//     are kept, and said to be: NoRoom is no proof (TestSolve).
//
// The same problem gives the same solution on every platform: numbers are whole,
// also the temperature and the logarithm of the search, its random numbers come
// from Seed, its length from Effort, and ties go to the lower number (TestRandom).
// The context is looked at every 64 iterations; when it has ended the solution is
// the best so far (TestCancelled), which then depends on the machine.
//
// # How it searches
//
// Ruin and recreate (Christiaens and Vanden Berghe 2020) with the pattern chosen
// at each insertion. An iteration takes strings of neighbouring stops out of a
// few routes, each site with all its visits, and puts the sites back one by one
// on the pattern whose best places add least. Now and then only the visits of one
// day are taken out and put back, which is sooner done. Worse solutions are
// accepted by a temperature that falls with the count of iterations. Limits may be
// broken at a price that follows how often they are; only a solution that keeps
// them all is ever the best.
//
// Where there are iterations enough for it, the temperature falls several times
// from the start, and then, from half way, several times for children of the best
// solutions: one of them with the days that another has in one neighbourhood,
// the other's days renamed so that the two are most alike, as in the crossovers of
// Vidal et al. 2012 (TestFalls).
//
// The best place of a site in a route is remembered while the route stays as it
// is, and an iteration that is not accepted is undone by giving back the few
// routes that it touched, so that its time does not grow with the number of days
// and routes that it leaves alone.
//
// # What it does not decide
//
// How often a site needs a visit and which days are allowed: patterns come from
// the caller, as do times and costs, as a matrix. Nothing here reads a clock,
// and an hour is as many units as the caller says.
package route
