package main

// What is assumed about orders and scarce goods.
var (
	noteOrders = phrase{
		"Orders: no stock is counted. What a shop bought in up to %[1]d months stands for what it sold, and what it bought in the last one beyond its average for what it has. Looked at are the %[2]d goods it spends most on; they are ordered by the pack of items.csv if nine purchases in ten were whole packs, otherwise by the piece.",
		"订货建议：没有盘点数据。以最近最多%[1]d个月的进货当作销量，以最近一个月超出平均的部分当作现有；只看花钱最多的%[2]d种货；十次进货有九次是items.csv的整件的，按整件订，其余按单件订。",
	}
	noteScarce = phrase{
		"Scarce goods: those of which all shops together got less than %[2]d %% of an average month, if %[1]d of them bought any. As much is taken to come again, shared by the shops' bands; goods at most %[3]d %% dearer or cheaper stand in.",
		"不够分的货：有%[1]d户以上进过、而全部客户合计不到平时%[2]d%%的货；下个月按同样数量来货，依档位分；价钱相差%[3]d%%以内的可以替代。",
	}
)
