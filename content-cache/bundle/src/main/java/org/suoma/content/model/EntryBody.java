package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What is particular to one type of entry; {@link EntryType} lists the types with their names. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Policy.class, name = "policy"),
  @JsonSubTypes.Type(value = Interpretation.class, name = "interpretation"),
  @JsonSubTypes.Type(value = Guide.class, name = "guide"),
  @JsonSubTypes.Type(value = ServicePackage.class, name = "package"),
  @JsonSubTypes.Type(value = Decision.class, name = "decision"),
  @JsonSubTypes.Type(value = Gazette.class, name = "gazette"),
  @JsonSubTypes.Type(value = Notice.class, name = "notice"),
  @JsonSubTypes.Type(value = DisclosureTable.class, name = "table"),
  @JsonSubTypes.Type(value = Place.class, name = "place"),
  @JsonSubTypes.Type(value = Person.class, name = "person"),
  @JsonSubTypes.Type(value = Job.class, name = "job"),
  @JsonSubTypes.Type(value = Topic.class, name = "topic"),
  @JsonSubTypes.Type(value = Playlist.class, name = "playlist")
})
public sealed interface EntryBody
    permits Policy,
        Interpretation,
        Guide,
        ServicePackage,
        Decision,
        Gazette,
        Notice,
        DisclosureTable,
        Place,
        Person,
        Job,
        Topic,
        Playlist {

  /** The running text of the entry, for reading and searching; empty where it has none. */
  List<Block> text();
}
