package org.tongyuan.forms;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongyuan.platform.RuleBroken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON Schema into fields and refuses what could not be asked on a page. */
final class DefinitionReader {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(Dialect.builder(Dialects.getDraft202012())
                    .keyword(new NonValidationKeyword("x-ui"))
                    .build());
    private static final Schema META_SCHEMA =
            REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    private final JsonMapper json;

    DefinitionReader(JsonMapper json) {
        this.json = json;
    }

    FormDefinition read(String jsonSchema) {
        JsonNode root = parse(jsonSchema);
        List<Error> errors = META_SCHEMA.validate(root);
        if (!errors.isEmpty()) {
            throw invalid(errors.getFirst().getInstanceLocation().toString());
        }
        refuseReferences(root, "");
        if (!root.path("type").asString("").equals("object")
                || root.path("properties").isEmpty()) {
            throw invalid("/properties");
        }
        List<Field> fields = fields(root);
        fields.forEach(field -> requireKnownCondition(field, fields));
        return new FormDefinition(root.path("title").asString("申请表"), jsonSchema, fields);
    }

    /** The schema for checking answers; its text has been read before. */
    Schema schema(FormDefinition definition) {
        return REGISTRY.getSchema(parse(definition.jsonSchema()));
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw invalid(e.getLocation() == null ? "/" : "第 " + e.getLocation().getLineNr() + " 行");
        }
    }

    private static List<Field> fields(JsonNode root) {
        Set<String> required = new HashSet<>();
        root.path("required").forEach(name -> required.add(name.asString()));
        record Placed(double order, Field field) {}
        List<Placed> placed = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : root.path("properties").properties()) {
            double order = property.getValue().path("x-ui").path("order").asDouble(1_000 + placed.size());
            boolean mandatory = required.remove(property.getKey());
            placed.add(new Placed(order, FieldReader.read(property.getKey(), property.getValue(), mandatory)));
        }
        if (!required.isEmpty()) {
            throw invalid("/required/" + required.iterator().next());
        }
        return placed.stream()
                .sorted(Comparator.comparingDouble(Placed::order))
                .map(Placed::field)
                .toList();
    }

    private static void requireKnownCondition(Field field, List<Field> fields) {
        Field.Condition condition = field.showIf();
        if (condition != null
                && fields.stream()
                        .noneMatch(f ->
                                f.name().equals(condition.field()) && !f.name().equals(field.name()))) {
            throw invalid("/properties/" + field.name() + "/x-ui/showIf");
        }
    }

    /** A reference could make the server fetch a stranger's address, and no field needs one. */
    private static void refuseReferences(JsonNode node, String place) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (entry.getKey().equals("$ref")
                    || entry.getKey().equals("$dynamicRef")
                    || entry.getKey().equals("$id")) {
                throw invalid(place + "/" + entry.getKey());
            }
            refuseReferences(entry.getValue(), place + "/" + entry.getKey());
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                refuseReferences(node.get(i), place + "/" + i);
            }
        }
    }

    static RuleBroken invalid(String place) {
        return new RuleBroken("form.definition.invalid", place.isEmpty() ? "/" : place);
    }
}
