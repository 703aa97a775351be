package org.tongyuan.platform.web;

import java.util.Map;

/** What a client sent by the API is of the wrong shape: 422 with a message for each field. */
public class BodyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> messages;

    public BodyRefused(Map<String, String> messages) {
        super("body refused");
        this.messages = Map.copyOf(messages);
    }

    public Map<String, String> messages() {
        return messages;
    }
}
