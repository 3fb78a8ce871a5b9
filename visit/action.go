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
	owner, deed, due := a.Owner.text(zh), label(deedLabels[:], int(a.Do), a.Do.String(), zh), dash(a.Due.String())
	return pick(zh, owner+"于"+due+"前"+deed, owner+" by "+due+": "+deed)
}

func (o Owner) text(zh bool) string {
	for _, known := range ownerLabels {
		if known.owner == o {
			return pick(zh, known.chinese, known.english)
		}
	}
	return dash(string(o))
}

var ownerLabels = [...]struct {
	owner Owner
	wording
}{
	{Manager, wording{"customer manager", "客户经理"}},
	{PhoneClerk, wording{"phone clerk", "电访员"}},
	{Supervisor, wording{"supervisor", "主管"}},
	{MarketManager, wording{"market manager", "市场经理"}},
	{MonopolyOffice, wording{"monopoly office", "专卖部门"}},
}

var deedLabels = [...]wording{
	{"put the price tags right", "摆正价签、核对标价"},
	{"put the display right", "整理陈列"},
	{"look whether it lasted", "复查是否保持"},
	{"tell the company what is missing and the shop when it comes", "上报断货并告知店主到货时间"},
	{"offer a substitute of the same price tier", "推荐同价位替代品"},
	{"help to sell the slow stock", "帮助消化滞销品"},
	{"persuade the shop to give up outside goods", "劝导店主不卖外来货"},
	{"report to the monopoly office", "上报专卖部门"},
	{"collect leads to the source", "继续收集线索"},
	{"guide the shop into the network", "引导入网"},
	{"help it back to the main channel", "帮助回归主渠道"},
	{"count all stock, saying what for", "说明原因，全面清点库存"},
	{"explain what the law asks", "讲解法规"},
	{"find out what the hint means", "弄清话外之音"},
	{"put it right", "予以解决"},
	{"explain with facts", "用事实说明政策"},
	{"take the goods back at once", "立即处理问题商品"},
	{"tell phone clerk and manager the same", "电访员与客户经理沟通一致"},
	{"decide who acts", "确定由谁处理"},
	{"verify the count in the shop", "到店核实数据"},
	{"pass the message on", "转达信息"},
	{"make the visit again", "重新拜访"},
	{"complete the report", "补全记录"},
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
