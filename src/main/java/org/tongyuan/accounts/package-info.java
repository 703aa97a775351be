/** Accounts 账户: people who sign in: citizens, bodies, staff and applications; roles and permissions. */
@ApplicationModule(allowedDependencies = {"platform", "facts", "journal", "calendar", "agencies"})
@NullMarked
package org.tongyuan.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
