package export

import (
	"crypto/sha1"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/visit"
)

// UID identifies the event of a rep's visit, whatever its day and hour, so that
// a calendar which reads a later plan moves the event and doesn't double it.
//
// It is a name-based UUID (version 5 of RFC 9562, namespace URL) of
// https://github.com/rapport-go/rapport/visit/REP/RETAILER/MONTH/NTH, each part
// percent-encoded but for the unreserved characters of RFC 3986.
func UID(rep client.RepID, key visit.Key) string {
	return uuid("visit", string(rep), string(key.Retailer), key.Month.String(), strconv.Itoa(key.Nth))
}

// namespaceURL is the namespace of names that are addresses (RFC 9562, 6.6).
const namespaceURL = "\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8"

// uuid is the name-based UUID of a path below the library's address.
func uuid(path ...string) string {
	name := []byte(namespaceURL + "https://github.com/rapport-go/rapport")
	for _, part := range path {
		name = appendPercent(append(name, '/'), part)
	}
	sum := sha1.Sum(name)
	sum[6] = sum[6]&0x0f | 0x50 // version 5
	sum[8] = sum[8]&0x3f | 0x80 // the variant of the standard
	text := hex.EncodeToString(sum[:16])
	return text[:8] + "-" + text[8:12] + "-" + text[12:16] + "-" + text[16:20] + "-" + text[20:]
}

// appendPercent appends a text with every byte that is not unreserved as %XX.
func appendPercent(out []byte, text string) []byte {
	const digits = "0123456789ABCDEF"
	for _, c := range []byte(text) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0 {
			out = append(out, c)
		} else {
			out = append(out, '%', digits[c>>4], digits[c&15])
		}
	}
	return out
}
