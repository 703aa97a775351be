package org.tongyuan.standards.register;

import java.util.List;

/** A slice that has pages of its own about a standard; they are named on the standard's page. */
public interface RelatedPages {

    /** A page, and in a few words how things stand there. */
    record RelatedPage(String label, String href, String status) {}

    /** {@code desk}: for the standards office, else for everybody. */
    List<RelatedPage> of(Standard standard, boolean desk);
}
