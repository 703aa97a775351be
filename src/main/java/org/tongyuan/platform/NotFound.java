package org.tongyuan.platform;

/** There is no such thing, or it is somebody else's: shown as 404, the same for both. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
