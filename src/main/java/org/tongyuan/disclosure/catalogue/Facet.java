package org.tongyuan.disclosure.catalogue;

/** By what else than its category information is found; the choices of each are data. */
public enum Facet {
    TOPIC("主题分类"),
    GENRE("体裁分类"),
    AUDIENCE("服务对象"),
    LIFECYCLE("生命周期");

    private final String label;

    Facet(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** One value of a facet. */
    public record Choice(String value, String label) {}
}
