package org.suoma.app.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the person at the screen has written and handed in; forgotten with the visit. Threads may
 * share one.
 */
public final class FormFolder {

  /** More forms than anybody begins in one visit. */
  private static final int MOST_DRAFTS = 20;

  private final Object lock = new Object();
  private final Map<String, Answers> drafts = new HashMap<>();
  private final Map<String, SealingDesk.Sealed> sealed = new HashMap<>();
  private final List<Sent> sent = new ArrayList<>();

  /** What was answered of the form of this key. */
  public Answers draft(String key) {
    synchronized (lock) {
      return drafts.getOrDefault(key, Answers.none());
    }
  }

  /** Keeps the answers; of too many forms, none but this. */
  public void keep(String key, Answers answers) {
    synchronized (lock) {
      if (drafts.size() >= MOST_DRAFTS) {
        drafts.clear();
        sealed.clear();
      }
      drafts.put(key, answers);
    }
  }

  /** Throws a draft away. */
  public void drop(String key) {
    synchronized (lock) {
      drafts.remove(key);
      sealed.remove(key);
    }
  }

  /** Keeps what was sealed until it is known to be taken. */
  public void keepSealed(String key, SealingDesk.Sealed ready) {
    synchronized (lock) {
      sealed.put(key, ready);
    }
  }

  /** What was sealed of this form and is not known to be taken, if these are still its answers. */
  public Optional<SealingDesk.Sealed> sealed(String key, Answers answers) {
    synchronized (lock) {
      return Optional.ofNullable(sealed.get(key)).filter(ready -> ready.answers().equals(answers));
    }
  }

  /** Notes what was handed in, in place of its draft; answers with its place in {@link #sent}. */
  public int noteSent(String key, Sent handedIn) {
    synchronized (lock) {
      drafts.remove(key);
      sealed.remove(key);
      sent.add(handedIn);
      return sent.size() - 1;
    }
  }

  /** What was handed in during this visit, in order. */
  public List<Sent> sent() {
    synchronized (lock) {
      return List.copyOf(sent);
    }
  }

  /** Forgets all: the visit is over. */
  public void forget() {
    synchronized (lock) {
      drafts.clear();
      sealed.clear();
      sent.clear();
    }
  }
}
