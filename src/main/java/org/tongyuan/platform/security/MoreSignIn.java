package org.tongyuan.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to sign in beside the password, which a module adds to the filters of the pages. */
public interface MoreSignIn {

    void addTo(HttpSecurity http);
}
