package org.suoma.county.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.suoma.content.store.ObjectStore;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A folder of a bucket as an {@link ObjectStore}. Threads share one. */
final class S3Folder implements ObjectStore {

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;

  private final S3Client client;
  private final StoreServer server;
  private final String prefix;

  S3Folder(S3Client client, StoreServer server, String prefix) {
    this.client = client;
    this.server = server;
    this.prefix = prefix;
  }

  @Override
  public Optional<byte[]> read(String key) throws IOException {
    return asked(() -> get(key)).map(ResponseBytes::asByteArrayUnsafe);
  }

  private Optional<ResponseBytes<GetObjectResponse>> get(String key) {
    try {
      return Optional.of(
          client.getObjectAsBytes(request -> request.bucket(server.bucket()).key(prefix + key)));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  @Override
  public InputStream open(String key, long offset) throws IOException {
    long length = length(key);
    if (offset > 0 && offset >= length) {
      return InputStream.nullInputStream();
    }
    try {
      return client.getObject(
          request ->
              request
                  .bucket(server.bucket())
                  .key(prefix + key)
                  .range(offset == 0 ? null : "bytes=%d-".formatted(offset)));
    } catch (NoSuchKeyException e) {
      NoSuchFileException none = new NoSuchFileException(prefix + key);
      none.initCause(e);
      throw none;
    } catch (SdkException e) {
      throw failed(e);
    }
  }

  @Override
  public long length(String key) throws IOException {
    return asked(
        () -> {
          try {
            return client
                .headObject(request -> request.bucket(server.bucket()).key(prefix + key))
                .contentLength();
          } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
              return 0L;
            }
            throw e;
          }
        });
  }

  @Override
  public void put(String key, byte[] content) throws IOException {
    var unused =
        asked(() -> client.putObject(request(key).build(), RequestBody.fromBytes(content)));
  }

  @Override
  public boolean replace(String key, Optional<byte[]> before, byte[] content) throws IOException {
    Optional<ResponseBytes<GetObjectResponse>> there = asked(() -> get(key));
    byte[] found = there.map(ResponseBytes::asByteArrayUnsafe).orElse(null);
    if (!Arrays.equals(found, before.orElse(null))) {
      return false;
    }
    PutObjectRequest.Builder put = request(key);
    if (server.conditional()) {
      there.ifPresentOrElse(one -> put.ifMatch(one.response().eTag()), () -> put.ifNoneMatch("*"));
    }
    return asked(
        () -> {
          try {
            var unused = client.putObject(put.build(), RequestBody.fromBytes(content));
            return true;
          } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
              return false;
            }
            throw e;
          }
        });
  }

  @Override
  public Upload upload(String folder) throws IOException {
    Path spool = Files.createTempFile("suoma-upload", ".part");
    return new Spooled(spool, Files.newOutputStream(spool));
  }

  @Override
  public List<String> list(String folder) throws IOException {
    String below = folder.isEmpty() ? prefix : prefix + folder + "/";
    return asked(
        () ->
            client
                .listObjectsV2Paginator(request -> request.bucket(server.bucket()).prefix(below))
                .contents()
                .stream()
                .map(S3Object::key)
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList());
  }

  @Override
  public void delete(String key) throws IOException {
    var unused =
        asked(
            () ->
                client.deleteObject(request -> request.bucket(server.bucket()).key(prefix + key)));
  }

  private PutObjectRequest.Builder request(String key) {
    return PutObjectRequest.builder().bucket(server.bucket()).key(prefix + key);
  }

  private <T> T asked(Supplier<T> question) throws IOException {
    try {
      return question.get();
    } catch (SdkException e) {
      throw failed(e);
    }
  }

  private IOException failed(SdkException e) {
    return new IOException("存储 " + server + " 没有照办：" + e.getMessage(), e);
  }

  /** Waits on this machine until it is whole: an object has its key from the beginning. */
  private final class Spooled implements Upload {

    private final Path spool;
    private final OutputStream out;

    Spooled(Path spool, OutputStream out) {
      this.spool = spool;
      this.out = out;
    }

    @Override
    public OutputStream out() {
      return out;
    }

    @Override
    public void finish(String key) throws IOException {
      out.close();
      var unused = asked(() -> client.putObject(request(key).build(), RequestBody.fromFile(spool)));
    }

    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(spool);
    }
  }
}
