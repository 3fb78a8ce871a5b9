package prng_test

import (
	"math"
	"slices"
	"testing"

	"github.com/rapport-go/rapport/internal/prng"
)

// The published first values of SplitMix64 for the seed 1234567.
func TestUint64(t *testing.T) {
	r := prng.Seed(1234567)
	for i, want := range []uint64{6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821} {
		if got := r.Uint64(); got != want {
			t.Errorf("value %d is %d, want %d", i, got, want)
		}
	}
}

// Every value comes up within 5 standard deviations of its share, for a bound
// that divides 2^64 and ones that do not.
func TestIntN(t *testing.T) {
	const draws = 60_000
	for _, n := range []int{2, 3, 7, 10, 64} {
		r := prng.Seed(uint64(n))
		counts := make([]int, n)
		for range draws {
			counts[r.IntN(n)]++
		}
		mean := float64(draws) / float64(n)
		for v, c := range counts {
			if math.Abs(float64(c)-mean) > 5*math.Sqrt(mean) {
				t.Errorf("%d of %d came up %d times, want about %.0f", v, n, c, mean)
			}
		}
	}
}

func TestEdges(t *testing.T) {
	r := prng.Seed(0)
	for range 1000 {
		if r.IntN(0) != 0 || r.IntN(-5) != 0 || r.IntN(1) != 0 {
			t.Fatal("IntN of nothing is not 0")
		}
		if v := r.IntN(math.MaxInt); v < 0 {
			t.Fatalf("IntN is negative: %d", v)
		}
		if v := r.IntN(math.MaxInt/2 + 2); v < 0 || v > math.MaxInt/2+1 { // a quarter of the draws are refused
			t.Fatalf("IntN is out of range: %d", v)
		}
		if v := r.Between(-2, 2); v < -2 || v > 2 {
			t.Fatalf("Between is out of range: %d", v)
		}
		if r.Between(5, 4) != 5 || r.Between(5, 5) != 5 {
			t.Fatal("Between of nothing is not its lower end")
		}
		if r.Chance(0, 3) || !r.Chance(3, 3) {
			t.Fatal("Chance of never or always")
		}
	}
	if got := prng.Pick[int](r, nil); got != 0 {
		t.Errorf("Pick of nothing is %d", got)
	}
}

func TestShuffle(t *testing.T) {
	r := prng.Seed(9)
	seen := map[[3]int]int{}
	for range 6000 {
		v := [3]int{1, 2, 3}
		r.Shuffle(3, func(i, j int) { v[i], v[j] = v[j], v[i] })
		sorted := v
		slices.Sort(sorted[:])
		if sorted != [3]int{1, 2, 3} {
			t.Fatalf("%v is no order of 1, 2, 3", v)
		}
		seen[v]++
	}
	for v, c := range seen {
		if c < 850 || c > 1150 {
			t.Errorf("order %v came up %d times of 6000, want about 1000", v, c)
		}
	}
	if len(seen) != 6 {
		t.Errorf("%d orders of 6", len(seen))
	}
}
