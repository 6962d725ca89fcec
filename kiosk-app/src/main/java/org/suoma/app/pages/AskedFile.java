package org.suoma.app.pages;

import java.io.IOException;
import java.util.Optional;
import org.suoma.app.document.DocumentDesk;
import org.suoma.app.library.Library;
import org.suoma.content.model.Entry;
import org.suoma.content.release.ManifestFile;
import org.suoma.content.store.Generation;

/** A file of an entry that a request asks for. */
record AskedFile(Entry entry, AttachmentView view, Generation generation)
    implements DocumentDesk.Source {

  /** The file with this number, if it is of this kind. */
  static Optional<AskedFile> find(
      Library library, Entry entry, int number, AttachmentView.Kind kind) {
    return AttachmentView.of(library, entry).stream()
        .filter(view -> view.number() == number && view.kind() == kind)
        .findFirst()
        .map(view -> new AskedFile(entry, view, library.generation()));
  }

  private Optional<ManifestFile> listed() {
    return generation.manifest().file(view.attachment().path());
  }

  /** How long it is, in bytes; 0 if the release does not list it. */
  long length() {
    return listed().map(ManifestFile::length).orElse(0L);
  }

  @Override
  public String id() {
    return listed().map(ManifestFile::sha256).map(String::valueOf).orElse(view.attachment().path());
  }

  @Override
  public byte[] bytes() throws IOException {
    return generation
        .read(view.attachment().path())
        .orElseThrow(() -> new IOException("gone from the release"));
  }
}
