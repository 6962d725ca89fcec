package org.suoma.agent.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.Optional;
import org.suoma.agent.county.Enroller;
import org.suoma.agent.county.EnrolmentFailedException;
import org.suoma.agent.county.KioskIdentity;
import org.suoma.content.enrolment.EnrolmentCode;

/** The addresses by which somebody at the screen makes this machine a kiosk of the county. */
final class EnrolmentRoutes {

  private final Wire wire;
  private final AgentServer.Enrolment enrolment;

  EnrolmentRoutes(Wire wire, AgentServer.Enrolment enrolment) {
    this.wire = wire;
    this.enrolment = enrolment;
  }

  void status(HttpServerExchange exchange) {
    wire.answer(
        exchange,
        StatusCodes.OK,
        Who.of(enrolment.enroller().isPresent(), enrolment.identity().read()));
  }

  /** Blocks until the county has answered, for seconds. */
  void enrol(HttpServerExchange exchange) throws Wire.BadRequestException {
    Typed typed = wire.body(exchange, Typed.class);
    try {
      Enroller enroller =
          enrolment
              .enroller()
              .orElseThrow(
                  () -> new Wire.BadRequestException("agent.toml has no [county] to enrol at"));
      enroller.enrol(typed.code());
      status(exchange);
    } catch (EnrolmentFailedException e) {
      int status =
          e.code().equals("COUNTY_UNREACHABLE")
              ? StatusCodes.SERVICE_UNAVAILABLE
              : StatusCodes.CONFLICT;
      new Problem(status, e.code(), String.valueOf(e.getMessage())).answer(exchange, wire);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      new Problem(
              StatusCodes.SERVICE_UNAVAILABLE, "COUNTY_UNREACHABLE", "the agent is being stopped")
          .answer(exchange, wire);
    }
  }

  /** What somebody typed. */
  record Typed(EnrolmentCode code) {}

  /**
   * Who this kiosk is to the county.
   *
   * @param county whether it has a county to enrol at
   * @param enrolled whether it is one of the county's
   * @param name as the county calls it; empty if it is none
   * @param area where it belongs; empty if it is none
   * @param place id of the entry of the place where it stands; empty if it has none
   */
  record Who(boolean county, boolean enrolled, String name, String area, String place) {

    static Who of(boolean county, Optional<KioskIdentity> identity) {
      return identity
          .map(KioskIdentity::kiosk)
          .map(kiosk -> new Who(county, true, kiosk.name(), kiosk.area(), kiosk.place()))
          .orElseGet(() -> new Who(county, false, "", "", ""));
    }
  }
}
