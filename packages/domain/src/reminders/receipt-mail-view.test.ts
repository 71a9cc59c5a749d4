import { expect, test } from "vitest";
import { localDate } from "../kernel/dates.ts";
import { type ReceiptMailFacts, receiptMailView } from "./receipt-mail-view.ts";

const facts: ReceiptMailFacts = {
  unit: { zh: "机械工程学院", en: "Mechanical Engineering" },
  office: { zh: "教务处", en: "Academic Affairs Office" },
  receiver: { zh: "教学促进中心", en: "Teaching Centre" },
  phone: "0471-0000000",
  number: "2026-00017",
  programme: "机械工程",
  rule: "annual-filing",
  period: "2026",
  submission: 2,
  day: localDate("2026-10-21"),
  time: "09:00:00",
  sentBy: { zh: "机械工程学院分管教学副院长", en: "Associate dean" },
  files: [{ path: "01_制度文件/培养方案.pdf", size: 1234, sha256: "ab".repeat(32) }],
  snapshotHash: "cd".repeat(32),
  agency: { name: { zh: "示例认证协会", en: "Example Association" }, due: localDate("2026-12-31") },
  url: "https://school.example/filings/1",
  language: "zh",
};

const everything = (change: Partial<ReceiptMailFacts> = {}) =>
  JSON.stringify(receiptMailView({ ...facts, ...change }));

test("number, time, programme, who, files with their hashes and the snapshot are in the mail", () => {
  for (const said of [
    "2026-00017",
    "2026年10月21日（星期三） 09:00:00",
    "机械工程",
    "机械工程学院分管教学副院长",
    "01_制度文件/培养方案.pdf",
    "1,234",
    "ab".repeat(32),
    "cd".repeat(32),
    "教学促进中心开始审核之前，可以在系统内撤回。",
    "学校审核后，须于2026年12月31日（星期四）前报示例认证协会。",
    "如有疑问，请联系教务处，电话：0471-0000000。",
  ])
    expect(everything()).toContain(said);
});

test("the subject keeps to thirty characters, and no sentence shouts", () => {
  for (const rule of ["annual-filing", "third-year-report"] as const) {
    const { subject } = receiptMailView({ ...facts, rule });
    expect([...subject].length).toBeLessThanOrEqual(30);
    expect(subject).toMatch(/^【回执】/);
  }
  expect(everything()).not.toMatch(/！|!/);
});

test("a long list breaks off and says where the rest is", () => {
  const [file] = facts.files;
  const files = Array.from({ length: 300 }, () => file).filter((each) => each !== undefined);
  const view = receiptMailView({ ...facts, files });
  expect(view.sections[1]?.rows).toHaveLength(50);
  expect(view.sections[1]?.opening).toBe("文件清单（前50个，共300个）：");
  expect(view.sections[1]?.deadline[0]?.text).toBe(
    "以上为前50个文件。全部300个文件的名称、大小和校验值见所附回执（PDF）。",
  );
  expect(receiptMailView(facts).sections[1]?.deadline).toEqual([]);
});

test("without a date at the agency and a telephone it says nothing of either; English is whole", () => {
  const zh = everything({ agency: null, phone: null });
  expect(zh).not.toContain("须于");
  expect(zh).toContain("如有疑问，请联系教务处。");
  const en = everything({ language: "en" });
  expect(en).toContain("[Receipt] 2026 improvement material sent to the school");
  expect(en.replaceAll(/机械工程|制度文件|培养方案/g, "")).not.toMatch(/\p{Script=Han}/u);
});
