import { expect, test } from "vitest";
import { renderPart } from "./render-for-test.tsx";
import { StepText } from "./step-text.tsx";

test.each([
  ["school-before-7", "校级截止前 7 个工作日"],
  ["school-before-0", "校级截止当日"],
  ["agency-before-10", "协会级截止前 10 个工作日"],
  ["agency-before-0", "协会级截止当日"],
  ["school-overdue-1", "校级逾期 1 个工作日"],
  ["something-else", "something-else"],
])("%s reads %s", async (step, words) => {
  const { getByText } = await renderPart(<StepText step={step} regime="engineering" />);
  expect(getByText(words)).toBeDefined();
});

test("goes by the word of its kind of accreditation, and by the level whose date it hangs on", async () => {
  const construction = await renderPart(<StepText step="agency-before-5" regime="construction" />);
  expect(construction.getByText("评估委员会截止前 5 个工作日")).toBeDefined();
  construction.unmount();
  const hung = await renderPart(<StepText step="school-overdue-3" regime="medicine" levels={["agency"]} />);
  expect(hung.getByText("认证机构逾期 3 个工作日")).toBeDefined();
  hung.unmount();
  const both = <StepText step="school-before-0" regime="engineering" levels={["school", "agency"]} />;
  expect((await renderPart(both)).getByText("校级、协会级截止当日")).toBeDefined();
});
