package main

import (
	"time"

	"github.com/rapport-go/rapport/schedule/export"
)

// exported is the month as other programs may have it.
func (d *decisions) exported() export.Month {
	return export.Month{Territory: d.input, Plan: d.plan}
}

// picture is the month on a page.
func (d *decisions) picture() []byte { return export.SVG(d.exported(), d.lang) }

// diary is how the month is written for a calendar. The same data gives the same
// file, so it bears the day after the last purchase and not the day on which it
// is made.
func (d *decisions) diary() export.Diary {
	year, month, day := d.records.last.AddDays(1).Civil()
	return export.Diary{
		Lang: d.lang, Name: d.say(sayTitle, d.monthName(d.month), d.rep.Name), Zone: d.zone,
		Stamp: time.Date(year, month, day, 0, 0, 0, 0, time.UTC), Lunch: true, Notes: true,
	}
}

// sickDiary is the re-plan after the sick day as changes to the diary.
func (d *decisions) sickDiary() []byte {
	diary := d.diary()
	diary.Sequence++
	return diary.ICalendar(export.Month{Territory: d.sick.input, Plan: d.sick.revision.Plan, Before: d.plan})
}
