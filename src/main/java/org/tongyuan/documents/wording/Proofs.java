package org.tongyuan.documents.wording;

import java.util.Map;

/** Sets a text as the letter would look: marked as a trial print, without number, seal and code, and kept nowhere. */
public interface Proofs {

    byte[] proof(String template, String title, String agencyName, String body, Map<String, Object> facts);
}
