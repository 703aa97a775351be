package org.tongyuan.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * What a route may ask of whoever calls it. Roles of people map to these in {@code accounts}; an application's OAuth2 scope is
 * {@link #scope()}.
 */
public enum Permission {
    /** Anybody, signed in or not. */
    ANYONE(null),
    /** Anybody who is signed in. */
    SIGNED_IN(null),
    /** The same, even when they must still choose a password or set up a second factor before they can do anything else. */
    UNSETTLED(null),
    /** Any member of staff but those who administer the system or judge its records. */
    STAFF(null),

    /** A citizen acting for themselves, their family, or a body they represent. */
    APPLY(null),

    ITEM_READ("items.read"),
    ITEM_EDIT("items.edit"),
    ITEM_REVIEW("items.review"),
    ITEM_PUBLISH("items.publish"),
    ITEM_IMPORT("items.import"),

    DESK("cases.desk"),
    CASE_READ("cases.read"),
    CASE_SUBMIT("cases.submit"),
    CASE_ACCEPT("cases.accept"),
    CASE_REVIEW("cases.review"),
    CASE_DECIDE("cases.decide"),
    CASE_DELIVER("cases.deliver"),
    CASE_WITHDRAW("cases.withdraw"),
    /** Extend a limit: the head of the agency, for a joint handling the head of the government. */
    CASE_EXTEND("cases.extend"),
    /** Recall, revoke or cancel what was granted, or stop a benefit. */
    CASE_REVOKE("cases.revoke"),
    /** Report cases of our items that an outside system handles. */
    OUTSIDE_REPORT("outside-cases.report"),
    /** Take away the table of cases one may see; with whole ID numbers only together with PERSONAL_DATA_REVEAL. */
    CASE_EXPORT(null),
    /** File finished cases of one's own agency, and take their packages away; those hold personal data in the clear. */
    CASE_ARCHIVE(null),
    /** Draw finished cases of the whole hall, score their files and sign the sheets (案卷评查). */
    CASE_FILE_REVIEW(null),
    /** Decide that an error is forgiven or weighs less (容错), never one's own. */
    FORBEARANCE_DECIDE(null),
    /** Register outside systems and what their states mean here. */
    OUTSIDE_EDIT(null),
    /** Business statistics, the cases behind them, and both as a file. */
    REPORT_READ(null),
    /** See a person's whole ID number or phone; every view is journaled. */
    PERSONAL_DATA_REVEAL(null),
    /** Correct a person's name or phone from the papers they show. */
    PERSON_CORRECT(null),

    /** Demand fees of the published list for cases of one's own agency, and take demands back. */
    FEE_DEMAND("fees.demand"),
    /** Demands, payments, refunds and closings of every agency. */
    FEE_READ(null),
    /** Take money at the one cash desk, print receipts, pay refunds out, close one's own day and that of the hall. */
    FEE_COLLECT(null),
    /** Decide refunds that somebody else asked for. */
    FEE_REFUND(null),

    /** Watch and take away the tables one has ordered; to order one takes the right to what it holds. */
    EXPORT("exports"),

    /** Clauses, findings and conformity with their evidence. */
    STANDARD_READ("standards.read"),
    /** Write and publish clauses; exempt from them and order mending. */
    STANDARD_EDIT(null),
    /** Write words of letters, and approve those that somebody else wrote. */
    LETTER_EDIT(null),
    /** Start a pass of all clauses over all subjects. */
    STANDARD_RUN("standards.run"),

    /** Contradictions between the sources of master data, and what was decided about them. */
    MASTER_DATA_READ("master-data.read"),
    /** Compare the sources, and decide what is right. */
    MASTER_DATA_SETTLE(null),

    /** The disclosure desk: requests of one's agency, drafts, the annual report. */
    DISCLOSURE_READ("disclosure.read"),
    /** Take in requests for information and do what they ask for. */
    DISCLOSURE_HANDLE("disclosure.handle"),
    /** Consent to the extension of a reply: the head of the disclosure office (条例, art. 33). */
    DISCLOSURE_EXTEND("disclosure.extend"),
    /** Write what is to be published, and check its source. */
    DISCLOSURE_EDIT("disclosure.edit"),
    /** Examine before publication whether something may be public (条例, art. 17). */
    DISCLOSURE_REVIEW("disclosure.review"),
    /** Approve and publish what was examined; withdraw it. */
    DISCLOSURE_APPROVE("disclosure.approve"),
    /** Correct, publish and collect annual reports. */
    DISCLOSURE_REPORT(null),

    /** Complaints and reports that one's agency handles. */
    COMPLAINT_READ("complaints.read"),
    /** Take in complaints and reports, and handle those that one's agency handles. */
    COMPLAINT_HANDLE("complaints.handle"),

    CALENDAR_READ("calendar.read"),
    CALENDAR_EDIT("calendar.edit"),
    AGENCY_EDIT(null),
    /** Make and change accounts of staff, without saying what they may do. */
    PEOPLE_EDIT(null),
    /** Grant roles, lock accounts, give one-time passwords, end a lost second factor. */
    ACCESS_EDIT(null),
    /** Name stand-ins and record leave for the staff of one's own agency. */
    STAND_IN_MANAGE(null),
    /** See every agency's stand-ins, and end one. */
    STAND_IN_OVERSEE(null),
    CLIENT_EDIT(null),
    LETTER_READ("letters.read"),
    JOURNAL_READ(null),
    JOURNAL_VERIFY(null),
    SYNONYM_EDIT(null),
    SYSTEM(null),
    /** The gallery of page parts; demo profile only. */
    DEV_GALLERY(null);

    private final @Nullable String scope;

    Permission(@Nullable String scope) {
        this.scope = scope;
    }

    /** The OAuth2 scope that carries this permission, or null when applications cannot have it. */
    public @Nullable String scope() {
        return scope;
    }
}
