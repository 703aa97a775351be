package org.tongyuan.agencies;

/**
 * An agency, body or place as one source has it, with every value exactly as given and empty when not given.
 *
 * @param key by which the source knows it
 * @param region division code, of six digits or more
 * @param uses how many entries of the source stand for it, at least 1
 * @param ended whether the source says that it is no more
 */
public record MasterRecord(
        String key, Kind kind, String name, String code, String region, String address, long uses, boolean ended) {

    /** Kinds of what is compared; only records of one kind are compared with each other. */
    public enum Kind {
        AGENCY("机构"),
        BODY("单位"),
        PLACE("地点");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
