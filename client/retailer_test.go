package client_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// shop is a retailer with every field set.
func shop() client.Retailer {
	return client.Retailer{
		ID: "r1", Name: "Corner shop", Rep: "m1", Unit: "north",
		Market: client.Town, Format: client.Grocery, Scale: client.Large,
		Band: 12, Credit: "AAA", Class: "A", Relation: client.Terminal,
		Position: client.Position{Lat: 30_250_000, Lon: 120_160_000},
		Hours:    calendar.Every(calendar.Hours{{Open: calendar.Clock(8, 0), Close: calendar.Clock(20, 0)}}, time.Monday, time.Tuesday),
		Dated: []calendar.Exception{
			{Date: calendar.DateFrom(2025, 10, 1), Name: "National Day"},
			{Date: calendar.DateFrom(2025, 10, 2), Hours: calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(12, 0)}}},
		},
		People: []client.Contact{{Name: "Li", Role: "owner", Phone: "1", Since: calendar.DateFrom(2020, 5, 1)}},
		Since:  calendar.DateFrom(2020, 5, 1), Closed: calendar.DateFrom(2026, 1, 1),
	}
}

func TestRetailerRoundTrip(t *testing.T) {
	for _, test := range []struct {
		why  string
		in   client.Retailer
		want string
	}{
		{"S3-92: what is not known is left out and stays unset", client.Retailer{ID: "r1"}, `{"id":"r1"}`},
		{"S3-67, S4-17: every axis is a field of its own", shop(), `{"id":"r1","name":"Corner shop","rep":"m1","unit":"north","market":"town",` +
			`"format":"Z","scale":"large","band":12,"credit":"AAA","class":"A","relation":"terminal",` +
			`"position":{"lat":30250000,"lon":120160000},"hours":"Mo-Tu 08:00-20:00",` +
			`"dated":[{"date":"2025-10-01","name":"National Day"},{"date":"2025-10-02","hours":"09:00-12:00"}],` +
			`"people":[{"name":"Li","role":"owner","phone":"1","since":"2020-05-01"}],"since":"2020-05-01","closed":"2026-01-01"}`},
	} {
		data, err := json.Marshal(test.in)
		if err != nil {
			t.Fatalf("%s: %v", test.why, err)
		}
		if diff := cmp.Diff(test.want, string(data)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
		var back client.Retailer
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatalf("%s: %v", test.why, err)
		}
		if diff := cmp.Diff(test.in, back); diff != "" {
			t.Errorf("%s: read back (-want +got):\n%s", test.why, diff)
		}
	}
}

