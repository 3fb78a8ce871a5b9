package schedule

import "github.com/rapport-go/rapport/client"

// marketsChinese is the markets in Chinese, by market less one.
var marketsChinese = [...]string{client.Urban - 1: "城区", client.Town - 1: "镇区", client.Rural - 1: "农村"}

// group names the class and market of a reason.
func (r Reason) group(chinese bool) string {
	market := int(r.Market) - 1
	known := market >= 0 && market < len(marketsChinese)
	switch {
	case chinese && known:
		return marketsChinese[market] + r.class(chinese)
	case known:
		return r.class(chinese) + " in " + r.Market.String() + " markets"
	}
	return r.class(chinese)
}

// class names the class of a reason.
func (r Reason) class(chinese bool) string {
	switch {
	case r.Class == "" && chinese:
		return "未定类别"
	case r.Class == "":
		return "no class"
	case chinese:
		return string(r.Class) + "类"
	}
	return "class " + string(r.Class)
}
