import { checkArchive } from "@goodstanding/domain/policy/check-archive";
import { fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { inForceForTest } from "../policies-for-test.ts";
import { ArchiveForm } from "./archive-form.tsx";
import { stepsForTest } from "./steps-for-test.ts";

test("a rule for names that cannot be read is refused beside the field, with what is allowed", async () => {
  const archive = { formats: ["pdf"], naming: "{学号}_{名称}" };
  const { settings } = inForceForTest();
  const policies = inForceForTest({ settings: { ...settings, archive: { ...archive, naming: "{名称}" } } });
  const error = checkArchive(archive);
  const { steps } = stepsForTest({ refused: error && { change: { kind: "archive", archive }, error } });
  const form = { policies, packs: [], target: {} };
  const { getByLabelText, getByRole, getByText, queryByRole } = await renderPart(
    <ArchiveForm {...form} steps={steps} />,
  );
  expect(getByText(/如 \{编号\}_\{课程\}_\{名称\}/)).toBeDefined();
  expect(queryByRole("alert")).toBeNull();
  fireEvent.change(getByLabelText("命名规则"), { target: { value: archive.naming } });
  expect(getByRole("alert").textContent).toContain(
    "命名规则 的值“{学号}”不合规；允许：{编号}、{名称}、{年度}、{课程}、{专业}，各用一次",
  );
});
