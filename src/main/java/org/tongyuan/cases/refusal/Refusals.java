package org.tongyuan.cases.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.web.Idempotency;
import org.tongyuan.platform.web.Once;

/**
 * Keeps what was refused. In a request the entry waits until the refused transaction is over: it then needs no second connection while the
 * first is held, and no lock of the refused act stands in its way. Elsewhere it is written at once, in a transaction of its own.
 */
@Component
public class Refusals {

    private static final String WAITING = Refusals.class.getName();
    private static final int DIGEST = 16;

    private final RefusalJournal journal;

    Refusals(RefusalJournal journal) {
        this.journal = journal;
    }

    /** Notes a refused act on a case; the caller throws. */
    public void note(SignedIn who, Act act, UUID caseId, boolean seen) {
        note(who, act.name(), caseId, seen);
    }

    /** The same for what is no act of the case's own procedure. */
    public void note(SignedIn who, String act, UUID caseId, boolean seen) {
        note(who, act, new Subject("case", caseId.toString()), seen);
    }

    /** Notes a refused act where there is no case yet: it stands in the chain of whoever tried it. */
    public void note(SignedIn who, Act act) {
        note(who, act.name(), new Subject("account", who.actor().id()), true);
    }

    private void note(SignedIn who, String act, Subject subject, boolean seen) {
        var request = request();
        var refused = new RefusedAct(who.actor(), act, subject, seen, request == null ? null : key(request));
        if (request == null) {
            journal.write(refused);
        } else {
            waiting(request).add(refused);
        }
    }

    boolean noted(HttpServletRequest request) {
        return request.getAttribute(WAITING) != null;
    }

    /** Writes what waits; called when the transactions of the request are over. */
    void write(HttpServletRequest request) {
        var waiting = waiting(request);
        var all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(journal::write);
    }

    @SuppressWarnings("unchecked")
    private static List<RefusedAct> waiting(HttpServletRequest request) {
        if (!(request.getAttribute(WAITING) instanceof List<?> list)) {
            var fresh = new ArrayList<RefusedAct>();
            request.setAttribute(WAITING, fresh);
            return fresh;
        }
        return (List<RefusedAct>) list;
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    /** The key under which a client or a form repeats a request, as a digest; null when it names none. */
    private static @Nullable String key(HttpServletRequest request) {
        String header = request.getHeader(Idempotency.HEADER);
        String key = header == null ? request.getParameter(Once.PARAMETER) : header;
        if (key == null || key.isBlank()) {
            return null;
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.strip().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
