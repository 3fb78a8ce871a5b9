package route

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/rapport-go/rapport/internal/timing"
)

// spanTable keeps every list of stretches once, by number: thousands of visits
// share a few opening hours.
type spanTable struct {
	lists [][]timing.Span
	known map[string]int32
	both  map[[2]int32]int32
}

// anyTimeSpans is all of time, as the windows of one who gives none.
func anyTimeSpans() []timing.Span { return []timing.Span{{Lo: -MaxTime, Hi: MaxTime}} }

func newSpanTable() *spanTable {
	return &spanTable{known: map[string]int32{}, both: map[[2]int32]int32{}}
}

// number is the number of a list in order.
func (t *spanTable) number(list []timing.Span) int32 {
	key := make([]byte, 0, 64)
	for _, s := range list {
		key = binary.AppendVarint(key, int64(s.Lo))
		key = binary.AppendVarint(key, int64(s.Hi))
	}
	n, ok := t.known[string(key)]
	if !ok {
		n = int32(len(t.lists))
		t.lists = append(t.lists, list)
		t.known[string(key)] = n
	}
	return n
}

// windows is the number of the windows of a caller; ok is false if one of them
// is not sane.
func (t *spanTable) windows(list []Window) (n int32, ok bool) {
	if len(list) == 0 {
		return t.number(anyTimeSpans()), true
	}
	spans := make([]timing.Span, 0, len(list))
	for _, w := range list {
		if !w.sane() {
			return 0, false
		}
		if w.From <= MaxTime && w.To >= -MaxTime {
			spans = append(spans, timing.Span{Lo: int(max(w.From, -MaxTime)), Hi: int(min(w.To, MaxTime))})
		}
	}
	return t.number(inOrder(spans)), true
}

// cut is the number of the stretches that lie in one of each of two lists.
func (t *spanTable) cut(a, b int32) int32 {
	n, ok := t.both[[2]int32{a, b}]
	if ok {
		return n
	}
	var spans []timing.Span
	first := 0
	for _, x := range t.lists[a] {
		for first < len(t.lists[b]) && t.lists[b][first].Hi < x.Lo {
			first++
		}
		for _, y := range t.lists[b][first:] {
			if y.Lo > x.Hi {
				break
			}
			spans = append(spans, timing.Span{Lo: max(x.Lo, y.Lo), Hi: min(x.Hi, y.Hi)})
		}
	}
	n = t.number(inOrder(spans))
	t.both[[2]int32{a, b}] = n
	return n
}

// inOrder sorts stretches and drops those that lie within another, so that
// neither beginnings nor ends fall.
func inOrder(spans []timing.Span) []timing.Span {
	slices.SortFunc(spans, func(a, b timing.Span) int {
		return cmp.Or(cmp.Compare(a.Lo, b.Lo), cmp.Compare(b.Hi, a.Hi))
	})
	out := spans[:0]
	for _, s := range spans {
		if len(out) == 0 || s.Hi > out[len(out)-1].Hi {
			out = append(out, s)
		}
	}
	return out
}
