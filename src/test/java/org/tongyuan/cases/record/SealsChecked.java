package org.tongyuan.cases.record;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.Recorded;
import org.tongyuan.journal.SealedRows;
import org.tongyuan.journal.SealedWrite;

/**
 * In every test that writes a case, whichever it is: the seal that was computed in memory must be that of the rows as they came to the
 * database. Otherwise verification would find tampering where there is none.
 */
@Component
@ConditionalOnProperty("tongyuan.test.check-seals")
public class SealsChecked implements BeanPostProcessor {

    private static final ThreadLocal<Boolean> OFF = ThreadLocal.withInitial(() -> false);

    private final ObjectProvider<CaseSeals> seals;

    SealsChecked(ObjectProvider<CaseSeals> seals) {
        this.seals = seals;
    }

    /** For tests that count statements: the check sends some of its own. */
    public static void off(boolean off) {
        OFF.set(off);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof Journal)) {
            return bean;
        }
        return Proxy.newProxyInstance(
                Journal.class.getClassLoader(), ClassUtils.getAllInterfaces(bean), (proxy, method, args) -> {
                    Object result;
                    try {
                        result = method.invoke(bean, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (args != null && args.length == 2 && !OFF.get()) {
                        if (args[1] instanceof SealedWrite rows) {
                            check((Entry) args[0], rows.seal(), rows.clauses());
                        } else if (args[1] instanceof SealedRows rows && result instanceof List<?> all) {
                            all.forEach(one -> checkSealed(((Recorded) one).entry(), rows));
                        }
                    }
                    return result;
                });
    }

    /** Of several entries about a case only the last has its seal. */
    private void checkSealed(Entry entry, SealedRows rows) {
        if (entry.seal() != null) {
            check(entry, entry.seal(), rows.clauses());
        }
    }

    private void check(Entry entry, String seal, String clauses) {
        if (!entry.subject().kind().equals("case")) {
            return;
        }
        String present =
                seals.getObject().present(UUID.fromString(entry.subject().id()));
        if (!present.equals(seal)) {
            throw new IllegalStateException("The seal of " + entry + " is not that of the rows: " + clauses);
        }
    }
}
