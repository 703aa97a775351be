/** The embedded PostgreSQL: the default, so that one command starts the product. */
@NullMarked
package org.tongyuan.platform.database;

import org.jspecify.annotations.NullMarked;
