package org.suoma.content.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Everything that a kiosk does at a word of the county; nothing else can be ordered. */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "command",
    defaultImpl = KioskCommand.Unknown.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = KioskCommand.FetchContent.class, name = "fetch-content"),
  @JsonSubTypes.Type(value = KioskCommand.ReportNow.class, name = "report-now"),
  @JsonSubTypes.Type(value = KioskCommand.TestPrint.class, name = "test-print"),
  @JsonSubTypes.Type(value = KioskCommand.RestartAgent.class, name = "restart-agent"),
  @JsonSubTypes.Type(value = KioskCommand.RestartWindow.class, name = "restart-window"),
  @JsonSubTypes.Type(value = KioskCommand.TakePicture.class, name = "take-picture"),
  @JsonSubTypes.Type(value = KioskCommand.SendSupport.class, name = "send-support")
})
public sealed interface KioskCommand {

  /** Looks for a new release at once. */
  record FetchContent() implements KioskCommand {}

  /** Reports at once. */
  record ReportNow() implements KioskCommand {}

  /** Prints a receipt that says that it is a test; done when all of it is on paper. */
  record TestPrint() implements KioskCommand {}

  /** Ends the agent, which its supervisor starts again; the screen goes on meanwhile. */
  record RestartAgent() implements KioskCommand {}

  /** Ends the program on the screen between two visits; done when it has come back. */
  record RestartWindow() implements KioskCommand {}

  /** Takes a picture of the screen between two visits; done when the county has it. */
  record TakePicture() implements KioskCommand {}

  /** Makes the file for support and sends it; done when the county has it. */
  record SendSupport() implements KioskCommand {}

  /** Something that only newer agents know; refused, and never ordered. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Unknown() implements KioskCommand {}
}
