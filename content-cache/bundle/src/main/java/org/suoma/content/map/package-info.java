/** The county's map without any outside service: GeoJSON in, shapes and names for a drawing out. */
@NullMarked
package org.suoma.content.map;

import org.jspecify.annotations.NullMarked;
