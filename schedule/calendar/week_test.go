package calendar_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/wire"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func TestParseWeek(t *testing.T) {
	for _, row := range []textRow{
		{in: "Mo-Fr 09:00-12:00,13:00-18:00; Sa 09:00-12:00", out: "Mo-Fr 09:00-12:00,13:00-18:00; Sa 09:00-12:00", why: "the form"},
		{in: "24/7", out: "24/7", why: "always"},
		{in: "Mo-Su 00:00-24:00", out: "24/7", why: "always, in the shortest form"},
		{in: "off", out: "off", why: "never"},
		{in: "closed", out: "off", why: "never"},
		{in: "Mo off", out: "off", why: "a day off leaves nothing"},
		{in: "08:00-20:00", out: "Mo-Su 08:00-20:00", why: "no days are all days"},
		{in: "MO-su 9:00-21:00", out: "Mo-Su 09:00-21:00", why: "case and a missing zero do not matter"},
		{in: "  Mo - Fr  11:00 - 20:00 ;Sa\t11:00-18:00 ; ", out: "Mo-Fr 11:00-20:00; Sa 11:00-18:00", why: "nor do spaces and a last semicolon"},
		{in: "Mo-Fr09:00-17:00", out: "Mo-Fr 09:00-17:00", why: "nor the lack of a space"},
		{in: "Mo, Th 10:00-12:00, 15:00-21:00", out: "Mo,Th 10:00-12:00,15:00-21:00", why: "lists of days and of hours"},
		{in: "Th-Tu 12:00-18:00", out: "Mo-Tu,Th-Su 12:00-18:00", why: "a range goes on over Sunday"},
		{in: "Su-Sa 07:00-22:00", out: "Mo-Su 07:00-22:00", why: "or starts on it"},
		{in: "We-We 09:00-10:00", out: "We 09:00-10:00", why: "a range of one day"},
		{in: "Mo-Fr 08:00-22:00; Sa 09:00-21:00; Sa 11:00-18:00", out: "Mo-Fr 08:00-22:00; Sa 11:00-18:00", why: "a later rule replaces its days"},
		{in: "Mo-Su 08:00-18:00; We off", out: "Mo-Tu,Th-Su 08:00-18:00", why: "or takes them away"},
		{in: "Mo-Su 08:00-18:00, We off", out: "Mo-Tu,Th-Su 08:00-18:00", why: "off takes away after a comma too"},
		{in: "off; Mo 09:00-10:00", out: "Mo 09:00-10:00", why: "off first, then a day"},
		{in: "24/7; Su off", out: "Mo-Sa 00:00-24:00", why: "always but one day"},
		{in: "Mo-Fr 08:00-18:00, Sa 09:00-15:00", out: "Mo-Fr 08:00-18:00; Sa 09:00-15:00", why: "a rule after a comma adds"},
		{in: "Mo-Fr 08:00-12:00, Fr 14:00-16:00", out: "Mo-Th 08:00-12:00; Fr 08:00-12:00,14:00-16:00", why: "to the same day too"},
		{in: "Su-Th 06:00-24:00, Fr,Sa 06:00-01:00", out: "Mo-Fr 06:00-24:00; Sa-Su 00:00-01:00,06:00-24:00", why: "a list of days may start the added rule"},
		{in: "Mo 10:00-12:00, 24/7", out: "24/7", why: "24/7 is a rule, not hours"},
		{in: "Mo-Th, Su 11:00-20:00, 09:00-18:00", out: "Mo-Th,Su 09:00-20:00", why: "hours that overlap are joined"},
		{in: "Mo 09:00-12:00,12:00-15:00", out: "Mo 09:00-15:00", why: "hours that touch are joined"},
		{in: "Mo-Su 14:00-00:00", out: "Mo-Su 14:00-24:00", why: "midnight is the end of the day"},
		{in: "Fr 22:00-04:00", out: "Fr 22:00-24:00; Sa 00:00-04:00", why: "hours go on over midnight"},
		{in: "Fr 22:00-28:00", out: "Fr 22:00-24:00; Sa 00:00-04:00", why: "the same in hours past 24"},
		{in: "Su 22:00-02:00", out: "Mo 00:00-02:00; Su 22:00-24:00", why: "Sunday night goes on on Monday"},
		{in: "Fr 22:00-04:00; Sa off", out: "Fr 22:00-24:00; Sa 00:00-04:00", why: "the tail belongs to the day it starts on"},
		{in: "Fr 22:00-04:00; Fr off", out: "off", why: "and goes with it"},
		{in: "Mo 10:00-10:00", out: "Mo 10:00-24:00; Tu 00:00-10:00", why: "a whole day from 10:00"},
		{in: "Mo-Su 10:00-10:00", out: "24/7", why: "and so on"},
		{in: "Su 20:00-18:00", out: "Mo 00:00-18:00; Su 20:00-24:00", why: "22 hours, whatever was meant"},
		{in: "Mo 09:00:30-10:00", out: "Mo 09:00:30-10:00", why: "seconds, which print and so must read"},

		{in: "", fault: "the end where a time is wanted", column: 1, why: "only UnmarshalText reads unset"},
		{in: "Mo", fault: "the end where a time is wanted", column: 3, why: "days alone say nothing"},
		{in: "Mo-Fr 09:00", fault: "the end where '-' is wanted", column: 12, why: "a point in time is no hours"},
		{in: "Mo-Fr 09:00-", fault: "the end where a time is wanted", column: 13, why: "no close"},
		{in: "Mo-Fr 09:00-17:00+", fault: "'+' after the hours: open ends are not read", column: 18, why: "open end"},
		{in: "Mo-Fr 09:00-17:00;; Sa off", fault: "';' where a time is wanted", column: 19, why: "an empty rule"},
		{in: "PH off", fault: "\"PH\" where a day is wanted: holidays are not read", column: 1, why: "a week has no holidays"},
		{in: "Mo-Fr,PH 09:00-17:00", fault: "\"PH\" where a day is wanted: holidays are not read", column: 7, why: "a week has no holidays"},
		{in: "Jan-Mar Mo 09:00-17:00", fault: "\"Jan\" where a day is wanted: months are not read", column: 1, why: "a week has no months"},
		{in: "Mo-Sa 08:30-18:30; 12/25 off", fault: "'/' where ':' and minutes are wanted", column: 22, why: "a week has no dates"},
		{in: "week 1-53 Mo 09:00-17:00", fault: "\"week\" where a day is wanted: dates are not read", column: 1, why: "a week has no week numbers"},
		{in: "Mo[1] 09:00-17:00", fault: "'[' where a time is wanted: the n-th days of a month are not read", column: 3, why: "a week has no n-th Monday"},
		{in: "Mo-Fr sunrise-sunset", fault: "\"sunrise\" where a time is wanted: variable times are not read", column: 7, why: "a week has no sun"},
		{in: "\"By appointment only\"", fault: "'\"' where a time is wanted: comments are not read", column: 1, why: "a comment"},
		{in: "Mo 09:00-12:00 || off", fault: "'|' after the hours: fallback rules are not read", column: 16, why: "a fallback rule"},
		{in: "Mo 6:00AM-9:00PM", fault: "\"AM\" where '-' is wanted: the clock has 24 hours", column: 8, why: "12-hour clock"},
		{in: "always", fault: "\"always\" where a day is wanted", column: 1, why: "a word that means nothing here"},
		{in: "Monday 09:00-12:00", fault: "\"Monday\" where a day is wanted: days have two letters", column: 1, why: "a day spelt out"},
		{in: "9:00-17:00 Mo-Fr", fault: "\"Mo\" after the hours", column: 12, why: "days behind the hours"},
		{in: "Su 08:00-2100", fault: "'0' where ':' and minutes are wanted", column: 12, why: "missing colon"},
		{in: "7-21", fault: "'-' where ':' and minutes are wanted", column: 2, why: "missing minutes"},
		{in: "Mo 09:0-12:00", fault: "'-' where a digit is wanted", column: 8, why: "minutes have two digits"},
		{in: "Mo 09:70-12:00", fault: "minute 70 is above 59", column: 7, why: "an hour has 60 minutes"},
		{in: "Mo 25:00-26:00", fault: "hours that start at 25:00, not before 24:00", column: 4, why: "hours start on their day"},
		{in: "Mo 09:00-49:00", fault: "hours that end at 49:00, after 48:00", column: 10, why: "hours end by the next day"},
		{in: "Mo 09:00-34:00", fault: "hours of more than a day", column: 10, why: "they would meet themselves"},
		{in: "Mo 09:00–17:00", fault: "'–' where '-' is wanted", column: 9, why: "a dash that is no hyphen"},
		{in: "(212) 533-7700", fault: "'(' where a time is wanted", column: 1, why: "a telephone number"},
	} {
		if row.why == "" {
			t.Errorf("%q has no why", row.in)
		}
		week, err := calendar.ParseWeek(row.in)
		if row.fault != "" {
			checkFault(t, row, err)
			continue
		}
		if err != nil || week.String() != row.out {
			t.Errorf("%q reads as %q, %v, want %q (%s)", row.in, week, err, row.out, row.why)
		}
		checkWeek(t, week)
	}
}

