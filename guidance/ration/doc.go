// Package ration shares scarce goods fairly and so that anyone can check it,
// releases support in stages, and works joint promotions out.
//
// # Sharing
//
// Policy.Share gives out the packs of a Lot by weighted equal awards (S3-21,
// S3-22, S3-23). In this order:
//
//  1. A policy with a fault, or a supply that cannot be, shares nothing
//     (policy_refused, supply_out_of_bounds).
//  2. No share has a claim with a number out of its range, without a licence,
//     with a barred credit of conduct, or too new (out_of_bounds, no_licence,
//     barred_conduct, too_new).
//  3. The first tier that fits gives the weight, the floor and the cap, by class,
//     market and supply band (S3-67, S3-68); none, or one of weight 0, gives no
//     share (no_tier, no_weight). Within a class and market no band is worth more
//     than a higher one.
//  4. The cap of a claim is the least of its order, the tier's cap and the
//     store's need. Of nothing ordered or needed there is no share
//     (nothing_ordered, nothing_needed).
//  5. The shops of one owner are one claim, if the policy wants it: a second
//     licence gains nothing (shared_by_owner).
//  6. Floors come first. If they need more than there is, the policy contradicts
//     itself and nobody gets anything before somebody decides
//     (floors_exceed_supply): they are not scaled.
//  7. If the supply covers all caps, each gets its cap and the rest is left
//     (supply_covers_all).
//  8. Otherwise the next pack goes to the smallest (2x+1)/(2w) of those below
//     their cap, for x packs had and weight w: Webster's rule with caps. That is
//     one level for all, found by search (order_met, cap_reached, need_met,
//     level_reached, floor_kept).
//  9. Where the last packs do not suffice for all who stand at the level, those
//     go first who are owed most from earlier periods, then those with the lower
//     Key (tie_won, tie_lost). The order of the list plays no part.
//  10. What a claim is entitled to beyond its packs is carried: Award.Owed. An
//     entitlement is what the claim would get if packs could be cut, as a whole
//     number of billionths for weight 1, and so the same for equals. Packs that
//     were given back do not count as owed.
//
// So an order is a ceiling, and inflating it gains nothing; sharing by order, or
// equal losses, would reward it or leave small shops with none. Balances settle
// ties only: between different weights the level decides, every time, and a
// policy that wants everyone to have some has floors for it.
//
// TestShareAgainstOracle compares 20,000 random lots with giving out pack by
// pack, TestFairness shares 20,000 again with one thing changed for every
// property above, TestRotation lets equals take turns, TestSplitIntoTwoLicences
// bounds what a second licence gains at one pack. testdata/share.txt holds the
// rules as cases, and the published test vectors stand in vectors_test.go.
//
// Record is what is published. TestAwardFromPrintedRecord recomputes every award
// from its printed text and the claim alone.
//
// # Support in stages
//
// Support.Release pays a fixed total in parts, each with its time and its gates
// on measures as numerator and denominator (S4-13, S4-14): amounts exact to the
// unit, released on the day the last condition is met and not before; a release
// stays, conduct puts off and takes nothing away, what has no value meets no
// gate, and the same facts give the same release. A stage's reasons are made of
// the facts, so none can be false. TestReleaseAgainstOracle asks 10,000 random
// cases day by day; testdata/support.txt holds the rules as cases.
//
// # Joint promotions
//
// Promotion.Agree shares cost and gain by ratio, exactly, and settles who does
// what (S4-12). It refuses a split by which the own side loses (S4-4), upkeep of
// the relation counted (S4-34), and points out a partner's loss (S4-24), work
// taken over for the store (S4-26) and a maker that acts alone (S4-40).
// TestAgreementIsExact and testdata/joint.txt prove it.
//
// # What it does not decide
//
// How much there is to share, and which goods are scarce. How many a store needs
// (package guidance suggests orders). What a measure is: the caller brings rates,
// of package market or its own. Bands and credit grades are facts here.
package ration
