package org.tongyuan.disclosure.site;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RDF 1.1 XML. */
record RdfXmlWriter(Writer out) implements GraphWriter {

    @Override
    public void begin() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            out.write("\n    xmlns:" + prefix.getKey() + "=\"" + prefix.getValue() + "\"");
        }
        out.write(">\n");
    }

    @Override
    public void node(String iri, @Nullable String type, List<Statement> statements) throws IOException {
        String element = type == null ? "rdf:Description" : type;
        out.write("<" + element + " rdf:about=\"" + escaped(iri) + "\">\n");
        for (Statement statement : statements) {
            out.write("  <" + statement.property() + value(statement.property(), statement.value()) + "\n");
        }
        out.write("</" + element + ">\n");
    }

    @Override
    public void end() throws IOException {
        out.write("</rdf:RDF>\n");
        out.flush();
    }

    private static String value(String property, Value value) {
        return switch (value) {
            case Value.Iri iri -> " rdf:resource=\"" + escaped(iri.iri()) + "\"/>";
            case Value.Literal literal ->
                (literal.language() != null ? " xml:lang=\"" + literal.language() + "\"" : "")
                        + (literal.type() != null ? " rdf:datatype=\"" + GraphWriter.expand(literal.type()) + "\"" : "")
                        + ">" + escaped(literal.text()) + "</" + property + ">";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
