package org.suoma.county.importing;

/**
 * What an import may bring.
 *
 * @param entries entries and their media
 * @param own the county's own files: what it is, its columns, what it takes in, how it checks
 */
public record ImportRights(boolean entries, boolean own) {

  /** Everything, as for whoever has the server itself. */
  public static final ImportRights ALL = new ImportRights(true, true);

  /**
   * Refuses what may not come in.
   *
   * @throws UnreadableDocumentException naming whoever may bring it
   */
  void require(Documents documents) throws UnreadableDocumentException {
    if (!own && documents.own() != null) {
      throw new UnreadableDocumentException(
          "这个文件改的是%s，由管理员导入".formatted(documents.own().kind().label()));
    }
    if (!own && !documents.columns().isEmpty()) {
      throw new UnreadableDocumentException("这张表改的是%s，由管理员导入".formatted(OwnFile.CATALOG.label()));
    }
    boolean content = !documents.entries().isEmpty() || documents.medium() != null;
    if (!entries && content) {
      throw new UnreadableDocumentException("条目和附件由编辑员导入");
    }
  }
}
