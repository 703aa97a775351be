/** Applications of agencies: client credentials, scopes and their administration. */
@NullMarked
package org.tongyuan.accounts.client;

import org.jspecify.annotations.NullMarked;
