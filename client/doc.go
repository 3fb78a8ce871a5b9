// Package client decides who each retailer is. It holds the retailer as a value
// with its axes kept apart: market and class decide visits, band decides
// supply, credit decides supervision (S2-17, S3-67, S3-92, S4-17).
//
// Each part of a Policy is a set of rules as data that owns its verbs; Default
// is the founding documents' preset, and a part that is left out decides
// nothing. Verbs are total: whatever the values, they return, with the reasons.
// Every code has the ids of its rules (Code.Rules), a sentence in English and
// Chinese, and an example in its doc comment that a test plays.
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
// fractions. BenchmarkMonthlyClassChanges counts how many classes change a month
// by noise alone, on each month and on three with the margin.
//
// # Concentration
//
// Concentrate measures 80/20 on the same exact numbers (S1-7, S3-28): the fewest
// retailers that carry 80 % of sales, the share of the best-selling fifth, the k
// at which k of the retailers make 1-k of sales, the Lorenz curve and the Gini
// coefficient. Net sales below zero count as zero there and are reported beside.
// TestConcentrateAgainstOracle and testdata/concentration.txt prove it.
//
// # Supply bands
//
// Bands.Assign gives every shop of a census its band, from one published
// reckoning that is the same for all (S3-21, S3-23):
//
//  1. A closed shop keeps its band and counts for nothing (band_frozen).
//  2. A shop with fewer full months than Bands.StarterMonths, at the end of the
//     cycle measured, has the first starter band that fits its market, format
//     and area (band_starter).
//  3. All others are scored: a measure's value earns its weight in the
//     proportion of value to Full, none below 0 and no more than the weight,
//     cut off after Bands.Places (points_earned). A missing value is not guessed
//     (measure_missing).
//  4. With Cuts, a band begins at its cut. With Sizes, the band is the best one
//     whose size, with all better ones, is above the share of shops that score
//     strictly more; so equals have equal bands (band_by_score).
//  5. A grade of conduct lowers the band, at once and not below 1
//     (band_demoted).
//
// A band holds for the month or the quarter that the census lies in, and is
// measured on the one before. There is no way to set one by hand. Bands.Record
// is the whole reckoning of one shop: TestAssignAgainstOracle finds each band
// again from the record's JSON alone, and from the rules in fractions.
// TestHigherScoreNeverLowerBand and testdata/bands.txt hold the rest.
//
// # Credit of conduct
//
// Credit.Judge adds the points of dated deeds to a start (S3-82, S3-95): a deed
// counts from its date until its months are full; what it is worth the policy
// says. The ends of neighbouring grades touch, and the point where they do is in
// exactly one: Validate refuses a hole and an overlap. A grade carries the mode
// of supervision, the bands it costs and the percentage of supply.
// TestVector41CreditEdges and testdata/credit.txt prove it.
//
// # Buying habits
//
// RFM.Score, Trend.Follow, Variation and RelativeShare measure how a retailer
// buys (S3-75, S3-90, S3-94). The conventions differ among peers; ours are
// named here, and the vectors that show the difference:
//
//	             recency           frequency        money         cut by                    equals
//	here         days since last   days with order  sum           nearest rank, own values  equal scores
//	R rfm        days since last   orders           sum           interpolated + 1          equal scores    vector 35
//	openretail-  days since last   distinct orders  sum           equal counts (NTILE)      split by id     vectors 32, 39
//	science
//	lifetimes    last less first   repeats          mean of the   -                         -               vectors 36, 37
//	                                                repeats
//
// A score is one more than the cut values below the number, the other way round
// for recency; the axes are cut independently; where all are equal everybody is
// in the middle. The trend is the sign of Mann and Kendall's S and the slope of
// Theil and Sen, both exact. XYZ tests n*Σx² - (Σx)² <= c²*(Σx)² and takes no
// root; the published limits of XYZ differ (0.10/0.25 and 0.5/1.0; the preset
// has the latter), and so do sources on whether a value on the limit is inside:
// here it is, for XYZ and for the demand types (1.32 and 0.49). The tests named
// TestVector30 to TestVector42 hold all published values; oracles in fractions
// compare the rest.
//
// # Relations
//
// Relations.Advise gives the strategy of each kind of partner: upstream by
// loyalty (S2-18), service partners by goodwill (S2-19, S2-20), resellers by
// profit (S2-21, S2-22, S2-43), shops by reason (S2-23, S2-24).
//
// Scorecard.Score scores the relation, as display, first recommendation, the
// shops' opinion, support and service show it (S1-21, S1-28, S1-30, S4-25), and
// the results beside it; they are never merged (S0-26, S4-39). Points are
// reckoned as those of bands. From Praise there is praise, below Pass a date to
// improve by, after that date a penalty (S1-31). Giveaways and friendship weigh
// little (S4-1, S4-2, S4-29, S4-30) and offset nothing; what else the relation
// earns above Pass offsets results that are short of Enough, in part and beside
// both scores (S1-25). Taking orders is no measure (S3-5), and a target raised
// because the last was met is named a ratchet (S3-31).
//
// Profile.Check says what is missing, stale, or in conflict between sources
// (S3-44, S3-92, S3-93), and when care is due (S0-1). Contacts.Check says who is
// missing (S4-15). Briefs.Brief orders what to bring to a key account, and lists
// what is not known (S4-5 to S4-9, S4-18 to S4-20, S4-23). Campaigns.Plan says
// when the next campaign of a kind is due, and which were too close or too far
// apart (S1-29). Formats.Check holds the share of the format Other, and
// Market.Under turns a village into a town.
// TestScoreOfCardAgainstOracle adds every point up again; testdata holds a file
// of cases for each of these.
//
// # Early warnings
//
// Warnings.Warn compares a period with the one before (S2-1, S2-16, S3-36, S3-79,
// S3-90). Growth is held against that of the class by difference: the published
// ratio of the two says nothing where one is below 0. Every warning carries what
// is there, what is wanted and the days of its data; TestWantWouldNotWarn gives
// each retailer what its warning wants, and the warning is gone.
// TestWarnAgainstOracle and testdata/warnings.txt hold the rest.
//
// # What is refused
//
// Health, faith, politics, family and private movements are no facts to collect,
// and a gift to a person is never advice (S4-22, S4-41): such a field or measure
// does not validate, such a fact is not used, such an offer is left out, each
// with its reason; Refuse tells it of any name. S3-43 asks for a shopkeeper's
// family: only the code of a topic that the shopkeeper offers is kept, never
// what was said.
//
// # Exactness
//
// No share is ever divided out, no amount rounded, no float used; points are
// cut off where the policy says. Amounts are whole numbers of one power of ten
// in machine words where they all fit, and decimals otherwise, with the same
// answer (TestBothArithmeticsAgree).
//
// # What it does not decide
//
// How often a class is visited is for package visit. How scarce goods are shared
// among bands is for the caller. Which value earns full points and what a deed
// is worth are each company's own: the documents give none, and the preset's are
// ours. A class is no judgement of conduct and gives no right to goods: rules and
// manners are the same for every class (S3-22), and time for large accounts is
// not taken from small ones (S1-8).
package client
