package route

// bestPlain is bestOn for a plain model whose places are remembered, which is
// where nearly all the time goes: a route that cannot be better is passed over
// by one comparison with what is remembered of it.
func (s *search) bestPlain(v, day int32) place {
	m := s.m
	w := &m.day[day]
	tours := s.tours[w.first:w.last]
	memos := s.memos[int(v)*len(s.tours)+int(w.first):][:len(tours)]
	demand, service := m.demand[v], m.service[v]
	best := place{more: nowhere}
	for i := range tours {
		t, known := &tours[i], &memos[i]
		if known.version == t.version && known.more >= best.more {
			continue // fines only add; of empty routes the first is as good as any
		}
		heavier := int64(0)
		if load := t.load + demand; load > w.load {
			heavier = fine(load-w.load, s.weights.load) - fine(t.sum.load, s.weights.load)
			if heavier >= best.more {
				continue // no way is shorter with one more stop, or hardly any
			}
		}
		if known.version != t.version {
			p := s.scanCost(v, t, 0)
			*known = memo{more: p.more, version: t.version, at: p.at}
		}
		way, at := known.more, known.at
		if way+heavier >= best.more {
			continue
		}
		if s.blink--; s.blink < 0 && len(t.stops) > 2 {
			s.blink = s.rand.IntN(2*blinks - 1)
			p := s.scanCost(v, t, at)
			way, at = p.more, p.at
		}
		more := way + heavier
		if t.driven+t.work+way+service > w.duration {
			more += s.longer(t, w, way+service)
		}
		if more < best.more {
			best = place{slot: w.first + int32(i), at: at, more: more}
		}
	}
	return best
}
