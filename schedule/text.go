package schedule

import (
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// texts is the sentence of every code, by code. A hole is a field of Reason;
// {haves} and {wants} are Have and Want as days of their unit, and {have visits}
// is Have with its noun, which is "visit" after 1.
var texts = [...]struct{ english, chinese string }{
	DayOff:          {"no work is done on {date}", "{date}不上班"},
	Holiday:         {"{date} is closed{named}", "{date}放假{named}"},
	MakeUpDay:       {"{date} is a make-up working day{named}", "{date}为调休工作日{named}"},
	ShortDay:        {"{date} is a short day{named}", "{date}工作时间缩短{named}"},
	BeyondCalendar:  {"the calendar does not cover {date}", "日历未覆盖{date}"},
	NoFieldHours:    {"no field hours on {date}", "{date}没有外勤时间"},
	RepAway:         {"the rep is away on {date}: {away}{at}", "{date}客户经理不在：{away}{at}"},
	NothingBooked:   {"nothing is booked on {date}", "{date}没有安排拜访"},
	NeedTwice:       {"{need} is given twice", "{need}重复给出"},
	UnknownRetailer: {"the retailer of {need} is not in the territory", "{need}的零售户不在辖区内"},
	NoMinutes:       {"{need} has {have minutes}, no length of a visit", "{need}的拜访时长为{have}分钟，无效"},
	NoDays:          {"{need} has no days: {date} is after {until}", "{need}没有可用日：{date}晚于{until}"},
	OtherMonth:      {"the days of {need}, {date} to {until}, are not of the month", "{need}的可用日{date}至{until}不在本月"},
	NoDayServes:     {"none of its {have days} can serve it", "其{have}个可用日均无法拜访"},
	ShopClosed:      {"the shop is closed on {date}", "{date}店铺不营业"},
	HoursUnknown:    {"the shop's hours are not known", "店铺营业时间不明"},
	NoWindow:        {"the longest window of {date} is {have minutes}, and it needs {want}", "{date}最长时段{have}分钟，需要{want}分钟"},
	Unreachable:     {"it cannot be reached on {date}, even alone", "{date}即使单独前往也无法到达"},
	TooClose:        {"{date} is {haves} from the visit of {until}, the least is {wants}", "{date}距{until}的拜访{haves}，下限{wants}"},
	TooFar:          {"{date} is {haves} from the visit of {until}, the most is {wants}", "{date}距{until}的拜访{haves}，上限{wants}"},
	OutOfTurn:       {"on {date} it is out of turn with {need} on {until}", "{date}与{until}的{need}次序颠倒"},
	DayFull:         {"{date} has {have visits}, the limit is {want}", "{date}已有{have}次拜访，上限{want}次"},
	MinutesFull:     {"{date} has {have minutes} of visits and ways, the limit is {want}", "{date}拜访与路途已{have}分钟，上限{want}分钟"},
	NoTime:          {"at no place between the {have visits} of {date} is there time for it", "{date}的{have}次拜访之间没有足够时间"},
	NoPlace:         {"on none of its {have days} is there a place, nor a less urgent visit whose place would do", "其{have}个可用日均无空位，也没有可替换的次要拜访"},
	RoomShort:       {"{date} to {until} has room for {have}, and must hold {want}", "{date}至{until}可容{have}，须容{want}"},
	SearchStopped:   {"the search was stopped before it was settled", "搜索中止，未能确定"},
	FitsWithVisits:  {"it fits on {date} if the day limit is {want visits}, not {have}", "若每日上限为{want}次而非{have}次，可安排在{date}"},
	FitsWithMinutes: {"it fits on {date} if the day limit is {want minutes}, not {have}", "若每日上限为{want}分钟而非{have}分钟，可安排在{date}"},
	FitsWithGap:     {"it fits on {date} if the gap is {wants}, not {haves}", "若间隔为{wants}而非{haves}，可安排在{date}"},
	FitsOn:          {"it fits on {date}, {haves} outside its days", "可安排在{date}，超出其可用日{haves}"},
	OnTarget:        {"{date} is its target", "{date}为目标日"},
	OffTarget:       {"{date} is {haves} from its target, {until}", "{date}与目标日{until}相差{haves}"},
	NoTarget:        {"{date} was chosen freely, it has no target", "{date}为自由安排，无目标日"},
	Appointment:     {"an appointment on {date}, {time}", "已约定{date} {time}"},
	AlsoFits:        {"{date} would do as well, for {have minutes} of way against {want}", "{date}也可，路途{have}分钟，现为{want}分钟"},
	Detour:          {"it adds {have minutes} of way", "增加路途{have}分钟"},
	Waits:           {"a wait of {have minutes}, {time}", "等候{have}分钟（{time}）"},
	WrongMonth:      {"the plan is of another month: {name}", "计划属于其他月份：{name}"},
	WrongRep:        {"the plan is of another rep: {name}", "计划属于其他客户经理：{name}"},
	WrongDays:       {"the plan's days are not those of the month from {date} on", "自{date}起，计划的日期与当月不符"},
	ForeignNeed:     {"{need} is no need of the territory", "{need}不是本辖区的需求"},
	NeedLost:        {"{need} is neither booked nor missed", "{need}既未安排也未列为遗漏"},
	NeedRepeated:    {"{need} is accounted for {have} times, not {want}", "{need}出现{have}次，应为{want}次"},
	NoProof:         {"the miss of {need} has no proof", "遗漏{need}没有依据"},
	TooEarly:        {"{date} is before its earliest day, {until}", "{date}早于最早可用日{until}"},
	TooLate:         {"{date} is after its latest day, {until}", "{date}晚于最晚可用日{until}"},
	OutsideField:    {"{time} on {date} is outside the field hours", "{date} {time}不在外勤时间内"},
	OutsideHours:    {"{time} on {date} is outside the shop's hours", "{date} {time}不在营业时间内"},
	InPeak:          {"on {date} it lies in the sales peak {time}", "{date}处于销售高峰{time}"},
	WrongTime:       {"on {date} it is not at its appointment, {time}", "{date}未按约定时间{time}"},
	WrongLength:     {"the visit of {have minutes} should take {want}", "拜访{have}分钟，应为{want}分钟"},
	WrongWay:        {"the way there is given {have minutes}, it takes {want}", "路途记为{have}分钟，实际需{want}分钟"},
	WayTooShort:     {"the way of {want minutes} is not over by the arrival", "到达前来不及走完{want}分钟的路途"},
	WayOutsideField: {"the way there, {time} on {date}, is outside the field hours", "{date} {time}的路途不在外勤时间内"},
	OutOfOrder:      {"on {date} it begins before the visit listed before it has ended", "{date}在上一拜访结束前开始"},
	StartsEarly:     {"on {date} it begins before the rep is there", "{date}到达之前即开始"},
	BadTime:         {"a time on {date} is no whole minute of the day", "{date}的时间不是当日的整分钟"},
	NoLunch:         {"{date} has {have minutes} of lunch, it should have {want}", "{date}午休{have}分钟，应有{want}分钟"},
	LunchOutside:    {"lunch on {date}, {time}, is outside its interval", "{date}午休{time}不在规定时段"},
	LunchBusy:       {"on {date} lunch meets a visit or a way, {time}", "{date}午休与拜访或路途冲突：{time}"},
	LeavesEarly:     {"on {date} leaving home at {time} is before the field hours or after the first way begins", "{date}离家时间{time}早于外勤时间或晚于首段路途"},
	WrongBack:       {"on {date} the way home of {want minutes} is not over by the time given", "{date}来不及走完{want}分钟的返程"},
	WrongTravel:     {"the ways of {date} add up to {want minutes}, not {have}", "{date}路途合计{want}分钟，而非{have}分钟"},
	UnderNorm:       {"fewer visits a day than the norm of {want}", "日均拜访低于标准{want}次"},
	WithinNorm:      {"visits a day are within the norm", "日均拜访符合标准"},
	OverNorm:        {"more visits a day than the norm of {want}", "日均拜访超过标准{want}次"},
	NoWorkingDays:   {"no day of the month is in the field", "当月没有外勤日"},
	TooMuch:         {"the visits need {want minutes}, the days have {have}", "拜访需{want}分钟，可用{have}分钟"},
	Frozen:          {"{date} is before the freeze line of {until}", "{date}早于冻结线{until}"},
	BudgetSpent:     {"{need} would have to leave its place on {date}, and {have} of the {want changes} allowed are made", "{date}须由{need}让出位置，而允许的{want}处变动已用{have}处"},
	NewNeed:         {"{need} is new", "{need}为新增需求"},
	OpenAgain:       {"the visit of {date} was missed, so it is open again", "{date}的拜访未完成，重新待安排"},
	RoomAgain:       {"{date} has room for it now", "{date}现有空位"},
	MakesRoom:       {"it leaves {date} to make room for {need}", "为{need}让出{date}"},
	DayChanged:      {"{date} has other visits or hours than before, so {time} is not kept", "{date}的拜访或时间有变，未能保持{time}"},
	KeepsWeekday:    {"{date} keeps the weekday of {until}; another weekday would save {have minutes} of way", "{date}与{until}星期几相同；改到别的星期几可省路途{have}分钟"},
	LosesWeekday:    {"{date} is not on the weekday of {until}, which was worth {want minutes}", "{date}与{until}星期几不同（计{want}分钟）"},
	KeepsWeek:       {"{date} is in the week of the cycle of {until}; another week would save {have minutes} of way", "{date}与{until}同一周期周；改期可省路途{have}分钟"},
	LosesWeek:       {"{date} is in week {have} of the cycle, in which no visit was before; that was worth {want minutes}", "{date}在周期第{have}周，此前该周无拜访（计{want}分钟）"},
	Wished:          {"{date} is on weekday {have} of its wishes, charged {want minutes}", "{date}为其意愿的第{have}选择（计{want}分钟）"},
	NotWished:       {"{date} is on none of the {have weekdays} it wishes for, charged {want minutes}", "{date}不在其意愿的{have}个星期几之中（计{want}分钟）"},
	IdleTimes:       {"nothing is booked on {date}, and yet it has a lunch, a leaving or a coming home", "{date}没有安排拜访，却有午休、离家或返回时间"},
	FrozenMoved:     {"what is booked on {date}, before the freeze line of {until}, is not as it was", "{date}早于冻结线{until}，其安排却已变动"},
	OverBudget:      {"{have bookings} left a day that could have been kept, and the budget is {want}", "{have}处安排离开了可保留的日期，上限为{want}处"},
	WrongDiff:       {"the difference is not that of the two plans{about}", "差异与两份计划不符{about}"},
	DaysLost:        {"{have} of {want days} in the field are left after office and weather, which the norm leaves aside", "扣除内勤与天气后，{want}个外勤日剩{have}个；标准按扣除前计"},
	WaysReckoned:    {"the ways are reckoned at {want minutes}, and take {have} at least", "路途按{want}分钟估算，下限{have}分钟"},
	AllFits:         {"everything fits in the month: {have visits}", "{have}次拜访当月均可容纳"},
	TooManyVisits:   {"the day limits allow {have} of the {want visits} wanted", "需拜访{want}次，每日上限合计{have}次"},
	TooMuchWay:      {"visits and ways take {want minutes}, the days have {have}", "拜访与路途需{want}分钟，可用{have}分钟"},
	VisitsCut:       {"{have} of {want visits} are kept", "{want}次拜访保留{have}次"},
	PeopleShort:     {"{want} people would do all of it, and no fewer than {have} could", "全部完成约需{want}人，至少{have}人"},
	FloorsHold:      {"the {have visits} left are promised or at a floor, and do not fit", "其余{have}次拜访为已承诺或保底，仍无法容纳"},
	ClassSlips:      {"{group} keeps {have} of {want visits}", "{group}的{want}次拜访保留{have}次"},
	AtFloor:         {"{group} has {have visits} and may not go below {want}", "{group}现有{have}次拜访，不得低于{want}次"},
	VisitsSlip:      {"{shop} keeps {have} of {want visits}; one was due by {date}, it is seen on {until} at the earliest", "{shop}的{want}次拜访保留{have}次；原应于{date}前拜访，最早改为{until}"},
	OutsideMonth:    {"{date} is not in the territory's month, {name}", "{date}不在辖区计划月份{name}内"},
	DayOver:         {"the field hours of {date} are over", "{date}的外勤时间已结束"},
	ComesAfter:      {"its visit {need} comes first", "须先完成{need}"},
	WindowPast:      {"its last window of {date}, {time}, is past", "{date}的最后时段{time}已过"},
	WindowLater:     {"its next window of {date}, {time}, is after the time left", "{date}的下一时段{time}超出剩余时间"},
	TooLittleTime:   {"it takes {want minutes} with the way, which the {have minutes} left do not hold", "连同路途需{want}分钟，剩余{have}分钟不足"},
	PulledBy:        {"there is a cause to see it: {cause}{by}", "有拜访事由：{cause}{by}"},
	OverdueBy:       {"it is {haves} overdue, since {until}", "已逾期{haves}（应于{until}前）"},
	LastChance:      {"{date} is the last day that can serve it", "{date}是最后可拜访日"},
	CanWait:         {"it can wait until {until}, {have working days} from now", "可等到{until}，还有{have}个工作日"},
	ClassPlace:      {"{class} is number {have} of {want} value classes", "{class}在{want}个价值类别中列第{have}"},
	WayThere:        {"{have minutes} of way from here", "距此处{have}分钟"},
	PeakNow:         {"the sales peak {time} is on", "正值销售高峰{time}"},
	ClosesSoon:      {"its last window of today, {time}, ends in {have minutes}", "今日最后时段{time}，{have}分钟后结束"},
	ReservedPlace:   {"of every {have places} one is kept for its class", "每{have}个位次为其类别保留一个"},
	FitsBefore:      {"it fits in the time left and {need} does not", "剩余时间可以完成，而{need}不行"},
	TurnBefore:      {"it stands before {need} in the place that is kept for {class} among every {have}", "每{have}个位次为{class}保留一个，故排在{need}之前"},
	StandsBefore:    {"it stands before {need} by {criterion}: {mark} against {othermark}", "因{criterion}排在{need}之前：{mark}对{othermark}"},
	KeyBefore:       {"it is equal to {need} in all, and its key is the lower", "与{need}各项相同，按编号在前"},
	NobodyFits:      {"nobody can be seen in the {have minutes} left of {date}", "{date}剩余{have}分钟内无人可拜访"},
	SpareTime:       {"{have minutes} of {date} are left over for whoever is near", "{date}还余{have}分钟，可就近走访"},
	PlanBroken:      {"what is planned for {date} cannot be driven as it is", "{date}的原计划本身无法执行"},
	NotSpared:       {"what is planned for {date} could not be driven without it", "没有此次拜访，{date}的计划无法执行"},
	WithOthers:      {"{date} has {have visits} besides", "{date}另有{have}次拜访"},
	RetailerTwice:   {"{shop} is in the book twice", "{shop}在名册中重复"},
	PinIgnored:      {"the pin of {shop} to {name} is not of this team, or its second", "{shop}指定给{name}无效"},
	NotOfTeam:       {"its rep is not of the team: {name}", "其客户经理不在本团队：{name}"},
	NobodyWorks:     {"no rep of the team is in the field this month", "本月团队无人外勤"},
	Pinned:          {"it is tied to {name}", "指定由{name}负责"},
	FixedRep:        {"it is {name}'s by the book", "名册中由{name}负责"},
	KeepsRep:        {"it stays with {name}: the best change would save {have minutes} a month, and {want} are asked", "仍由{name}负责：更换每月最多省{have}分钟，须省{want}分钟"},
	MovesRep:        {"it leaves {name}: that saves {have minutes} a month, all weighed, where {want} are asked", "由{name}转出：综合每月省{have}分钟，须省{want}分钟"},
	NewRep:          {"it had no rep of the team, {name} gets it", "原无客户经理，由{name}负责"},
	HomeWay:         {"it is {have minutes} from the rep's home, and {want} from the nearest", "距其客户经理住处{have}分钟，距最近住处{want}分钟"},
	Mates:           {"{have} of its {want} nearest shops have the same rep", "最近的{want}户中{have}户同属一位客户经理"},
	CostsWays:       {"with {name} the ways would take {have minutes} more a month, all weighed {want} more", "若由{name}负责，每月路途多{have}分钟，综合多{want}分钟"},
	CostsShares:     {"with {name} the ways would take {have minutes} less a month, but all weighed {want} more", "若由{name}负责，每月路途少{have}分钟，但综合多{want}分钟"},
	RepAbsent:       {"{name} is not in the field on any day of {have} of its {want visits}", "其{want}次拜访中有{have}次，{name}均不在外勤"},
	TeamWays:        {"the ways are reckoned at {have minutes} a month, as it was at {want}", "每月路途估算{have}分钟，原为{want}分钟"},
	TeamSpread:      {"between the reps' use of their time lie {have} thousandths, as it was {want}", "各客户经理时间占用相差千分之{have}，原为千分之{want}"},
	RepOver:         {"{name} is reckoned at {want minutes} of stays and ways, and has {have}", "{name}的拜访与路途估算{want}分钟，可用{have}分钟"},
}

// Text is the reason as a sentence without its full stop, in English unless the
// language is Chinese. It may change from release to release; the code does
// not.
func (r Reason) Text(lang calendar.Lang) string {
	if int(r.Code) >= len(texts) || r.Code == 0 {
		return r.Code.String()
	}
	text := texts[r.Code].english
	if lang == calendar.Chinese {
		text = texts[r.Code].chinese
	}
	return words.Fill(text, func(hole string) string { return r.hole(hole, lang == calendar.Chinese) })
}

// String is the English text.
func (r Reason) String() string { return r.Text(calendar.English) }

// Text is the violation as a sentence, as Reason.Text has it, with the need or
// the date first where it is about one.
func (v Violation) Text(lang calendar.Lang) string { return Reason(v).Text(lang) }

// String is the English text.
func (v Violation) String() string { return Reason(v).String() }

// hole is what stands for a hole of a text.
func (r Reason) hole(name string, chinese bool) string {
	switch name, nouns, _ := strings.Cut(name, " "); {
	case nouns == "":
	case name == "have":
		return counted(r.Have, nouns)
	default:
		return counted(r.Want, nouns)
	}
	switch name {
	case "need":
		return r.Need.String()
	case "date":
		return r.Date.String()
	case "until":
		return r.Until.String()
	case "time":
		return r.Time.String()
	case "have":
		return strconv.Itoa(r.Have)
	case "want":
		return strconv.Itoa(r.Want)
	case "haves":
		return days(r.Have, r.Unit, chinese)
	case "wants":
		return days(r.Want, r.Unit, chinese)
	case "name":
		return r.Name
	case "away":
		return r.Away.text(chinese)
	case "named":
		return r.named(chinese)
	case "shop":
		return string(r.Need.Retailer)
	case "group":
		return r.group(chinese)
	case "class":
		return r.class(chinese)
	case "cause":
		return r.cause(chinese)
	case "by":
		return r.by(chinese)
	case "criterion":
		return criterionText(r.Name, chinese)
	case "mark":
		return markText(r.Name, r.Have, chinese)
	case "othermark":
		return markText(r.Name, r.Want, chinese)
	case "at":
		return r.within(chinese)
	case "about":
		return r.about(chinese)
	}
	return ""
}

// named is the name in brackets, if there is one.
func (r Reason) named(chinese bool) string {
	switch {
	case r.Name == "":
		return ""
	case chinese:
		return "（" + r.Name + "）"
	}
	return " (" + r.Name + ")"
}

// about is the need in brackets, if there is one.
func (r Reason) about(chinese bool) string {
	switch {
	case r.Need == visit.Key{}:
		return ""
	case chinese:
		return "（" + r.Need.String() + "）"
	}
	return " (" + r.Need.String() + ")"
}

// within is the hours of an absence, if it is not of the whole day.
func (r Reason) within(chinese bool) string {
	switch {
	case r.Time == (calendar.Interval{}):
		return ""
	case chinese:
		return "（" + r.Time.String() + "）"
	}
	return " (" + r.Time.String() + ")"
}

// days is a number of days in a unit.
func days(n int, unit visit.GapUnit, chinese bool) string {
	switch {
	case chinese && unit == visit.WorkingDays:
		return strconv.Itoa(n) + "个工作日"
	case chinese:
		return strconv.Itoa(n) + "天"
	case unit == visit.WorkingDays:
		return counted(n, "working days")
	}
	return counted(n, "days")
}

// counted is a number with an English noun.
func counted(n int, nouns string) string {
	if n == 1 {
		nouns = strings.TrimSuffix(nouns, "s")
	}
	return strconv.Itoa(n) + " " + nouns
}

// text is the kind of absence in words.
func (k AwayKind) text(chinese bool) string {
	if !chinese {
		return k.String()
	}
	switch k {
	case Leave:
		return "休假"
	case Office:
		return "内勤"
	case Weather:
		return "天气"
	}
	return k.String()
}
