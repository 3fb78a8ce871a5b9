package complaint

import (
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Reason is why a step is blocked, or what to mind next. The code says which
// of the other fields it fills; a field without meaning is unset.
type Reason struct {
	Code    Code            `json:"code"`
	Step    Step            `json:"step,omitzero"`    // the step that it blocks
	Unblock Step            `json:"unblock,omitzero"` // the step that would lift it
	Clock   Clock           `json:"clock,omitzero"`
	Count   int             `json:"count,omitzero"`
	Limit   int             `json:"limit,omitzero"`
	Role    Role            `json:"role,omitzero"` // who can, or who holds it
	Cause   Cause           `json:"cause,omitzero"`
	Item    client.ItemID   `json:"item,omitzero"`
	Name    string          `json:"name,omitzero"` // what the command named
	Have    decimal.Decimal `json:"have,omitzero"`
	Want    decimal.Decimal `json:"want,omitzero"`
	Until   time.Time       `json:"until,omitzero"`
}

// String is the reason in English.
func (r Reason) String() string { return r.Text(calendar.English) }

// Text is the reason in a language. The wording may change between releases;
// the code does not.
func (r Reason) Text(lang calendar.Lang) string {
	if r.Code == 0 || int(r.Code) >= len(texts) {
		return r.Code.String()
	}
	t := wording{texts[r.Code].en, texts[r.Code].zh}.in(lang)
	return words.Fill(t, func(name string) string { return r.fact(name, lang) })
}
