package org.tongyuan.cases.report;

/** Which day of a case decides the period in which it is counted. */
enum Basis {
    RECEIVED("received_on", "收件日"),
    ACCEPTED("accepted_on", "受理日"),
    DECIDED("decided_on", "决定日"),
    DELIVERED("delivered_on", "送达日"),
    /** The end without a decision: refusal to accept, withdrawal, closing. */
    ENDED("ended_on", "结束日"),
    /** Not what happened in the period but what lay there at its end. */
    STOCK("received_on", "期末");

    private final String column;
    private final String label;

    Basis(String column, String label) {
        this.column = column;
        this.label = label;
    }

    /** The day by which a list of such cases is sorted. */
    String column() {
        return "r." + column;
    }

    public String label() {
        return label;
    }

    /** The rows of a period; {@code :from}, {@code :to} and {@code :asOf} are days, all included. */
    String inPeriod() {
        return this == STOCK ? "r.received_on <= :asOf AND r.closed_on > :asOf" : column() + " BETWEEN :from AND :to";
    }
}
