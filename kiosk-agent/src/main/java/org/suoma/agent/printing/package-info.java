/** Print jobs: one id, one paper, whatever is asked twice. */
@NullMarked
package org.suoma.agent.printing;

import org.jspecify.annotations.NullMarked;