// checkWeek wants a week that prints, by String and in JSON, as what reads
// back equal.
func checkWeek(t *testing.T, week calendar.Week) {
	t.Helper()
	if err := week.Validate(); err != nil {
		t.Errorf("%s: %v", week, err)
	}
	again, err := calendar.ParseWeek(week.String())
	if diff := cmp.Diff(week, again); err != nil || diff != "" {
		t.Errorf("%q reads back with %v (-want +got):\n%s", week, err, diff)
	}
	data, err := wire.Marshal(week)
	if err != nil {
		t.Fatal(err)
	}
	if err := wire.Unmarshal(data, &again, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(week, again); diff != "" {
		t.Errorf("%s reads back otherwise (-want +got):\n%s", data, diff)
	}
}

func TestWeekRoundTrip(t *testing.T) {
	r := prng.Seed(1)
	for range 2000 {
		var hours [3]calendar.Hours
		for i := 1; i < len(hours); i++ {
			if h := randomHours(r, time.Second); len(h) > 0 {
				hours[i] = h
			}
		}
		var week calendar.Week
		for d := range week {
			week[d] = hours[r.IntN(3)]
		}
		checkWeek(t, week)
	}
}

func TestEvery(t *testing.T) {
	h := calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(17, 0)}}
	w := calendar.Every(h, time.Monday, time.Saturday, 7, -1)
	h[0].Close = calendar.Clock(10, 0)
	if got, want := w.String(), "Mo,Sa 09:00-17:00"; got != want {
		t.Errorf("%s, want %s: days of the week alone, and no shared memory", got, want)
	}
	if got := w.On(0); got != nil {
		t.Errorf("an unset date has the hours %s", got)
	}
}
