package org.tongyuan.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tongyuan.facts.FactType.Kind;

/** Lists the facts of a source in the order in which an editor shows them. */
public final class FactTypes {

    private final Map<String, FactType> types = new LinkedHashMap<>();

    public FactTypes text(String name, String label) {
        return add(name, Kind.TEXT, label);
    }

    public FactTypes number(String name, String label) {
        return add(name, Kind.NUMBER, label);
    }

    public FactTypes flag(String name, String label) {
        return add(name, Kind.BOOLEAN, label);
    }

    public FactTypes date(String name, String label) {
        return add(name, Kind.DATE, label);
    }

    /** A list of texts. */
    public FactTypes list(String name, String label) {
        return add(name, Kind.LIST, label);
    }

    public Map<String, FactType> done() {
        return Collections.unmodifiableMap(types);
    }

    private FactTypes add(String name, Kind kind, String label) {
        if (types.put(name, new FactType(kind, label)) != null) {
            throw new IllegalStateException("Fact named twice: " + name);
        }
        return this;
    }
}
