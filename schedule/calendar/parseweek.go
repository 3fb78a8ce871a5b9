package calendar

import (
	"strings"
	"time"
)

// ParseWeek reads weekly hours in the simple form of OpenStreetMap's
// opening_hours:
//
//	week  = rule { ( ";" | "," ) rule } [ ";" ]
//	rule  = [ days ] ( span { "," span } | "off" | "closed" ) | "24/7"
//	days  = range { "," range }
//	range = day [ "-" day ]                 Fr-Mo goes on over Sunday
//	day   = "Mo" | "Tu" | "We" | "Th" | "Fr" | "Sa" | "Su"
//	span  = time "-" time
//	time  = hour ":" minute [ ":" second ]  9:00 or 09:00
//
// A rule without days is for every day. A rule after ";" replaces the hours of
// its days, one after "," adds to them. "off" and "closed" take a day's hours
// away after either. A span that ends no later than it starts, or after 24:00
// (up to 48:00), goes on over midnight; it belongs to the day it starts on, so
// a later rule for the next day leaves its tail. 10:00-10:00 is 24 hours.
// Spans that overlap or touch are joined. Case and spaces do not matter.
//
// Everything else is refused, above all what a week cannot hold: public and
// school holidays, months, dates, comments, "||", open ends, sunset. The error
// is a *Fault with the column of the mistake and the reason.
func ParseWeek(text string) (Week, error) {
	p := weekParser{scanner: scanner{call: "ParseWeek", in: text}}
	p.spaces()
	p.rule(true)
	for p.err == nil && p.at < len(p.in) {
		switch {
		case p.accept(';'):
			if p.spaces(); p.at < len(p.in) {
				p.rule(true)
			}
		case p.accept(','):
			p.spaces()
			p.rule(false)
		default:
			p.refuse("after the hours")
		}
	}
	if p.err != nil {
		return Week{}, p.err
	}
	return p.week(), nil
}

// weekParser collects the spans by the day they start on; a span may close
// after 24:00.
type weekParser struct {
	scanner
	spans [7]Hours
}

// week lays what goes on over midnight on the next day.
func (p *weekParser) week() Week {
	var w Week
	for d, spans := range p.spans {
		for _, i := range spans {
			w[d] = append(w[d], i)
			if i.Close > midnight {
				next := (d + 1) % 7
				w[next] = append(w[next], Interval{Open: 0, Close: i.Close - midnight})
			}
		}
	}
	for d := range w {
		w[d] = w[d].Union(nil)
	}
	return w
}

func (p *weekParser) rule(replace bool) {
	if p.word("24/7") {
		p.apply(everyDay, Hours{{0, midnight}}, replace)
		return
	}
	days := everyDay
	if p.atDay() {
		days = p.days()
	}
	if p.word("off") || p.word("closed") {
		p.apply(days, nil, true)
		return
	}
	hours := Hours{p.span()}
	for p.err == nil && p.commaThenDigit() {
		hours = append(hours, p.span())
	}
	if p.err == nil {
		p.apply(days, hours, replace)
	}
}

func (p *weekParser) apply(days [7]bool, hours Hours, replace bool) {
	for d, in := range days {
		switch {
		case in && replace:
			p.spans[d] = append(Hours(nil), hours...)
		case in:
			p.spans[d] = append(p.spans[d], hours...)
		}
	}
}

// days reads a list of days and ranges of days.
func (p *weekParser) days() [7]bool {
	var in [7]bool
	for {
		first := p.day()
		last := first
		if p.accept('-') {
			p.spaces()
			last = p.day()
		}
		if p.err != nil {
			return in
		}
		for d := first; d != last; d = (d + 1) % 7 {
			in[d] = true
		}
		in[last] = true
		if !p.accept(',') {
			return in
		}
		p.spaces()
	}
}

// day reads one day and the spaces after it.
func (p *weekParser) day() time.Weekday {
	word := p.letters()
	for d, name := range dayNames {
		if strings.EqualFold(word, name) {
			p.at += len(word)
			p.spaces()
			return time.Weekday(d)
		}
	}
	p.refuse("where a day is wanted")
	return time.Sunday
}

