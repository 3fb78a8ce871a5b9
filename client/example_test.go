package client_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func ExampleClasses_Classify() {
	sales := []int64{541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261}
	var book client.Book
	for i, n := range sales {
		book.Accounts = append(book.Accounts, client.Account{Retailer: client.ID(fmt.Sprintf("shop %d", i+1)), Net: decimal.New(n, 0)})
	}
	result := client.Default().Classes.Classify(book)
	for _, t := range result.Tiers {
		fmt.Printf("%s: %d shops, %v of %v, from %v\n", t.Class, t.Count, t.Share.Num, t.Share.Den, t.Least)
	}
	// Output:
	// A: 5 shops, 54262 of 66586, from 5401
	// B: 3 shops, 10320 of 66586, from 2445
	// C: 1 shops, 1463 of 66586, from 1463
	// D: 1 shops, 541 of 66586, from 0
}

func ExampleClasses_Explain() {
	book := client.Book{Accounts: []client.Account{
		{Retailer: "big", Net: decimal.New(8500, 0)},
		{Retailer: "small", Net: decimal.New(1500, 0), Previous: "A"},
	}}
	classes := client.Default().Classes
	result := classes.Classify(book)
	for _, reason := range classes.Explain(book, result, 1) {
		fmt.Println(reason)
		fmt.Println(reason.Text(calendar.Chinese))
	}
	// Output:
	// not class A: sales of 1,500 are 7,000 short of 8,500
	// 未达A类：销售额1500，距8500差7000
	// class B: sales of 1,500 reach 1,500
	// B类：销售额1500，达到1500
}

func ExampleConcentrate() {
	var book client.Book
	for _, n := range []int64{80, 5, 5, 5, 5} {
		book.Accounts = append(book.Accounts, client.Account{Net: decimal.New(n, 0)})
	}
	c := client.Concentrate(book)
	fmt.Printf("%d of %d carry %v of %v\n", c.Vital.Count, c.Retailers, c.Vital.Share.Num, c.Vital.Share.Den)
	fmt.Printf("Gini %v/%v\n", c.Gini.Num, c.Gini.Den)
	// Output:
	// 1 of 5 carry 80 of 100
	// Gini 300/500
}

func ExampleParsePolicy() {
	_, err := client.ParsePolicy([]byte(`{
  "currency": "CNY",
  "unit": "0.01",
  "classes": {
    "cuts": [{"class": "A", "share": "80"}, {"class": "B", "share": "80"}],
    "rest": "C"
  }
}`))
	fmt.Println(err)
	// Output:
	// line 5 column 69: /classes/cuts/1/share: 80 is not above 80
}

func ExampleNationalType() {
	var t client.NationalType
	if err := t.UnmarshalText([]byte("CZ1")); err != nil {
		panic(err)
	}
	fmt.Println(t.Market, t.Format, t.Scale)
	// Output:
	// urban Z large
}
