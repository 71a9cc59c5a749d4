import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { filingForTest } from "../filing-for-test.ts";
import { OverviewPanel } from "./overview-panel.tsx";

const draft = filingForTest();

test.each([
  ["while it can still be sent on", "awaiting-college", true, true],
  ["no longer once the school has it", "awaiting-school", false, false],
] as const)("what is missing is told %s", async (_, status, submitToSchool, isTold) => {
  const { queryByRole } = await renderPart(
    <OverviewPanel
      detail={{
        ...draft,
        filing: { ...draft.filing, status },
        may: { ...draft.may, edit: false, submitToCollege: false, submitToSchool },
      }}
      uploading={0}
    />,
  );
  const heading = queryByRole("heading", { name: /^(提交前建议核对|为什么不能提交)/ });
  expect(heading !== null).toBe(isTold);
});
