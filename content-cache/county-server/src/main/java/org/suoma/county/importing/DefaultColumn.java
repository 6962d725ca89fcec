package org.suoma.county.importing;

/** The columns that documents from elsewhere go to unless the editor names one. */
enum DefaultColumn {
  STATE_COUNCIL("policies-state-council", "国务院文件", Root.POLICIES),
  LAWS("policies-laws", "法律法规", Root.POLICIES),
  SERVICE_ITEMS("services-items", "政务服务事项", Root.SERVICES);

  private final String id;
  private final String label;
  private final Root root;

  DefaultColumn(String id, String label, Root root) {
    this.id = id;
    this.label = label;
    this.root = root;
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  Root root() {
    return root;
  }

  /** The columns at the top that they stand in. */
  enum Root {
    POLICIES("policies", "政策文件"),
    SERVICES("services", "办事服务");

    private final String id;
    private final String label;

    Root(String id, String label) {
      this.id = id;
      this.label = label;
    }

    String id() {
      return id;
    }

    String label() {
      return label;
    }
  }
}
