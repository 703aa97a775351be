package org.tongyuan.forms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Brings what people type into one form, so that 全角 digits, blanks and small letters are no errors. */
final class Answers {

    private Answers() {}

    /** Only the fields that are asked, without empty answers. */
    static Map<String, List<String>> normalise(FormDefinition definition, Map<String, List<String>> sent) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Field field : definition.fields()) {
            List<String> values = sent.getOrDefault(field.name(), List.of()).stream()
                    .filter(Objects::nonNull)
                    .map(value -> normalise(field.kind(), value))
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                all.put(field.name(), field.kind() == Field.Kind.CHOICES ? values : List.of(values.getLast()));
            }
        }
        Map<String, List<String>> asked = new LinkedHashMap<>();
        definition.fields().stream()
                .filter(field -> field.isAsked(all) && all.containsKey(field.name()))
                .forEach(field -> asked.put(field.name(), all.getOrDefault(field.name(), List.of())));
        return asked;
    }

    private static String normalise(Field.Kind kind, String value) {
        String clean = value.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
        return switch (kind) {
            case TEXT, DATE -> clean.replace('\n', ' ');
            case TEXTAREA, CHOICE, CHOICES -> clean;
            case INTEGER, NUMBER -> number(compact(clean).replace(",", ""));
            case PHONE -> compact(clean);
            case ID_CARD, USCC -> compact(clean).toUpperCase(Locale.ROOT);
            case BOOLEAN -> clean.equals("on") ? "true" : clean;
        };
    }

    private static String compact(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static String number(String value) {
        try {
            return value.length() > 40 || value.contains("e") || value.contains("E")
                    ? value
                    : new BigDecimal(value).toPlainString();
        } catch (NumberFormatException e) {
            return value; // the check says so
        }
    }
}
