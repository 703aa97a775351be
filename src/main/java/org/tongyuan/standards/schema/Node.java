package org.tongyuan.standards.schema;

import java.util.List;
import org.tongyuan.standards.element.DataElement;

/** A place in a message: a value, a group of places, or freely named values. */
sealed interface Node {

    String name();

    Cardinality cardinality();

    /** A value that is a data element. */
    record Leaf(String name, Cardinality cardinality, DataElement element) implements Node {}

    /** Places under one name, in this order. */
    record Group(String name, Cardinality cardinality, String title, List<Node> children) implements Node {}

    /** Values under names that the schema does not know, each of the same data element. */
    record Entries(String name, Cardinality cardinality, DataElement element) implements Node {}

    /** How often a place may stand: {@code many} means without end and is a list in JSON. */
    record Cardinality(boolean required, boolean many) {

        static Cardinality read(String text) {
            return switch (text) {
                case "1" -> new Cardinality(true, false);
                case "0..1" -> new Cardinality(false, false);
                case "0..n" -> new Cardinality(false, true);
                case "1..n" -> new Cardinality(true, true);
                default -> throw new IllegalArgumentException("no cardinality: " + text);
            };
        }

        String text() {
            String least = required ? "1" : "0";
            return many ? least + "..n" : required ? "1" : "0..1";
        }
    }
}
