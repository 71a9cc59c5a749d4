import { describe, expect, it } from "vitest";
import { addDays, localDate } from "../kernel/dates.ts";
import type { ObligationId } from "../kernel/ids.ts";
import type { Language } from "../kernel/text.ts";
import { policyRules } from "../policy/rule.ts";
import type { DutyCandidate } from "./candidate.ts";
import { mailWords } from "./mail-words.fixture.ts";
import { planReminders } from "./plan-reminders.ts";
import { reminderMailView } from "./reminder-mail-view.ts";
import { calendar, deadlineOn, dutyCandidate, planInput, policyOf } from "./reminders.fixture.ts";

const viewOn = (today: string, candidates: readonly DutyCandidate[], language: Language = "zh") => {
  const [mail] = planReminders(planInput(today, { candidates })).mails;
  if (!mail) throw new Error("No mail was planned");
  return reminderMailView({
    ...{ mail, policyOf, calendar, language, phone: "0000-0000000" },
    unit: { zh: "土木工程学院", en: "School of Civil Engineering" },
    office: { zh: "教学促进中心", en: "the Teaching Office" },
    progressOf: () => ({ done: 0, total: 0, missing: [] }),
    todoUrl: "https://goodstanding.example/todo",
  });
};

const draftReply = dutyCandidate({
  ...{ rule: "draft-reply", ladder: "clock", period: "2026-11-02" },
  name: { zh: "反馈《中期审核报告》意见", en: "Reply to the draft review report" },
  consequence: { zh: "逾期不回复的，视同没有异议", en: "silence is taken for no objection" },
  school: null,
  agency: deadlineOn("agency", "2026-11-12"),
});
const rectification = dutyCandidate({
  ...{ rule: "rectification-completion", regime: "teacher-education", programme: "小学教育" },
  name: { zh: "完成整改", en: "Completion of rectification" },
  basis: { document: "《示例师范办法》", clause: "第二十条" },
  consequence: { zh: "整改不力的，终止其认证有效期", en: "without it the validity is ended" },
});

