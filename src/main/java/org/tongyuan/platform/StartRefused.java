package org.tongyuan.platform;

/** The product will not start, and the person at the console can mend it: shown without a stack trace, in Chinese and English. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /** {@code problem} says what is wrong, {@code action} what to do about it. */
    public StartRefused(String problem, String action) {
        super(problem);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
