package org.tongyuan.disclosure.annualreport;

/**
 * What the records tell of a year beside the report's tables, for its texts.
 *
 * @param revised published in a later version
 * @param examined versions whose secrecy review was concluded
 * @param keptBack of these, found not to be public
 * @param reconsidered refusals looked at again (条例, art. 18), {@code opened} of them since found to be public
 * @param probes tries to open the agency's own sites, {@code answered} of them successful
 * @param deliveries to archives, libraries and halls (art. 25)
 * @param complaints about disclosure, {@code upheld} of them wholly or in part
 */
record Doings(
        int published,
        int revised,
        int abolished,
        int withdrawn,
        int examined,
        int referred,
        int keptBack,
        int reconsidered,
        int opened,
        int clarified,
        int columns,
        int sites,
        int probes,
        int answered,
        int advice,
        int places,
        int deliveries,
        int assessments,
        int findings,
        int closed,
        int complaints,
        int complaintsEnded,
        int upheld) {}
