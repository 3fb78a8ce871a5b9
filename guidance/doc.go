// Package guidance decides what a shop is told each month: what changed, which
// brand caused it, and what is coming. The answer is a Sheet (经营指导书), a
// value; Prose puts it into English or Chinese, and package page prints it.
//
// # What it decides
//
//  1. There is one sheet for a shop and a month. Lines of other shops and of
//     other dates are left out and counted (S3-63; TestLinesAccounted).
//  2. The sheet judges the month by volume and average price, and by profit
//     where the shelf prices are known (S3-53; TestScenarios).
//  3. It names the brands that caused each rise and fall and does the sums:
//     what is printed of a figure adds up to its change exactly, in the printed
//     step (S3-54; TestOracle, TestCausesAddUp, TestPolk). Bridge says how.
//     Beside them stands the last year, a month that is not known as a gap
//     (TestYear).
//  4. Goods new or gone take the other month's price and are all mix. Free
//     goods have a row of their own. Goods of which more came back than was
//     bought, or whose price was corrected without goods, have one too, outside
//     the shares (TestScenarios, testdata/odd.txt).
//  5. What is missing is said with a reason and never guessed: no purchases in
//     a month, a shelf price or a size that is not known, a date that is not
//     set (S3-50; testdata/missing.txt).
//  6. Next month's part holds only what it is given: the date of the visit and
//     the notes of the caller (S3-50, S3-56).
//  7. Nothing is said about a month without a number, a name or a date in it,
//     nothing is praised, and no profit is read off a share: the founding
//     documents' bad sentences cannot be made (S3-51, S3-52; TestBadSentences,
//     TestEverySentenceHasAFact).
//  8. Words are plain, brands are named in full unless a name is too long for
//     its line, and lists have a fixed room (S3-59 to S3-61; TestBadSentences,
//     TestRoom of package page).
//
// # The three figures
//
// Volume counts common units: pieces times Item.Units. An item whose units are
// not known stands outside volume and average, and the sheet names it. The
// average price (单条均价) has two published definitions; Policy.Average picks
// one, what the shop paid or what the goods bring, and the sheet prints which.
//
// Profit is the shop's: its shelf price less what it paid, for the goods
// bought, sold or not, both months at the shelf prices of the one catalogue
// given. It is not the wholesaler's margin, whose cost never comes in. If the
// shelf price of some goods is not known, the profit is that of the others, the
// sheet says how much of the money they are, and below Policy.Coverage it is
// not known.
//
// # Orders, substitutes, supply, advice
//
// Each only from facts given, and printed only then.
//
//  9. An order is what is missing to the stock that lasts until the delivery
//     after next, with a reserve, or by the published rule of one and a half;
//     days out of stock and rationed months do not count as days without
//     demand. Limits come first, those that several items share among them, then
//     whole packs. An order of 0 says why (S3-55, S3-56, S3-81;
//     testdata/orders.txt, TestForecasts, TestReorderPoints, TestPacksAndCaps,
//     FuzzOrders).
//  10. A substitute has the category and price of the scarce goods and can be
//     had; the closest comes first, and every other good is left out with its
//     reason (S0-16, S3-57; testdata/substitutes.txt). Supply caps what one
//     shop is offered; what several shops take of it the caller takes off.
//  11. Supply, orders and substitutes are told in the same words by everybody
//     (S3-56, S3-58; Message), and Gaps raises an alarm where what was told or
//     ordered is far from what was guided (S3-81, S3-107; testdata/advice.txt).
//  12. Advice is codes from facts: prices that suit the market, launches to key
//     shops first, slow stock to sell off (S0-17, S3-68, S3-69, S3-76, S3-77,
//     S3-102, S3-103; testdata/advice.txt).
//
// # Words
//
//  13. Reword says the facts in other sentences than the shop's sheets before:
//     six forms a fact and language, less than half of the runs of three
//     characters shared with the last sheet, headings, tables and notices not
//     counted, and in no case the words of one of the last twelve (S3-47 to
//     S3-49; TestSixForms, TestTwelveMonths, TestTwelveSheets, TestPolkWords).
//  14. Lint refuses long sentences, more than one number in one, long runs of
//     Chinese characters, words of the trade, empty praise, profit read off a
//     share, double negatives and blame (S3-51, S3-52, S3-59 to S3-61, S3-65;
//     testdata/words.txt, TestCatalogueIsPlain). Texts and names are compared
//     with compatible characters made one (TestFold says which).
//
// # What it does not decide
//
// How scarce goods are shared (an award is a fact here), how likely it is that
// stock runs out, and what sells over the counter: causes are read off
// purchases, and sales come in as facts.
package guidance
