package client

import (
	"strings"
	"unicode"

	"github.com/rapport-go/rapport/internal/fault"
)

// What the library refuses to keep or to advise, whatever the policy says: a
// gift to a person, prying into private life (rule S4-22), and taking orders as
// a measure of a customer manager (rule S3-5).

// refusals are the words that a name must not have, by the code that refuses it.
var refusals = []struct {
	code  Code
	words []string
}{
	{PryingRefused, []string{
		"health", "illness", "disease", "medical", "religion", "religious", "faith", "belief", "politics", "political", "party",
		"family", "spouse", "wife", "husband", "child", "children", "son", "daughter", "marriage", "private_life", "movements",
		"whereabouts", "itinerary", "健康", "疾病", "病史", "宗教", "信仰", "政治", "党派", "家庭", "家人", "配偶", "妻子", "丈夫",
		"子女", "孩子", "婚姻", "隐私", "行踪", "行程",
	}},
	{GiftRefused, []string{"gift", "gifts", "bribe", "kickback", "rebate_to_person", "礼品", "礼物", "红包", "送礼", "回扣"}},
	{OrderTakingRefused, []string{"order_taking", "orders_taken", "order_count", "订单数", "接单"}},
}

// refused is the code that refuses a name, 0 if none does. A Latin word must
// stand by itself, so "son" is refused and "season" is not; Chinese
// is written without spaces, so there it may stand anywhere.
func refused(name string) Code {
	lower := strings.ToLower(name)
	parts := strings.FieldsFunc(lower, func(r rune) bool { return !unicode.IsLetter(r) })
	joined := "_" + strings.Join(parts, "_") + "_"
	for _, refusal := range refusals {
		for _, word := range refusal.words {
			latin := word[0] < 0x80
			if latin && strings.Contains(joined, "_"+word+"_") || !latin && strings.Contains(lower, word) {
				return refusal.code
			}
		}
	}
	return 0
}

// Refuse is why no measure, field or offer may have a name, the zero Reason if
// one may: for the edge where people make up names of their own.
func Refuse(name string) Reason {
	if code := refused(name); code != 0 {
		return Reason{Code: code, Name: name}
	}
	return Reason{}
}

// checkRefused adds a fault for a name that is refused, with the reason.
func checkRefused(l *fault.List, field, name string) {
	if code := refused(name); code != 0 {
		l.Add(field, "%s (%s)", Reason{Code: code, Name: name}, strings.Join(code.Rules(), ", "))
	}
}
