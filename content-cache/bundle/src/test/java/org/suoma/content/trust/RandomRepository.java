package org.suoma.content.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.suoma.content.trust.TufRepository.TestKey;

/**
 * A repository that an honest county changes at random: files, delegations, keys and thresholds.
 * Remembers what it has vouched for after each change.
 */
final class RandomRepository {

  /** Every path that is ever asked for. */
  static final List<String> PATHS = List.of("a", "b", "office-0/a", "office-1/a", "office-2/a");

  private static final int OFFICES = 3;

  private final Random random;
  private final TufRepository repository = new TufRepository();
  private final Map<String, Map<String, String>> filesOfRole = new TreeMap<>();
  private final List<Map<String, String>> history = new ArrayList<>();
  private int contents;

  RandomRepository(Random random) {
    this.random = random;
    if (random.nextBoolean()) {
      repository.putLengthsAndHashesIntoMeta();
    }
    filesOfRole.put("targets", new TreeMap<>());
    history.add(truth());
  }

  TufRepository repository() {
    return repository;
  }

  /** Digests by path, after the beginning and after each change. */
  List<Map<String, String>> history() {
    return history;
  }

  /** What is vouched for now. */
  Map<String, String> newest() {
    return history.get(history.size() - 1);
  }

  /** Changes and publishes something. */
  void change() {
    switch (random.nextInt(6)) {
      case 0 -> delegate("office-" + random.nextInt(OFFICES));
      case 1 -> rotate(List.of("timestamp", "snapshot", "targets").get(random.nextInt(3)));
      case 2 -> rotateRoot();
      case 3 -> rotateOffice();
      default -> changeFile();
    }
    history.add(truth());
  }

  private void changeFile() {
    String role = anyRole();
    Map<String, String> files = files(role);
    String path = role.equals("targets") ? PATHS.get(random.nextInt(PATHS.size())) : role + "/a";
    if (files.remove(path) == null || random.nextBoolean()) {
      String content = "content " + contents++;
      repository.addFile(role, path, content);
      files.put(path, TufRepository.sha256(content.getBytes(UTF_8)));
    } else {
      ((ObjectNode) repository.role(role).get("targets")).remove(path);
    }
    repository.next(role);
  }

  private void delegate(String office) {
    if (filesOfRole.containsKey(office)) {
      repository.next("targets");
      return;
    }
    repository.delegate("targets", office, random.nextBoolean(), office + "/*");
    filesOfRole.put(office, new TreeMap<>());
    repository.next("targets");
  }

  /** Gives a role one to three new keys, of which one to all must sign. */
  private void rotate(String role) {
    putNewKeys("root", role);
    repository.nextRoot();
    repository.next(role.equals("targets") ? new String[] {"targets"} : new String[0]);
  }

  private void rotateRoot() {
    List<TestKey> old = List.copyOf(repository.signers("root"));
    putNewKeys("root", "root");
    List<TestKey> fresh = List.copyOf(repository.signers("root"));
    repository.signers("root").addAll(old); // they must vouch for the new ones
    repository.nextRoot();
    repository.signers("root").clear();
    repository.signers("root").addAll(fresh);
  }

  private void rotateOffice() {
    String role = anyRole();
    if (role.equals("targets")) {
      rotate(role);
    } else {
      putNewKeys("targets", role);
      repository.next("targets", role);
    }
  }

  private void putNewKeys(String delegator, String role) {
    int keys = 1 + random.nextInt(3);
    repository.signers(role).clear();
    for (int i = 0; i < keys; i++) {
      repository.signers(role).add(TestKey.ed25519());
    }
    repository.nameKeys(delegator, role);
    repository.delegated(delegator, role).put("threshold", 1 + random.nextInt(keys));
  }

  private String anyRole() {
    List<String> roles = List.copyOf(filesOfRole.keySet());
    return roles.get(random.nextInt(roles.size()));
  }

  private Map<String, String> files(String role) {
    return filesOfRole.getOrDefault(role, new TreeMap<>());
  }

  private Map<String, String> truth() {
    Map<String, String> truth = new TreeMap<>();
    for (int i = 0; i < OFFICES; i++) {
      truth.putAll(files("office-" + i));
    }
    truth.putAll(files("targets")); // the county comes before its offices
    return truth;
  }
}
