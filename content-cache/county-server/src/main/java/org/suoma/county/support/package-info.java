/** Takes and hands out the files for support (诊断资料) that kiosks send. */
@NullMarked
package org.suoma.county.support;

import org.jspecify.annotations.NullMarked;
