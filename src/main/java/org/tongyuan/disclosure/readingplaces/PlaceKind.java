package org.tongyuan.disclosure.readingplaces;

import org.tongyuan.platform.LegalBasis;

/** What kind of place it is. */
enum PlaceKind {
    ARCHIVE("国家档案馆"),
    LIBRARY("公共图书馆"),
    SERVICE_HALL("政务服务场所"),
    OTHER("其他");

    private final String label;

    PlaceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** To whom the agencies have to provide what they publish. */
    @LegalBasis("政府信息公开条例, art. 25(3)")
    public boolean isProvided() {
        return this == ARCHIVE || this == LIBRARY;
    }
}
