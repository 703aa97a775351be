/** The directory of regions, agencies, posts and windows, and the pages on which administrators keep it. */
@NullMarked
package org.tongyuan.agencies.directory;

import org.jspecify.annotations.NullMarked;
