package org.tongyuan.accounts;

import java.util.UUID;

/** A natural person or body in the register, with what may be shown on a desk: number and phone are masked. */
public record Person(UUID id, String name, IdType idType, String idNumberMasked, String phoneMasked) {

    public boolean isBody() {
        return idType == IdType.USCC;
    }
}
