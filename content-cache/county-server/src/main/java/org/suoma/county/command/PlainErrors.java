package org.suoma.county.command;

import java.io.IOException;
import org.suoma.county.access.AccountRefusedException;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.records.ConfigException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one line; only our own mistakes show a stack trace. */
final class PlainErrors implements IExecutionExceptionHandler {

  private static final int FAILED = 2;

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parseResult) throws Exception {
    boolean expected =
        failure instanceof IOException
            || failure instanceof ConfigException
            || failure instanceof AccountRefusedException
            || failure instanceof UnreadableDocumentException;
    if (!expected) {
      throw failure;
    }
    commandLine.getErr().println("出错：" + failure.getMessage());
    return FAILED;
  }
}
