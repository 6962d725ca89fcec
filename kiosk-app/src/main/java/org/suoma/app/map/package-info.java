/**
 * The county's map without any outside service: GeoJSON in, shapes for a drawing out, distances.
 */
@NullMarked
package org.suoma.app.map;

import org.jspecify.annotations.NullMarked;
