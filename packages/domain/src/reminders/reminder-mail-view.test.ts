import { describe, expect, it } from "vitest";
import { addDays, localDate } from "../kernel/dates.ts";
import type { ObligationId, UnitId } from "../kernel/ids.ts";
import { type Language, languages, type Text } from "../kernel/text.ts";
import { filingRules } from "../policy/rule.ts";
import type { TemplateOf } from "./mail-template.ts";
import { planReminders, type ReminderCandidate } from "./plan-reminders.ts";
import { type ReminderMailView, reminderMailView } from "./reminder-mail-view.ts";
import { calendar, candidate, deadlineOn, ladder, planInput, policyOf } from "./reminders.fixture.ts";

const viewsOn = (
  today: string,
  candidates: readonly ReminderCandidate[] = [candidate()],
  language: Language = "zh",
  phone: string | null = null,
  office: Text = { zh: "教学促进中心", en: "the Teaching Office" },
): ReminderMailView[] =>
  planReminders(planInput(today, { candidates })).mails.map((mail) =>
    reminderMailView({
      mail,
      unit: { zh: "土木工程学院", en: "School of Civil Engineering" },
      office,
      phone,
      policyOf,
      calendar,
      progressOf: () => ({
        done: 4,
        total: 5,
        missing: [{ zh: "合理性审核记录", en: "Adequacy review records" }],
      }),
      todoUrl: "https://goodstanding.example/todo",
      language,
    }),
  );
const viewOn = (...args: Parameters<typeof viewsOn>): ReminderMailView => {
  const [view] = viewsOn(...args);
  if (!view) throw new Error("No mail was planned");
  return view;
};
const sectionOf = (view: ReminderMailView) => {
  const [section] = view.sections;
  if (!section) throw new Error("The mail has no section");
  return { ...section, deadline: section.deadline.map(({ text }) => text).join("") };
};

const nothingDone = () => ({ done: 0, total: 5, missing: [] });

