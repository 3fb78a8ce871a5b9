package complaint_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/prng"
)

// lines are the commands that a random case draws from, by rough frequency.
var lines = strings.Split(`vent anger=%d
acknowledge who=rep-7
find_cause cause=scarce_supply item=A
find_cause cause=late_order
record_view loss=material sought=goods
contact
contact from_retailer
clarify
find_beyond
escalate why=money
escalate to=director why=policy
return
offer role=rep remedy=goods amount=1%d
offer role=shop_manager remedy=credit amount=1%d00
offer role=director remedy=credit amount=1%d00
defer due=%s
defer visit=%s
substitute item=B from_retailer
substitute item=B
remove_cause
wait
hear
wait
hear
promise text=x basis=warehouse due=%s
keep
accept who=owner
accept who=owner same_contact
decline
reject who=manager-2 text=no told
follow_up satisfied score=9
follow_up score=2
extend clock=solve due=%s text=agreed
extend clock=hard due=%s text=agreed
reopen
learn cause=late_order text=x owner=manager-2
argue
retarget tier=major
retarget tier=general
retarget policy=p0-2
recalendar calendar=cal-2
absorb other=k2 received=2025-06-01T10:00
lapse who=manager-2 role=director
withdraw
duplicate other=k2`, "\n")

// randomWorld is a desk with two versions of everything, with clocks that
// differ by a draw.
func randomWorld(r *prng.Rand) *world {
	w := newWorld()
	for i := range w.policy.Clocks {
		k := &w.policy.Clocks[i]
		if k.Clock == complaint.SolveClock && r.Chance(1, 2) {
			k.Target = complaint.NthDay(r.Between(1, 6))
		}
		if k.Clock == complaint.AnswerClock && r.Chance(1, 2) {
			k.Target, k.PausedWaiting = complaint.Business(complaint.Hours(r.Between(1, 30))), true
		}
	}
	w.policy.Reopen.Mode = complaint.ReopenMode(r.Between(0, 3))
	w.policy.Reopen.Limit = r.IntN(4)
	w.desk.Policies[0] = w.policy
	must(w.publish(line("p0-2 solve=30h")))
	must(w.publish(line("cal-2 closed=2025-06-10")))
	w.now = w.now.Add(time.Duration(r.IntN(10*24*60)) * time.Minute)
	must(w.do("raise policy=p0-1 calendar=cal-1" + prng.Pick(r, []string{"", " tier=major", " channel=face_to_face"})))
	return w
}

// randomCase plays up to n random commands, some of them blocked.
func randomCase(r *prng.Rand, n int) *world {
	w := randomWorld(r)
	for range n {
		w.now = w.now.Add(time.Duration(r.Between(1, prng.Pick(r, []int{30, 600, 5000}))) * time.Minute)
		text := prng.Pick(r, lines)
		switch {
		case strings.Contains(text, "%d"):
			text = fmt.Sprintf(text, r.IntN(4))
		case strings.Contains(text, "%s"):
			text = fmt.Sprintf(text, w.now.Add(time.Duration(r.Between(1, 20000))*time.Minute).Format("2006-01-02T15:04"))
		}
		must(w.try(text))
		if r.Chance(1, 40) {
			text = strings.Replace(text, " ", " recorded="+w.now.Add(time.Hour).Format("2006-01-02T15:04")+" ", 1)
			must(w.try(text))
		}
	}
	return w
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
