package org.suoma.county.objectstore;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import org.suoma.content.store.ObjectStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** A bucket, open; whoever opened it closes it. Threads share one. */
public final class S3Bucket implements Closeable {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final S3Client client;
  private final StoreServer server;

  private S3Bucket(S3Client client, StoreServer server) {
    this.client = client;
    this.server = server;
  }

  /**
   * Opens a bucket.
   *
   * @throws IOException if it is not there, or cannot be reached with this key
   */
  public static S3Bucket open(StoreServer server) throws IOException {
    S3Client client =
        S3Client.builder()
            .endpointOverride(server.endpoint())
            .region(Region.of(server.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(server.keyId(), server.secret())))
            // Plain requests, which every store understands.
            .serviceConfiguration(
                S3Configuration.builder()
                    .pathStyleAccessEnabled(true)
                    .chunkedEncodingEnabled(false)
                    .build())
            // Stores other than Amazon's know no checksums but those of the signature.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT)
                    .socketTimeout(ANSWER)
                    .build())
            .build();
    try {
      var unused = client.headBucket(request -> request.bucket(server.bucket()));
      return new S3Bucket(client, server);
    } catch (SdkException e) {
      client.close();
      throw new IOException("打不开存储桶 " + server + "：" + e.getMessage(), e);
    }
  }

  /**
   * What stands below a folder of the bucket.
   *
   * @param folder its name, without {@code /} at either end
   */
  public ObjectStore folder(String folder) {
    return new S3Folder(client, server, folder + "/");
  }

  @Override
  public void close() {
    client.close();
  }
}
