/** What residents write on forms, as it lies in the envelope, and where a county takes it in. */
@NullMarked
package org.suoma.content.form;

import org.jspecify.annotations.NullMarked;
