package org.tongyuan.cases.act;

import java.util.Map;

/** The form was filled in wrongly: a message for each field. Shown beside the fields, or as 422 in the API. */
public class AnswersRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> messages;

    public AnswersRefused(Map<String, String> messages) {
        super("answers refused");
        this.messages = Map.copyOf(messages);
    }

    public Map<String, String> messages() {
        return messages;
    }
}
