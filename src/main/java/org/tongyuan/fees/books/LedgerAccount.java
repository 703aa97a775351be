package org.tongyuan.fees.books;

/** The accounts of the books, each kept by agency. */
public enum LedgerAccount {
    /** What payers owe. */
    PAYER("应收"),
    /** What is owed to the treasury once it has come in, and stays there. */
    DUE("应缴财政"),
    /** What has come in, by channel and cashier, and was not transferred yet. */
    CLEARING("待清算"),
    /** What came in and nobody owed; never transferred. */
    HELD("暂存"),
    /** To whom the held belongs. */
    TO_REFUND("待退"),
    /** The treasury account (财政专户). */
    TREASURY("财政专户");

    private final String label;

    LedgerAccount(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
