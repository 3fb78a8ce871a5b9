package exact_test

import (
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/prng"
)

func TestBounded(t *testing.T) {
	huge := decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 40_000_000), 0)
	for _, row := range []struct {
		d    decimal.Decimal
		want bool
		why  string
	}{
		{decimal.Decimal{}, true, "the zero value"},
		{decimal.New(1, 17), true, "18 digits by the exponent"},
		{decimal.New(1, 18), false, "19 digits by the exponent"},
		{decimal.New(999_999_999_999_999_999, 0), true, "18 digits"},
		{decimal.New(-999_999_999_999_999_999, 0), true, "18 digits and a sign"},
		{decimal.New(1_000_000_000_000_000_000, 0), false, "19 digits"},
		{decimal.New(-1_000_000_000_000_000_000, 0), false, "19 digits and a sign"},
		{decimal.New(1, -18), true, "18 places"},
		{decimal.New(10, -19), false, "19 places, even if the last is a zero"},
		{decimal.RequireFromString("999999999999999999.999999999999999999"), true, "18 and 18"},
		{decimal.New(0, 18), true, "a zero written with a bounded exponent"},
		{decimal.New(0, 19), false, "adding it would scale the other number"},
		{decimal.New(0, -19), false, "the same below"},
		{decimal.New(1, 1_000_000_000), false, "by the exponent alone"},
		{decimal.New(1, -1_000_000_000), false, "by the exponent alone"},
		{decimal.New(1, -1<<31), false, "the least exponent there is"},
		{decimal.New(1, 1<<31-1), false, "the greatest"},
		{huge, false, "a coefficient of twelve million digits"},
	} {
		start := time.Now()
		if got := exact.Bounded(row.d); got != row.want {
			t.Errorf("%s: got %v", row.why, got)
		}
		if took := time.Since(start); took > time.Second {
			t.Errorf("%s: took %v", row.why, took)
		}
	}
	d := decimal.RequireFromString("999999999999999999.999999999999999999")
	if n := testing.AllocsPerRun(100, func() { exact.Bounded(d) }); n != 0 {
		t.Errorf("Bounded allocates %v times", n)
	}
}

