/** The chains: appending, hashing and reading entries. */
@NullMarked
package org.tongyuan.journal.chain;

import org.jspecify.annotations.NullMarked;
