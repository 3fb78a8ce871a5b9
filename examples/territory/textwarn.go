package main

// Supply bands and early warnings.
var (
	sayAmount = phrase{"amount", "进货额"}
	sayVolume = phrase{"volume", "进货量"}
	sayLitres = phrase{"litres", "升"}
	sayPieces = phrase{"pieces", "件"}

	noteBands = phrase{
		"Supply bands: %[1]d, of the preset's sizes, the highest the best. They go by what a shop bought from %[2]s to %[3]s: up to %[4]d points for the amount, all from %[5]s %[6]s, and up to %[7]d for the volume, all from %[8]s %[9]s, each the most that any shop bought, rounded up. Conduct is not known and lowers no band.",
		"供货档位：按预设比例分%[1]d档，档数越高越好；依据%[2]s至%[3]s的进货：进货额最多%[4]d分，%[5]s %[6]s得满分；进货量最多%[7]d分，%[8]s%[9]s得满分，均为客户中的最高值（向上取整）。诚信情况未知，不降档。",
	}
	noteNoVolume = phrase{
		"Volume: not known for %[1]d of %[2]d items; they count for nothing in it.",
		"进货量：%[2]d个品规中有%[1]d个未知，不计入。",
	}
	noteMonthlyBands = phrase{
		"Supply bands are set each month: the purchases do not hold the whole quarter before, which the preset goes by.",
		"供货档位按月评定：预设按季度，但数据不含整个上季度。",
	}
	noteNoBands = phrase{
		"Supply bands: none, because amount or volume is not above zero for any shop from %[1]s to %[2]s.",
		"供货档位：无，%[1]s至%[2]s没有客户的进货额和进货量大于零。",
	}

	colBands  = phrase{"bands", "档位"}
	colMiddle = phrase{"median", "中位档"}
	colBand   = phrase{"band", "档位"}
	sayBands  = phrase{
		"The supply bands hold from %[1]s to %[2]s; the table shows those of shops measured, the lowest to the highest and the median.",
		"档位有效期%[1]s至%[2]s；表中为已评分客户的最低至最高档及中位档。",
	}
	sayStarters = phrase{
		"Starter bands (%[1]d): shops too new to be measured.",
		"起始档位（%[1]d户）：新户，尚不评分。",
	}
	sayBandExample = phrase{"For example %[1]s: class %[2]s, band %[3]d: %[4]s.", "例如%[1]s：%[2]s类，%[3]d档：%[4]s。"}

	sayWarnings = phrase{"Early warnings: %[1]s, purchases to %[2]s", "预警：%[1]s（进货截至%[2]s）"}
	colWarning  = phrase{"warning", "预警"}
	warnDropped = phrase{"bought at least %[1]s %% less than the month before", "进货额比上月减少%[1]s%%及以上"}
	warnTwice   = phrase{"fell two months running", "连续两月下降"}
	warnQuiet   = phrase{"no order for %[1]d days or more", "%[1]d天及以上未订货"}
	warnBehind  = phrase{"growth at least %[1]s points behind that of the class", "增幅落后本类%[1]s个百分点及以上"}
	warnItems   = phrase{"fewer than %[1]s %% of the items that its class buys on average", "进货品种少于本类平均的%[1]s%%"}

	sayFlow = phrase{
		"Bought in both months: %[1]d; only in the one before: %[2]d; only in this one: %[3]d; in neither: %[4]d.",
		"两个月均进货%[1]d户；仅上月%[2]d户；仅本月%[3]d户；均未进货%[4]d户。",
	}
	sayOneMonth = phrase{
		"There are no purchases of the months before, so no fall and no growth is judged.",
		"没有此前月份的进货，不判断下降与增幅。",
	}
	sayTwoMonths = phrase{
		"There are purchases of one month before only, so two falls running are not judged.",
		"此前只有一个月的进货，不判断连续下降。",
	}
	sayUnjudged = phrase{
		"Not in the data, so not judged: scarce goods missing from the shelf, a partner's profit, contacts after a deal, the service to key accounts.",
		"数据未含、不判断：紧俏品断货、合作方利润、成交后的联系、重点客户服务。",
	}
	sayNoRisks = phrase{"No shop is warned of.", "没有客户预警。"}
	sayRisks   = phrase{
		"Warned of: %[1]d of %[2]d shops. First those whose month lacks most against the better of the two before, in %[3]s:",
		"预警%[1]d户（共%[2]d户），按本月比前两月中较高者减少的金额（%[3]s）排序：",
	}
	sayRisk   = phrase{"%[1]s, class %[2]s, band %[3]s, lacks %[4]s: %[5]s", "%[1]s，%[2]s类，%[3]s档，减少%[4]s：%[5]s"}
	sayWindow = phrase{" (%[1]s to %[2]s)", "（%[1]s至%[2]s）"}
)
