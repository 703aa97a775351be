package org.tongyuan.disclosure.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a version says: the legal minimum of the catalogue (name, summary, day made) and the core elements of 2009.
 *
 * @param documentNumber 文号, empty when it has none
 * @param keywords separated by blanks
 * @param source 信息来源, where the information comes from
 * @param madeOn day on which it was made, got or changed: the limit for publication runs from it
 * @param notBefore embargo: not public earlier than this, null when it has none
 * @param interprets index number of the document it explains (解读), empty when it explains none
 * @param changeNote what is different from the version before, empty in the first
 */
public record Content(
        String name,
        String summary,
        String body,
        String documentNumber,
        Facets facets,
        String keywords,
        String source,
        LocalDate madeOn,
        @Nullable Instant notBefore,
        String interprets,
        String changeNote) {

    /** By what it is found: category and facets, each by its code. */
    public record Facets(String category, String topic, String genre, String audience, String lifecycle) {}

    Content withTexts(String newName, String newSummary, String newBody, String newKeywords) {
        return new Content(
                newName,
                newSummary,
                newBody,
                documentNumber,
                facets,
                newKeywords,
                source,
                madeOn,
                notBefore,
                interprets,
                changeNote);
    }

    Content forNextVersion(LocalDate changedOn) {
        return new Content(
                name, summary, body, documentNumber, facets, keywords, source, changedOn, null, interprets, "");
    }
}
