/**
 * What a county publishes: entries, the catalog of columns, and the county itself, as immutable
 * records that map one to one onto JSON.
 */
@NullMarked
package org.suoma.content.model;

import org.jspecify.annotations.NullMarked;
