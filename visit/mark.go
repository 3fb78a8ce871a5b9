package visit

import (
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Mark is a kind of conduct.
type Mark uint8

// The marks: the fifteen dangerous behaviours in the order of the documents,
// breaches of courtesy and good faith, the three diligences and other merits.
const (
	_                 Mark = iota
	LikesToWin             // likes to argue and to win (S2-25)
	WordsNotDeeds          // holds that words and deeds cannot agree (S2-26)
	AsksInVain             // asks for opinions and passes over them (S2-27)
	OwnMeasure             // measures others by own values (S2-28)
	ProudOfSuccess         // grows arrogant with success (S2-29)
	CoarseManner           // is coarse in manner and words (S2-30)
	FindsFault             // is good at others' faults (S2-31)
	PleasesUseful          // pleases only who is of use (S2-32)
	TwoFaced               // is different inside from outside (S2-33)
	SurfaceOnly            // keeps relations on the surface (S2-34)
	ShowsDispleasure       // shows displeasure on the face (S2-35)
	MovesAppointments      // moves appointments and thinks nothing of it (S2-36)
	AvoidsOpinions         // avoids who thinks otherwise (S2-37)
	AvoidsTrouble          // avoids others' trouble (S2-38)
	DropsHelpers           // drops former helpers (S2-39)

	Disrespect        // less respect for some than for others (S0-6)
	Dismissive        // a dismissive attitude (S0-8)
	CrudeJoke         // a crude joke, or one that exposes (S0-9)
	Bluffing          // bluffing instead of asking back (S0-10)
	ClaimedBetter     // claimed to know the shop's own business better (S0-11)
	TitForTat         // tit for tat (S0-12)
	ArguedBlame       // argued over blame (S0-13)
	FaceFirst         // own face before the customer's interest (S0-4)
	TalkedDown        // a commanding or lecturing tone (S0-20, S0-21)
	PushedAtCost      // pushed goods at the shop's cost (S0-23, S0-24)
	HollowService     // service not carried through (S0-22, S0-27)
	SpokeOverCustomer // talked while a customer was served (S1-16)
	OwesNothing       // acted as if nothing more were owed (S1-23)
	Unprepared        // talked of what was not learned (S3-20, S3-37)
	LongWinded        // talked long (S3-39, S3-45)
	Impatient         // impatient with questions, or hung up (S3-40, S3-64)
	Impolite          // tone, words or dress not polite (S3-38, S3-42, S3-65, S3-66)
	TouchedTaboo      // touched a taboo (S3-46)
	BrokePromise      // a promise not kept (S4-37)

	MouthDiligence  // diligent mouth: greeted, easy and warm (S3-17)
	LegDiligence    // diligent legs: visited (S3-17)
	HandDiligence   // diligent hands: lent one (S3-17, S3-18)
	SmallHelp       // a small help given (S0-2, S0-3, S0-5)
	CareTouch       // a word of care (S0-1)
	AdmittedUnknown // admitted not to know, and asked back (S0-10)
	HelpedSale      // helped to close a sale (S1-16)
	TookScolding    // took a scolding (S0-18)
	TookAnger       // took anger (S0-18)
	BoreInjustice   // bore an injustice (S0-18)
	SavedFace       // guided without costing face (S0-12)
	KeptPromise     // a promise kept (S4-37)

	lastMark = KeptPromise
)

var marks = [...]struct {
	word  string
	rules []string
	wording
}{
	{"likes_to_win", []string{"S2-25"}, wording{"likes to argue and to win", "爱争辩、好胜"}},
	{"words_not_deeds", []string{"S2-26"}, wording{"holds that words and deeds cannot agree", "认为言行不可能一致"}},
	{"asks_in_vain", []string{"S2-27"}, wording{"asks for opinions and passes over them", "征求意见却不采纳"}},
	{"own_measure", []string{"S2-28"}, wording{"measures others by own values", "以自己的标准衡量别人"}},
	{"proud_of_success", []string{"S2-29"}, wording{"grows arrogant with success", "成功后骄傲自大"}},
	{"coarse_manner", []string{"S2-30"}, wording{"is coarse in manner and words", "言行粗鲁"}},
	{"finds_fault", []string{"S2-31"}, wording{"is good at others' faults", "善于挑别人毛病"}},
	{"pleases_useful", []string{"S2-32"}, wording{"pleases only who is of use", "只讨好有用的人"}},
	{"two_faced", []string{"S2-33"}, wording{"is different inside from outside", "表里不一"}},
	{"surface_only", []string{"S2-34"}, wording{"keeps relations on the surface", "人际关系流于表面"}},
	{"shows_displeasure", []string{"S2-35"}, wording{"shows displeasure on the face", "不满写在脸上"}},
	{"moves_appointments", []string{"S2-36"}, wording{"moves appointments and thinks nothing of it", "随意改约不以为意"}},
	{"avoids_opinions", []string{"S2-37"}, wording{"avoids who thinks otherwise", "回避意见不同的人"}},
	{"avoids_trouble", []string{"S2-38"}, wording{"avoids others' trouble", "事不关己就回避"}},
	{"drops_helpers", []string{"S2-39"}, wording{"drops former helpers", "疏远无用的旧助手"}},
	{"disrespect", []string{"S0-6"}, wording{"less respect for some than for others", "因人而异、不够尊重"}},
	{"dismissive", []string{"S0-8"}, wording{"a dismissive attitude", "轻慢店主或“我养活你”的态度"}},
	{"crude_joke", []string{"S0-9"}, wording{"a crude joke, or one that exposes", "开过分的玩笑"}},
	{"bluffing", []string{"S0-10"}, wording{"bluffing instead of asking back", "不懂装懂"}},
	{"claimed_better", []string{"S0-11"}, wording{"claimed to know the shop's own business better", "自以为比店主更懂经营"}},
	{"tit_for_tat", []string{"S0-12"}, wording{"tit for tat", "针锋相对"}},
	{"argued_blame", []string{"S0-13"}, wording{"argued over blame", "与店主争对错"}},
	{"face_first", []string{"S0-4"}, wording{"own face before the customer's interest", "为面子不顾客户利益"}},
	{"talked_down", []string{"S0-20", "S0-21"}, wording{"a commanding or lecturing tone", "命令或训话口气"}},
	{"pushed_at_cost", []string{"S0-23", "S0-24"}, wording{"pushed goods at the shop's cost", "为完成任务让店主吃亏"}},
	{"hollow_service", []string{"S0-22", "S0-27"}, wording{"service not carried through", "服务走过场"}},
	{"spoke_over_customer", []string{"S1-16"}, wording{"talked while a customer was served", "店主招呼顾客时插话"}},
	{"owes_nothing", []string{"S1-23"}, wording{"acted as if nothing more were owed", "“货款两清、互不相欠”的态度"}},
	{"unprepared", []string{"S3-20", "S3-37"}, wording{"talked of what was not learned", "未做准备就讲解"}},
	{"long_winded", []string{"S3-39", "S3-45"}, wording{"talked long", "说话啰嗦"}},
	{"impatient", []string{"S3-40", "S3-64"}, wording{"impatient with questions, or hung up", "不耐烦或挂断电话"}},
	{"impolite", []string{"S3-38", "S3-42", "S3-65", "S3-66"}, wording{"tone, words or dress not polite", "语气、用语或着装失礼"}},
	{"touched_taboo", []string{"S3-46"}, wording{"touched a taboo", "触犯忌讳"}},
	{"broke_promise", []string{"S4-37"}, wording{"a promise not kept", "承诺未兑现"}},
	{"mouth_diligence", []string{"S3-17"}, wording{"diligent mouth: greeted, easy and warm", "嘴勤"}},
	{"leg_diligence", []string{"S3-17"}, wording{"diligent legs: visited", "腿勤"}},
	{"hand_diligence", []string{"S3-17", "S3-18"}, wording{"diligent hands: lent one", "手勤"}},
	{"small_help", []string{"S0-2", "S0-3", "S0-5"}, wording{"a small help given", "帮了小忙"}},
	{"care_touch", []string{"S0-1"}, wording{"a word of care", "关心问候"}},
	{"admitted_unknown", []string{"S0-10"}, wording{"admitted not to know, and asked back", "不懂就问、事后答复"}},
	{"helped_sale", []string{"S1-16"}, wording{"helped to close a sale", "帮忙成交"}},
	{"took_scolding", []string{"S0-18"}, wording{"took a scolding", "挨得骂"}},
	{"took_anger", []string{"S0-18"}, wording{"took anger", "受得气"}},
	{"bore_injustice", []string{"S0-18"}, wording{"bore an injustice", "忍得委屈"}},
	{"saved_face", []string{"S0-12"}, wording{"guided without costing face", "委婉引导、顾全面子"}},
	{"kept_promise", []string{"S4-37"}, wording{"a promise kept", "承诺兑现"}},
}

var markWords = wordsOfMarks()

func wordsOfMarks() enum.Words {
	w := enum.Words{Kind: "Mark"}
	for _, m := range marks {
		w.List = append(w.List, m.word)
	}
	return w
}

// Rules is the ids of the founding rules behind the mark, none for unset.
func (m Mark) Rules() []string {
	if m < 1 || m > lastMark {
		return nil
	}
	return append([]string(nil), marks[m-1].rules...)
}

// Text names the mark, in English unless the language is Chinese.
func (m Mark) Text(lang calendar.Lang) string {
	if m < 1 || m > lastMark {
		return dash(m.String())
	}
	return pick(lang == calendar.Chinese, marks[m-1].chinese, marks[m-1].english)
}

// String is the mark's text form, "" for unset.
func (m Mark) String() string { return markWords.String(int(m)) }

// MarshalText is String, with an error for a value that has no word.
func (m Mark) MarshalText() ([]byte, error) { return markWords.Append(int(m)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (m *Mark) UnmarshalText(text []byte) error {
	v, err := markWords.Parse(text)
	*m = Mark(v)
	return err
}
