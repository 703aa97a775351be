package org.tongyuan.forms;

import com.networknt.schema.Error;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Component
class SchemaForms implements Forms {

    private final JsonMapper json;
    private final DefinitionReader reader;
    private final MessageSource messages;
    private final LegalTime time;

    SchemaForms(JsonMapper json, MessageSource messages, LegalTime time) {
        this.json = json;
        this.reader = new DefinitionReader(json);
        this.messages = messages;
        this.time = time;
    }

    @Override
    public FormDefinition read(String jsonSchema) {
        return reader.read(jsonSchema);
    }

    @Override
    public Map<String, String> check(FormDefinition definition, Map<String, List<String>> answers) {
        Map<String, List<String>> given = Answers.normalise(definition, answers);
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Field field : definition.fields()) {
            if (field.isAsked(given)) {
                FieldChecks.check(field, given.getOrDefault(field.name(), List.of()), time.today())
                        .ifPresent(w -> wrong.put(field.name(), text(w)));
            }
        }
        if (wrong.isEmpty()) {
            addSchemaErrors(definition, given, wrong);
        }
        return wrong;
    }

    /** What only the schema says, such as minItems or dependencies between fields. */
    private void addSchemaErrors(
            FormDefinition definition, Map<String, List<String>> given, Map<String, String> wrong) {
        for (Error error : reader.schema(definition).validate(typed(definition, given))) {
            // A field that is not asked may still be "required" in the schema; the checks above know better.
            boolean missing = "required".equals(error.getKeyword())
                    && error.getInstanceLocation().getNameCount() == 0;
            if (!missing) {
                Field field = place(definition, error);
                wrong.putIfAbsent(
                        field.name(), text(new FieldChecks.Wrong("form.pattern.invalid", List.of(field.label()))));
            }
        }
    }

    private static Field place(FormDefinition definition, Error error) {
        var location = error.getInstanceLocation();
        String name = location.getNameCount() > 0 ? location.getName(0) : String.valueOf(error.getProperty());
        return definition.field(name).orElseGet(() -> definition.fields().getFirst());
    }

    private String text(FieldChecks.Wrong wrong) {
        return messages.getMessage(wrong.key(), wrong.args().toArray(), Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public String toJson(FormDefinition definition, Map<String, List<String>> answers) {
        return json.writeValueAsString(typed(definition, Answers.normalise(definition, answers)));
    }

    private ObjectNode typed(FormDefinition definition, Map<String, List<String>> given) {
        ObjectNode node = json.createObjectNode();
        for (Field field : definition.fields()) {
            List<String> values = given.getOrDefault(field.name(), List.of());
            if (!values.isEmpty()) {
                String value = values.getFirst();
                switch (field.kind()) {
                    case CHOICES -> values.forEach(node.withArray(field.name())::add);
                    case BOOLEAN -> node.put(field.name(), value.equals("true"));
                    case INTEGER, NUMBER -> putNumber(node, field.name(), value);
                    default -> node.put(field.name(), value);
                }
            }
        }
        return node;
    }

    private static void putNumber(ObjectNode node, String name, String value) {
        try {
            node.put(name, new BigDecimal(value));
        } catch (NumberFormatException e) {
            node.put(name, value); // kept as typed in a draft; check() refuses it
        }
    }

    @Override
    public Map<String, List<String>> fromJson(FormDefinition definition, String text) {
        JsonNode node = object(text);
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Field field : definition.fields()) {
            JsonNode value = node.path(field.name());
            List<String> values = new ArrayList<>();
            if (value.isArray()) {
                value.forEach(one -> values.add(plain(one)));
            } else if (!value.isMissingNode() && !value.isNull()) {
                values.add(plain(value));
            }
            if (!values.isEmpty()) {
                answers.put(field.name(), List.copyOf(values));
            }
        }
        return answers;
    }

    private static String plain(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isContainer() ? value.toString() : value.asString();
    }

    private JsonNode object(String text) {
        try {
            JsonNode node = json.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new RuleBroken("form.answers.invalid");
        }
        throw new RuleBroken("form.answers.invalid");
    }
}
