package visit

// The reasons of agendas.
const (
	// RoutineTaken: no purpose is given, so the visit is a routine one.
	//
	// Example:
	//
	//	agenda R1 2025-03-12
	RoutineTaken Code = PullVoid + 1 + iota

	// PurposeUnknown: a purpose, the number Have, is none there is.
	//
	// Example:
	//
	//	agenda R1 2025-03-12 for 9
	PurposeUnknown

	// NoCall: the policy has no steps for the purpose in Name.
	//
	// Example:
	//
	//	call routine talk:1/1
	//	agenda R1 2025-03-12 for launch
	NoCall

	// Composed: the visit serves Have purposes at once.
	//
	// Example:
	//
	//	agenda R1 2025-03-12 for follow_up launch
	Composed

	// ProblemAgain: the problem in Name is on the agenda for the Have-th time.
	//
	// Example:
	//
	//	topic R1 open_problem price_tags
	//	agenda R1 2025-03-12
	//	agenda R1 2025-03-26
	ProblemAgain

	// TopicUnknown: the topic in Name is of no kind there is.
	//
	// Example:
	//
	//	topic R1 9 price_tags
	//	agenda R1 2025-03-12
	TopicUnknown

	// TopicRepeated: the topic in Name is given twice.
	//
	// Example:
	//
	//	topic R1 open_problem price_tags
	//	topic R1 open_problem price_tags
	//	agenda R1 2025-03-12
	TopicRepeated

	// TopicEarly: the topic in Name is not to be told before Date.
	//
	// Example:
	//
	//	topic R1 launch_news blue since 2025-04-01
	//	agenda R1 2025-03-12
	TopicEarly

	// TopicOver: the topic in Name was worth telling until Date.
	//
	// Example:
	//
	//	topic R1 promotion_news spring until 2025-03-08
	//	agenda R1 2025-03-12
	TopicOver

	// TopicTold: the news in Name was told on Date.
	//
	// Example:
	//
	//	topic R1 policy_news bands
	//	agenda R1 2025-03-12
	//	agenda R1 2025-03-26
	TopicTold

	// TopicCrowded: the visit has its most goals, Want, without the topic in
	// Name.
	//
	// Example:
	//
	//	topic R1 open_problem a
	//	topic R1 open_problem b
	//	topic R1 open_problem c
	//	topic R1 open_problem d
	//	agenda R1 2025-03-12
	TopicCrowded

	// ShortStay: refused, because the stay of Have minutes is too short for the
	// steps, which need Want.
	//
	// Example:
	//
	//	agenda R1 2025-03-12 10 for first_meeting
	ShortStay

	// NoGoal: refused, because the visit is for nothing.
	//
	// Example:
	//
	//	tells none
	//	hears none
	//	agenda R1 2025-03-12
	NoGoal

	// NoAsk: refused, because the visit asks no advice.
	//
	// Example:
	//
	//	asks none
	//	agenda R1 2025-03-12
	NoAsk

	// NoTell: refused, because the visit tells nothing.
	//
	// Example:
	//
	//	tells none
	//	agenda R1 2025-03-12
	NoTell

	// NoHear: refused, because the visit hears nothing.
	//
	// Example:
	//
	//	hears none
	//	agenda R1 2025-03-12
	NoHear

	// AskedBefore: refused, because the question in Name is the one of the visit
	// before, of Date.
	//
	// Example:
	//
	//	asks shelf
	//	agenda R1 2025-03-12
	//	agenda R1 2025-03-26
	AskedBefore

	// SameAgenda: refused, because its goals, what it tells and what it hears
	// are those of the visit before, of Date.
	//
	// Example:
	//
	//	tells peers
	//	hears needs
	//	agenda R1 2025-03-12
	//	agenda R1 2025-03-26
	SameAgenda
)
