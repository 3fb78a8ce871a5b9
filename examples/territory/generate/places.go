package main

// place is a part of the county: a stretch of ground, the names that its
// shops go by, and how many there are. No such county exists; the positions
// lie in a plain, so that the distances are right.
type place struct {
	city, cityZH string
	market       string
	shops        int
	lat, lon     int // microdegrees of the middle
	reach        int // microdegrees from the middle to the edge
	streets      []bilingual
}

// bilingual is a name in English and Chinese.
type bilingual struct{ en, zh string }

// places are the county seat, four towns, and the villages round each town.
func places() []place {
	towns := []bilingual{{"East Town", "东镇"}, {"North Town", "北镇"}, {"River Town", "河口镇"}, {"Hill Town", "山前镇"}}
	middles := [][2]int{{33_205_000, 114_640_000}, {33_300_000, 114_520_000}, {33_130_000, 114_450_000}, {33_195_000, 114_375_000}}
	out := []place{{"County Seat", "县城", "urban", 78, 33_200_000, 114_500_000, 18_000, seatStreets()}}
	for i, t := range towns {
		out = append(out, place{t.en, t.zh, "town", 10, middles[i][0], middles[i][1], 7_000, townStreets()})
	}
	for i, t := range towns {
		n := 20
		if i >= 2 {
			n = 21
		}
		out = append(out, place{t.en, t.zh, "rural", n, middles[i][0], middles[i][1], 55_000, villages(i)})
	}
	return out
}

func seatStreets() []bilingual {
	return []bilingual{
		{"Station Road", "站前路"}, {"People's Road", "人民路"}, {"East Gate", "东门"}, {"West Gate", "西门"},
		{"South Gate", "南门"}, {"North Gate", "北门"}, {"School Street", "学府街"}, {"Hospital Road", "医院路"},
		{"Riverside", "滨河路"}, {"Old Market", "老市场"}, {"New Market", "新市场"}, {"Mill Lane", "磨坊巷"},
		{"Drum Tower", "鼓楼"}, {"Garden Estate", "花园小区"}, {"Bridge Street", "桥头街"}, {"Park Road", "公园路"},
		{"Well Lane", "水井巷"}, {"Depot Road", "货场路"},
	}
}

func townStreets() []bilingual {
	return []bilingual{
		{"Main Street", "正街"}, {"Market Square", "集市"}, {"School Lane", "学校巷"},
		{"Bus Stop", "车站"}, {"Clinic Road", "卫生院路"},
	}
}

// villages are the names of a town's villages; the four towns share none.
func villages(town int) []bilingual {
	side := []bilingual{{"Upper", "上"}, {"Lower", "下"}, {"Great", "大"}, {"Little", "小"}}[town]
	var out []bilingual
	for _, v := range []bilingual{
		{"Willow", "柳"}, {"Elm", "榆"}, {"Poplar", "杨"}, {"Peach", "桃"}, {"Date", "枣"}, {"Pear", "梨"},
		{"Bridge", "桥"}, {"Well", "井"}, {"Pond", "塘"}, {"Kiln", "窑"}, {"Temple", "庙"}, {"Ford", "渡"},
	} {
		out = append(out, bilingual{side.en + " " + v.en + " Village", side.zh + v.zh + "村"})
	}
	return out
}
