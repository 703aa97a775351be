/** Proactive disclosure 主动公开: from a draft over source check, secrecy review and approval to the public, and what becomes of it there. */
@NullMarked
package org.tongyuan.disclosure.publication;

import org.jspecify.annotations.NullMarked;
