package org.suoma.county.importing;

/** The columns that documents from elsewhere go to unless the editor names one. */
enum DefaultColumn {
  STATE_COUNCIL("policies-state-council", "国务院文件", Root.POLICIES),
  COUNTY_DOCUMENTS("policies-documents", "政策文件", Root.POLICIES),
  LAWS("policies-laws", "法律法规", Root.POLICIES),
  SERVICE_ITEMS("services-items", "政务服务事项", Root.SERVICES),
  NOTICES("policies-notices", "通知公告", Root.POLICIES),
  SUBSIDIES("villages-subsidies", "惠农补贴一卡通", Root.VILLAGES),
  VILLAGE_FINANCE("villages-finance", "村级财务", Root.VILLAGES),
  VILLAGE_AFFAIRS("villages-affairs", "村务事项", Root.VILLAGES),
  LISTS("disclosure-lists", "清单和公示", Root.DISCLOSURE),
  JOBS("services-jobs", "找工作", Root.SERVICES),
  BILINGUAL_STAFF("people-bilingual", "双语通", Root.PEOPLE),
  AGENTS("people-agents", "代办员 坐班员 网格员", Root.PEOPLE),
  STAFF("people-openness", "专员和解读人", Root.PEOPLE);

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
    SERVICES("services", "办事服务"),
    VILLAGES("villages", "看村务"),
    PEOPLE("people-places", "找人 找地方"),
    DISCLOSURE("disclosure", "申请公开");

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
