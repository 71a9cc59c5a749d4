import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { PackSection } from "./pack-section.tsx";
import type { PackRow } from "./policy-views.ts";

const head = {
  id: "rules",
  title: { zh: "时间要求", en: "Dates" },
  column: { zh: "时间", en: "When" },
} as const;
const row: PackRow = {
  ...{
    path: "rules.annual-filing",
    rule: "annual-filing",
    document: "《方案》",
    clause: "第三部分（五）第4点",
  },
  name: { zh: "年度报备", en: "Annual filing" },
  when: { zh: "每年10月31日前", en: "by 31 October" },
  owner: "programme-lead",
  gravity: "internal",
  consequence: { zh: "影响绩效考核", en: "Weighs in the performance review" },
  evidence: [
    { zh: "培养方案", en: "Programme plan" },
    { zh: "教学大纲", en: "Syllabi" },
  ],
};

test("says what, when, by which clause, who answers for it, what follows and with which material", async () => {
  const { getAllByRole } = await renderPart(<PackSection section={{ ...head, rows: [row] }} />);
  const [titles, duty] = getAllByRole("row").map((each) =>
    [...each.children].map((cell) => cell.textContent),
  );
  expect(titles).toEqual(["事项", "时间", "条款", "责任人", "逾期后果"]);
  expect(duty).toEqual([
    "年度报备",
    "每年10月31日前材料：培养方案、教学大纲",
    "第三部分（五）第4点",
    "专业负责人",
    "校内要求影响绩效考核",
  ]);
});

test("leaves out the columns that none of its rows fills", async () => {
  const { path, name, when, document } = row;
  const plain: PackRow = { path, name, when, document, clause: null };
  const { getAllByRole } = await renderPart(<PackSection section={{ ...head, rows: [plain] }} />);
  expect(getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual(["事项", "时间"]);
});
