/** A small OpenID Connect provider that plays the province's (省统一身份认证) in the demonstration; not there in production. */
@NullMarked
package org.tongyuan.accounts.demoidentity;

import org.jspecify.annotations.NullMarked;
