/** Serial lines through jSerialComm, which nothing else imports. */
@NullMarked
package org.suoma.agent.serial;

import org.jspecify.annotations.NullMarked;
