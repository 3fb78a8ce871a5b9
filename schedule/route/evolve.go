package route

import "context"

// How the iterations are shared out among falls of the temperature. One slow
// fall ends far from the best choice of days now and then, however slow it is;
// where several fit, the best of them and of their children seldom does. How
// slow a fall has to be grows faster than the nodes do.
const (
	// slowly is the iterations of a fall for each two nodes, and leastFall its
	// least.
	slowly    = 6
	leastFall = 20_000

	// mostFounders bounds the falls of an epoch that begin hot. They take half of
	// its iterations.
	mostFounders = 6

	// childHalvings is how many of the halvings of the temperature a child goes
	// through, the last ones: enough to mend it, too few to forget its parents.
	childHalvings = 5
)

// evolve goes through epochs. Each anneals from hot a few times, as often as
// fits into half of its iterations, and then children of the best solutions
// found, each for half as long. Children of the same few solutions grow alike, so
// the next epoch keeps but the best. Where not even two falls fit, all
// iterations are one.
func (s *search) evolve(ctx context.Context, effort int) {
	n := min(s.m.nodes, 1<<12) // keeps the square small
	length := max(slowly*n*n, leastFall)
	founders := min(effort/2/length, mostFounders)
	if founders < 2 {
		founders, length = 1, max(effort, 1)
	}
	epochs := max(effort/founders/length/2, 1)
	fall := cooling{from: 2 * s.meanWay(), over: length, halvings: halvings}
	for epoch := range epochs {
		until := effort - effort/epochs*(epochs-1-epoch)
		if !s.epoch(ctx, fall, founders, until) {
			break
		}
	}
	s.offer()
	if len(s.pool.elites) > 0 {
		s.load(&s.pool.elites[0])
	}
}

// epoch goes on until so many iterations are done, and reports whether the
// context lasted so long.
func (s *search) epoch(ctx context.Context, fall cooling, founders, until int) bool {
	s.pool.elites = s.pool.elites[:min(len(s.pool.elites), 1)]
	for range founders {
		if !s.anneal(ctx, fall, 0, min(fall.over, until-s.done)) {
			return false
		}
		s.offer()
	}
	// A child begins where a fall of its length would have cooled so far.
	half := fall.over / 2
	child := cooling{from: fall.from, over: half * halvings / childHalvings, halvings: halvings}
	for s.done < until {
		s.breed()
		from := child.over - half
		if !s.anneal(ctx, child, from, min(child.over, from+until-s.done)) {
			return false
		}
		s.offer()
	}
	return true
}