describe("reminderMailView", () => {
  it("says of what more time is asked for that nobody has decided, and only of the school's date", () => {
    const askedUntil = () => localDate("2026-11-10");
    const rowsOn = (today: string, change: Partial<ReminderCandidate> = {}, language: Language = "zh") =>
      planReminders(planInput(today, { candidates: [candidate(change)] })).mails.flatMap((mail) =>
        reminderMailView({
          ...{ mail, policyOf, calendar, progressOf: nothingDone, askedUntil, language, phone: null },
          ...{ unit: { zh: "学院", en: "College" }, office: { zh: "教务处", en: "Office" }, todoUrl: "" },
        }).sections.flatMap(({ rows }) => rows.map(([first]) => first)),
      );
    expect(rowsOn("2026-10-21")).toEqual(["土木工程（已申请延期至2026年11月10日，待批）"]);
    expect(rowsOn("2026-10-21", {}, "en")).toEqual([expect.stringMatching(/more time asked for until/)]);
    const accepted = { status: "not-started", school: null } as const;
    expect(rowsOn("2026-12-24", accepted)).toEqual(["土木工程"]);
  });

  it("reminds seven working days ahead, with source, table, weekday and last working day", () => {
    const view = viewOn("2026-10-21");
    expect(view.subject).toBe("【提醒】2026年度持续改进材料提交（距截止7个工作日）");
    expect(view.addressee).toBe("土木工程学院：");
    expect(sectionOf(view)).toEqual({
      opening:
        "根据《示例方案》（示校发〔2024〕1号）三（五）4，通过认证且在有效期内的专业须于每年10月31日前向教学促进中心提交年度持续改进材料。现将贵单位2026年度提交情况提醒如下：",
      columns: ["专业", "完成情况", "尚缺材料"],
      rows: [["土木工程", "4/5 项", "合理性审核记录"]],
      deadline:
        "校级截止日期为2026年10月31日（星期六）。因当日为非工作日，建议于10月30日（星期五）下班前完成提交，以便预留审核与修改时间。",
      afterSchool: "学校审核后，须于2026年12月31日（星期四）前报示例认证协会备案。",
      consequence: null,
    });
    expect(view.signature).toEqual({ office: "教学促进中心", date: "2026年10月21日" });
  });

  it("names a telephone only where one is registered", () => {
    expect(viewOn("2026-10-21").closing).toContain("如有疑问，请联系教学促进中心。");
    expect(viewOn("2026-10-21", undefined, "zh", "0000-0000000").closing).toContain(
      "如有疑问，请联系教学促进中心，电话：0000-0000000。",
    );
  });

  it("asks for a date and quotes the consequence once the school's date has passed", () => {
    const view = viewOn("2026-11-02");
    expect(view.subject).toBe("【逾期催办】2026年度持续改进材料提交（逾期1个工作日）");
    const { opening, deadline, consequence } = sectionOf(view);
    expect(opening).toContain(
      "截至2026年11月2日，贵单位下列专业的材料尚未完成提交，已逾校级截止日期1个工作日：",
    );
    expect(deadline).toContain(
      "请于11月3日（星期二）下班前补交，或向教学促进中心说明原因并提出预计提交时间。",
    );
    expect(consequence).toBe("《示例指南》附件1第一项规定：经提醒仍未报备的，视为自愿放弃有效期。");
  });

  it("speaks of the agency's date in its own rungs", () => {
    const view = viewOn("2026-12-17");
    expect(view.subject).toBe("【报备截止前提醒】2026年度持续改进报备（剩10个工作日）");
    expect(sectionOf(view).deadline).toBe(
      "报备截止日期为2026年12月31日（星期四）。材料须先经学校审核，请于12月21日（星期一）下班前提交学校，以便预留审核与修改时间。",
    );
  });

  it("says what a returned filing waits for", () => {
    const returned = candidate({ status: "returned", submittedBefore: true });
    expect(sectionOf(viewOn("2026-10-21", [returned])).rows[0]?.[1]).toBe(
      "4/5 项（已退回，待修改后重新提交）",
    );
  });

  it("names the new day of what is wanted again as the school's own, with no clause and no consequence", () => {
    const again = candidate({
      ...{ status: "returned", submittedBefore: true, wantedAgain: true, agency: null },
      school: deadlineOn("school", "2026-11-20"),
    });
    const section = sectionOf(viewOn("2026-11-23", [again]));
    expect(section.opening).toContain(
      "教学促进中心已退回或解锁下列专业的材料，要求于2026年11月20日（星期五）前再次提交。",
    );
    expect([section.opening.includes("《"), section.consequence]).toEqual([false, null]);
    const onTime = sectionOf(viewOn("2026-11-23"));
    expect(onTime.consequence).not.toBeNull();
  });

  it("asks to begin a third-year report months ahead, and for the report when its date is near", () => {
    const ladders = {
      ...planInput("2026-07-01").ladders,
      filing: { ...ladder, schoolBefore: [80, 30, 7] },
    };
    const on = (today: string) => {
      const candidates = [candidate({ rule: "third-year-report" })];
      const [mail] = planReminders(planInput(today, { candidates, ladders })).mails;
      if (!mail) throw new Error("No mail was planned");
      return reminderMailView({
        ...{ mail, policyOf, calendar, phone: null, todoUrl: "https://goodstanding.example/todo" },
        ...{ unit: { zh: "土木工程学院", en: "" }, office: { zh: "教学促进中心", en: "" }, language: "zh" },
        progressOf: () => ({ done: 0, total: 0, missing: [] }),
      });
    };
    const first = on("2026-07-13");
    expect(first.subject).toBe("【提醒】2026年度改进情况报告启动（距截止76个工作日）");
    expect(sectionOf(first).opening).toContain(
      "请贵单位组织下列专业启动持续改进情况报告的撰写，对照上次认证（或中期审核）提出的问题与改进要求逐项落实：",
    );
    expect(on("2026-09-21").subject).toBe("【提醒】2026年度改进情况报告提交（距截止25个工作日）");
  });

  it("has the school's own words where it has set any, and says which version they are", () => {
    const [mail] = planReminders(planInput("2026-11-02", {})).mails;
    if (!mail) throw new Error("No mail was planned");
    const templateOf: TemplateOf = (kind) =>
      kind === "overdue"
        ? {
            ...{ kind, version: 3 },
            texts: {
              opening: "{basis}请{unit}督促{programmes}于{due}（最后工作日{lastWorkingDay}）的事项：",
              closing: "{contact}\n{office}",
            },
          }
        : undefined;
    const view = reminderMailView({
      ...{ mail, policyOf, calendar, templateOf, language: "zh", phone: null },
      ...{ unit: { zh: "土木工程学院", en: "" }, office: { zh: "教学促进中心", en: "" } },
      progressOf: () => ({ done: 4, total: 5, missing: [] }),
      todoUrl: "https://goodstanding.example/todo",
    });
    expect(sectionOf(view).opening).toMatch(
      /^根据《示例方案》.*。请土木工程学院督促土木工程于2026年10月31日（星期六）（最后工作日2026年10月30日（星期五））的事项：$/,
    );
    expect(view.closing).toEqual(["如有疑问，请联系教学促进中心。", "教学促进中心"]);
    expect(view.addressee).toBe("土木工程学院：");
    expect(sectionOf(view).consequence).toMatch(/^《示例指南》/);
    expect(view.templates).toEqual([{ kind: "overdue", version: 3 }]);
    expect(viewOn("2026-11-02").templates).toEqual([]);
  });

  it("brings the date for the recipient's calendar, past it the day of the answer, under keys that stay", () => {
    expect(viewOn("2026-10-21").days).toEqual([
      {
        ...{ key: "obligation-1.school", sequence: 1, date: "2026-10-31" },
        ...{ title: "截止：土木工程 年度报备", text: "最后工作日：2026-10-30" },
      },
    ]);
    expect(viewOn("2026-11-02").days).toMatchObject([
      { key: "obligation-1.answer", date: "2026-11-03", title: "补交或说明：土木工程 年度报备" },
    ]);
    expect(viewOn("2026-11-02").thread).toBe("reminder.unit-1.2026");
  });

  it("asks for one report in the third year, not for the classes of an annual filing", () => {
    const report = candidate({ rule: "third-year-report" });
    expect(sectionOf(viewOn("2026-10-21", [report])).rows).toEqual([
      ["土木工程", "未开始", "持续改进情况报告及相关附件"],
    ]);
  });

  it.each([
    ["2026-12-28", "12月30日（星期三）"],
    ["2026-12-30", "12月30日（星期三）"],
    ["2026-12-31", "12月31日（星期四）"],
  ])("asks on %s for the material while the school can still review it: %s", (today, day) => {
    expect(sectionOf(viewOn(today)).deadline).toContain(`请于${day}下班前提交学校`);
  });

  it("keeps rules with other dates in sections of their own and lets the gravest name the mail", () => {
    const view = viewOn("2026-11-02", [
      candidate(),
      candidate({
        obligationId: "obligation-2" as ObligationId,
        rule: "third-year-report",
        school: deadlineOn("school", "2026-11-10"),
      }),
    ]);
    expect(view.sections.map(({ rows }) => rows.length)).toEqual([1, 1]);
    expect(view.subject).toMatch(/^【逾期催办】2026年度持续改进材料/);
  });

  describe("with programmes of two kinds of accreditation", () => {
    const clinical = candidate({
      obligationId: "obligation-2" as ObligationId,
      programme: "临床医学",
      regime: "medicine",
    });
    const overdue = "2026-11-02";
    const wordsOf = ({ sections }: ReminderMailView) =>
      sections.map(({ opening, deadline }) => opening + deadline.map(({ text }) => text).join(""));

    it("tells each of the office that its own material goes to, throughout its section", () => {
      const [medical, civil] = wordsOf(viewOn(overdue, [candidate(), clinical]));
      expect(civil).toContain("三（五）4，通过认证且在有效期内的专业须于每年10月31日前向教学促进中心提交");
      expect(civil).toContain("或向教学促进中心说明原因");
      expect(civil).not.toContain("医学部");
      expect(medical).toContain("四，通过认证且在有效期内的专业须于每年10月31日前向医学部提交");
      expect(medical).toContain("或向医学部说明原因");
      expect(medical).not.toContain("教学促进中心");
    });

    it("names every office that receives once, the telephone beside the quality office alone, which signs", () => {
      const third = candidate({ ...clinical, obligationId: "obligation-3" as ObligationId });
      const all = [candidate(), clinical, third];
      const { closing, signature } = viewOn(overdue, all, "zh", "0000-0000000");
      expect(closing).toContain("如有疑问，请联系医学部；教学促进中心，电话：0000-0000000。");
      expect(signature.office).toBe("教学促进中心");
      expect(viewOn(overdue, all, "en", "0000-0000000").closing).toContain(
        "Questions: please contact the Medical Division; the Teaching Office, telephone 0000-0000000.",
      );
    });

    it("is signed by the quality office also where it receives nothing itself", () => {
      const { closing, signature } = viewOn(overdue, [clinical], "zh", "0000-0000000");
      expect(closing).toContain("如有疑问，请联系医学部。");
      expect(signature.office).toBe("教学促进中心");
    });
  });

  it("has the quality office receive where the school's documents name no other", () => {
    const teacher = candidate({ regime: "teacher-education" });
    const view = viewOn("2026-11-02", [teacher], "zh", null, { zh: "教务处", en: "Academic affairs" });
    expect(sectionOf(view).deadline).toContain("或向教务处说明原因");
    expect(view.closing).toContain("如有疑问，请联系教务处。");
  });

  it("never exceeds 30 characters in a Chinese subject and leaves nothing untranslated in English", () => {
    for (const rule of filingRules)
      for (const schoolDate of [deadlineOn("school", "2026-10-31"), null])
        for (let day = 0; day < 400; day += 1) {
          const today = addDays(localDate("2026-08-01"), day);
          const candidates = [
            candidate({ rule, school: schoolDate, unitId: "unit-1" as UnitId, programme: "Civil" }),
          ];
          for (const language of languages)
            for (const view of viewsOn(today, candidates, language)) {
              if (language === "zh") expect([...view.subject].length).toBeLessThanOrEqual(30);
              else expect(englishWords(view)).not.toMatch(/\p{Script=Han}/u);
            }
        }
  });
});

/** Everything but the names of documents and clauses, which stay as printed. */
function englishWords(view: ReminderMailView): string {
  const all = JSON.stringify({ ...view, url: null });
  return all.replace(/《[^》]*》(（[^）]*）)?\s\S*/g, "");
}