func TestRetailerFaults(t *testing.T) {
	changed := func(change func(*client.Retailer)) client.Retailer {
		r := shop()
		change(&r)
		return r
	}
	for _, test := range []struct {
		why  string
		in   client.Retailer
		want string
	}{
		{"S3-92: a full record has no fault", shop(), ""},
		{"S3-92: what is unset is no fault", client.Retailer{ID: "r1"}, ""},
		{"S3-92: a record names its retailer", client.Retailer{}, "/id: is empty"},
		{"S3-67: markets are a closed vocabulary", changed(func(r *client.Retailer) { r.Market = 9 }), "/market: 9 is not between 0 and 3"},
		{"S3-67: scales are a closed vocabulary", changed(func(r *client.Retailer) { r.Scale = 4 }), "/scale: 4 is not between 0 and 3"},
		{"S2-17: relations are a closed vocabulary", changed(func(r *client.Retailer) { r.Relation = 5 }), "/relation: 5 is not between 0 and 4"},
		{"S3-21: bands count from 1", changed(func(r *client.Retailer) { r.Band = -1 }), "/band: -1 is below 0"},
		{"S3-92: an address is on the earth", changed(func(r *client.Retailer) { r.Position = client.Position{Lat: 90_000_001, Lon: -180_000_001} }),
			"/position/lat: 90000001 is not between -90000000 and 90000000\n/position/lon: -180000001 is not between -180000000 and 180000000"},
		{"S3-92: the poles and the date line are on the earth", changed(func(r *client.Retailer) { r.Position = client.Position{Lat: -90_000_000, Lon: 180_000_000} }), ""},
		{"S3-92: hours are the calendar's to judge", changed(func(r *client.Retailer) {
			r.Hours[time.Monday] = calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(9, 0)}}
		}), "/hours: Mo 09:00 is not after 09:00"},
		{"S3-92: dated hours stand in order, each date once", changed(func(r *client.Retailer) { r.Dated[1].Date = r.Dated[0].Date }),
			"/dated/1/date: 2025-10-01 is not after 2025-10-01"},
		{"S3-92: dated hours have a date", changed(func(r *client.Retailer) { r.Dated[0].Date = 0 }), `/dated/0/date: "" is not a date`},
		{"S3-92: dated hours are the calendar's to judge", changed(func(r *client.Retailer) { r.Dated[1].Hours[0].Close = 0 }),
			"/dated/1/hours: 00:00 is not after 09:00"},
		{"S3-92: a contact has a name and a real date", changed(func(r *client.Retailer) { r.People[0] = client.Contact{Since: -1} }),
			"/people/0/name: is empty\n/people/0/since: \"Date(-1)\" is not a date"},
		{"S3-92: dates are dates", changed(func(r *client.Retailer) { r.Since, r.Closed = -5, 4_000_000 }),
			"/since: \"Date(-5)\" is not a date\n/closed: \"Date(4000000)\" is not a date"},
		{"S3-92: a shop closes after it opens", changed(func(r *client.Retailer) { r.Closed = r.Since - 1 }), "/closed: 2020-04-30 is before 2020-05-01, its first day"},
	} {
		if test.why == "" {
			t.Fatal("a row without its why")
		}
		got := ""
		if err := test.in.Validate(); err != nil {
			got = err.Error()
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

func TestPositionIsSet(t *testing.T) {
	if (client.Position{}).Set() || !(client.Position{Lat: 1}).Set() || !(client.Position{Lon: -1}).Set() {
		t.Error("only the zero position is unset")
	}
}

func TestNationalTypes(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range []client.Market{client.Urban, client.Rural} {
		for _, f := range []client.Format{client.Grocery, client.Convenience, client.Supermarket, client.Department,
			client.TobaccoLiquor, client.Entertainment, client.Other} {
			for _, s := range []client.Scale{client.Large, client.Medium, client.Small} {
				want := client.NationalType{Market: m, Format: f, Scale: s}
				text, err := want.MarshalText()
				if err != nil {
					t.Fatal(err)
				}
				var got client.NationalType
				if err := got.UnmarshalText(text); err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", text, diff)
				}
				seen[string(text)] = true
			}
		}
	}
	if len(seen) != 42 || !seen["CZ1"] || !seen["XQ3"] {
		t.Errorf("%d codes: %v", len(seen), seen)
	}
}

func TestNationalTypeOfARetailer(t *testing.T) {
	for _, test := range []struct {
		why  string
		in   client.Retailer
		want string
	}{
		{"S3-67: an urban grocery of large scale", client.Retailer{Market: client.Urban, Format: client.Grocery, Scale: client.Large}, "CZ1"},
		{"S3-67: a town counts as urban in the scheme", shop(), "CZ1"},
		{"S3-67: a rural convenience store of large scale", client.Retailer{Market: client.Rural, Format: client.Convenience, Scale: client.Large}, "XB1"},
		{"S3-67: a format of the caller's own has no code", client.Retailer{Market: client.Rural, Format: "pharmacy", Scale: client.Large}, ""},
		{"S3-67: nor has one letter outside the scheme", client.Retailer{Market: client.Rural, Format: "C", Scale: client.Large}, ""},
		{"S3-67: without its scale a retailer has no type", client.Retailer{Market: client.Urban, Format: client.Grocery}, ""},
		{"S3-67: a scale out of range is no scale", client.Retailer{Market: client.Urban, Format: client.Grocery, Scale: 200}, ""},
		{"S3-67: a market out of range is no market", client.Retailer{Market: 7, Format: client.Grocery, Scale: client.Small}, ""},
	} {
		got := test.in.NationalType()
		if got.String() != test.want || (test.want == "") != (got == client.NationalType{}) {
			t.Errorf("%s: got %q (%+v), want %q", test.why, got, got, test.want)
		}
	}
}

func TestNationalTypeFaults(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"CZ", `national type: "CZ" is not a market, a format and a scale, as in CZ1`},
		{"TZ1", `national type: market 'T' is not C or X`},
		{"CA1", `national type: format 'A' is not one of ZBSNYFQ`},
		{"CZ4", `national type: scale '4' is not 1, 2 or 3`},
		{"cz1", `national type: market 'c' is not C or X`},
	} {
		got := client.NationalType{Market: client.Rural}
		err := got.UnmarshalText([]byte(test.text))
		if err == nil || err.Error() != test.want {
			t.Errorf("%s: got %v, want %s", test.text, err, test.want)
		}
	}
	var unset client.NationalType
	if err := unset.UnmarshalText(nil); err != nil || unset.String() != "" {
		t.Errorf("no text is unset, not %v (%v)", unset, err)
	}
	if text, err := unset.MarshalText(); err != nil || len(text) != 0 {
		t.Errorf("unset is no text, not %q (%v)", text, err)
	}
	if _, err := (client.NationalType{Market: client.Urban}).MarshalText(); err == nil {
		t.Error("half a type has a code")
	}
}

