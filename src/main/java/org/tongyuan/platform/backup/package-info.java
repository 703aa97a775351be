/** Backup and restore: database, files and keys in one archive that depends on no outside program and on no database version. */
@NullMarked
package org.tongyuan.platform.backup;

import org.jspecify.annotations.NullMarked;
