package org.tongyuan.standards.clause;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.exceptions.CelInvalidArgumentException;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** {@code matches}, as in CEL, but a pattern is read once and not again for every subject: that took longer than all the rest of a clause. */
final class Patterns {

    /** So many are kept; an expression may make patterns of facts. */
    private static final int KEPT = 500;

    /**
     * One class of characters repeated, the whole text through: the usual form of a code. There is nothing to go back over, so Java's own
     * patterns are as safe as RE2 and ten times as quick.
     */
    private static final java.util.regex.Pattern ONE_CLASS =
            java.util.regex.Pattern.compile("\\^(\\[[0-9A-Za-z-]+](?:[+*?]|\\{\\d{1,3}(?:,\\d{0,3})?})?)\\$");

    private final Map<String, Predicate<String>> known = new ConcurrentHashMap<>();
    private final int largest;

    Patterns(int largest) {
        this.largest = largest;
    }

    /** By the names under which CEL declares them. */
    @SuppressWarnings("Immutable") // what is kept changes no answer
    List<CelFunctionBinding> bindings() {
        return List.copyOf(CelFunctionBinding.fromOverloads(
                "matches",
                CelFunctionBinding.from("matches", String.class, String.class, this::matches),
                CelFunctionBinding.from("matches_string", String.class, String.class, this::matches)));
    }

    private boolean matches(String text, String pattern) {
        Predicate<String> read = known.get(pattern);
        if (read == null) {
            read = read(pattern);
            if (known.size() < KEPT) {
                known.put(pattern, read);
            }
        }
        return read.test(text);
    }

    private Predicate<String> read(String pattern) {
        try {
            Pattern read = Pattern.compile(pattern);
            if (read.programSize() > largest) {
                throw new CelInvalidArgumentException(new IllegalArgumentException("Pattern too large"));
            }
            var simple = ONE_CLASS.matcher(pattern);
            return simple.matches()
                    ? java.util.regex.Pattern.compile(simple.group(1)).asMatchPredicate()
                    : text -> read.matcher(text).find();
        } catch (PatternSyntaxException e) {
            throw new CelInvalidArgumentException(e);
        }
    }
}
