/** The double-entry books 账簿. */
@NullMarked
package org.tongyuan.fees.books;

import org.jspecify.annotations.NullMarked;
