/** 双因素: a time-based code beside the password (RFC 6238), recovery codes, and who must have it. */
@NullMarked
package org.tongyuan.accounts.secondfactor;

import org.jspecify.annotations.NullMarked;
