/** 稿件 on their way: written, reviewed, signed for, each by somebody else. */
@NullMarked
package org.suoma.county.review;

import org.jspecify.annotations.NullMarked;
