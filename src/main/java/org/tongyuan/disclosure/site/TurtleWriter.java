package org.tongyuan.disclosure.site;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turtle (W3C Recommendation 2014). */
record TurtleWriter(Writer out) implements GraphWriter {

    @Override
    public void begin() throws IOException {
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
        }
    }

    @Override
    public void node(String iri, @Nullable String type, List<Statement> statements) throws IOException {
        out.write("\n<" + iri + ">");
        String separator = "";
        if (type != null) {
            out.write(" a " + type);
            separator = " ;";
        }
        for (Statement statement : statements) {
            out.write(separator + "\n    " + statement.property() + " " + value(statement.value()));
            separator = " ;";
        }
        out.write(" .\n");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Iri iri -> "<" + iri.iri() + ">";
            case Value.Literal literal ->
                quoted(literal.text())
                        + (literal.language() != null ? "@" + literal.language() : "")
                        + (literal.type() != null ? "^^" + literal.type() : "");
        };
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }
}
