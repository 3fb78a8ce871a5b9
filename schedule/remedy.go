package schedule

// remedies is the smallest changes that would let a missed need into the plan
// as it stands, each tried out.
func (b *brief) remedies(s *search, i int) []Reason {
	var out []Reason
	for _, find := range [...]func(*search, int) Reason{b.withVisits, b.withMinutes, b.withGap, b.onOtherDay} {
		if r := find(s, i); r.Code != 0 {
			out = append(out, r)
		}
	}
	return out
}

// withVisits is the day that would take the need if it took one visit more.
func (b *brief) withVisits(s *search, i int) Reason {
	job := &b.problem.jobs[b.job[i]]
	for _, day := range b.byTarget(job) {
		if day < s.from || b.barred(i, day).Code != 0 || !s.allowed(b.job[i], day, nowhere) {
			continue
		}
		shift := b.problem.shifts[day]
		shift.stops = len(s.routes[day].jobs) + 1
		if _, _, why := s.tryIn(&s.routes[day], &shift, job, job.windows[day-job.first], never); why == fits {
			return Reason{Code: FitsWithVisits, Date: b.field[day].date, Have: b.policy.Limits.Visits, Want: shift.stops}
		}
	}
	return Reason{}
}

// withMinutes is the day that would take the need with the fewest minutes over
// the limit.
func (b *brief) withMinutes(s *search, i int) (out Reason) {
	job := &b.problem.jobs[b.job[i]]
	for _, day := range b.byTarget(job) {
		if day < s.from || b.barred(i, day).Code != 0 || !s.allowed(b.job[i], day, nowhere) {
			continue
		}
		shift := b.problem.shifts[day]
		shift.work = never
		_, detour, why := s.tryIn(&s.routes[day], &shift, job, job.windows[day-job.first], never)
		if want := s.routes[day].work + job.stay + detour; why == fits && (out.Code == 0 || want < out.Want) {
			out = Reason{Code: FitsWithMinutes, Date: b.field[day].date, Have: b.policy.Limits.Minutes, Want: want}
		}
	}
	return out
}

// byTarget is the days of a job, nearest to its target first.
func (b *brief) byTarget(job *job) []int {
	first, last := job.first, job.first+len(job.windows)-1
	var out []int
	lo := min(max(job.target, first), last)
	hi := lo + 1
	for lo >= first || hi <= last {
		if lo >= first && (hi > last || job.target-lo <= hi-job.target) {
			out = append(out, lo)
			lo--
		} else {
			out = append(out, hi)
			hi++
		}
	}
	return out
}

// withGap is the day of the need's own that would take it if the gap to its
// neighbour were another: the longest that is too short, or else the shortest
// that is too long.
func (b *brief) withGap(s *search, i int) (out Reason) {
	job, n := &b.problem.jobs[b.job[i]], &b.needs[i]
	for _, day := range b.byTarget(job) {
		if day < s.from || b.barredButGap(i, day).Code != 0 {
			continue
		}
		r := b.gapNeeded(s, i, day)
		if r.Code == 0 || r.Want == 0 || !b.serves(s, i, day) {
			continue
		}
		if r.Unit = n.Gap.Unit; out.Code == 0 || r.Want < r.Have && r.Want > out.Want {
			out = r
		}
	}
	return out
}

// gapNeeded is the gap that would settle every conflict of a need on a day with
// the visits of its retailer. Its Code is 0 if there is no conflict, or one
// that no one gap settles.
func (b *brief) gapNeeded(s *search, i, day int) Reason {
	conflicts := b.conflicts(s, i, day)
	if len(conflicts) == 0 {
		return Reason{}
	}
	worst := conflicts[0]
	for _, c := range conflicts {
		if c.Code != worst.Code || c.Code == OutOfTurn {
			return Reason{}
		}
		if c.Code == TooClose && c.Have < worst.Have || c.Code == TooFar && c.Have > worst.Have {
			worst = c
		}
	}
	return Reason{Code: FitsWithGap, Date: b.field[day].date, Have: worst.Want, Want: worst.Have}
}

// conflicts is every conflict of a need on a day with the visits of its
// retailer, of those not in the plan the nearest alone.
func (b *brief) conflicts(s *search, i, day int) []Reason {
	j := b.job[i]
	site := b.problem.jobs[j].site
	var out []Reason
	if c := b.tooCloseToSeen(&b.needs[i], site, day); c.Code != 0 {
		out = append(out, c)
	}
	for _, k := range b.problem.groups[site] {
		if k == j || s.at[k] == nowhere {
			continue
		}
		if c := b.conflict(s, i, day, k); c.Code != 0 {
			out = append(out, c)
		}
	}
	return out
}

// onOtherDay is the day nearest to the need's own days, outside them, that
// would take it.
func (b *brief) onOtherDay(s *search, i int) Reason {
	job, n := &b.problem.jobs[b.job[i]], &b.needs[i]
	first, last := job.first, job.first+len(job.windows)-1
	for off := 1; off < len(b.field); off++ {
		for _, day := range [...]int{last + off, first - off} {
			if day < s.from || day >= len(b.field) || b.barredButGap(i, day).Code != 0 ||
				len(b.conflicts(s, i, day)) > 0 || !b.serves(s, i, day) {
				continue
			}
			r := Reason{Code: FitsOn, Date: b.field[day].date, Have: off}
			if n.Gap.Max > 0 && n.After.Valid() && day > last {
				if gap := b.gap(n.After, day, n.Gap.Unit); gap > n.Gap.Max {
					r = Reason{Code: FitsWithGap, Date: r.Date, Have: n.Gap.Max, Want: gap, Unit: n.Gap.Unit}
				}
			}
			return r
		}
	}
	return Reason{}
}

// serves reports whether a day of the plan has the time for a need, whatever
// its gaps and days.
func (b *brief) serves(s *search, i, day int) bool {
	j := b.job[i]
	windows := b.windows(&b.needs[i], b.problem.jobs[j].site, day)
	if len(windows) == 0 {
		return false
	}
	_, _, why := b.problem.tryIn(&s.routes[day], &b.problem.shifts[day], &b.problem.jobs[j], windows, never)
	return why == fits
}
