package org.tongyuan.facts;

/**
 * What a number stands for.
 *
 * @param label how people call it, e.g. an item's name; never personal data, nor what an applicant wrote
 * @param agency id of the agency that answers for it
 */
public record Reference(Subject subject, String kind, String number, String label, String agency) {}
