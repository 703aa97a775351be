package org.tongyuan.disclosure.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** The form of an entry, as it was typed. */
record EntryForm(Map<String, String> typed) {

    private static final String AGENCY = "agency-";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 1000;

    static EntryForm of(CatalogueEntry entry, LocalDate today) {
        var last = entry.last();
        var typed = new LinkedHashMap<>(TermsForm.typed(last.said()));
        typed.put("first", last.said().first());
        typed.put("second", last.said().second());
        typed.put("content", last.said().content());
        typed.put("basis", last.said().basis());
        typed.put("words", last.words());
        typed.put("from", (last.from().isAfter(today) ? last.from() : today).toString());
        last.agencies().forEach(id -> typed.put(AGENCY + id, "yes"));
        return new EntryForm(typed);
    }

    /** Right below a category an entry must say what it is about; below another one it need say only what it adds. */
    Map<String, String> errors(boolean belowEntry) {
        var errors = new LinkedHashMap<String, String>();
        for (String name : List.of("first", "second")) {
            if ((!belowEntry && get(name).isEmpty()) || get(name).length() > LONGEST_NAME) {
                errors.put(name, "请填写" + (name.equals("first") ? "一级" : "二级") + "事项名称，不超过 " + LONGEST_NAME + " 字");
            }
        }
        if ((!belowEntry && get("content").isEmpty()) || get("content").length() > LONGEST_TEXT) {
            errors.put("content", "请填写公开的内容（要素），不超过 " + LONGEST_TEXT + " 字");
        }
        if (get("basis").isEmpty() || get("basis").length() > LONGEST_TEXT) {
            errors.put("basis", "请填写公开依据，例如《社会救助暂行办法》第十一条，不超过 " + LONGEST_TEXT + " 字");
        }
        FormErrors.tooLong("words", get("words"), LONGEST_NAME, errors);
        new TermsForm(typed).check(errors);
        if (from() == null) {
            errors.put("from", "请填写从哪一天起适用，例如 2027-01-01");
        }
        return errors;
    }

    /** Only once there are no {@link #errors}. */
    KeepEntry.Text text() {
        LocalDate from = from();
        if (from == null) {
            throw new IllegalStateException("errors were not looked at");
        }
        var said = new TermsForm(typed).said(get("first"), get("second"), get("content"), get("basis"));
        return new KeepEntry.Text(said, get("words").replaceAll("\\s+", " "), agencies(), from);
    }

    KeepEntry.Place place() {
        return new KeepEntry.Place(get("category"), parent(), get("region"));
    }

    @Nullable
    UUID parent() {
        return id(get("parent"));
    }

    private List<UUID> agencies() {
        return typed.keySet().stream()
                .filter(name -> name.startsWith(AGENCY))
                .flatMap(name -> Optional.ofNullable(id(name.substring(AGENCY.length()))).stream())
                .sorted()
                .toList();
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable LocalDate from() {
        return FormErrors.day(get("from")).orElse(null);
    }

    String get(String name) {
        return FormErrors.given(typed.get(name));
    }
}
