package org.tongyuan.disclosure;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.tongyuan.platform.LegalBasis;

/** How many rules and normative documents agencies made, abolished and have in force; given by the slice that publishes them. */
@FunctionalInterface
@LegalBasis("政府信息公开条例, art. 20(1)")
public interface PublishedDocuments {

    /** Nobody counts them here: the annual report takes the figures by hand, with a source. */
    PublishedDocuments NOT_COUNTED = (agencies, year) -> Optional.empty();

    /** The counts of several agencies together in a calendar year; empty when they cannot be computed. */
    Optional<Counts> of(Collection<UUID> agencies, int year);

    /** Of 规章 and of 行政规范性文件. */
    record Counts(Kind rules, Kind normative) {}

    /** Made and abolished in the year, and in force at its end (of the running year: today). */
    record Kind(long made, long abolished, long inForce) {}
}
