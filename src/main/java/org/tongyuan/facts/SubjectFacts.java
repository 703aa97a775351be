package org.tongyuan.facts;

import java.util.Map;

/**
 * One subject with what is known of it now.
 *
 * @param label how people call it, e.g. an item's name; never personal data
 * @param agency id of the agency that answers for it, empty when none does
 * @param link path of its page here
 * @param facts by name; what is not known is left out
 */
public record SubjectFacts(Subject subject, String label, String agency, String link, Map<String, Object> facts) {}
