package org.tongyuan.notices.outgoing;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongyuan.notices.Gateway;

/** Sends nothing: says in the log that it would have, with the address masked and without the text. */
class LogGateway implements Gateway {

    private static final Logger log = LoggerFactory.getLogger(LogGateway.class);

    @Override
    public void sms(UUID id, String phone, String text) {
        log.info("SMS {} to {} ({} characters)", id, masked(phone), text.length());
    }

    @Override
    public void mail(UUID id, String address, String title, String text) {
        log.info("Mail {} to {} ({} characters)", id, masked(address), text.length());
    }

    static String masked(String address) {
        int length = address.length();
        return length < 8 ? "****" : address.substring(0, 3) + "****" + address.substring(length - 4);
    }
}
