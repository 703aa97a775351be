package org.tongyuan.standards.adoption;

/** How a lower standard is made from a higher one; loosening is none of them. */
enum AdoptionKind {
    TAKEN_OVER("沿用"),
    TIGHTENED("收紧"),
    SUPPLEMENTED("补充");

    private final String label;

    AdoptionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
