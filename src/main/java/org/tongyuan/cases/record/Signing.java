package org.tongyuan.cases.record;

import org.tongyuan.platform.LegalBasis;

/** How an undertaking was signed: by hand at a window, or by consent of a signed-in person, which is as good. */
@LegalBasis("国务院关于在线政务服务的若干规定, art. 8")
public enum Signing {
    WINDOW("窗口签字"),
    ONLINE("网上确认");

    private final String label;

    Signing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
