package schedule

import (
	"math"

	"github.com/rapport-go/rapport/client"
)

// earthRadius is the mean radius in metres (IUGG).
const earthRadius = 6371009

// longWay is the minutes at which ways are cut off: none so long fits in a
// day.
const longWay = dayMinutes + 1

// ways is the minutes between places, row by row. at[i] is the place of row i
// and index[i] its row in the caller's matrix.
func (t Travel) ways(at []client.Position, index []int) []int16 {
	n := len(at)
	out := make([]int16, n*n)
	cos := make([]float64, n)
	for i, p := range at {
		cos[i] = math.Cos(radians(p.Lat))
	}
	for i := range at {
		for j := range at {
			switch minutes, known := t.given(index[i], index[j]); {
			case i == j:
			case known:
				out[i*n+j] = int16(min(minutes, longWay))
			case j < i && !t.knows(index[j], index[i]):
				out[i*n+j] = out[j*n+i]
			default:
				out[i*n+j] = int16(t.reckoned(at[i], at[j], float64(cos[i]*cos[j])))
			}
		}
	}
	return out
}

// given is the caller's minutes of a way, if there are any.
func (t Travel) given(from, to int) (int, bool) {
	if from >= len(t.Minutes) || to >= len(t.Minutes[from]) || t.Minutes[from][to] < 0 {
		return 0, false
	}
	return int(t.Minutes[from][to]), true
}

func (t Travel) knows(from, to int) bool {
	_, ok := t.given(from, to)
	return ok
}

// reckoned is the minutes of a way by the great circle, up to longWay. cosines
// is the product of those of the latitudes.
func (t Travel) reckoned(a, b client.Position, cosines float64) int {
	if a == (client.Position{}) || b == (client.Position{}) || t.Speed <= 0 {
		return min(max(0, t.Unknown), longWay)
	}
	// Haversine. The products are converted so that no platform fuses them
	// with the sum.
	lat, lon := math.Sin((radians(a.Lat)-radians(b.Lat))/2), math.Sin((radians(a.Lon)-radians(b.Lon))/2)
	h := float64(lat*lat) + float64(float64(lon*lon)*cosines)
	metres := int64(math.Round(2 * earthRadius * math.Asin(math.Sqrt(max(0, min(1, h))))))
	// Up to these bounds the products below hold, and no road is beyond them.
	detour, speed := int64(min(t.Detour, math.MaxInt32)), int64(min(t.Speed, math.MaxInt32))
	if detour <= 0 {
		detour = 100
	}
	minutes := (metres*detour + 100*speed - 1) / (100 * speed)
	return int(min(min(minutes, longWay)+int64(max(0, min(t.Stop, longWay))), longWay))
}

func radians(microdegrees int32) float64 { return float64(microdegrees) * (math.Pi / 180e6) }
