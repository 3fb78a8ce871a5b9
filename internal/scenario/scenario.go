// Package scenario is the grammar of the scenario files: the small line
// language in which a manager can read what the rules decide. Each package's
// tests add the words.
//
// A file is blocks of lines with blank lines between them. The first line of a
// block is "name: …"; every other line is a word and what follows it. Lines
// that start with # are comments. A word is a fact, which sets the scene, or a
// claim, which must hold. A block without a claim fails, and so does a folder
// without files.
//
// The same lines stand behind "Example:" in the doc comment of every reason
// code; Examples runs them and wants the code to be raised.
package scenario

import (
	"fmt"
	"strings"
)

// Line is one line of a block.
type Line struct {
	Number int    // in the file, from 1
	Word   string // the first word
	Rest   string // what follows it, spaces trimmed
}

// Fields is Rest cut at white space.
func (l Line) Fields() []string { return strings.Fields(l.Rest) }

// Cut splits Rest at the first sep and trims both sides; ok is false if there
// is none.
func (l Line) Cut(sep string) (before, after string, ok bool) {
	before, after, ok = strings.Cut(l.Rest, sep)
	return strings.TrimSpace(before), strings.TrimSpace(after), ok
}

// Block is one scenario.
type Block struct {
	Name   string
	Number int // of the line that names it
	Lines  []Line
}

// Parse reads the blocks of a file.
func Parse(text string) ([]Block, error) {
	var blocks []Block
	named := map[string]bool{}
	open := false
	for i, raw := range strings.Split(text, "\n") {
		line := strings.TrimSpace(raw)
		switch {
		case line == "":
			open = false
			continue
		case strings.HasPrefix(line, "#"):
			continue
		}
		name, isName := strings.CutPrefix(line, "name:")
		name = strings.TrimSpace(name)
		switch {
		case isName && open:
			return nil, fmt.Errorf("line %d: a second name in one block; a blank line ends a block", i+1)
		case isName && (name == "" || named[name]):
			return nil, fmt.Errorf("line %d: the name %q is empty or stands for another block", i+1, name)
		case isName:
			open, named[name] = true, true
			blocks = append(blocks, Block{Name: name, Number: i + 1})
		case !open:
			return nil, fmt.Errorf("line %d: %q stands before the block's name: line", i+1, line)
		default:
			b := &blocks[len(blocks)-1]
			b.Lines = append(b.Lines, parseLine(i+1, line))
		}
	}
	return blocks, nil
}

func parseLine(number int, line string) Line {
	word, rest := line, ""
	if i := strings.IndexAny(line, " \t"); i >= 0 {
		word, rest = line[:i], line[i:]
	}
	return Line{Number: number, Word: word, Rest: strings.TrimSpace(rest)}
}

// Do is what one word does with its line.
type Do func(Line) error

// Language is the words of one block, over one fresh world.
type Language struct {
	Facts  map[string]Do
	Claims map[string]Do
	// Raised is the text of every reason code that the world has met so far.
	Raised func() []string
}

// Play runs a block and reports the first line that fails. A block that claims
// nothing fails, too.
func (l Language) Play(b Block) error {
	claims, err := l.play(b)
	if err == nil && claims == 0 {
		return fmt.Errorf("line %d: %q claims nothing", b.Number, b.Name)
	}
	return err
}

// play runs a block and counts its claims.
func (l Language) play(b Block) (claims int, err error) {
	for _, line := range b.Lines {
		do, ok := l.Facts[line.Word]
		if !ok {
			if do, ok = l.Claims[line.Word]; ok {
				claims++
			}
		}
		if !ok {
			return claims, fmt.Errorf("line %d: no such word: %q", line.Number, line.Word)
		}
		if err := do(line); err != nil {
			return claims, fmt.Errorf("line %d: %s %s: %w", line.Number, line.Word, line.Rest, err)
		}
	}
	return claims, nil
}
