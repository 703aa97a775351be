package org.tongyuan.disclosure.request;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.RuleBroken;

/** The documents of a request that somebody named by their ids, in the order in which they were added. */
@Component
class ChosenFiles {

    private final RequestReads reads;
    private final RequestFiles files;

    ChosenFiles(RequestReads reads, RequestFiles files) {
        this.reads = reads;
        this.files = files;
    }

    List<RequestFile> of(String number, List<String> ids, SignedIn who) {
        var found = files.of(reads.alone(number, who).head().id()).stream()
                .filter(f -> ids.contains(f.id().toString()))
                .toList();
        if (found.size() != ids.stream().distinct().count()) {
            throw new RuleBroken("disclosure.files.unknown");
        }
        return found;
    }
}
