package org.tongyuan.forms;

import java.util.List;
import java.util.Map;

/** Reads definitions and checks answers; the fragment {@code forms/render :: fields(definition, values, errors)} draws them. */
public interface Forms {

    /** Reads a definition (RuleBroken form.definition.invalid with the place of the error). */
    FormDefinition read(String jsonSchema);

    /** Answers as sent by a web form, by field name; the result holds the messages by field name, empty when all is well. */
    Map<String, String> check(FormDefinition definition, Map<String, List<String>> answers);

    /** The answers as a JSON object typed by the schema. */
    String toJson(FormDefinition definition, Map<String, List<String>> answers);

    /** The inverse of {@link #toJson}, and the way API bodies become answers. */
    Map<String, List<String>> fromJson(FormDefinition definition, String json);
}
