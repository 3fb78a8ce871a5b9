package schedule

// rooms counts, for every stretch of days, the room there is and what the
// booked needs bound to it want. The needs enter by rank, so that a need is only
// set against needs at least as urgent.
type rooms struct {
	*brief
	booked []int // jobs, by rank
	next   int   // the first of them that is not in yet
	least  []int // by site: the least minutes of way to it
	stays  table
	work   table
}

// table is a sum for each stretch of days, by first and last day.
type table struct {
	room  []int   // by day
	wants [][]int // by first and last day of the stretch
}

func newTable(room []int) table {
	t := table{room: room, wants: make([][]int, len(room))}
	for first := range t.wants {
		t.wants[first] = make([]int, len(room))
	}
	return t
}

// add enters a want bound to a stretch, in every stretch that holds it.
func (t *table) add(first, last, n int) {
	for f := 0; f <= first; f++ {
		for l := last; l < len(t.room); l++ {
			t.wants[f][l] += n
		}
	}
}

// short finds the shortest stretch that holds the days from first to last and
// has not the room for n more.
func (t *table) short(first, last, n int) (from, to, room int, ok bool) {
	for f := first; f >= 0; f-- {
		sum := 0
		for day := f; day < last; day++ {
			sum += t.room[day]
		}
		for l := last; l < len(t.room); l++ {
			sum += t.room[l]
			if t.wants[f][l]+n > sum && (!ok || l-f < to-from) {
				from, to, room, ok = f, l, sum, true
			}
		}
	}
	return from, to, room, ok
}

// newRooms reckons the room of the days and orders what is booked. What is
// frozen on a day that the facts do not bear out is no rival.
func (b *brief) newRooms(s *search) *rooms {
	r := &rooms{brief: b}
	for j, day := range s.at {
		if day != nowhere && (day >= s.from || s.feasible(&s.routes[day], day)) {
			r.booked = append(r.booked, j)
		}
	}
	stays, work := make([]int, len(b.field)), make([]int, len(b.field))
	for day := range b.field {
		if shift := &b.problem.shifts[day]; len(shift.Open) > 0 {
			stays[day] = shift.stops
			work[day] = min(total(shift.Open)-shift.Pause, shift.work)
		}
	}
	r.stays, r.work = newTable(stays), newTable(work)
	r.least = b.problem.leastWays()
	return r
}

// leastWays is the least minutes of way to each site from any other.
func (p *problem) leastWays() []int {
	out := make([]int, p.sites)
	for to := range out {
		out[to] = never
		for from := 0; from < p.sites; from++ {
			if from != to {
				out[to] = min(out[to], p.way(from, to))
			}
		}
	}
	return out
}

// want is the least minutes that a job takes.
func (r *rooms) want(j int) int {
	job := &r.problem.jobs[j]
	return job.stay + r.least[job.site]
}

// span is the first and last day of a job.
func (r *rooms) span(j int) (first, last int) {
	job := &r.problem.jobs[j]
	return job.first, job.first + len(job.windows) - 1
}

// prove looks for a stretch that is too short for a need and the booked needs
// bound to it. The needs must come by rank.
func (r *rooms) prove(i int, proof *Proof) bool {
	j := r.job[i]
	for ; r.next < len(r.booked) && r.problem.jobs[r.booked[r.next]].rank <= r.problem.jobs[j].rank; r.next++ {
		k := r.booked[r.next]
		first, last := r.span(k)
		r.stays.add(first, last, 1)
		r.work.add(first, last, r.want(k))
	}
	first, last := r.span(j)
	measure, want := ByVisits, 1
	from, to, room, ok := r.stays.short(first, last, 1)
	if ok {
		want += r.stays.wants[from][to]
	} else {
		measure, want = ByMinutes, r.want(j)
		if from, to, room, ok = r.work.short(first, last, want); !ok {
			return false
		}
		want += r.work.wants[from][to]
	}
	proof.Strength, proof.Measure = AnyPlan, measure
	proof.From, proof.To = r.field[from].date, r.field[to].date
	proof.Room, proof.Want = room, want
	for _, k := range r.booked[:r.next] {
		if first, last := r.span(k); from <= first && last <= to {
			proof.Rivals = append(proof.Rivals, r.key(k))
		}
	}
	return true
}
