package org.tongyuan.standards.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.tongyuan.standards.element.DataElement;
import org.tongyuan.standards.element.Version;

/** One version of a message: a tree of groups and data elements, from which both XSD and JSON Schema are written. */
record MessageSchema(String name, Version version, String title, List<Node> children) {

    /** A line of the tree as people read it. */
    record Place(String path, int depth, Node node) {}

    /** The data elements used, each once, in the order of their first use. */
    List<DataElement> elements() {
        SequencedMap<String, DataElement> used = new LinkedHashMap<>();
        for (Place place : places()) {
            switch (place.node()) {
                case Node.Leaf leaf -> used.putIfAbsent(leaf.element().english(), leaf.element());
                case Node.Entries entries -> used.putIfAbsent(entries.element().english(), entries.element());
                case Node.Group group -> {}
            }
        }
        return List.copyOf(used.values());
    }

    /** Every place, top down. */
    List<Place> places() {
        var places = new ArrayList<Place>();
        children.forEach(c -> walk("", 0, c, places));
        return places;
    }

    private static void walk(String above, int depth, Node node, List<Place> places) {
        String path = above.isEmpty() ? node.name() : above + '/' + node.name();
        places.add(new Place(path, depth, node));
        if (node instanceof Node.Group group) {
            group.children().forEach(c -> walk(path, depth + 1, c, places));
        }
    }

    String namespace() {
        return "urn:tongyuan:" + name + ":" + version.major();
    }
}
