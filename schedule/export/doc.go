// Package export hands a month plan to other programs: to calendars as
// iCalendar, to maps as GeoJSON, to paper as a picture in SVG, and to any
// program as JSON. It decides nothing; what it writes is what schedule planned.
//
// # The rules
//
//  1. A booking is in each file once. What a form cannot hold is named in the
//     file: X-RAPPORT-LEFT-OUT in iCalendar, unplaced in GeoJSON, a count on the
//     map of the picture. No text makes a file malformed, whatever its bytes.
//  2. A visit's event has one UID for life, made of the rep and the need's key.
//     A later plan moves the event; what it no longer books is cancelled, if the
//     plan sent before is given as Month.Before.
//  3. Nothing is read from a clock. DTSTAMP and SEQUENCE are the caller's.
//  4. Wall times stay wall times: with a zone they come with its rules, which
//     reach from the last clock change before the first event to the day after
//     the last; in UTC a wall time is the first instant at which the clocks show
//     it or a later one (see calendar); without a zone they float.
//  5. Coordinates are exact decimals of microdegrees, longitude first in GeoJSON
//     (RFC 7946), latitude first in GEO (RFC 5545). Lines are cut at the
//     antimeridian.
//  6. The same month gives the same bytes, in whatever order the territory lists
//     its retailers and needs.
//
// # The plan as JSON
//
// schedule.Plan is its own JSON: encoding/json writes and reads it without loss
// (texts that are not UTF-8 apart), and so it does Month and schedule.Territory.
// Dates are "2026-05-06", months "2026-05", times "09:30", intervals
// "09:00-10:00"; what is unset is left out, but for days, needs and numbers that
// every row has.
//
//	rep                           the rep's id
//	month                         "2026-05"
//	days[]                        every day of the month, in order
//	  date
//	  bookings[]                  in the order driven
//	    need                      retailer, month, nth
//	    travel                    minutes of the way there
//	    arrive, start, end        the stay is from start to end
//	    because[]                 reasons
//	  lunch                       an interval
//	  start, back                 leaves home, is home again
//	  travel                      minutes of all ways
//	  because[]                   why nothing is booked, or what is special
//	missed[]                      by rank, then key
//	  need
//	  verdict                     impossible, no_capacity, outranked
//	  proof                       see schedule.Proof
//	  because[]                   what the proof shows, then the remedies
//
// A reason has a code ("too_close") and its arguments: need, date, until, time,
// have, want, unit, away, name, each only where the code has it.
//
// # What it does not decide
//
// Which streets a way takes: lines are straight from stop to stop. Whether a
// shop agreed to a visit: every booking is CONFIRMED in the rep's own calendar.
// It sends nothing and asks nobody to attend.
//
// # What proves it
//
// TestICalendarBooksThePlan and TestGeoJSONHoldsThePlan read random months back
// by second paths, TestRulesOfZones steps through clock changes,
// TestSVGShowsThePlan looks for every day and shop, TestSVGMapsDistances sets
// the map beside the great circle, and FuzzExport gives every text what no
// format likes. The module .ci/icalcheck reads the files with decoders by
// others.
package export