// span reads two times and the spaces after each.
func (p *weekParser) span() Interval {
	at := p.at
	i := Interval{Open: p.time(), Close: 0}
	if p.err == nil && i.Open >= midnight {
		p.fail(at, "hours that start at %s, not before 24:00", p.in[at:p.at])
	}
	p.spaces()
	if !p.accept('-') {
		p.refuse("where '-' is wanted")
	}
	p.spaces()
	at = p.at
	if i.Close = p.time(); p.err == nil && i.Close > 2*midnight {
		p.fail(at, "hours that end at %s, after 48:00", p.in[at:p.at])
	}
	p.spaces()
	if i.Close <= i.Open {
		i.Close += midnight
	}
	if p.err == nil && i.Close > i.Open+midnight {
		p.fail(at, "hours of more than a day")
	}
	return i
}

// time reads an hour of one or two digits and what follows it.
func (p *weekParser) time() TimeOfDay {
	if !isDigit(p.peek()) {
		p.refuse("where a time is wanted")
		return 0
	}
	hour := p.digits(1)
	if isDigit(p.peek()) {
		hour = hour*10 + p.digits(1)
	}
	if p.peek() != ':' {
		p.refuse("where ':' and minutes are wanted")
		return 0
	}
	return p.minutes(hour)
}

// refuse fails at the next word or character, and adds why a week cannot hold
// it where that is known.
func (p *weekParser) refuse(place string) {
	found, why := p.found(), ""
	if word := p.letters(); word != "" {
		found, why = excerpt(word), strangeWord(word)
	} else if p.at < len(p.in) {
		why = strangeSign(p.in[p.at])
	}
	p.fail(p.at, "%s %s%s", found, place, why)
}

// strangeSign says what a character means in the full form.
func strangeSign(c byte) string {
	switch c {
	case '"':
		return ": comments are not read"
	case '|':
		return ": fallback rules are not read"
	case '+':
		return ": open ends are not read"
	case '[':
		return ": the n-th days of a month are not read"
	}
	return ""
}

// strangeWord says what a word means in the full form, or elsewhere.
func strangeWord(word string) string {
	switch word = strings.ToLower(word); word {
	case "ph", "sh":
		return ": holidays are not read"
	case "am", "pm", "a", "p":
		return ": the clock has 24 hours"
	case "sunrise", "sunset", "dawn", "dusk":
		return ": variable times are not read"
	case "week", "easter":
		return ": dates are not read"
	}
	if len(word) < 3 {
		return ""
	}
	for _, d := range dayNames {
		if strings.HasPrefix(word, strings.ToLower(d)) {
			return ": days have two letters"
		}
	}
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(strings.ToLower(m.String()), word) {
			return ": months are not read"
		}
	}
	return ""
}

// word reads a word, whatever its case, and the spaces after it.
func (p *weekParser) word(want string) bool {
	end := p.at + len(want)
	if end > len(p.in) || !strings.EqualFold(p.in[p.at:end], want) {
		return false
	}
	p.at = end
	p.spaces()
	return true
}

// letters is the word that stands next, unread.
func (p *weekParser) letters() string {
	end := p.at
	for end < len(p.in) && isLetter(p.in[end]) {
		end++
	}
	return p.in[p.at:end]
}

// atDay reports whether a word stands next that is not a state.
func (p *weekParser) atDay() bool {
	word := strings.ToLower(p.letters())
	return word != "" && word != "off" && word != "closed"
}

// commaThenDigit reads a comma if hours follow it; before a day or a state it
// starts a rule.
func (p *weekParser) commaThenDigit() bool {
	rest := strings.TrimLeft(strings.TrimPrefix(p.in[p.at:], ","), " \t")
	if p.peek() != ',' || rest == "" || !isDigit(rest[0]) || strings.HasPrefix(rest, "24/7") {
		return false
	}
	p.at = len(p.in) - len(rest)
	return true
}

func (p *weekParser) spaces() {
	for p.accept(' ') || p.accept('\t') {
	}
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

var everyDay = [7]bool{true, true, true, true, true, true, true}
