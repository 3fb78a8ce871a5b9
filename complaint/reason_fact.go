package complaint

import (
	"strconv"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// fact is one fact of the reason, as a text names it.
func (r Reason) fact(name string, lang calendar.Lang) string {
	switch name {
	case "step":
		return r.Step.Text(lang)
	case "clock":
		return r.Clock.Text(lang)
	case "role":
		return holder(r.Role, lang)
	case "holder":
		return holder(Role(r.Name), lang)
	case "rung":
		return given(Role(r.Name).Text(lang), lang)
	case "tier":
		return given(Tier(r.Name).Text(lang), lang)
	case "remedy":
		return given(Remedy(r.Name).Text(lang), lang)
	case "cause":
		return given(r.Cause.Text(lang), lang)
	case "named_cause":
		return given(Cause(r.Name).Text(lang), lang)
	case "item":
		return given(string(r.Item), lang)
	case "name":
		return given(r.Name, lang)
	case "have":
		return exact.Text(r.Have)
	case "want":
		return exact.Text(r.Want)
	case "until":
		if r.Until.IsZero() {
			return "-"
		}
		return r.Until.Format("2006-01-02 15:04")
	}
	return r.counted(name, lang)
}

// counted is a fact that is a number, with its noun where it needs one.
func (r Reason) counted(name string, lang calendar.Lang) string {
	switch name {
	case "count":
		return strconv.Itoa(r.Count)
	case "limit":
		return strconv.Itoa(r.Limit)
	case "times":
		return words.Count(r.Count, "time", "times")
	case "most":
		return words.Count(r.Limit, "time", "times")
	case "retailers":
		return words.Count(r.Count, "retailer", "retailers")
	case "days":
		return words.Count(r.Limit, "day", "days")
	case "grants":
		return r.grants(lang)
	case "unit":
		return r.unit(lang)
	case "able":
		return able(r.Role, lang)
	case "accept":
		return r.accept(lang)
	}
	return ""
}

// none is what stands for a fact that is not there.
var none = wording{"(none given)", "（未填）"}

func given(text string, lang calendar.Lang) string {
	if text == "" {
		return none.in(lang)
	}
	return text
}

// holder is a role inside a sentence; without a role it is whoever has the case.
func holder(role Role, lang calendar.Lang) string {
	switch {
	case role == "":
		return wording{"the holder", "现处理人"}.in(lang)
	case lang == calendar.Chinese:
		return role.Text(lang)
	}
	return "the " + role.Text(lang)
}

// able says who may do what a rung may not.
func able(role Role, lang calendar.Lang) string {
	if role == "" {
		return wording{"nobody on the ladder may", "各级均无此权限"}.in(lang)
	}
	return holder(role, lang) + wording{" may", "有此权限"}.in(lang)
}

// grants is the limits of a period: a sum, and a number of grants unless any is
// allowed.
func (r Reason) grants(lang calendar.Lang) string {
	sum := exact.Text(r.Want)
	switch {
	case r.Limit < 1:
		return sum
	case lang == calendar.Chinese:
		return sum + "，" + strconv.Itoa(r.Limit) + "次"
	}
	return sum + ", " + words.Count(r.Limit, "grant", "grants")
}

// unit is the smallest unit of an amount, if there is one.
func (r Reason) unit(lang calendar.Lang) string {
	switch {
	case r.Want.IsZero():
		return ""
	case lang == calendar.Chinese:
		return "（最小单位" + exact.Text(r.Want) + "）"
	}
	return " in units of " + exact.Text(r.Want)
}

// accept is what comes after hearing out, before any step but itself.
func (r Reason) accept(lang calendar.Lang) string {
	if r.Step == Acknowledge {
		return ""
	}
	return wording{" and accept the complaint", "、先受理"}.in(lang)
}
