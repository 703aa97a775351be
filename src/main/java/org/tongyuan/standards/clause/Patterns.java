package org.tongyuan.standards.clause;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.exceptions.CelInvalidArgumentException;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code matches}, as in CEL, but a pattern is read once and not again for every subject: that took longer than all the rest of a clause. */
final class Patterns {

    /** So many are kept; an expression may make patterns of facts. */
    private static final int KEPT = 500;

    private final Map<String, Pattern> known = new ConcurrentHashMap<>();
    private final int largest;

    Patterns(int largest) {
        this.largest = largest;
    }

    /** By the names under which CEL declares them. */
    List<CelFunctionBinding> bindings() {
        return List.copyOf(CelFunctionBinding.fromOverloads(
                "matches",
                CelFunctionBinding.from("matches", String.class, String.class, this::matches),
                CelFunctionBinding.from("matches_string", String.class, String.class, this::matches)));
    }

    private boolean matches(String text, String pattern) {
        Pattern read = known.get(pattern);
        if (read == null) {
            read = read(pattern);
            if (known.size() < KEPT) {
                known.put(pattern, read);
            }
        }
        return read.matcher(text).find();
    }

    private Pattern read(String pattern) {
        try {
            Pattern read = Pattern.compile(pattern);
            if (read.programSize() > largest) {
                throw new CelInvalidArgumentException(new IllegalArgumentException("Pattern too large"));
            }
            return read;
        } catch (PatternSyntaxException e) {
            throw new CelInvalidArgumentException(e);
        }
    }
}
