package org.tongyuan.accounts;

import java.util.List;

/** The door to agencies' applications, for modules that bind something of theirs to one. */
public interface RegisteredApplications {

    /** Applications in use that hold a scope, by name. */
    List<Named> withScope(String scope);

    /** An application by its client id and name. */
    record Named(String clientId, String name) {}
}
