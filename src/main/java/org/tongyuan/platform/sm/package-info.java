/** The commercial cryptography 商用密码 of the national standards: SM2 signatures and encryption, SM3 digests, SM4 ciphers. */
@NullMarked
package org.tongyuan.platform.sm;

import org.jspecify.annotations.NullMarked;
