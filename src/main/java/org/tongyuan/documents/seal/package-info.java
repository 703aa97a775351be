/** The seals 印章 of agencies on letters: who makes them, their face, and the value kept beside the letter. */
@NullMarked
package org.tongyuan.documents.seal;

import org.jspecify.annotations.NullMarked;
