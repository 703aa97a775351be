package org.tongyuan.platform.jobs;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells troubles that pass by themselves, after which a job is worth trying again, from those that would come back every time. */
public final class Passing {

    private Passing() {}

    /** Whether the database was away, stopped, or had two transactions in each other's way. */
    public static boolean is(RuntimeException trouble) {
        return trouble instanceof TransientDataAccessException
                || trouble instanceof RecoverableDataAccessException
                || trouble instanceof DataAccessResourceFailureException
                || trouble instanceof CannotCreateTransactionException
                || trouble instanceof TransactionSystemException;
    }
}
