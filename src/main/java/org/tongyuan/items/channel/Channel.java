package org.tongyuan.items.channel;

/** Our own five channels and where each gives an item. */
enum Channel {
    WEB_GUIDE("网上办事指南", "/items/{code}", Medium.PAGE),
    HALL_SCREEN("大厅屏", "/screens/items/{code}", Medium.PAGE),
    TERMINAL("自助终端", "/terminals/items/{code}", Medium.PAGE),
    PRINT_SHEET("打印单", "/items/{code}/sheet", Medium.PDF),
    API("接口", "/api/v1/items/{code}", Medium.JSON);

    /** In what a channel speaks. */
    enum Medium {
        PAGE,
        PDF,
        JSON
    }

    private final String label;
    private final String path;
    private final Medium medium;

    Channel(String label, String path, Medium medium) {
        this.label = label;
        this.path = path;
        this.medium = medium;
    }

    public String label() {
        return label;
    }

    Medium medium() {
        return medium;
    }

    public String path(String code) {
        return path.replace("{code}", code);
    }
}
