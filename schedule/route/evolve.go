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

	// mostFounders bounds the falls that begin hot. They take half of the
	// iterations at most.
	mostFounders = 10

	// childHalvings is how many of the halvings of the temperature a child goes
	// through, the last ones: enough to mend it, too few to forget its parents.
	childHalvings = 5
)

// evolve anneals from hot as often as fits into half of the iterations, and
// then children of the best solutions found, each for half as long. Where not
// even two fit, all iterations are one fall.
func (s *search) evolve(ctx context.Context, effort int) {
	n := min(s.m.nodes, 1<<12) // keeps the square small
	length := max(slowly*n*n, leastFall)
	founders := min(effort/2/length, mostFounders)
	if founders < 2 {
		founders, length = 1, max(effort, 1)
	}
	fall := cooling{from: s.meanWay(), over: length}
	going := true
	for range founders {
		going = going && s.anneal(ctx, fall, 0, min(length, effort-s.done))
		s.offer()
	}
	// A child begins where a fall of this length would have cooled so far.
	child := cooling{from: fall.from, over: length / 2 * halvings / childHalvings}
	for going && s.done < effort {
		s.breed()
		from := child.over - length/2
		going = s.anneal(ctx, child, from, min(child.over, from+effort-s.done))
		s.offer()
	}
	if len(s.pool.elites) > 0 {
		s.load(&s.pool.elites[0])
	}
}
