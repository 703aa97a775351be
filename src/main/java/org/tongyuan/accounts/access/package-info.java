/** What accounts may do: roles, locks, credentials. Kept by the security administrator, apart from whoever keeps the accounts. */
@NullMarked
package org.tongyuan.accounts.access;

import org.jspecify.annotations.NullMarked;
