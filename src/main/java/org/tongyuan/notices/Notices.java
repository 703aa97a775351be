package org.tongyuan.notices;

/** Tells people something; the in-site message belongs to the caller's transaction, mail and SMS leave after it. */
public interface Notices {
    void tell(Notice notice);
}
