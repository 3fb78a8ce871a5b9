// Package market counts the five rates of a market (五率: coverage, on shelf,
// sell-through, out of stock, growth) over three dimensions (三维: time, region,
// class), and says why a rate of all changed (S3-1, S3-2, S3-3, S3-15).
//
// Sources use one word for different numbers. So each published meaning is a
// Definition of its own, the Policy names the five in use, and a rate prints
// which it is. In this order:
//
//  1. Count takes one period's facts. A fact that cannot be used is left out and
//     counted: of a shop not listed, without a date, of too many digits
//     (unknown_shop, no_date, too_large, S3-4); so is a visit that brought no
//     data (visit_without_data, S3-7).
//  2. A shop counts once in each measure of shops, however often it bought:
//     counts of a longer period are unions, never sums or means
//     (TestQuarterIsAUnion).
//  3. It counts in the region, class and market where it was at the end of the
//     period; how many moved is said (moved).
//  4. Sums are carried and added over regions, classes and shops; areas are
//     carried by name, because one may be in the cells of two classes
//     (Table.Roll, Table.Merge, TestRollIsAssociative).
//  5. A rate is a numerator and a denominator of such sums, divided by nobody
//     before it is printed (Policy.Rate, TestRatesAgainstOracle). Rates are never
//     averaged.
//  6. Of nothing there is no rate, which is not 0 % (undefined). Growth from a
//     base of zero or less is put into words (from_nothing, from_returns).
//  7. A part above its whole or below nothing is a wrong number: it stands, is
//     flagged and not clipped (above_whole, below_nothing). Less than
//     Policy.SmallCell shops, records or days make no percentage (small_cell).
//  8. Policy.Mix cuts the change of a rate into what the parts' own rates did and
//     what their weights did, in rows that add up exactly; a total that moves
//     against all its parts is told (against_parts, TestMixAgainstOracle).
//  9. Policy.Compare warns of growth that is behind that of the peers by so many
//     points (growth_behind). The published rule takes a ratio, which means
//     nothing where the peers shrink.
//
// testdata/rates.txt and testdata/mix.txt hold the rules as cases.
//
// # Where the sources leave room
//
// On-shelf by sight counts shops of which a visit saw the item, on the shelf or
// not; a visit that says nothing of it is no proof that it lacks. Closed shops
// leave the counts of active shops, while what they bought stays in amounts.
// Opening stock is the last count before the period, closing stock the last in
// it, and orders are those between the two. The three periods before are those
// that Ask.Before names. Growth is by last period or by last year, in units or
// in amount: no source gives its formula.
//
// # What it does not decide
//
// Which rate is good, and what to do about it; that is for package guidance. A
// customer manager is not measured on order taking by any of these (S3-5).
package market
