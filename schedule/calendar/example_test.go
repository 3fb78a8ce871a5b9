package calendar_test

import (
	"fmt"
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// The weekly hours of a shop, as OpenStreetMap writes them. A rule behind a
// semicolon replaces the hours of its days.
func ExampleParseWeek() {
	week, err := calendar.ParseWeek("MO-SU 9:00-12:00, 13:00-18:00; We off; Sa 20:00-02:00")
	fmt.Println(week, err)
	_, err = calendar.ParseWeek("Mo-Fr 09:00-17:00; PH off")
	fmt.Println(err)
	// Output:
	// Mo-Tu,Th-Fr 09:00-12:00,13:00-18:00; Sa 20:00-24:00; Su 00:00-02:00,09:00-12:00,13:00-18:00 <nil>
	// line 1 column 20: ParseWeek("Mo-Fr 09:00-17:00; PH off"): "PH" where a day is wanted: holidays are not read
}

func ExampleParseDate() {
	d, _ := calendar.ParseDate("2024-02-28")
	fmt.Println(d.AddDays(2), d.Weekday())
	_, err := calendar.ParseDate("2025-02-29")
	fmt.Println(err)
	// Output:
	// 2024-03-01 Wednesday
	// line 1 column 9: ParseDate("2025-02-29"): day 29 is not between 01 and 28
}

// springFestival is a wholesaler's calendar over the Spring Festival of 2025,
// with the Sunday and the Saturday worked to make up for it.
func springFestival() calendar.Calendar {
	week, _ := calendar.ParseWeek("Mo-Fr 09:00-18:00")
	c := calendar.Calendar{Week: week, From: calendar.DateFrom(2025, 1, 1), To: calendar.DateFrom(2025, 12, 31)}
	c.Exceptions = append(c.Exceptions, calendar.Exception{Date: calendar.DateFrom(2025, 1, 26), Hours: week[time.Monday], Name: "make-up Sunday"})
	for d := calendar.DateFrom(2025, 1, 28); d <= calendar.DateFrom(2025, 2, 4); d++ {
		c.Exceptions = append(c.Exceptions, calendar.Exception{Date: d, Name: "Spring Festival"})
	}
	c.Exceptions = append(c.Exceptions, calendar.Exception{Date: calendar.DateFrom(2025, 2, 8), Hours: week[time.Monday], Name: "make-up Saturday"})
	return c
}

func ExampleCalendar_Day() {
	c := springFestival()
	for _, d := range []calendar.Date{calendar.DateFrom(2025, 1, 27), calendar.DateFrom(2025, 1, 28), calendar.DateFrom(2025, 2, 8), calendar.DateFrom(2026, 1, 28)} {
		day := c.Day(d)
		fmt.Printf("%s %s %q beyond %t\n", d, day.Hours, day.Name, day.Beyond)
	}
	// Output:
	// 2025-01-27 09:00-18:00 "" beyond false
	// 2025-01-28 off "Spring Festival" beyond false
	// 2025-02-08 09:00-18:00 "make-up Saturday" beyond false
	// 2026-01-28 09:00-18:00 "" beyond true
}

func ExampleCalendar_AddWorkingDays() {
	c := springFestival()
	d, beyond := c.AddWorkingDays(calendar.DateFrom(2025, 1, 24), 7)
	n, _ := c.WorkingDays(calendar.DateFrom(2025, 1, 25), d)
	fmt.Println(d, beyond, n)
	// Output:
	// 2025-02-10 false 7
}

func ExampleWorkTime_Add() {
	w := springFestival().In(time.FixedZone("CST", 8*3600))
	monday := time.Date(2025, 1, 27, 17, 0, 0, 0, w.Location())
	for _, d := range []time.Duration{time.Hour, 4 * time.Hour, -9 * time.Hour, 3000 * time.Hour} {
		due := w.Add(monday, d)
		fmt.Println(due.At.Format("Mon 2006-01-02 15:04"), due.Beyond)
	}
	// Output:
	// Mon 2025-01-27 18:00 false
	// Wed 2025-02-05 12:00 false
	// Sun 2025-01-26 17:00 false
	// Fri 2026-05-15 11:00 true
}

func ExampleWorkTime_NthClose() {
	w := springFestival().In(time.FixedZone("CST", 8*3600))
	for _, hour := range []int{10, 20} {
		received := time.Date(2025, 1, 24, hour, 0, 0, 0, w.Location())
		fmt.Println(w.NthClose(received, 3).At.Format("Mon 2006-01-02 15:04"))
	}
	// Output:
	// Wed 2025-02-05 18:00
	// Wed 2025-02-05 18:00
}

// A Sunday on which the clocks go forward has 23 hours to work.
func ExampleWorkTime_Between() {
	always, _ := calendar.ParseWeek("24/7")
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		fmt.Println(err)
		return
	}
	w := calendar.Calendar{Week: always}.In(paris)
	sunday := calendar.DateFrom(2025, 3, 30)
	fmt.Println(w.Between(w.At(sunday, 0).At, w.At(sunday+1, 0).At).Duration)
	// Output:
	// 23h0m0s
}

// What an addition counted, stretch by stretch.
func ExampleWorkTime_Stretches() {
	w := springFestival().In(time.UTC)
	monday := time.Date(2025, 1, 27, 17, 0, 0, 0, time.UTC)
	due := w.Add(monday, 12*time.Hour).At
	for s := range w.Stretches(monday, due) {
		fmt.Println(s.Date, s.From.Format("15:04"), s.To.Format("15:04"), s.To.Sub(s.From))
	}
	// Output:
	// 2025-01-27 17:00 18:00 1h0m0s
	// 2025-02-05 09:00 18:00 9h0m0s
	// 2025-02-06 09:00 11:00 2h0m0s
}

// A shop's hours without the hours in which it has no time.
func ExampleHours_Minus() {
	shop, _ := calendar.ParseHours("08:00-20:00")
	peaks, _ := calendar.ParseHours("10:00-12:00,16:00-19:00")
	fmt.Println(shop.Minus(peaks))
	// Output:
	// 08:00-10:00,12:00-16:00,19:00-20:00
}

func ExampleWorkTime_NextOpen() {
	w := springFestival().In(time.UTC)
	night := time.Date(2025, 1, 27, 19, 0, 0, 0, time.UTC)
	fmt.Println(w.Open(night).Open, w.NextOpen(night).At)

	never := calendar.Calendar{}.In(time.UTC)
	fmt.Println(never.NextOpen(night).None)
	// Output:
	// false 2025-02-05 09:00:00 +0000 UTC
	// true
}
