package org.tongyuan.disclosure.site;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON-LD 1.1: one graph, each node an object with expanded values under prefixed names. */
final class JsonLdWriter implements GraphWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Writer out;
    private boolean first = true;

    JsonLdWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write("{\"@context\": " + JSON.writeValueAsString(PREFIXES) + ",\n\"@graph\": [");
    }

    @Override
    public void node(String iri, @Nullable String type, List<Statement> statements) throws IOException {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", iri);
        if (type != null) {
            node.put("@type", type);
        }
        for (Statement statement : statements) {
            var values = node.computeIfAbsent(statement.property(), p -> new ArrayList<Object>());
            if (values instanceof List<?> list) {
                var more = new ArrayList<Object>(list);
                more.add(value(statement.value()));
                node.put(statement.property(), more);
            }
        }
        out.write((first ? "\n" : ",\n") + JSON.writeValueAsString(node));
        first = false;
    }

    @Override
    public void end() throws IOException {
        out.write("\n]}\n");
        out.flush();
    }

    private static Map<String, String> value(Value value) {
        return switch (value) {
            case Value.Iri iri -> Map.of("@id", iri.iri());
            case Value.Literal literal
            when literal.language() != null -> Map.of("@value", literal.text(), "@language", literal.language());
            case Value.Literal literal
            when literal.type() != null -> Map.of("@value", literal.text(), "@type", literal.type());
            case Value.Literal literal -> Map.of("@value", literal.text());
        };
    }
}
