package org.tongyuan.platform.web;

import org.springframework.http.HttpStatus;

/** A request that cannot be run under its key, with the status and the message that say why. */
class IdempotencyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    IdempotencyRefused(HttpStatus status, String messageKey) {
        super(messageKey);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String messageKey() {
        return String.valueOf(getMessage());
    }
}
