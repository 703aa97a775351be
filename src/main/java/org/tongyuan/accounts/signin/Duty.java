package org.tongyuan.accounts.signin;

/** What somebody must do after signing in before they can do anything else, and the page where they do it. */
enum Duty {
    NONE(""),
    CHANGE_PASSWORD("/my/profile/password"),
    SET_UP_SECOND_FACTOR("/my/profile/second-factor");

    private final String page;

    Duty(String page) {
        this.page = page;
    }

    String page() {
        return page;
    }
}
