package guidance

// Phrases is every template of the package in English and Chinese, each with
// the name of what it is for. Only tests see it.
func Phrases() (all []struct{ Name, English, Chinese string }) {
	for code, p := range sentences {
		if code > 0 {
			all = append(all, struct{ Name, English, Chinese string }{Code(code).String(), p.english, p.chinese})
		}
	}
	for code, more := range forms {
		for _, p := range more {
			all = append(all, struct{ Name, English, Chinese string }{Code(code).String(), p.english, p.chinese})
		}
	}
	for _, p := range labels {
		all = append(all, struct{ Name, English, Chinese string }{"label " + p.english, p.english, p.chinese})
	}
	return all
}

// BridgeExactly is Bridge with every part an exact fraction from the start.
func BridgeExactly(p Policy, trades []Trade) Bridge {
	return p.bridge(entries(trades, p.Average), true, false)
}

// FormCount is how many ways there are to say a code.
func FormCount(c Code) int { return c.formCount() }

// Fold is a text as it is compared.
func Fold(s string) string { return fold(s) }
