package schedule_test
import ("testing";"context";"fmt";"github.com/rapport-go/rapport/internal/prng";"github.com/rapport-go/rapport/schedule")
func TestDbg(t *testing.T){
	r := prng.Seed(175)
	p, terr := random(r)
	plan := p.Plan(context.Background(), terr)
	rules := schedule.Replan{Budget: prng.Pick(r, []int{0, 0, 1, 3, 100}), Refill: r.Chance(1, 4)}
	if r.Chance(3, 4) {
		rules.Frozen = terr.Month.First().AddDays(r.IntN(25))
	}
	for range r.Between(1, 3) {
		e:=prng.Pick(r, events); fmt.Println(e.name)
		e.happen(r, &terr, plan, max(rules.Frozen, terr.Month.First()))
	}
	rev := p.Replan(context.Background(), terr, plan, rules)
	for _, m := range rev.Plan.Missed { if m.Need.Retailer=="S012" { fmt.Printf("%+v\n",m)}}
	for _, n := range terr.Needs { if n.Retailer=="S012" { fmt.Printf("%+v\n",n)}}
	for _, d := range rev.Plan.Days { fmt.Println(d.Date, d.Because, len(d.Bookings)); for _,b:=range d.Bookings{fmt.Println("   ",b.Need,b.Start,b.End, b.Travel)} }
	fmt.Println(p.Limits, terr.Visits, terr.Rep.Away)
}
