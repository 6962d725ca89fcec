package org.suoma.app.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The pages' templates, compiled at build time. Threads may share one. */
final class Templates {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  String render(String name, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    engine.render(name + ".jte", parameters, out);
    return out.toString();
  }
}
