/** What a kiosk gives to the other kiosks of its hall: public content, and nothing else. */
@NullMarked
package org.suoma.agent.hall;

import org.jspecify.annotations.NullMarked;
