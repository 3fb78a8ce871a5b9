// Package calendar holds dates, opening hours and working time: which days are
// worked, at what hours, and when a length of working time is over. It knows no
// business words and asks no clock.
//
// # The rules
//
//  1. A Date is a day of the proleptic Gregorian calendar in the years 1 to
//     9999, without time or zone. The zero Date is unset. A day that does not
//     exist is refused, never carried over. Month is one month of one year.
//  2. An Interval is half-open: at its Close it is closed. A day's Hours are
//     intervals in order that neither touch nor overlap; 24:00 is the end of a
//     day, and a night shift lies on two days.
//  3. A Week has hours for each weekday. Its text is OpenStreetMap's simple
//     weekly form; ParseWeek says exactly what is read, and refuses all else
//     with its column and the reason.
//  4. A Calendar is a week and dated exceptions, each of which closes a date or
//     opens it, whatever the week says. Exceptions are civil dates, in no zone.
//  5. From and To say for which dates the exceptions are known. Outside, the
//     weekly hours count, and every result with such a date on its way is marked
//     beyond, and no other.
//  6. A working date is a date with hours. WorkingDays counts both its ends;
//     AddWorkingDays and WorkTime.NthDay count dates after the first, whatever
//     the hour, and do not move to an opening first.
//  7. An instant is working time if and only if its local wall time, on its
//     local date, lies in an interval [open, close) of that date. The length of
//     working time is the time that elapses in it. Clock changes need no other
//     rule: an hour left out is not worked, an hour repeated is worked twice, a
//     date left out is no working date.
//  8. Adding working time lands on the earliest instant by which it has passed,
//     so on a close rather than the next opening; taking it away lands on the
//     latest. Adding nothing changes nothing.
//  9. A wall time is resolved to the first instant at which the local clock
//     shows it or a later one: the end of a gap, the first of two.
//  10. Where there is no working time ahead, or behind, the Instant says None.
//     Nothing loops and nothing is guessed.
//  11. A location comes from the caller. Without one no instant has a local
//     date, so nothing is worked and every result is beyond.
//
// The methods are total: whatever the values, validated or not, they return. On
// hours that Validate refuses an instant is open if any interval has it open.
// Calendars whose exceptions are not in order may be misread.
//
// # What it does not decide
//
// Which holidays a country keeps: they are the caller's data. Which wall time a
// person means by one that comes twice, beyond rule 9. Hours that depend on
// holidays, months or the sun; a shop's are dated exceptions here. Leap seconds,
// which time.Time does not have.
//
// # The proof
//
// testdata/vectors.txt holds the published results of other libraries that
// agree, which TestVectors plays; TestDeliberateDifferences those that do not,
// each with the reason. TestWorkTimeAgainstOracle steps through time under rule
// 7 alone, around clock changes of every kind. TestAlwaysIsElapsed checks any
// year. TestParseWeek is the list of texts read and refused, and FuzzWorkTime
// wants Between to undo Add on any calendar.
package calendar
