/** Permissions of routes, denied by default. */
@NullMarked
package org.tongyuan.platform.security;

import org.jspecify.annotations.NullMarked;
