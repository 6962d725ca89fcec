package org.suoma.agent.calling;

import java.util.Optional;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;

/** What rings at the county. */
@FunctionalInterface
public interface CountyBell {

  /**
   * Tells the county of a call, or that it is withdrawn; waits for seconds at most.
   *
   * @return how the call stands there; empty if the county was not reached
   */
  Optional<CallAnswer.State> ring(StaffCall call) throws InterruptedException;
}
