package org.suoma.app.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import org.suoma.device.DeviceError;
import org.suoma.device.Receipt;

/** The agent's printers; the same id never prints twice. Threads may share one. */
public final class PrintLine {

  /** The agent takes no larger documents. */
  public static final int MOST_DOCUMENT_BYTES = 20 << 20;

  private final AgentLine line;

  PrintLine(AgentLine line) {
    this.line = line;
  }

  /** Gives a receipt to the printer under an id. */
  public PrintJob print(String id, Receipt receipt) {
    try {
      return job(id, line.post("v1/print", Map.of("id", id, "receipt", receipt)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a receipt can always be written", e);
    } catch (IOException e) {
      return new PrintJob(id, PrintJob.State.AGENT_UNREACHABLE, null);
    }
  }

  /**
   * Gives a document to the A4 printer under an id.
   *
   * @param id a UUID
   * @param pdf at most {@link #MOST_DOCUMENT_BYTES}
   */
  public PrintJob printDocument(String id, byte[] pdf) {
    try {
      return job(
          id,
          line.send(
              line.request("v1/documents/" + id)
                  .timeout(AgentLine.UPLOAD)
                  .setHeader("Content-Type", "application/pdf")
                  .POST(BodyPublishers.ofByteArray(pdf))));
    } catch (HttpConnectTimeoutException e) {
      return new PrintJob(id, PrintJob.State.AGENT_UNREACHABLE, null);
    } catch (HttpTimeoutException e) {
      return new PrintJob(id, PrintJob.State.UNKNOWN, DeviceError.TIMEOUT);
    } catch (IOException e) {
      return new PrintJob(id, PrintJob.State.AGENT_UNREACHABLE, null);
    }
  }

  /** How a receipt's job stands; an agent that has forgotten it leaves us not knowing. */
  public PrintJob job(String id) {
    return jobAt("v1/print/", id);
  }

  /** How a document's job stands; an agent that has forgotten it leaves us not knowing. */
  public PrintJob documentJob(String id) {
    return jobAt("v1/documents/", id);
  }

  private PrintJob jobAt(String path, String id) {
    try {
      return job(id, line.send(line.request(path + id).GET()));
    } catch (IOException e) {
      return new PrintJob(id, PrintJob.State.UNKNOWN, DeviceError.TIMEOUT);
    }
  }

  private PrintJob job(String id, HttpResponse<byte[]> answer) throws IOException {
    return answer.statusCode() / 100 == 2
        ? line.read(answer, PrintJob.class)
        : new PrintJob(id, PrintJob.State.UNKNOWN, null);
  }
}
