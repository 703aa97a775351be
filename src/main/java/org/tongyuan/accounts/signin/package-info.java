/** Signing in with a password, lock-out, and the caller of the running request. */
@NullMarked
package org.tongyuan.accounts.signin;

import org.jspecify.annotations.NullMarked;
