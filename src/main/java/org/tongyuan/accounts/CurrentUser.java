package org.tongyuan.accounts;

import java.util.Optional;

/** The caller of the running request. The typed methods throw NotAllowed when the caller is of another kind. */
public interface CurrentUser {

    Optional<SignedIn> find();

    SignedIn require();

    SignedIn.Officer officer();

    SignedIn.Citizen citizen();
}
