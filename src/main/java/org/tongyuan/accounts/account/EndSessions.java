package org.tongyuan.accounts.account;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends every session of an account at once: after a lock, a change of roles or of the password. */
@Component
public class EndSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    EndSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    public void of(String loginName) {
        sessions.findByPrincipalName(loginName).keySet().forEach(sessions::deleteById);
    }
}