describe("a mail about a duty that no filing answers", () => {
  it("counts a clock of few days down, and says from the first what silence means", () => {
    expect(mailWords(viewOn("2026-11-05", [draftReply]))).toMatchInlineSnapshot(`
      "【提醒】反馈《中期审核报告》意见（剩7日）
      土木工程学院：
      根据示例指南第五部分，下列专业的“反馈《中期审核报告》意见”须于2026年11月12日（星期四）前完成。距期限还有7日（含节假日），尚未登记回复：
      专业 | 事项 | 期限
      土木工程 | 反馈《中期审核报告》意见 | 2026年11月12日
      期限为2026年11月12日（星期四）。请于*11月12日（星期四）下班前*办结并在系统内登记。
      示例指南第五部分规定：逾期不回复的，视同没有异议。
      [查看待办清单] [已知悉] [申请延期]
      如已提交，请忽略本提醒。
      如有疑问，请联系教学促进中心，电话：0000-0000000。
      教学促进中心, 2026年11月5日"
    `);
    expect(mailWords(viewOn("2026-11-05", [draftReply], "en"))).toMatchInlineSnapshot(`
      "[Reminder] Reply to the draft review report (7 days left)
      School of Civil Engineering:
      Under 示例指南 第五部分, the programmes below complete “Reply to the draft review report” by Thu, 12 Nov 2026. 7 days remain, those without work included, and no reply is registered:
      Programme | Duty | Date
      土木工程 | Reply to the draft review report | 12 Nov 2026
      The date is Thu, 12 Nov 2026. Please complete it and register that by *the end of office hours on Thu, 12 Nov 2026*.
      示例指南 第五部分 provides: silence is taken for no objection.
      [Open the to-do list] [Acknowledge] [Ask for more time]
      If you have submitted already, please disregard this reminder.
      Questions: please contact the Teaching Office, telephone 0000-0000000.
      the Teaching Office, 5 Nov 2026"
    `);
  });

  it("urges a rectification near its date in the words of its own kind of accreditation", () => {
    const words = mailWords(viewOn("2026-10-29", [rectification]));
    expect(words).not.toContain("示例指南");
    expect(words).toMatchInlineSnapshot(`
      "【催办】完成整改（距截止1个工作日）
      土木工程学院：
      根据《示例师范办法》第二十条，下列专业的“完成整改”须于2026年10月31日（星期六）前完成。整改期限临近，系统内尚未登记完成：
      专业 | 事项 | 期限
      小学教育 | 完成整改 | 2026年10月31日
      期限为2026年10月31日（星期六）。因当日为非工作日，建议于*10月30日（星期五）下班前*办结并在系统内登记。
      《示例师范办法》第二十条规定：整改不力的，终止其认证有效期。
      [查看待办清单] [已知悉] [申请延期]
      如已提交，请忽略本提醒。
      如有疑问，请联系教学促进中心，电话：0000-0000000。
      教学促进中心, 2026年10月29日"
    `);
  });

  it("asks past the date for completion or for a reason, and quotes the consequence", () => {
    const unitDuty = dutyCandidate({
      ...{ obligationId: "duty-2" as ObligationId, rule: "college-study", programme: null },
      name: { zh: "学院学习研讨", en: "College study sessions" },
      consequence: { zh: "纳入学院年度考核", en: "it counts in the college's yearly assessment" },
    });
    expect(mailWords(viewOn("2026-11-02", [unitDuty]))).toMatchInlineSnapshot(`
      "【逾期催办】学院学习研讨（逾期1个工作日）
      土木工程学院：
      根据示例指南第五部分，贵单位的“学院学习研讨”须于2026年10月31日（星期六）前完成。截至2026年11月2日，系统内尚未登记完成，已逾期1个工作日：
      专业 | 事项 | 期限
      本单位 | 学院学习研讨 | 2026年10月31日
      期限为2026年10月31日（星期六）。请于*11月3日（星期二）下班前*办结并在系统内登记，或向教学促进中心说明原因和预计完成时间。
      示例指南第五部分规定：纳入学院年度考核。
      [查看待办清单] [已知悉] [申请延期]
      如已提交，请忽略本提醒。
      如有疑问，请联系教学促进中心，电话：0000-0000000。
      教学促进中心, 2026年11月2日"
    `);
    expect(mailWords(viewOn("2026-11-02", [unitDuty], "en"))).toMatchInlineSnapshot(`
      "[Overdue] College study sessions (1 working day overdue)
      School of Civil Engineering:
      Under 示例指南 第五部分, your unit completes “College study sessions” by Sat, 31 Oct 2026. As of 2 Nov 2026 no completion is registered; the date has passed by 1 working day:
      Programme | Duty | Date
      Your unit | College study sessions | 31 Oct 2026
      The date is Sat, 31 Oct 2026. Please complete it and register that by *the end of office hours on Tue, 3 Nov 2026*, or tell the Teaching Office the reason and the date you expect to complete it.
      示例指南 第五部分 provides: it counts in the college's yearly assessment.
      [Open the to-do list] [Acknowledge] [Ask for more time]
      If you have submitted already, please disregard this reminder.
      Questions: please contact the Teaching Office, telephone 0000-0000000.
      the Teaching Office, 2 Nov 2026"
    `);
  });

  it("never exceeds 30 characters in a Chinese subject, whatever the duty and the day", () => {
    for (const rule of policyRules)
      for (let day = 0; day < 150; day += 1) {
        const today = addDays(localDate("2026-09-10"), day);
        const { mails } = planReminders(planInput(today, { candidates: [dutyCandidate({ rule })] }));
        if (mails.length > 0)
          expect([...viewOn(today, [dutyCandidate({ rule })]).subject].length).toBeLessThanOrEqual(30);
      }
  });
});
