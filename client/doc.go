// Package client decides who each retailer is: its value class, and how much
// of the sales few retailers carry. It holds the retailer as a value, too, with
// its axes kept apart: market and class decide visits, band decides supply,
// credit decides supervision (S2-17, S3-67, S3-92, S4-17).
//
// # Value classes
//
// Classes.Classify sorts a book of retailers by the sales of a period. The rules
// are the same for all and can be recomputed by anyone from the cut values that
// the result prints (S3-22). In this order, the first that holds decides:
//
//  1. A policy with a fault classes nobody (policy_refused).
//  2. A closed or suspended retailer keeps the class it holds, outside the
//     total (frozen).
//  3. Sales with more than 18 digits before or after the point are left out and
//     not computed with (out_of_bounds).
//  4. A retailer whose first day is after the period has no class (not_open).
//  5. A retailer with fewer full months than Classes.MinMonths is new: its sales
//     per open day, carried on through the period, get the class that they
//     would be worth in the book, outside the total (provisional).
//  6. Net sales of zero or less are in the class of the rest, at once, outside
//     the total (no_net_sales, returns_exceed_sales).
//  7. All others make the total. A retailer is worth the best class whose cut
//     is above the share of sales strictly before it: of all retailers that
//     sell more (S1-7, S3-28; cut_reached, cut_missed, below_cuts). So equals
//     have equal classes, a single or dominant retailer is in the best one, and
//     a class may hold more than its target share: a tier reports both.
//  8. A retailer that holds a class leaves it only when the share before it is
//     past the cut by the margin: below the cut less the margin to rise, at the
//     cut plus the margin or above to fall (rise_held, fall_held). Without a
//     class held, or with one that the policy does not know, there is no margin
//     (none_held, unknown_held). After a change of the cuts the caller leaves
//     Account.Previous empty.
//  9. It falls no further than Classes.MaxDrop in one review, but rises freely
//     (drop_limited).
//
// Classes.Explain gives the trace of one row, with the gap to the next class.
// TestClassifyByShareBefore and testdata/classes.txt hold the rules as cases;
// TestClassifyAgainstOracle compares 20,000 random books with the same rules in
// fractions.
//
// # Concentration
//
// Concentrate measures 80/20 on the same exact numbers (S1-7, S3-28): the fewest
// retailers that carry 80 % of sales, the share of the best-selling fifth, the k
// at which k of the retailers make 1-k of sales, the Lorenz curve and the Gini
// coefficient. Net sales below zero count as zero there and are reported beside.
// TestConcentrateAgainstOracle and testdata/concentration.txt prove it.
//
// # Exactness
//
// No share is ever divided out, no amount rounded, no float used. Amounts are
// whole numbers of one power of ten in machine words where they all fit, and
// decimals otherwise, with the same answer (TestBothArithmeticsAgree); the
// result says which.
//
// # What it does not decide
//
// How often a class is visited is for package visit. Supply bands, credit grades
// and formats are facts here that the caller brings. A class is no judgement of
// conduct and gives no right to goods: rules and manners are the same for every
// class (S3-22), and time for large accounts is not taken from small ones (S1-8).
package client
