import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { filingRules } from "../policy/rule.ts";
import { type AcceptedMailFacts, acceptedMailView } from "./accepted-mail-view.ts";
import { mailWords } from "./mail-words.fixture.ts";

const facts = (change: Partial<AcceptedMailFacts> = {}): AcceptedMailFacts => ({
  unit: { zh: "土木工程学院", en: "School of Civil Engineering" },
  office: { zh: "教学促进中心", en: "the Teaching Office" },
  ...{ phone: null, programme: "土木工程", rule: "annual-filing", period: "2026" },
  ...{ receipt: "2026-00017", submission: 2, acceptedOn: localDate("2026-11-10") },
  agency: { name: { zh: "示例认证协会", en: "the Example Association" }, due: localDate("2026-12-31") },
  ...{ filedBy: "quality-office", url: "https://goodstanding.example/filings/1", language: "zh" },
  ...change,
});

test("it brings the receipt's number and points to the agency", () => {
  expect(mailWords(acceptedMailView(facts()))).toMatchInlineSnapshot(`
    "【审核通过】2026年度持续改进材料已通过学校审核
    土木工程学院：
    贵单位土木工程专业2026年度持续改进材料经学校审核通过。有关情况如下：
    项目 | 内容
    专业 | 土木工程
    回执编号 | 2026-00017
    第几次提交 | 2
    审核通过日期 | 2026年11月10日（星期二）
    下一步须于*2026年12月31日（星期四）*前报送示例认证协会。由教学促进中心统一报送，学院和专业无需另行操作。
    学校审核通过不等于已报送认证机构；登记报送之前，该项报备仍为未完成。
    [查看报备] [已知悉]
    如有疑问，请联系教学促进中心。
    教学促进中心, 2026年11月10日"
  `);
  expect(mailWords(acceptedMailView(facts({ language: "en", filedBy: "college" })))).toMatchInlineSnapshot(`
    "[Approved] 2026 improvement material
    School of Civil Engineering:
    The school has approved the improvement material of 土木工程 for 2026:
    Item | Content
    Programme | 土木工程
    Receipt number | 2026-00017
    Submission | 2
    Approved on | Tue, 10 Nov 2026
    Next it has to be filed with the Example Association by *Thu, 31 Dec 2026*. The college files it as the Example Association asks and registers the result with the receipt.
    The school's approval is no filing with the agency: until that is registered, the duty stays open.
    [Open the filing] [Acknowledge]
    Questions? Contact the Teaching Office.
    the Teaching Office, 10 Nov 2026"
  `);
});

test("it names no date where the agency has none, and no receipt where there is none", () => {
  const view = acceptedMailView(
    facts({
      receipt: null,
      agency: { name: { zh: "示例认证协会", en: "" }, due: null },
      filedBy: "programme",
    }),
  );
  expect(view.sections[0]?.rows.map(([name]) => name)).toEqual(["专业", "第几次提交", "审核通过日期"]);
  expect(view.sections[0]?.deadline.map(({ text }) => text).join("")).toBe(
    "下一步报送示例认证协会，示例认证协会未设日期。请由专业按示例认证协会要求报送，并在系统内登记报送结果和对方回执。",
  );
});

test("no subject is longer than 30 characters", () => {
  for (const rule of filingRules)
    expect([...acceptedMailView(facts({ rule })).subject].length).toBeLessThanOrEqual(30);
});
