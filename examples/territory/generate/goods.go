package main

import "strconv"

var itemsHeader = []string{"item", "name", "name_zh", "category", "brand", "brand_zh", "units", "pack", "bottle_ml", "state_cost", "state_retail", "shelf_price"}

// good is one item of the wholesaler's list. Prices are fen a piece.
type good struct {
	id, en, zh, category, brand, brandZH string
	pack, ml                             int
	cost, price, shelf                   int // the wholesaler's cost, what the shop pays, what the shop asks; shelf 0 is not known
	popular                              int // weight in a shop's choice
	stem                                 int // the brand's number
}

// product is a kind of good that several brands make.
type product struct {
	en, zh, category string
	pack, ml         int
	price, shelf     int
	popular          int
}

// products are what a village shop sells.
func products() []product {
	return []product{
		{"Water 550 ml", "饮用水550毫升", "water", 24, 550, 95, 150, 10},
		{"Green Tea 500 ml", "绿茶500毫升", "tea drinks", 15, 500, 230, 300, 9},
		{"Lemon Tea 500 ml", "柠檬茶500毫升", "tea drinks", 15, 500, 235, 300, 7},
		{"Cola 500 ml", "可乐500毫升", "soft drinks", 24, 500, 240, 300, 9},
		{"Orange Juice 1 l", "橙汁1升", "juice", 12, 1000, 560, 750, 4},
		{"Soy Milk 250 ml", "豆奶250毫升", "milk drinks", 24, 250, 180, 250, 5},
		{"Milk 250 ml", "纯牛奶250毫升", "milk drinks", 24, 250, 245, 320, 6},
		{"Beer 500 ml", "啤酒500毫升", "beer", 12, 500, 330, 450, 9},
		{"Grain Spirit 500 ml", "白酒500毫升", "spirits", 6, 500, 2850, 3800, 5},
		{"Instant Noodles 100 g", "方便面100克", "noodles", 24, 0, 215, 300, 9},
		{"Potato Crisps 75 g", "薯片75克", "snacks", 22, 0, 430, 600, 5},
		{"Biscuits 100 g", "饼干100克", "snacks", 24, 0, 260, 350, 6},
		{"Sunflower Seeds 200 g", "葵花籽200克", "snacks", 20, 0, 520, 700, 6},
		{"Soy Sauce 500 ml", "酱油500毫升", "seasoning", 12, 500, 510, 700, 4},
		{"Cooking Oil 5 l", "食用油5升", "oil", 4, 5000, 5250, 6200, 4},
		{"Tissues 10 packs", "纸巾10包", "household", 8, 0, 1760, 2200, 4},
		{"Soap 120 g", "香皂120克", "household", 72, 0, 190, 280, 3},
		{"Washing Powder 1 kg", "洗衣粉1千克", "household", 10, 0, 790, 1050, 3},
	}
}

// stems name the brands: plain letters and, in Chinese, the ten heavenly stems
// that serve as letters there.
var stems = [...]bilingual{
	{"Brand A", "甲牌"}, {"Brand B", "乙牌"}, {"Brand C", "丙牌"}, {"Brand D", "丁牌"}, {"Brand E", "戊牌"},
	{"Brand F", "己牌"}, {"Brand G", "庚牌"}, {"Brand H", "辛牌"}, {"Brand I", "壬牌"}, {"Brand J", "癸牌"},
}

// allGoods gives every product three brands: a common one, a dear one and a
// cheap one. Of some items the shop's own price is not known.
func allGoods() []good {
	var out []good
	for i, p := range products() {
		for k, percent := range [...]int{100, 118, 88} {
			stem := (i + 3*k) % len(stems)
			n := len(out) + 1
			g := good{
				id: "G" + strconv.Itoa(100 + n)[1:], en: stems[stem].en + " " + p.en, zh: stems[stem].zh + p.zh,
				category: p.category, brand: stems[stem].en, brandZH: stems[stem].zh, stem: stem,
				pack: p.pack, ml: p.ml, price: p.price * percent / 100, shelf: p.shelf * percent / 100 / 10 * 10,
				popular: p.popular * (4 - k),
			}
			g.cost = g.price * 87 / 100
			if n%13 == 0 {
				g.shelf = 0
			}
			out = append(out, g)
		}
	}
	return out
}

func itemRows(goods []good) [][]string {
	var rows [][]string
	for _, g := range goods {
		ml, shelf := "", ""
		if g.ml > 0 {
			ml = strconv.Itoa(g.ml)
		}
		if g.shelf > 0 {
			shelf = yuan(g.shelf)
		}
		rows = append(rows, []string{g.id, g.en, g.zh, g.category, g.brand, g.brandZH, "1", strconv.Itoa(g.pack), ml,
			yuan(g.cost), yuan(g.price), shelf})
	}
	return rows
}
