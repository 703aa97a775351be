package org.tongyuan.forms;

import java.util.List;
import java.util.Map;

/**
 * Reads definitions and checks answers; the fragments {@code forms/fields :: fields(definition, values, errors)} and
 * {@code forms/fields :: summary(definition, values)} draw them.
 */
public interface Forms {

    /** Reads a definition (RuleBroken form.definition.invalid with the place of the error). */
    FormDefinition read(String jsonSchema);

    /**
     * Answers as sent by a web form, by field name (other names are ignored); the result holds the messages by field name in the
     * order of the fields, empty when all is well.
     */
    Map<String, String> check(FormDefinition definition, Map<String, List<String>> answers);

    /** The answers as a JSON object typed by the schema. */
    String toJson(FormDefinition definition, Map<String, List<String>> answers);

    /** The inverse of {@link #toJson}, and the way API bodies become answers (RuleBroken form.answers.invalid when it is no object). */
    Map<String, List<String>> fromJson(FormDefinition definition, String json);
}
