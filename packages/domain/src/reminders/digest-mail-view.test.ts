import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { unsubscribePlaceholder } from "./answer-links.ts";
import type { Digest, DigestLine } from "./digest.ts";
import { type DigestMailFacts, digestMailView } from "./digest-mail-view.ts";
import type { MailTemplate } from "./mail-template.ts";
import { mailWords } from "./mail-words.fixture.ts";

const line = (programme: string, change: Partial<DigestLine> = {}): DigestLine => ({
  key: programme,
  unitId: null,
  subject: { zh: programme, en: programme },
  what: { zh: "2026年度持续改进报备", en: "Annual improvement filing 2026" },
  state: { zh: "填报中", en: "In preparation" },
  due: localDate("2026-10-31"),
  daysLeft: 12,
  quietDays: 3,
  ...change,
});
const nothing: Digest = { overdue: [], dueSoon: [], unassigned: [], waiting: [], stuck: [] };
const facts = (change: Partial<DigestMailFacts> = {}): DigestMailFacts => ({
  unit: { zh: "教学促进中心", en: "the Teaching Office" },
  office: { zh: "教学促进中心", en: "the Teaching Office" },
  ...{ phone: null, today: localDate("2026-10-19"), url: "https://school.example/", language: "zh" },
  thread: "digest.1",
  digest: {
    ...nothing,
    overdue: [line("土木工程", { due: localDate("2026-10-16"), daysLeft: -3 })],
    dueSoon: [
      line("机械工程"),
      line("车辆工程"),
      line("采矿工程", { state: { zh: "未开始", en: "Not started" } }),
    ],
    waiting: [
      line("材料学院", {
        what: { zh: "延期申请", en: "Request for more time" },
        state: { zh: "待决定", en: "To be decided" },
        ...{ due: null, daysLeft: null },
      }),
    ],
    stuck: [line("化工", { due: null, daysLeft: null, quietDays: 20 })],
  },
  ...change,
});

test("what is the same stands in one row, and no section is empty", () => {
  expect(mailWords(digestMailView(facts()))).toMatchInlineSnapshot(`
    "【每周简报】认证状态保持事项6项，逾期1项
    教学促进中心：
    截至2026年10月19日（星期一），专业认证状态保持工作中下列事项（共6项）需要关注。
    一、已逾期（1项）
    事项 | 专业或单位 | 期限
    2026年度持续改进报备（填报中） | 土木工程 | 2026年10月16日，已逾期3天

    二、14天内到期（3项）
    事项 | 专业或单位 | 期限
    2026年度持续改进报备（填报中） | 机械工程、车辆工程 | 2026年10月31日，还有12天
    2026年度持续改进报备（未开始） | 采矿工程 | 2026年10月31日，还有12天

    三、待本单位办理（1项）
    事项 | 专业或单位 | 期限
    延期申请（待决定） | 材料学院 | —

    四、长期未推进（1项）
    事项 | 专业或单位 | 期限
    2026年度持续改进报备（填报中） | 化工 | 20天无进展

    [打开工作台] [不再接收每周简报]
    本简报每周第一个工作日发送，没有事项时不发送；各项事项的催办通知另行发送，不受影响。
    如有疑问，请联系教学促进中心。
    教学促进中心, 2026年10月19日"
  `);
  expect(mailWords(digestMailView(facts({ language: "en" })))).toMatchInlineSnapshot(`
    "[Weekly digest] Accreditation: 6 matters (1 overdue)
    the Teaching Office:
    As of Mon, 19 Oct 2026 these matters of keeping programmes accredited (6) want attention.
    1. Overdue (1)
    Matter | Programme or unit | Date
    Annual improvement filing 2026 (In preparation) | 土木工程 | 16 Oct 2026, 3 days overdue

    2. Due within 14 days (3)
    Matter | Programme or unit | Date
    Annual improvement filing 2026 (In preparation) | 机械工程, 车辆工程 | 31 Oct 2026, 12 days left
    Annual improvement filing 2026 (Not started) | 采矿工程 | 31 Oct 2026, 12 days left

    3. Waiting for you (1)
    Matter | Programme or unit | Date
    Request for more time (To be decided) | 材料学院 | –

    4. Not moving (1)
    Matter | Programme or unit | Date
    Annual improvement filing 2026 (In preparation) | 化工 | nothing for 20 days

    [Open the workbench] [Receive no more digests]
    The digest goes out on the first working day of the week, and not at all where there is nothing to say; reminders of single duties come apart from it.
    Questions? Contact the Teaching Office.
    the Teaching Office, 19 Oct 2026"
  `);
});

test("the school's own words, their version, and no answer asked for but to end it", () => {
  const template: MailTemplate = { kind: "digest", version: 3, texts: { opening: "各位同事：\n{lead}" } };
  const view = digestMailView(facts({ templateOf: () => template }));
  expect(view.sections[0]?.opening.split("\n")[0]).toBe("各位同事：");
  expect(view.templates).toEqual([{ kind: "digest", version: 3 }]);
  expect([view.answers?.map(({ url }) => url), view.thread]).toEqual([[unsubscribePlaceholder], "digest.1"]);
});

test("a subject holds thirty characters, sixty in English, and what is overdue, whatever the counts", () => {
  const many = Array.from({ length: 999 }, (_, at) => line(String(at)));
  const digest = { ...nothing, overdue: many, stuck: many };
  const { subject } = digestMailView(facts({ digest }));
  expect([...subject].length).toBeLessThanOrEqual(30);
  const english = digestMailView(facts({ digest, language: "en" })).subject;
  expect(english).toBe("[Weekly digest] Accreditation: 1998 matters (999 overdue)");
  expect(english.length).toBeLessThanOrEqual(60);
});
