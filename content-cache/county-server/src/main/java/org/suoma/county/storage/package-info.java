/**
 * The county's database, SQLite or PostgreSQL: opened, brought up to date, copied, and changed in
 * turn by several servers. What lies in it is kept by the packages below, the only others that
 * speak SQL.
 */
@NullMarked
package org.suoma.county.storage;

import org.jspecify.annotations.NullMarked;
