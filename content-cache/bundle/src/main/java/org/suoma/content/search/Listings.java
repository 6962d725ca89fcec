package org.suoma.content.search;

import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

/**
 * The lines of lists, one for each document of the index: doc values, as stored fields would have
 * to be unpacked by the block for each line. Threads may share one.
 */
final class Listings {

  private static final ContentJson JSON = new ContentJson();

  private final IndexReader reader;

  Listings(IndexReader reader) {
    this.reader = reader;
  }

  /** The line as a field of its document. */
  static Field line(Listing listing) {
    return new BinaryDocValuesField(Fields.LISTING, new BytesRef(JSON.write(listing)));
  }

  /** The line of a document. */
  Listing of(int document) throws IOException {
    LeafReaderContext segment = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    BinaryDocValues lines = DocValues.getBinary(segment.reader(), Fields.LISTING);
    if (!lines.advanceExact(document - segment.docBase)) {
      throw new IllegalStateException("the index has no " + Fields.LISTING);
    }
    BytesRef line = lines.binaryValue();
    try {
      return JSON.read(BytesRef.deepCopyOf(line).bytes, Listing.class);
    } catch (MalformedContentException e) {
      throw new IOException("the index is damaged", e);
    }
  }
}
