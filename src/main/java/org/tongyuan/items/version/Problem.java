package org.tongyuan.items.version;

import java.util.List;

/** What keeps a version from being published: the part of the form it belongs to, and a message. */
public record Problem(String field, String messageKey, List<Object> args) {

    static Problem of(String field, String messageKey, Object... args) {
        return new Problem(field, messageKey, List.of(args));
    }
}
