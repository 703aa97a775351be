package org.tongyuan.notices;

import java.util.UUID;

/**
 * Carries mail and SMS out of the house. An implementation for a provider replaces the one that only writes to the log. The id
 * stays the same when a message is tried again, so that the provider can drop doubles.
 */
public interface Gateway {

    void sms(UUID id, String phone, String text) throws DeliveryFailed;

    void mail(UUID id, String address, String title, String text) throws DeliveryFailed;

    /** The provider did not take the message; it will be tried again. */
    class DeliveryFailed extends Exception {
        private static final long serialVersionUID = 1L;

        public DeliveryFailed(String message) {
            super(message);
        }
    }
}
