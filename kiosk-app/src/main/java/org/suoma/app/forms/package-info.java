/**
 * Forms that residents fill in, one question on a page: in memory for as long as the visit, then
 * sealed for the county and handed to the agent.
 */
@NullMarked
package org.suoma.app.forms;

import org.jspecify.annotations.NullMarked;
