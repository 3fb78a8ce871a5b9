package visit

import "github.com/rapport-go/rapport/internal/enum"

// Purpose is what a visit is for.
type Purpose uint8

// The purposes.
const (
	_            Purpose = iota
	FirstMeeting         // the first ten minutes are free of business (S1-17)
	Routine              // the eight steps of a call
	FollowUp             // of a complaint or a talk that was put off
	Launch               // of a new product
	KeyAccount           // a tailored analysis, few and relevant messages (S3-33)
	RideAlong            // the supervisor comes along (S1-26)
)

// Step is a part of a visit. The steps are taken in the order of their values.
type Step uint8

// The steps.
const (
	_            Step = iota
	Prepare           // before the stay: goals, materials, what is new is learned (S3-20)
	Greet             // and wait while a customer is served (S1-16)
	BuildRapport      // no business: find common ground (S1-17, S1-18)
	HearCase          // what became of the complaint, and how the shop sees it
	LookRound         // display, price tags, goods from outside
	Arrange           // tidy the counter, put up price cards (S3-18)
	CountStock        // count, and agree the total (S3-10, S3-12)
	ShowNew           // the new product
	Analyse           // the shop's own figures
	Talk              // tell, ask, hear (S3-104)
	SumUp             // what was agreed, by whom and when
	Record            // after the stay: the report
	Debrief           // after the stay: supervisor and manager
)

// TopicKind is where a topic comes from (S3-86).
type TopicKind uint8

// The kinds of topic, the first to be spoken of first.
const (
	_             TopicKind = iota
	OpenProblem             // of this shop: a finding, a complaint, a promise
	PolicyNews              // a change of policy
	SupplyNews              // what can be had, what can not
	LaunchNews              // a new product: shops hear of it before consumers (S3-16)
	PromotionNews           // a promotion
	ClassFault              // a fault found in shops of the class, to be prevented in this one (S3-88, S3-89)
)

// GoalKind is what a visit is to do about a topic.
type GoalKind uint8

// The goals.
const (
	_            GoalKind = iota
	ReadHistory           // before the stay, after a contact that went badly (S3-34)
	TailorPlan            // a plan for this shop, for the same reason (S3-34)
	LearnFirst            // before the stay: the policy, the product (S3-14, S3-20)
	TakeUp                // a problem that is new on the agenda
	FollowOn              // a problem that was on it before
	TellNews              // something new to the shop
	ShowProduct           // a new product
	PreventFault          // a fault of the class
)

var (
	purposeNames = enum.Words{Kind: "Purpose", List: []string{
		"first_meeting", "routine", "follow_up", "launch", "key_account", "ride_along",
	}}
	stepNames = enum.Words{Kind: "Step", List: []string{
		"prepare", "greet", "build_rapport", "hear_case", "look_round", "arrange", "count_stock",
		"show_new", "analyse", "talk", "sum_up", "record", "debrief",
	}}
	topicNames = enum.Words{Kind: "TopicKind", List: []string{
		"open_problem", "policy_news", "supply_news", "launch_news", "promotion_news", "class_fault",
	}}
	goalNames = enum.Words{Kind: "GoalKind", List: []string{
		"read_history", "tailor_plan", "learn_first", "take_up", "follow_on", "tell_news", "show_product", "prevent_fault",
	}}
)

// String is the purpose's text form, "" for unset.
func (p Purpose) String() string { return purposeNames.String(int(p)) }

// MarshalText is String, with an error for a value that has no word.
func (p Purpose) MarshalText() ([]byte, error) { return purposeNames.Append(int(p)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (p *Purpose) UnmarshalText(text []byte) error {
	v, err := purposeNames.Parse(text)
	*p = Purpose(v)
	return err
}

// String is the step's text form, "" for unset.
func (s Step) String() string { return stepNames.String(int(s)) }

// MarshalText is String, with an error for a value that has no word.
func (s Step) MarshalText() ([]byte, error) { return stepNames.Append(int(s)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (s *Step) UnmarshalText(text []byte) error {
	v, err := stepNames.Parse(text)
	*s = Step(v)
	return err
}

// String is the kind's text form, "" for unset.
func (k TopicKind) String() string { return topicNames.String(int(k)) }

// MarshalText is String, with an error for a value that has no word.
func (k TopicKind) MarshalText() ([]byte, error) { return topicNames.Append(int(k)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (k *TopicKind) UnmarshalText(text []byte) error {
	v, err := topicNames.Parse(text)
	*k = TopicKind(v)
	return err
}

// String is the goal's text form, "" for unset.
func (k GoalKind) String() string { return goalNames.String(int(k)) }

// MarshalText is String, with an error for a value that has no word.
func (k GoalKind) MarshalText() ([]byte, error) { return goalNames.Append(int(k)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (k *GoalKind) UnmarshalText(text []byte) error {
	v, err := goalNames.Parse(text)
	*k = GoalKind(v)
	return err
}
