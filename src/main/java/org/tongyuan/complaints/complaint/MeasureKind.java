package org.tongyuan.complaints.complaint;

import org.tongyuan.platform.LegalBasis;

/** What follows from a finding. */
@LegalBasis("政府信息公开条例, art. 47")
enum MeasureKind {
    URGE("督促整改"),
    CRITICISE("通报批评");

    private final String label;

    MeasureKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
