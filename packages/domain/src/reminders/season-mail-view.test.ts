import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import type { ObligationId } from "../kernel/ids.ts";
import { mailWords } from "./mail-words.fixture.ts";
import { type SeasonMailFacts, seasonMailView } from "./season-mail-view.ts";
import { testMailView } from "./test-mail-view.ts";

const facts = (change: Partial<SeasonMailFacts> = {}): SeasonMailFacts => ({
  unit: { zh: "土木工程学院", en: "School of Civil Engineering" },
  office: { zh: "教学促进中心", en: "the Teaching Office" },
  ...{ phone: "0000-0000000", number: "教发〔2026〕8号" },
  title: "关于报送2026年度专业认证持续改进材料的通知",
  ...{ words: "请各学院于9月15日前报送联络人。", year: 2026, day: localDate("2026-09-01") },
  duties: [
    {
      ...{ obligationId: "obligation-1" as ObligationId, dueVersion: 2, programme: "土木工程" },
      ...{ rule: "annual-filing", basis: { document: "《示例方案》", clause: "三（五）4" } },
      schoolDue: localDate("2026-10-31"),
      agency: { name: { zh: "示例协会", en: "the Example Association" }, due: localDate("2026-12-31") },
    },
    {
      ...{ obligationId: "obligation-2" as ObligationId, dueVersion: 1, programme: null },
      ...{ rule: "college-study", basis: { document: "《示例方案》", clause: "三（一）" } },
      ...{ schoolDue: null, agency: { name: { zh: "示例协会", en: "" }, due: null } },
    },
  ],
  ...{ attachments: ["持续改进材料清单.xlsx"], url: "https://goodstanding.example/todo", language: "zh" },
  ...change,
});

test("it is a formal notice with number, duties, dates and attachments", () => {
  expect(mailWords(seasonMailView(facts()))).toMatchInlineSnapshot(`
    "【通知】关于报送2026年度专业认证持续改进材料的通知
    教发〔2026〕8号
    关于报送2026年度专业认证持续改进材料的通知
    土木工程学院：
    现将贵单位2026年度须完成的专业认证状态保持事项（共2项）及时限通知如下，请组织有关专业按期完成。
    请各学院于9月15日前报送联络人。
    专业 | 事项 | 依据 | 校级截止日期 | 认证机构截止日期
    土木工程 | 年度持续改进报备 | 《示例方案》三（五）4 | 2026年10月31日（星期六） | 示例协会 2026年12月31日（星期四）
    本单位 | 学院学习研讨 | 《示例方案》三（一） | — | —
    材料请在系统内按清单准备，并在校级截止日期前报送学校。截止日期为非工作日的，请在其前最后一个工作日完成。
    [查看待办清单] [已知悉]
    附件：1. 持续改进材料清单.xlsx
    如有疑问，请联系教学促进中心，电话：0000-0000000。
    教学促进中心, 2026年9月1日"
  `);
  expect(
    mailWords(seasonMailView(facts({ language: "en", title: "Improvement material 2026", words: "" }))),
  ).toMatchInlineSnapshot(`
    "[Notice] Improvement material…
    教发〔2026〕8号
    Improvement material 2026
    School of Civil Engineering:
    These are the duties (2) that your unit has in 2026 to keep its programmes accredited, with their dates. Please see that they are met in time.
    Programme | Duty | Source | School's date | Agency's date
    土木工程 | Annual improvement filing | 《示例方案》 三（五）4 | Sat, 31 Oct 2026 | the Example Association Thu, 31 Dec 2026
    The unit | College study sessions | 《示例方案》 三（一） | — | —
    Prepare the material in the system along its list and send it to the school by the school's date; where that is not a working day, by the last working day before it.
    [Open the to-do list] [Acknowledge]
    Attached: 1. 持续改进材料清单.xlsx
    Questions? Contact the Teaching Office, phone 0000-0000000.
    the Teaching Office, 1 Sep 2026"
  `);
});

test("it puts the school's dates into the calendar, under the keys of the feed", () => {
  expect(seasonMailView(facts()).days).toEqual([
    {
      ...{ key: "obligation-1.school", sequence: 2, date: "2026-10-31" },
      title: "截止：土木工程 年度持续改进报备",
      text: "教发〔2026〕8号 关于报送2026年度专业认证持续改进材料的通知",
    },
  ]);
});

test("a longer title is cut in the subject alone", () => {
  const title = "关于".repeat(30);
  const view = seasonMailView(facts({ title }));
  expect([...view.subject]).toHaveLength(30);
  expect(view.heading?.title).toBe(title);
});

test("a test says that it is one, and leaves nothing to answer", () => {
  const view = testMailView(seasonMailView(facts()), {
    by: { zh: "质量办管理员", en: "Quality office" },
    day: localDate("2026-08-30"),
  });
  expect(view.subject).toBe("【测试】【通知】关于报送2026年度专业认证持续改进材料的…");
  expect(view.sections[0]?.opening).toMatch(/^本邮件为质量办管理员于2026年8月30日发送的测试邮件/);
  expect([view.answers, view.days, view.thread]).toEqual([undefined, undefined, undefined]);
});
