package org.tongyuan.disclosure.catalogue;

import java.util.Set;
import org.tongyuan.agencies.RegionLevel;

/**
 * A class of information that must be public by itself.
 *
 * @param article of the 政府信息公开条例
 * @param levels governments, with their departments, that it binds
 */
public record Category(String code, String name, String article, Set<RegionLevel> levels, String content) {

    public Category {
        levels = Set.copyOf(levels);
    }

    public boolean binds(RegionLevel level) {
        return levels.contains(level);
    }

    /** For a select field. */
    public String getValue() {
        return code;
    }

    public String getLabel() {
        return code + " " + name + "（" + article + "）";
    }
}
