package visit

// usual is more visits than most retailers have in a month.
const usual = 4

// atLeast is n elements of what memory was set aside for one retailer after the
// other. Few need more than the usual, so more is set aside only once one does.
func atLeast[T any](memory *[]T, n int) []T {
	if len(*memory) < n {
		*memory = make([]T, max(n, usual))
	}
	return (*memory)[:n]
}
