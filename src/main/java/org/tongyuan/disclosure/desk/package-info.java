/** The way in to everything the disclosure office does. */
@NullMarked
package org.tongyuan.disclosure.desk;

import org.jspecify.annotations.NullMarked;
