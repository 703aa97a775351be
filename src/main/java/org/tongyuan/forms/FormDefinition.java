package org.tongyuan.forms;

import java.util.List;

/** A form: its JSON Schema (draft 2020-12, an object of plain properties with {@code x-ui} hints) and the fields read from it. */
public record FormDefinition(String title, String jsonSchema, List<Field> fields) {}
