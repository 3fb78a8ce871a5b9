package calendar

// Lang is the language of a text: English or Chinese, and English for any
// other value.
type Lang string

// The languages in which every reason, sheet and message can be had.
const (
	English Lang = "en"
	Chinese Lang = "zh"
)
