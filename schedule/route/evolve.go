package route

import "context"

// How the iterations are shared out among falls of the temperature. A fall on
// a rugged problem ends far from the best choice of days now and then, however
// slow it is; several short ones, and children of the best of them, seldom do.
const (
	// slowly is the iterations of a fall for each pair of nodes, and leastFall its
	// least.
	slowly    = 4
	leastFall = 20_000

	// mostFounders bounds the falls that begin hot. They take half of the
	// iterations at most.
	mostFounders = 10

	// childHalvings is how many of the halvings of the temperature a child goes
	// through, the last ones: enough to mend it, too few to forget its parents.
	childHalvings = 5
)

// evolve anneals from hot several times, as the iterations allow, and then
// children of the best solutions found, each for half as long.
func (s *search) evolve(ctx context.Context, effort int) {
	length := max(slowly*s.m.nodes*s.m.nodes, leastFall)
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
