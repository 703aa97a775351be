package org.tongyuan.accounts;

import java.util.Optional;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.CurrentActor;

/** The caller of the running request. The typed methods throw NotAllowed when the caller is of another kind. */
public interface CurrentUser extends CurrentActor {

    Optional<SignedIn> find();

    SignedIn require();

    SignedIn.Officer officer();

    SignedIn.Citizen citizen();

    @Override
    default Actor actor() {
        return require().actor();
    }
}
