import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { type ReturnMailFacts, returnMailView } from "./return-mail-view.ts";

const facts = (change: Partial<ReturnMailFacts> = {}): ReturnMailFacts => ({
  ...{ level: "school", language: "zh", programme: "土木工程", period: "2026", phone: "0000-0001" },
  unit: { zh: "土木工程学院", en: "College of Civil Engineering" },
  office: { zh: "教务处", en: "Academic Affairs Office" },
  ...{ reason: "见清单", dueAgain: localDate("2026-11-10"), day: localDate("2026-10-21") },
  lines: [
    {
      ...{ where: "制度文件 · 培养方案", file: "01/方案.pdf", place: "第2页", text: "请补充修订依据" },
      result: { zh: "须补正", en: "Must be mended" },
    },
  ],
  url: "https://school.example/filings/f",
  ...change,
});
const college: Partial<ReturnMailFacts> = {
  ...{ level: "college", phone: null },
  office: { zh: "土木工程学院", en: "College of Civil Engineering" },
};

const said = (view: ReturnType<typeof returnMailView>): string =>
  view.sections.map(({ deadline }) => deadline.map(({ text }) => text).join("")).join("");

test("the school writes to the college, with the list and the new day", () => {
  const view = returnMailView(facts());
  expect(view.addressee).toBe("土木工程学院：");
  expect(view.sections[0]?.opening).toBe(
    "贵单位土木工程专业2026年度材料经学校审核退回修改。退回意见：见清单\n须处理的事项共1条：",
  );
  expect(view.sections[0]?.rows).toEqual([
    ["1", "制度文件 · 培养方案 · 方案.pdf · 第2页", "须补正", "请补充修订依据"],
  ]);
  expect(said(view)).toBe("请于2026年11月10日（星期二）前修改并再次提交。");
  expect(view.signature.office).toBe("教务处");
});

test("a college writes to the programme in its own name, with a day or without one", () => {
  const view = returnMailView(facts(college));
  expect(view.addressee).toBe("土木工程专业：");
  expect(view.sections[0]?.opening).toMatch(/^贵专业2026年度材料经学院审核退回修改。/);
  expect(view.signature.office).toBe("土木工程学院");
  expect(view.closing).toEqual(["如有疑问，请联系土木工程学院。"]);
  expect(said(returnMailView(facts({ ...college, dueAgain: null })))).toBe("请尽快修改并再次提交。");
});

test("in English it says the same of both levels", () => {
  const english = { language: "en", reason: "See the list" } as const;
  const school = returnMailView(facts(english));
  expect(school.addressee).toBe("College of Civil Engineering:");
  expect(school.sections[0]?.opening).toMatch(/^The school has reviewed/);
  const programme = returnMailView(facts({ ...english, ...college, dueAgain: null }));
  expect(programme.sections[0]?.opening).toMatch(/^The college has reviewed/);
  expect(said(programme)).toBe("Mend it and hand it in again soon.");
});
