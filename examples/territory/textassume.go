package main

// What is assumed, and what the folder says.
var (
	notePurchases = phrase{
		"Purchases: %[1]s lines from %[2]s to %[3]s, in %[4]s. Classes go by what a shop bought in the last %[7]d months, %[5]s to %[6]s, returns taken off.",
		"进货记录%[1]s行，%[2]s至%[3]s，币种%[4]s；分类按最近%[7]d个月（%[5]s至%[6]s）的净进货额，已减退货。",
	}
	noteOld = phrase{
		"The last purchases are of %[1]s, so the sheets for %[2]s speak of that month.",
		"最近的进货在%[1]s，因此%[2]s的指导书以该月为准。",
	}
	noteLater = phrase{
		"Purchases from %[1]s on are left out: the month was not yet known when it was planned.",
		"%[1]s及以后的进货不计：做计划时还不知道。",
	}
	noteShopsOfRep = phrase{
		"Shops: the %[1]d that stores.csv gives to %[2]s.",
		"客户：stores.csv中归%[2]s负责的%[1]d户。",
	}
	noteShopsThatBought = phrase{
		"Shops: the %[1]d of %[2]s in stores.csv that bought something or were visited.",
		"客户：stores.csv的%[2]s户中有进货或有拜访记录的%[1]d户。",
	}
	noteMarkets = phrase{
		"Market: not given for %[1]d shops; a city with %[2]d shops or more counts as urban, with %[3]d or more as a town, with fewer as rural.",
		"市场类型：%[1]d户未给出；所在城市有%[2]d户及以上按城区，%[3]d户及以上按镇区，其余按农村。",
	}
	noteNoMarkets = phrase{
		"Market: neither it nor the city is given for %[1]d shops; they are visited as often as urban ones.",
		"市场类型：%[1]d户既无市场类型也无城市，按城区的频次拜访。",
	}
	noteHours = phrase{
		"Opening hours: not given for %[1]d shops; they are taken to be open %[2]s.",
		"营业时间：%[1]d户未给出，按%[2]s营业。",
	}
	noteTravel = phrase{
		"Ways: %[1]d km/h over the straight line plus %[2]d %%, and %[3]d minutes to park.",
		"路程：按直线距离加%[2]d%%、时速%[1]d公里计算，每次停车%[3]d分钟。",
	}
	notePositions = phrase{
		"Position: not known for %[1]d shops; the way to or from each is taken as %[2]d minutes.",
		"位置：%[1]d户未知，往返每程按%[2]d分钟。",
	}
	noteHome = phrase{
		"The rep starts and ends each day in the middle of the shops.",
		"客户经理每天从客户分布的中心出发并返回。",
	}
	noteField = phrase{
		"Field time: %[1]s, with %[3]d minutes of lunch within %[2]s; nobody is visited in the sales peaks, but ways and lunch may use them.",
		"外勤时间：%[1]s，%[2]s内午餐%[3]d分钟；销售高峰不拜访，但可用于路程和午餐。",
	}
	noteNoHolidays = phrase{
		"Holidays: not known; every Monday to Friday is worked.",
		"节假日：未知，周一至周五均按工作日。",
	}
	noteHolidays = phrase{
		"Working days: Monday to Friday, with the holidays and make-up days known from %[1]s to %[2]s.",
		"工作日：周一至周五；节假日与调休已知范围%[1]s至%[2]s。",
	}
	noteBeyond = phrase{
		"The holidays of %[1]s are not known, so no visit is planned on its days.",
		"%[1]s的节假日未知，因此不在这些日期安排拜访。",
	}
	noteRestart = phrase{
		"Visits: none on record, so the cadence starts afresh with this month.",
		"拜访：没有历史记录，本月重新起算拜访间隔。",
	}
	noteContinue = phrase{
		"Visits: %[1]d on record; the gaps count on from the last one of each shop.",
		"拜访：有%[1]d条记录，间隔从每户最近一次算起。",
	}
	noteLitres = phrase{
		"Volume is in litres: bottles times bottle_ml; a bottle is the piece.",
		"销量以升计：瓶数乘以bottle_ml，一瓶为一件。",
	}
	noteBrands = phrase{
		"Brand: the first two words of an item's name, only the first where the second holds a digit.",
		"品牌：取品名的前两个词；第二个词含数字时只取第一个。",
	}
	noteNoShelf = phrase{
		"Margin: not known. The purchases say what a shop pays, not what it asks; the wholesaler's own cost is not read.",
		"毛利：未知。数据只有客户的进货价，没有零售价；批发商自己的成本不读取。",
	}
	noteSomeShelf = phrase{
		"Margin: the shop's own price is not known for %[1]d of %[2]d items; they stand outside it.",
		"毛利：%[2]d个品规中有%[1]d个零售价未知，不计入毛利。",
	}
)
