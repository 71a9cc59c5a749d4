import { describe, expect, it } from "vitest";
import { diffPacks } from "./diff-packs.ts";
import { type AssociationPack, schoolPack } from "./pack.ts";
import { samplePacks, sampleSchool } from "./policy.fixture.ts";

const [first] = samplePacks;
if (!first) throw new Error("an association expected");
const old: AssociationPack = first;
const annual = old.rules["annual-filing"];
if (!annual) throw new Error("a rule expected");
const without = (rule: string): AssociationPack => ({
  ...old,
  rules: Object.fromEntries(Object.entries(old.rules).filter(([key]) => key !== rule)),
});
const school = schoolPack.parse(sampleSchool);

const inWords = (changes: ReturnType<typeof diffPacks>) =>
  changes.map(({ kind, path, label, before, after }) => [
    kind,
    path,
    label.zh,
    before?.zh ?? null,
    after?.zh ?? null,
  ]);

describe("diffPacks", () => {
  it("finds no difference between a pack and itself under another name", () => {
    expect(diffPacks(old, { ...old, id: "association-2030" })).toEqual([]);
    expect(diffPacks(school, school)).toEqual([]);
  });
  it("names each part of a rule that changes, in both languages", () => {
    const later: AssociationPack = {
      ...old,
      rules: {
        ...old.rules,
        "annual-filing": {
          ...annual,
          timing: { kind: "yearly", due: { month: 11, day: 30 }, dueIn: {} },
          owner: "associate-dean",
          citation: { document: "association-2025", clause: "附件2" },
        },
      },
    };
    expect(inWords(diffPacks(old, later))).toEqual([
      ["changed", "rules.annual-filing.timing", "年度报备：时间", "每年12月31日前", "每年11月30日前"],
      ["changed", "rules.annual-filing.owner", "年度报备：责任人", "专业负责人", "分管教学副院长"],
      ["changed", "rules.annual-filing.citation.clause", "年度报备：条款", "附件1", "附件2"],
    ]);
    expect(diffPacks(old, later)[0]).toMatchObject({
      rule: "annual-filing",
      label: { en: "(年度报备): When" },
      before: { en: "by 31 December every year" },
      after: { en: "by 30 November every year" },
    });
    expect(diffPacks(later, old).map(({ before }) => before?.zh)).toEqual([
      "每年11月30日前",
      "分管教学副院长",
      "附件2",
    ]);
  });
  it("says a rule that only one pack has as one change, in its place, with its clause", () => {
    expect(inWords(diffPacks(old, without("third-year-report")))).toEqual([
      ["removed", "rules.third-year-report", "改进报告", "有效期第三年的12月31日前（第三部分）", null],
    ]);
    expect(inWords(diffPacks(without("annual-filing"), old))).toEqual([
      ["added", "rules.annual-filing", "年度报备", null, "每年12月31日前（附件1）"],
    ]);
  });
  it("compares what the document is, and what the school sets", () => {
    const { engineering } = school.regimes;
    if (!engineering) throw new Error("rules expected");
    const changed = {
      ...school,
      document: { title: "行动方案", number: null, issued: null },
      effective: { from: school.effective.from, to: school.effective.from },
      regimes: { engineering: { ...engineering, office: { zh: "教务处", en: "Academic affairs" } } },
      exemptions: [],
    };
    expect(inWords(diffPacks(school, changed))).toEqual([
      ["changed", "document.number", "文号", "校发〔2024〕1号", "未印"],
      ["changed", "document.issued", "发布日期", "2024年4月28日", "未印"],
      ["changed", "effective", "施行期", "2024年4月28日起", "2024年4月28日至2024年4月28日"],
      ["changed", "regimes.engineering.office", "工程教育认证牵头部门", "牵头部门", "教务处"],
      ["removed", "exemptions.082801", "082801 建筑学", "免报：附件不作要求（附件第1行）", null],
    ]);
  });
  it("compares severities, and leaves out the review that one takes from the other", () => {
    if ("sameAs" in old.review) throw new Error("a review expected");
    const { findings } = old.review;
    const late = { ...findings["late-school"], severity: "info" as const };
    const milder = { ...old, review: { ...old.review, findings: { ...findings, "late-school": late } } };
    expect(inWords(diffPacks(old, milder))).toEqual([
      ["changed", "review.findings.late-school", "校级逾期提交", "需核实", "提示"],
    ]);
    expect(diffPacks({ ...old, id: "trial", review: { sameAs: old.id } }, old)).toEqual([]);
    expect(diffPacks(old, { ...old, id: "trial", review: { sameAs: old.id } })).toEqual([]);
    expect(diffPacks(old, { ...old, review: { sameAs: "another" } })).not.toEqual([]);
  });
  it("compares packs of different levels too", () => {
    const kinds = diffPacks(old, school).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["added", "removed", "changed"]));
  });
});
