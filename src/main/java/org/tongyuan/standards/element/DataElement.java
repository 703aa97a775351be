package org.tongyuan.standards.element;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One version of a data element (数据元): what a value in a message means and how it is written.
 *
 * @param id the identifier in the catalogue, e.g. TY1001
 * @param english the short name, unique in the catalogue
 * @param pattern a regular expression for the whole value, null when the format says enough
 * @param codes the code list with its words, empty when any value of the format will do
 * @param source the standard or law from which the element is taken
 * @param until the last day of use of a deprecated element, ISO; null otherwise
 */
public record DataElement(
        String id,
        String name,
        String english,
        String version,
        Status status,
        @Nullable String until,
        ElementFormat format,
        @Nullable String pattern,
        @Nullable String unit,
        SequencedMap<String, String> codes,
        String source,
        String registrar,
        String definition) {

    public DataElement {
        codes = new LinkedHashMap<>(codes);
    }

    /** Whether an element may be used. */
    public enum Status {
        DRAFT("草案", "neutral"),
        IN_FORCE("现行", "good"),
        DEPRECATED("停用", "warn");

        private final String label;
        private final String tone;

        Status(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** The same, to be used no longer than until that day. */
    DataElement deprecatedUntil(String day) {
        return new DataElement(
                id,
                name,
                english,
                version,
                Status.DEPRECATED,
                day,
                format,
                pattern,
                unit,
                codes,
                source,
                registrar,
                definition);
    }

    /** The code list as people read it. */
    public String codeWords() {
        var words = new StringBuilder();
        for (Map.Entry<String, String> code : codes.entrySet()) {
            words.append(words.isEmpty() ? "" : "；").append(code.getKey());
            words.append(' ').append(code.getValue());
        }
        return words.toString();
    }
}
