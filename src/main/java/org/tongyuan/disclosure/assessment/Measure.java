package org.tongyuan.disclosure.assessment;

/** What can be measured from the records; how is in {@link Measuring}. */
enum Measure {
    PUBLISHED_IN_TIME,
    CATEGORIES_COVERED,
    REPLIED_IN_TIME,
    REPLIES_NOT_CORRECTED,
    REPORT_IN_TIME,
    INFORMATION_ACCURATE,
    COMPLAINTS_UNFOUNDED
}
