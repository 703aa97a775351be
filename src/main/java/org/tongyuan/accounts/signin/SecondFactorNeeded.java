package org.tongyuan.accounts.signin;

import org.springframework.security.core.AuthenticationException;

/** The first factor was right and a second one is asked for: nobody is signed in yet. */
class SecondFactorNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String loginName;

    SecondFactorNeeded(String loginName) {
        super("second factor needed");
        this.loginName = loginName;
    }

    String loginName() {
        return loginName;
    }
}
