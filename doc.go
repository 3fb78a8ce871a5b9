// Package rapport is the map of a library of relationship-management rules for
// a wholesaler's customer managers (客户经理): one person who looks after about
// 200 retailers. The package itself holds nothing; the rules are in:
//
//	client                WHO     retailers, value classes, 80/20, bands, credit,
//	                              RFM, scorecard, profile, warnings, briefs
//	visit                 HOW     cadence, needs, windows, agenda, reports,
//	                              findings, conduct, rides along, coverage
//	schedule              WHEN    month plan, check, re-plan, workload,
//	                              rationing, today's list, teams
//	schedule/calendar             dates, opening hours, working time
//	schedule/route                the search for routes over days
//	schedule/export               a plan as iCalendar, GeoJSON and a picture
//	complaint             WRONG   steps, clocks, authority, deferral, statistics
//	guidance              WHAT    the monthly sheet: what changed and why, orders
//	guidance/page                 a sheet as text, Markdown and HTML
//	guidance/ration               sharing scarce goods, staged support
//	guidance/market               the five rates over time, region and class
//
// Imports run one way: calendar and route know no business words; client
// imports calendar; visit and complaint import client; schedule imports visit;
// export imports schedule; ration, market and guidance import client; page
// imports guidance.
//
// # How the packages are used
//
// Each package has one Policy: a plain struct that is at once the Go literal,
// the JSON and the documentation. Default returns the preset of the founding
// documents, ParsePolicy reads JSON strictly, Validate names every fault with a
// JSON pointer, the value and the limit. The verbs are methods on the policy
// or its parts. They are total: on any value, validated or not, they return a
// result with its reasons and never an error or a panic. They read no clock
// and no file, draw no random number that the caller did not seed, and share no
// memory with their inputs.
//
// A month, end to end:
//
//	standing := clients.Classes.Classify(book)           // client: who is who
//	needs, none := visits.Needs(roster)                  // visit: who is owed what
//	plan := schedules.Plan(ctx, territory)               // schedule: which day, order, minute
//	wrong := schedules.Check(territory, plan)            // anyone's plan, from the facts
//	rev := schedules.Replan(ctx, territory, plan, rules) // when things change
//	sheet := sheets.Sheet(facts)                         // guidance: what to tell the shop
//	html := page.HTML(sheet, calendar.Chinese)           // one A4 page
//
// # Rules
//
// The rules come from five Chinese texts on the work of customer managers,
// numbered S0 to S4, and are cited by id (S1-12: a visit in a sales peak is
// invalid). Each package's documentation lists the rules it applies, in order,
// and the tests that prove them; Code.Rules gives the ids behind every reason.
//
//	S0  harmonious relations between wholesaler and retailer (2014)
//	S1  seven ways to better relations (2010)
//	S2  when a relation turns bad (a sales handbook, chapter 40)
//	S3  precision marketing, guidance sheets and communication (2024)
//	S4  relations with supermarkets (2024)
package rapport
