package org.tongyuan.disclosure.assessment;

/** One record behind a score: what it is, where its page is, whether it counts for the agency, and why. */
record Evidence(String label, String link, boolean good, String note) {}
