package guidance

import "github.com/rapport-go/rapport/internal/wire"

// bridgeForm is the wire form of a Bridge, its rows written out.
type bridgeForm struct {
	Volume     Figure   `json:"volume"`
	Paid       Figure   `json:"paid"`
	Average    Figure   `json:"average"`
	UnitProfit Figure   `json:"unit_profit"`
	Profit     Figure   `json:"profit"`
	Groups     []Row    `json:"groups"`
	Items      []Row    `json:"items"`
	Because    []Reason `json:"because"`
}

// MarshalJSON is the wire form: the rows under "groups" and "items", the same
// bytes whatever decimal's settings.
func (b Bridge) MarshalJSON() ([]byte, error) {
	return wire.Marshal(bridgeForm{b.Volume, b.Paid, b.Average, b.UnitProfit, b.Profit, b.Groups(), b.Items(), b.Because})
}

// UnmarshalJSON reads the wire form strictly. Its rows then have the places of
// the longest.
func (b *Bridge) UnmarshalJSON(data []byte) error {
	var f bridgeForm
	if err := wire.Unmarshal(data, &f, nil); err != nil {
		return err
	}
	*b = Bridge{f.Volume, f.Paid, f.Average, f.UnitProfit, f.Profit, f.Because, tableOf(f.Groups, f.Items)}
	return nil
}