func TestText(t *testing.T) {
	for _, row := range []struct {
		d         decimal.Decimal
		want, why string
	}{
		{decimal.Decimal{}, "0", "the zero value"},
		{decimal.New(120050, -2), "1200.50", "the places it is written with"},
		{decimal.New(-5, -2), "-0.05", "zeros after the point"},
		{decimal.New(-5, -1), "-0.5", "as many places as digits"},
		{decimal.New(1, 3), "1000", "no exponent"},
		{decimal.New(0, 3), "0", "a zero is one digit"},
		{decimal.New(0, -3), "0.000", "with its places"},
		{decimal.New(1, -18), "0.000000000000000001", "the smallest"},
		{decimal.RequireFromString("-999999999999999999.999999999999999999"), "-999999999999999999.999999999999999999", "the largest"},
		{decimal.New(7, 1_000_000_000), "7e1000000000", "its plain digits would fill the memory"},
		{decimal.New(-7, -19), "-7e-19", "beyond the places"},
		{decimal.New(1_000_000_000_000_000_000, 0), "1000000000000000000", "beyond the bound, but short"},
	} {
		if got := exact.Text(row.d); got != row.want {
			t.Errorf("%s: got %s, want %s", row.why, got, row.want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	const (
		syntax = "is not a decimal number"
		large  = "has more than 18 digits before the point"
		small  = "has more than 18 digits after the point"
	)
	for _, row := range []struct{ text, want, why string }{
		{"", syntax, "nothing"},
		{"-", syntax, "a sign alone"},
		{"+1", syntax, "a plus sign"},
		{"−1", syntax, "U+2212, which decimal.NewFromString takes"},
		{" 1", syntax, "a space"},
		{"01", syntax, "a leading zero"},
		{"-00.5", syntax, "leading zeros and a sign"},
		{".5", syntax, "no digit before the point"},
		{"5.", syntax, "no digit after the point"},
		{"1e", syntax, "no digit in the exponent"},
		{"1e+", syntax, "only its sign"},
		{"1.2.3", syntax, "two points"},
		{"1,5", syntax, "a comma"},
		{"0x1p4", syntax, "hexadecimal"},
		{"１", syntax, "a full-width digit"},
		{"NaN", syntax, "not a number"},
		{"1000000000000000000", large, "19 digits"},
		{"1e18", large, "19 digits by the exponent"},
		{"0.1e19", large, "19 digits by both"},
		{"0e19", large, "a zero that would scale its neighbour"},
		{"1e1000000000", large, "a billion digits"},
		{"1e99999999999999999999", large, "an exponent that fits no integer"},
		{"0.0000000000000000001", small, "19 places"},
		{"1.0000000000000000000", small, "19 places, even of zeros"},
		{"1e-19", small, "19 places by the exponent"},
		{"1e-99999999999999999999", small, "an exponent that fits no integer"},
		{strings.Repeat("9", 1_000_000), large, "a million digits"},
	} {
		start := time.Now()
		if d, err := exact.Parse(row.text); err == nil || err.Error() != row.want || !d.IsZero() {
			t.Errorf("%s: got %v, want %s", row.why, err, row.want)
		}
		if took := time.Since(start); took > time.Second {
			t.Errorf("%s: took %v", row.why, took)
		}
	}
}

// Where the decimal module reads the same grammar it reads the same number.
func TestParseAgrees(t *testing.T) {
	r := prng.Seed(3)
	for range 20_000 {
		d := decimal.NewFromBigInt(randomInt(r), int32(r.Between(-18, 18)))
		if !exact.Bounded(d) {
			continue
		}
		text := exact.Text(d)
		got, err := exact.Parse(text)
		if err != nil || !got.Equal(d) {
			t.Fatalf("%s reads as %v, %v", text, got, err)
		}
		if again := exact.Text(got); again != text {
			t.Fatalf("%s is written again as %s", text, again)
		}
		if other, err := decimal.NewFromString(text); err != nil || !other.Equal(got) {
			t.Fatalf("%s: the module reads %v, %v", text, other, err)
		}
		if d.Exponent() < 0 && text != d.StringFixed(-d.Exponent()) {
			t.Fatalf("%s is not %s", text, d.StringFixed(-d.Exponent()))
		}
	}
}

func randomInt(r *prng.Rand) *big.Int {
	n := new(big.Int).SetUint64(r.Uint64())
	n.Lsh(n, 64).Or(n, new(big.Int).SetUint64(r.Uint64())).Rsh(n, uint(r.Between(8, 128)))
	if r.Chance(1, 2) {
		n.Neg(n)
	}
	return n
}

// What is accepted is bounded, equals what the decimal module reads, and
// survives being written.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"0", "-0.00", "1200.50", "1e17", "0e18", "999999999999999999.999999999999999999", "1E-18", "0.000001e6"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := exact.Parse(text)
		if err != nil {
			return
		}
		if !exact.Bounded(d) {
			t.Fatalf("%s is accepted and not bounded", text)
		}
		if len(text) < 1000 { // the module's own limit on exponents is per text
			if other, err := decimal.NewFromString(text); err != nil || !other.Equal(d) {
				t.Fatalf("%s is %v, the module reads %v, %v", text, exact.Text(d), other, err)
			}
		}
		if back, err := exact.Parse(exact.Text(d)); err != nil || !back.Equal(d) {
			t.Fatalf("%s is written %s and reads back %v", text, exact.Text(d), err)
		}
	})
}

func BenchmarkBounded(b *testing.B) {
	d := decimal.New(123456789, -2)
	for b.Loop() {
		exact.Bounded(d)
	}
}

func BenchmarkText(b *testing.B) {
	d := decimal.New(123456789, -2)
	for b.Loop() {
		exact.Text(d)
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := exact.Parse("1234567.89"); err != nil {
			b.Fatal(err)
		}
	}
}
