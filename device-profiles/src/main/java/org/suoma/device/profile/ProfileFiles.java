package org.suoma.device.profile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where profiles lie. */
sealed interface ProfileFiles {

  /**
   * Opens one.
   *
   * @throws NoSuchFileException if there is none of this name
   */
  InputStream open(String file) throws IOException;

  /** The names of all. */
  SortedSet<String> names() throws IOException;

  private static SortedSet<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Those on the class path, in a jar or not. */
  record Bundled() implements ProfileFiles {

    private static final String FOLDER = "/profiles";

    @Override
    public InputStream open(String file) throws IOException {
      InputStream found = Bundled.class.getResourceAsStream(FOLDER + "/" + file);
      if (found == null) {
        throw new NoSuchFileException(file);
      }
      return found;
    }

    @Override
    public SortedSet<String> names() throws IOException {
      URL folder = Bundled.class.getResource(FOLDER);
      if (folder == null) {
        throw new NoSuchFileException(FOLDER);
      }
      try {
        URI address = folder.toURI();
        if (address.getScheme().equals("file")) {
          return ProfileFiles.names(Path.of(address));
        }
        try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
          return ProfileFiles.names(jar.getPath(FOLDER));
        }
      } catch (URISyntaxException e) {
        throw new IOException("cannot list " + folder, e);
      }
    }
  }

  /** Those of a folder, before others. */
  record Own(Path directory, ProfileFiles others) implements ProfileFiles {

    @Override
    public InputStream open(String file) throws IOException {
      Path own = directory.resolve(file);
      return Files.exists(own) ? Files.newInputStream(own) : others.open(file);
    }

    @Override
    public SortedSet<String> names() throws IOException {
      SortedSet<String> all = others.names();
      all.addAll(ProfileFiles.names(directory));
      return all;
    }
  }
}
