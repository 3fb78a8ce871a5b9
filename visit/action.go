package visit

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Action is what somebody is to do by a day.
type Action struct {
	Retailer client.ID     `json:"retailer"`
	Do       Deed          `json:"do"`
	Owner    Owner         `json:"owner"`
	Due      calendar.Date `json:"due"` // unset only where what it follows has no date
	Ref      string        `json:"ref,omitzero"`
	Because  []Reason      `json:"because"`
}

// Owner is the role that answers for an action. Companies have others besides
// these.
type Owner string

// The owners that the founding documents name.
const (
	Manager        Owner = "manager"         // the customer manager of the shop
	PhoneClerk     Owner = "phone_clerk"     // takes its orders
	Supervisor     Owner = "supervisor"      // of the customer manager
	MarketManager  Owner = "market_manager"  // takes market information and opinions (S3-8)
	MonopolyOffice Owner = "monopoly_office" // acts on goods from outside (S3-95)
)

// Deed is what an action does.
type Deed uint8

// The deeds.
const (
	_              Deed = iota
	TidyTags            // price tags put right, on the spot
	TidyShelf           // the display put right, on the spot
	LookAgain           // whether it lasted (S3-96)
	TellSupply          // what is missing is told to the company, when it comes to the shop
	OfferOther          // a substitute of the same price tier (S0-16)
	HelpSell            // slow stock is worked down together (S3-77)
	Persuade            // to give up goods from outside
	ReportOffice        // to the office that acts on them
	CollectLeads        // where they come from
	GuideIn             // an off-network shop into the network
	HelpBack            // and to the main channel
	CountAll            // all its stock is counted, openly
	BriefLaw            // what the law asks is explained
	Decode              // what a hint means is found out
	Mend                // and put right
	ExplainFacts        // a misunderstanding is cleared with facts
	HandleNow           // bad goods are taken back at once
	LinkClerk           // manager and phone clerk are told the same
	Refer               // somebody decides who acts
	VerifyCount         // a count is checked in the shop
	PassOn              // a message is passed on
	VisitAgain          // the visit is made anew
	CompleteReport      // what the report lacks is added
)

var deeds = enum.Words{Kind: "Deed", List: []string{
	"tidy_tags", "tidy_shelf", "look_again", "tell_supply", "offer_other", "help_sell", "persuade", "report_office",
	"collect_leads", "guide_in", "help_back", "count_all", "brief_law", "decode", "mend", "explain_facts", "handle_now",
	"link_clerk", "refer", "verify_count", "pass_on", "visit_again", "complete_report",
}}

// String is the deed's text form, "" for unset.
func (d Deed) String() string { return deeds.String(int(d)) }

// MarshalText is String, with an error for a value that has no word.
func (d Deed) MarshalText() ([]byte, error) { return deeds.Append(int(d)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (d *Deed) UnmarshalText(text []byte) error {
	v, err := deeds.Parse(text)
	*d = Deed(v)
	return err
}

// Text is the action as a sentence without its full stop, in English unless the
// language is Chinese.
func (a Action) Text(lang calendar.Lang) string {
	zh := lang == calendar.Chinese
	owner, deed, due := dash(a.Owner.Text(lang)), dash(a.Do.Text(lang)), dash(a.Due.String())
	return pick(zh, owner+"于"+due+"前"+deed, owner+" by "+due+": "+deed)
}

// due is so many working days after a date, the date itself for none. Where no
// day is ever worked it is so many days after.
func due(c calendar.Calendar, d calendar.Date, days int) (calendar.Date, []Reason) {
	days = min(max(days, 0), longestGap)
	switch {
	case !d.Valid():
		return 0, []Reason{{Code: NoDate}}
	case days == 0:
		return d, nil
	}
	on, beyond := c.AddWorkingDays(d, days)
	if !on.Valid() {
		on = d.AddDays(days)
	}
	if beyond {
		return on, []Reason{{Code: Uncovered, Date: on}}
	}
	return on, nil
}
