/** Accounts of citizens and staff: passwords, roles, registration and administration. */
@NullMarked
package org.tongyuan.accounts.account;

import org.jspecify.annotations.NullMarked;
