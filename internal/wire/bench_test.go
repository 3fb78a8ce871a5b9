package wire_test

import (
	"encoding/json"
	"testing"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/wire"
)

// bulk is a value of a realistic size: 200 rows.
func bulk() []rules {
	r := prng.Seed(7)
	rows := make([]rules, 200)
	for i := range rows {
		rows[i] = randomRules(r, 0)
	}
	return rows
}

// BenchmarkMarshal sets the encoder beside encoding/json on the same value.
// The latter writes enums by the same methods and decimals by their own.
func BenchmarkMarshal(b *testing.B) {
	rows := bulk()
	b.Run("wire", func(b *testing.B) { benchMarshal(b, func() ([]byte, error) { return wire.Marshal(rows) }) })
	b.Run("json", func(b *testing.B) { benchMarshal(b, func() ([]byte, error) { return json.Marshal(rows) }) })
}

func benchMarshal(b *testing.B, marshal func() ([]byte, error)) {
	b.ReportAllocs()
	for b.Loop() {
		data, err := marshal()
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(data)))
	}
}

// BenchmarkUnmarshal reads the same text strictly and by encoding/json.
func BenchmarkUnmarshal(b *testing.B) {
	data, err := wire.Marshal(plainBulk())
	if err != nil {
		b.Fatal(err)
	}
	b.Run("wire", func(b *testing.B) {
		benchUnmarshal(b, data, func(v *[]plain) error { return wire.Unmarshal(data, v, nil) })
	})
	b.Run("json", func(b *testing.B) {
		benchUnmarshal(b, data, func(v *[]plain) error { return json.Unmarshal(data, v) })
	})
}

func benchUnmarshal(b *testing.B, data []byte, unmarshal func(*[]plain) error) {
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		var v []plain
		if err := unmarshal(&v); err != nil {
			b.Fatal(err)
		}
	}
}

// plain has nothing that encoding/json reads in another way.
type plain struct {
	Name   string   `json:"name"`
	Colour colour   `json:"colour"`
	Large  int64    `json:"large"`
	Count  uint16   `json:"count"`
	Open   bool     `json:"open"`
	Tags   []string `json:"tags"`
}

func plainBulk() []plain {
	r := prng.Seed(7)
	rows := make([]plain, 200)
	for i := range rows {
		rows[i] = plain{randomText(r), colour(1 + r.IntN(2)), int64(r.Uint64()), uint16(r.Uint64()), true, []string{randomText(r), "b"}}
	}
	return rows
}
