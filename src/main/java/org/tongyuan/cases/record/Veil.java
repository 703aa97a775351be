package org.tongyuan.cases.record;

import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Seals and opens what a case knows about people, each field under a name of its own. */
final class Veil {

    private static final String RECIPIENT = "cases.delivery.recipient";
    private static final String PARTY = "cases.party";
    private static final String HEARING = "cases.hearing";
    private static final String UNDERTAKING = "cases.undertaking";

    private final PersonalDataCipher cipher;

    Veil(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    Delivery seal(Delivery d) {
        return new Delivery(d.way(), cipher.seal(d.recipient(), RECIPIENT), d.signedOn(), d.note());
    }

    Delivery open(Delivery d) {
        return new Delivery(d.way(), cipher.open(d.recipient(), RECIPIENT), d.signedOn(), d.note());
    }

    Party seal(Party p) {
        return new Party(
                p.number(),
                p.role(),
                cipher.seal(p.name(), PARTY),
                sealed(p.contact(), PARTY),
                p.toldOn(),
                p.days(),
                p.heardOn(),
                sealed(p.statement(), PARTY));
    }

    Party open(Party p) {
        return new Party(
                p.number(),
                p.role(),
                cipher.open(p.name(), PARTY),
                opened(p.contact(), PARTY),
                p.toldOn(),
                p.days(),
                p.heardOn(),
                opened(p.statement(), PARTY));
    }

    Hearing seal(Hearing h) {
        return with(h, sealed(h.participants(), HEARING), sealed(h.record(), HEARING));
    }

    Hearing open(Hearing h) {
        return with(h, opened(h.participants(), HEARING), opened(h.record(), HEARING));
    }

    private static Hearing with(Hearing h, @Nullable String participants, @Nullable String minutes) {
        return new Hearing(
                h.ownMotion(),
                h.toldOn(),
                h.requestedOn(),
                h.waivedOn(),
                h.noticeOn(),
                h.scheduledFor(),
                h.place(),
                h.chair(),
                h.clerk(),
                h.heldOn(),
                participants,
                minutes);
    }

    Undertaking seal(Undertaking u) {
        return u.saying(sealed(u.statement(), UNDERTAKING));
    }

    Undertaking open(Undertaking u) {
        return u.saying(opened(u.statement(), UNDERTAKING));
    }

    private @Nullable String sealed(@Nullable String text, String field) {
        return text == null ? null : cipher.seal(text, field);
    }

    private @Nullable String opened(@Nullable String text, String field) {
        return text == null ? null : cipher.open(text, field);
    }
}
