-- 三员分立: an account holds at most one of the three at a time; that it never held another is checked where roles are granted.
CREATE UNIQUE INDEX role_grant_one_of_three ON accounts.role_grant (account_id)
    WHERE ended_at IS NULL AND role IN ('ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR');
COMMENT ON COLUMN accounts.role_grant.role IS 'Name of accounts.Role; ADMINISTRATOR is the system administrator, SECURITY_ADMINISTRATOR grants roles, AUDITOR is the security auditor';

-- Empty: nobody has given the account a password yet, and nothing matches it.
COMMENT ON COLUMN accounts.account.password_hash IS 'Prefix names the method; empty as long as no password was given: nothing matches it';
