package org.tongyuan.platform;

/** The person is known but may not do this: shown as 403. What a person may not even see is {@link NotFound}. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String what) {
        super(what);
    }
}
