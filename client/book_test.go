package client_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func TestBookFaults(t *testing.T) {
	quarter := client.Book{From: calendar.DateFrom(2025, 1, 1), To: calendar.DateFrom(2025, 3, 31)}
	with := func(accounts ...client.Account) client.Book {
		b := quarter
		b.Accounts = accounts
		return b
	}
	for _, test := range []struct {
		why  string
		book client.Book
		want string
	}{
		{"S1-7: an empty book has no fault", quarter, ""},
		{"S1-7: a plain book has no fault", with(client.Account{Retailer: "a", Net: dec("1.50"), Since: quarter.To}, client.Account{Retailer: "b", Net: dec("-2e3")}), ""},
		{"S3-22: an id twice is named with both rows", with(client.Account{Retailer: "a"}, client.Account{Retailer: "b"}, client.Account{Retailer: "a"}),
			`/accounts/2/retailer: "a" stands at /accounts/0 already`},
		{"S3-22: an account is somebody's", with(client.Account{}, client.Account{}), "/accounts/0/retailer: is empty\n/accounts/1/retailer: is empty"},
		{"S1-7: nothing finer than the unit, nothing is rounded", with(client.Account{Retailer: "a", Net: dec("0.015")}), "/accounts/0/net: 0.015 is not a whole number of 0.01"},
		{"S1-7: zeros at the end are not finer", with(client.Account{Retailer: "a", Net: dec("0.010000")}), ""},
		{"S1-7: amounts are bounded", with(client.Account{Retailer: "a", Net: decimal.New(1, 1_000_000_000)}),
			"/accounts/0/net: 1e1000000000 has more than 18 digits before or after the point"},
		{"S1-7: dates are dates", with(client.Account{Retailer: "a", Since: -7}), `/accounts/0/since: "Date(-7)" is not a date`},
		{"S1-7: who begins after the book is not in it", with(client.Account{Retailer: "a", Since: quarter.To + 1}),
			"/accounts/0/since: 2025-04-01 is after 2025-03-31, the last day of the book"},
		{"S1-7: new retailers are told by the period", client.Book{}, "/from: is not set, and new retailers are told by the period\n/to: is not set, and new retailers are told by the period"},
		{"S1-7: the period is made of dates", client.Book{From: -1, To: 9_999_999}, "/from: \"Date(-1)\" is not a date\n/to: \"Date(9999999)\" is not a date"},
		{"S1-7: the period does not end before it begins", client.Book{From: quarter.To, To: quarter.From}, "/to: 2025-01-01 is before 2025-03-31"},
	} {
		if test.why == "" {
			t.Fatal("a row without its why")
		}
		got := ""
		if err := client.Default().ValidateBook(test.book); err != nil {
			got = err.Error()
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestBookOfAnyUnit takes the unit as it is, also where it is no power of ten
// or no unit at all.
func TestBookOfAnyUnit(t *testing.T) {
	b := bookOf("0.15 0.12")
	p := client.Policy{Unit: dec("0.05")}
	if err := p.ValidateBook(b); err == nil || err.Error() != "/accounts/1/net: 0.12 is not a whole number of 0.05" {
		t.Errorf("got %v", err)
	}
	for _, unit := range []decimal.Decimal{{}, dec("-1"), decimal.New(1, 1_000_000_000)} {
		p.Unit = unit
		if err := p.ValidateBook(b); err != nil {
			t.Errorf("unit %de%d: %v", unit.CoefficientInt64(), unit.Exponent(), err)
		}
	}
}

// TestWireRoundTrips reads back what every type with a wire form of its own
// writes, and the same bytes again.
func TestWireRoundTrips(t *testing.T) {
	c := client.Default().Classes
	b := bookOf("85 10 5.50 -3")
	b.From, b.To = calendar.DateFrom(2025, 1, 1), calendar.DateFrom(2025, 3, 31)
	b.Accounts[1].Previous, b.Accounts[2].Since, b.Accounts[3].Closed = "A", b.To, true
	result := c.Classify(b)
	concentration := client.Concentrate(b)
	for _, v := range []any{
		client.Default(), client.Policy{}, c, c.Cuts[0], b, b.Accounts[2], client.Book{}, result, client.Classification{}, result.Tiers[0],
		concentration, client.Concentration{}, concentration.Gini, concentration.Lorenz[1], concentration.Vital,
		c.Explain(b, result, 1)[0], shop(), client.Money{Amount: dec("1.50"), Currency: "CNY"},
		client.Item{ID: "i", Units: dec("0.75"), Retail: dec("12.00")},
		client.Line{Retailer: "r", Item: "i", Date: b.To, Quantity: dec("-1"), Amount: dec("-9.90")},
	} {
		data, err := json.Marshal(v)
		if err != nil {
			t.Fatalf("%T: %v", v, err)
		}
		back := reflect.New(reflect.TypeOf(v))
		if err := json.Unmarshal(data, back.Interface()); err != nil {
			t.Fatalf("%T: %s: %v", v, data, err)
		}
		if diff := cmp.Diff(v, back.Elem().Interface()); diff != "" {
			t.Errorf("%T from %s (-want +got):\n%s", v, data, diff)
		}
		again, err := json.Marshal(back.Elem().Interface())
		if err != nil || string(again) != string(data) {
			t.Errorf("%T: %s becomes %s (%v)", v, data, again, err)
		}
	}
}
