package ration

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/rapport-go/rapport/client"
)

// Hash is a key of 64 bits. Its text form is 16 hexadecimal digits.
type Hash uint64

// String is the 16 digits.
func (h Hash) String() string { return fmt.Sprintf("%016x", uint64(h)) }

// MarshalText is String. It never fails.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads String's form, and nothing for 0.
func (h *Hash) UnmarshalText(text []byte) error {
	*h = 0
	if len(text) == 0 {
		return nil
	}
	v, err := strconv.ParseUint(string(text), 16, 64)
	if err != nil || len(text) != 16 {
		return errHash
	}
	*h = Hash(v)
	return nil
}

var errHash = errors.New("hash: not 16 hexadecimal digits")

// Key settles a tie in which nobody is owed more: the lower key is first. It
// is published with the result and anyone can compute it, but nobody can bend
// it: it depends on the period, the item and the retailer's id alone, so the
// order is another one in each period and for each item.
//
// It is the FNV-1a hash of 64 bits over the bytes of the period, a zero byte,
// the item, a zero byte and the retailer's id, finished by the output function
// of SplitMix64 (z ^= z>>30; z *= bf58476d1ce4e5b9; z ^= z>>27; z *=
// 94d049bb133111eb; z ^= z>>31), all in hexadecimal.
func Key(period string, item client.ItemID, retailer client.ID) Hash {
	return roundOf(period, item).key(string(retailer))
}

// round is the hash of a period and an item, to which ids are added.
type round uint64

func roundOf(period string, item client.ItemID) round {
	h := fnv(14695981039346656037, period)
	h = fnv(h*fnvPrime, string(item))
	return round(h * fnvPrime)
}

func (r round) key(id string) Hash {
	z := fnv(uint64(r), id)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return Hash(z ^ z>>31)
}

const fnvPrime = 1099511628211

// fnv adds the bytes of a text to a hash. A zero byte is a multiplication by
// the prime alone.
func fnv(h uint64, text string) uint64 {
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * fnvPrime
	}
	return h
}
