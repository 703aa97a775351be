/** The public page on which anybody can verify a letter. */
@NullMarked
package org.tongyuan.documents.verification;

import org.jspecify.annotations.NullMarked;
