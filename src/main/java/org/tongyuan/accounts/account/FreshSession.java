package org.tongyuan.accounts.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The running session, when what its account may do has just changed by the account's own act. */
public interface FreshSession {

    /** Gives the session what the account may do by now, under a new id. */
    void renew(Account account, HttpServletRequest request, HttpServletResponse response);
}
