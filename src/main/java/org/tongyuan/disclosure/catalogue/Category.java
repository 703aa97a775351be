package org.tongyuan.disclosure.catalogue;

import java.util.Set;
import org.tongyuan.agencies.RegionLevel;

/**
 * A class of information that must be public by itself.
 *
 * @param article of the 政府信息公开条例
 * @param levels governments, with their departments, that it binds
 * @param limit an id of the statutory limits
 */
public record Category(
        String code,
        String name,
        String article,
        Set<RegionLevel> levels,
        String content,
        String limit,
        Terms.Rhythm rhythm) {

    public Category {
        levels = Set.copyOf(levels);
    }

    public boolean binds(RegionLevel level) {
        return levels.contains(level);
    }

    /** Whether it binds governments of the level or of one below it, for which that level may speak. */
    boolean reaches(RegionLevel level) {
        return levels.stream().anyMatch(l -> l.compareTo(level) >= 0);
    }

    /** For a select field. */
    public String getValue() {
        return code;
    }

    public String getLabel() {
        return code + " " + name + "（" + article + "）";
    }

    /** The group of articles from which it comes. */
    public String group() {
        if (article.startsWith("第二十条")) {
            return "行政机关应当主动公开的信息";
        }
        return article.startsWith("第二十一条") ? "市、县、乡镇应当公开的信息" : "其他应当主动公开的信息";
    }
}
