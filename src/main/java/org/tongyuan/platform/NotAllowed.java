package org.tongyuan.platform;

import org.jspecify.annotations.Nullable;

/** The person is known but may not do this: shown as 403. What a person may not even see is {@link NotFound}. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable RuleBroken why;

    public NotAllowed(String what) {
        super(what);
        this.why = null;
    }

    /** With words of its own, which say why not and what to do. */
    public NotAllowed(String what, String messageKey, Object... args) {
        super(what);
        this.why = new RuleBroken(messageKey, args);
    }

    /** The rule behind it, when there is more to say than "you may not". */
    public @Nullable RuleBroken why() {
        return why;
    }
}
