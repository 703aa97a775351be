/** 外部身份: sign-in by an OpenID Connect provider outside (统一身份认证), linked to an account only when its holder says so. */
@NullMarked
package org.tongyuan.accounts.outsideidentity;

import org.jspecify.annotations.NullMarked;
