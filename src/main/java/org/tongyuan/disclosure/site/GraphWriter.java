package org.tongyuan.disclosure.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes linked data node by node; nothing is kept. The same subject may come several times with more to say. */
interface GraphWriter {

    /** The prefixes of all names, in the order in which they are declared. */
    Map<String, String> PREFIXES = new java.util.TreeMap<>(Map.of(
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    /** A property, e.g. {@code dct:title}, with its value. */
    record Statement(String property, Value value) {

        static Statement link(String property, String iri) {
            return new Statement(property, new Value.Iri(iri));
        }

        /** In Chinese. */
        static Statement text(String property, String text) {
            return new Statement(property, new Value.Literal(text, "zh", null));
        }

        /** Of a type such as {@code xsd:date}; null for a plain string. */
        static Statement literal(String property, String text, @Nullable String type) {
            return new Statement(property, new Value.Literal(text, null, type));
        }
    }

    /** What a property has. */
    sealed interface Value {
        record Iri(String iri) implements Value {}

        record Literal(
                String text,
                @Nullable String language,
                @Nullable String type) implements Value {}
    }

    void begin() throws IOException;

    /** {@code type} is its class, e.g. {@code dcat:Dataset}; null when it was said before. */
    void node(String iri, @Nullable String type, List<Statement> statements) throws IOException;

    void end() throws IOException;

    /** The whole name of a prefixed one. */
    static String expand(String name) {
        int colon = name.indexOf(':');
        return PREFIXES.get(name.substring(0, colon)) + name.substring(colon + 1);
    }
}