// TestVocabularies holds the words of the closed vocabularies, both ways.
func TestVocabularies(t *testing.T) {
	type word interface {
		String() string
		MarshalText() ([]byte, error)
	}
	for _, test := range []struct {
		kind  string
		words []string
		value func(int) word
		read  func(string) (word, error)
	}{
		{"market", []string{"urban", "town", "rural"}, func(i int) word { return client.Market(i) },
			func(s string) (word, error) { var v client.Market; err := v.UnmarshalText([]byte(s)); return v, err }},
		{"scale", []string{"large", "medium", "small"}, func(i int) word { return client.Scale(i) },
			func(s string) (word, error) { var v client.Scale; err := v.UnmarshalText([]byte(s)); return v, err }},
		{"relation", []string{"upstream", "cooperative", "channel", "terminal"}, func(i int) word { return client.Relation(i) },
			func(s string) (word, error) {
				var v client.Relation
				err := v.UnmarshalText([]byte(s))
				return v, err
			}},
		{"arithmetic", []string{"scaled", "decimals"}, func(i int) word { return client.Arithmetic(i) },
			func(s string) (word, error) {
				var v client.Arithmetic
				err := v.UnmarshalText([]byte(s))
				return v, err
			}},
		{"code", []string{"cut_reached"}, func(i int) word { return client.Code(i) },
			func(s string) (word, error) { var v client.Code; err := v.UnmarshalText([]byte(s)); return v, err }},
	} {
		for i, want := range append([]string{""}, test.words...) {
			v := test.value(i)
			text, err := v.MarshalText()
			if v.String() != want || string(text) != want || err != nil {
				t.Errorf("%s %d is %q and %q (%v), want %q", test.kind, i, v, text, err, want)
			}
			if back, err := test.read(want); back != v || err != nil {
				t.Errorf("%s %q reads as %v (%v)", test.kind, want, back, err)
			}
		}
		if _, err := test.value(200).MarshalText(); err == nil {
			t.Errorf("%s 200 has a word", test.kind)
		}
		if _, err := test.read("Nonsense"); err == nil {
			t.Errorf("%s reads nonsense", test.kind)
		}
	}
}
