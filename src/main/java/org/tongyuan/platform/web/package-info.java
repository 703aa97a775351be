/** The web shell: frame of the pages, errors, dates and messages. */
@NullMarked
package org.tongyuan.platform.web;

import org.jspecify.annotations.NullMarked;
