package org.tongyuan.cases.archive;

import java.util.List;

/**
 * What a check of a package found, by paths.
 *
 * @param registered whether the package is one that was filed here with this list of digests
 */
record PackageFindings(
        String archiveNumber,
        boolean registered,
        int parts,
        List<String> changed,
        List<String> missing,
        List<String> foreign) {

    PackageFindings {
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
        foreign = List.copyOf(foreign);
    }

    public boolean whole() {
        return registered && changed.isEmpty() && missing.isEmpty() && foreign.isEmpty();
    }
}
