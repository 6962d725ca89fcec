@NullMarked
package org.suoma.content.order;

import org.jspecify.annotations.NullMarked;
