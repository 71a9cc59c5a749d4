import { describe, expect, it } from "vitest";
import { associationPack, noticePack, referencePack, schoolPack } from "./pack.ts";
import { parameters } from "./parameters.ts";
import { sampleAssociation, samplePacks, sampleSchool } from "./policy.fixture.ts";
import { type ReadablePack, readablePack } from "./readable-pack.ts";

const text = (zh: string) => ({ zh, en: `(${zh})` });
const cite = (document: string) => ({ document, clause: "第2点" });
const rowsOf = ({ sections }: ReadablePack, id: string) =>
  sections
    .find((section) => section.id === id)
    ?.rows.map(({ name, when, clause }) => [name.zh, when.zh, clause]);
const titles = ({ sections }: ReadablePack) => sections.map(({ title }) => title.zh);
const [association] = samplePacks;
if (!association) throw new Error("an association expected");

describe("readablePack", () => {
  it("shows an association's dates beside their clauses, then its checklist and checks", () => {
    const pack = readablePack(association);
    expect(pack.document).toBe("《工作指南》");
    expect(titles(pack)).toEqual(["文件", "时间要求", "报备材料清单", "系统预审"]);
    expect(rowsOf(pack, "rules")).toEqual([
      ["年度报备", "每年12月31日前", "附件1"],
      ["改进报告", "有效期第三年的12月31日前", "第三部分"],
    ]);
    expect(rowsOf(pack, "checklist")).toEqual([
      ["培养方案", "必备，长期文件，本年度无修订可以声明代替", "附件1"],
    ]);
    expect(pack.sections[1]?.rows[1]).toMatchObject({
      path: "rules.third-year-report",
      rule: "third-year-report",
      document: "《工作指南》",
      owner: "programme-lead",
      gravity: "ends-validity",
      consequence: text("后果"),
      name: { en: "(改进报告)" },
      when: { en: "by 31 December of the third year of the validity" },
    });
  });
  it("says whose a day is that the agency does not name, and what is said of every such duty", () => {
    const [annual, third] = [
      sampleAssociation.rules["annual-filing"],
      sampleAssociation.rules["third-year-report"],
    ];
    const pack = associationPack.parse({
      ...sampleAssociation,
      rules: {
        "annual-filing": { ...annual, binds: "school", remark: text("{majorChangeDays} 日") },
        "third-year-report": { ...third, binds: "nobody", remark: text("{nextYear}公布") },
      },
    });
    const rows = readablePack(pack, parameters.parse({ majorChangeDays: 45 })).sections[1]?.rows;
    expect(rows?.map(({ when, remark }) => [when.zh, remark?.zh])).toEqual([
      ["每年12月31日前（期限由学校确定，文件未规定）", "45 日"],
      ["有效期第三年的12月31日前（由认证机构组织，仅列为目标）", "次年公布"],
    ]);
    expect(rows?.[1]?.when.en).toMatch(/ \(carried out by the agency; a target only\)$/);
  });
  it("shows a school's rules by kind of accreditation, its exemptions and what follows by analogy", () => {
    const pack = readablePack(
      schoolPack.parse({
        ...sampleSchool,
        analogy: { regime: "engineering", citation: { document: "school-2024", clause: "第六部分" } },
        figures: [
          {
            id: "share",
            name: text("比例"),
            value: 2,
            unit: { zh: "/3", en: "thirds" },
            citation: cite("school-2024"),
          },
          {
            id: "span",
            name: text("份数"),
            value: { from: 2, to: 3 },
            unit: text("份"),
            citation: cite("school-2024"),
          },
        ],
        evidenceLists: {
          papers: {
            name: text("材料"),
            items: [{ id: "form", name: text("申请书"), citation: cite("school-2024") }],
          },
        },
      }),
    );
    expect(titles(pack)).toEqual([
      "文件",
      "工程教育认证",
      "免报专业",
      "参照执行",
      "材料清单",
      "其他数字要求",
    ]);
    expect(rowsOf(pack, "regime-engineering")).toEqual([
      ["工程教育认证牵头部门", "牵头部门", null],
      ["年度持续改进报备", "每年10月31日前", "第四点"],
      ["第三年持续改进情况报告", "有效期第三年的10月31日前", "第四点"],
    ]);
    expect(rowsOf(pack, "exemptions")).toEqual([["082801 建筑学", "免报：附件不作要求", "附件第1行"]]);
    expect(rowsOf(pack, "analogy")).toEqual([["其他类别的认证", "参照工程教育认证执行", "第六部分"]]);
    expect(rowsOf(pack, "evidence")).toEqual([["申请书", "材料", "第2点"]]);
    expect(rowsOf(pack, "figures")).toEqual([
      ["比例", "2/3", "第2点"],
      ["份数", "2至3份", "第2点"],
    ]);
  });
  it("shows the days and windows of a notice, and the spans of a reference calendar", () => {
    const head = {
      id: "notice-2025",
      series: "notice",
      shortName: text("通知"),
      authority: text("协会"),
      document: { title: "通知", number: "1号", issued: "2025-03-01" },
      effective: { from: "2025-01-01", to: "2025-12-31" },
      regime: "engineering",
    };
    const notice = noticePack.parse({
      ...head,
      level: "notice",
      year: 2025,
      rules: { "annual-filing": { due: "2025-12-20", citation: cite("notice-2025") } },
      windows: [
        { rule: "application", from: "2025-09-05", to: "2025-09-30", citation: cite("notice-2025") },
        { rule: "self-study", from: null, to: "2025-10-20", citation: cite("notice-2025") },
      ],
    });
    const pack = readablePack(notice);
    expect(rowsOf(pack, "document")?.slice(1, 4)).toEqual([
      ["文号", "1号", null],
      ["发布日期", "2025年3月1日", null],
      ["施行期", "2025年1月1日至2025年12月31日", null],
    ]);
    expect(rowsOf(pack, "rules")).toEqual([["年度持续改进报备", "2025年12月20日前", "第2点"]]);
    expect(rowsOf(pack, "windows")).toEqual([
      ["提交认证申请书", "2025年9月5日至2025年9月30日", "第2点"],
      ["提交自评报告", "2025年10月20日前", "第2点"],
    ]);
    const entry = { id: "review", name: text("审核"), citation: cite("notice-2025") };
    const reference = referencePack.parse({
      ...head,
      level: "reference",
      entries: [
        { ...entry, from: { month: 1, day: 1 }, to: { month: 4, day: 30 }, yearsAfter: 1 },
        { ...entry, id: "filing", from: { month: 12, day: 31 }, to: { month: 12, day: 31 }, yearsAfter: 0 },
      ],
    });
    expect(rowsOf(readablePack(reference), "entries")).toEqual([
      ["审核", "报备次年1月1日至4月30日", "第2点"],
      ["审核", "报备当年12月31日", "第2点"],
    ]);
  });
  it("names the evidence of a rule, and the pack whose review it takes", () => {
    const lead = { ...sampleAssociation.rules["annual-filing"], binds: "agency" as const };
    const pack = readablePack({
      ...association,
      rules: {
        "draft-reply": {
          ...lead,
          timing: { kind: "clock", starts: "draft-report-received", length: { days: 10 } },
          evidence: "reply",
        },
      },
      evidenceLists: {
        reply: {
          name: text("材料"),
          items: [{ id: "reply", name: text("意见"), citation: cite("association-2025") }],
        },
      },
      review: { sameAs: "association-2030" },
    });
    expect(pack.sections[1]?.rows[0]?.evidence).toEqual([text("意见")]);
    expect(rowsOf(pack, "checklist")).toEqual([["材料清单和系统预审", "同 association-2030", null]]);
  });
  it("says what the document leaves open by the school's parameters", () => {
    const lead = { ...sampleAssociation.rules["annual-filing"], binds: "agency" as const };
    const plan = {
      ...lead,
      timing: { kind: "clock" as const, starts: "planBase" as const, length: { days: 30 } },
    };
    const pack = { ...association, rules: { "rectification-plan": plan } };
    const own = parameters.parse({ planBase: "panel-left" });
    expect(rowsOf(readablePack(pack, own), "rules")?.[0]?.[1]).toBe("专家组离校后30日内");
  });
});
