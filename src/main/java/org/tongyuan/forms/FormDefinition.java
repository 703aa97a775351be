package org.tongyuan.forms;

import java.util.List;
import java.util.Optional;

/** A form: its JSON Schema (draft 2020-12, an object of plain properties with {@code x-ui} hints) and the fields read from it. */
public record FormDefinition(String title, String jsonSchema, List<Field> fields) {

    public Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Says in words when a field is asked, for those who see it always (pages without JavaScript); empty when it is always asked. */
    public String whenAsked(Field field) {
        Field.Condition condition = field.showIf();
        return condition == null
                ? ""
                : field(condition.field())
                        .map(on -> "仅当“%s”为“%s”时填写".formatted(on.label(), on.display(List.of(condition.equals()))))
                        .orElse("");
    }
}
