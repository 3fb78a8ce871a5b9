package visit

// founding is the agendas of the founding documents: a first visit begins with
// ten minutes free of business (S1-17), every visit asks advice (S0-7), tells
// and hears something (S3-104). The eight steps of a call are those published,
// without the order, which is the phone clerk's (S3-5). The minutes, but for the
// ten, and the wordings are chosen so that a routine visit takes the ten minutes
// of the preset.
func founding() AgendaPolicy {
	return AgendaPolicy{
		Calls: []Call{
			{Purpose: FirstMeeting, Goals: 2, Steps: []StepTime{
				{Step: Prepare}, {Greet, 1, 1}, {BuildRapport, 10, 10}, {Talk, 2, 4}, {SumUp, 1, 1}, {Step: Record},
			}},
			{Purpose: Routine, Goals: 3, Steps: []StepTime{
				{Step: Prepare}, {Greet, 1, 1}, {LookRound, 1, 2}, {Arrange, 1, 2}, {CountStock, 1, 2},
				{Talk, 1, 2}, {SumUp, 1, 1}, {Step: Record},
			}},
			{Purpose: FollowUp, Goals: 2, Steps: []StepTime{
				{Step: Prepare}, {Greet, 1, 1}, {HearCase, 3, 6}, {Talk, 1, 2}, {SumUp, 1, 1}, {Step: Record},
			}},
			{Purpose: Launch, Goals: 3, Steps: []StepTime{
				{Step: Prepare}, {Greet, 1, 1}, {ShowNew, 2, 4}, {Talk, 1, 2}, {SumUp, 1, 1}, {Step: Record},
			}},
			{Purpose: KeyAccount, Goals: 2, Steps: []StepTime{
				{Step: Prepare}, {Greet, 1, 1}, {LookRound, 2, 4}, {Analyse, 5, 10}, {Talk, 3, 5}, {SumUp, 1, 2}, {Step: Record},
			}},
			{Purpose: RideAlong, Goals: 3, Steps: []StepTime{
				{Step: Prepare}, {Greet, 1, 1}, {Talk, 2, 4}, {SumUp, 1, 1}, {Step: Record}, {Step: Debrief},
			}},
		},
		Asks: []Phrase{
			{"layout", "How would you set out the counter, if it were yours alone to decide?", "如果全由您定，柜台您会怎么摆？"},
			{"regulars", "What do your regulars ask for that you cannot give them?", "老顾客常问、店里却没有的是什么？"},
			{"timing", "When would a visit suit you better?", "我什么时候来您更方便？"},
			{"service", "What should we do differently next month?", "下个月我们哪里该改进？"},
		},
		Tells: []Phrase{
			{"peers", "what sells well in shops like this one", "同类店铺哪些卖得好"},
			{"layout", "a display that worked elsewhere", "别家见效的陈列办法"},
			{"stock", "how others keep stock neither short nor piled up", "别家如何做到不断货、不积压"},
		},
		Hears: []Phrase{
			{"need", "what the shop needs", "店里需要什么"},
			{"idea", "how the owner means to run it", "店主的经营想法"},
			{"sales", "how it sold since the last visit", "上次以来的销售情况"},
			{"consumers", "what its customers say", "消费者的反映"},
		},
	}
}
