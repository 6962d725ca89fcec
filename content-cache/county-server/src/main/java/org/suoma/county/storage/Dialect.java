package org.suoma.county.storage;

import com.zaxxer.hikari.HikariConfig;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/** All in which the databases that the county can lie in differ. Threads share one. */
interface Dialect {

  /** How connections are made. */
  HikariConfig connections();

  /** Where the migrations lie that only this database runs. */
  String migrations();

  /** What migrations write as <code>${blob}</code> and so on. */
  Map<String, String> types();

  /**
   * What queries write as {@code <json_text>} and so on: {@code json_text} the column {@code json}
   * as text, {@code json_tree} as what {@code ->} goes down into, and {@code position} the function
   * of a text and a part that tells where it is found, 0 for nowhere.
   */
  Map<String, String> fragments();

  /** Reads at one moment, without keeping writers off. */
  <T, X extends Exception> T atOneMoment(Handle handle, HandleCallback<T, X> reading) throws X;

  /** In a transaction that writes: waits until no other does, until it ends. */
  void awaitTurn(Handle handle);

  /** Begins something that only one server does at a time; waits until no other does. */
  void begin(Turn turn, Handle handle);

  /** Ends it; it has ended by itself if the line to the database is gone. */
  void end(Turn turn, Handle handle);

  /** After rows were copied with their numbers: counts on behind the highest. */
  void countOn(Handle handle, String table);
}
