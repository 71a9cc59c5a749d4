import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ObligationId, ProgrammeId, SpotCheckId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import type { ApiOutputs } from "../../lib/api.ts";
import { renderPart } from "../../ui/render-for-test.tsx";
import { OversightLines } from "./oversight-panel.tsx";

type Found = ApiOutputs["oversight"]["ofProgramme"];

const check: Found["spotChecks"][number] = {
  id: "c" as SpotCheckId, // ids that only have to differ
  year: 2025,
  agency: "示例认证协会",
  announcedOn: localDate("2026-08-01"),
  document: null,
  hasScan: false,
  programme: { id: "p" as ProgrammeId, name: "土木工程" },
  college: { zh: "土木工程学院", en: "Civil" },
  filingId: null,
  wasFiled: true,
  result: {
    ...{ value: "no-evident-effect", on: localDate("2026-09-20"), opinion: "改进缺少效果证据" },
    by: { zh: "牵头部门管理员", en: "Office" },
  },
  followUps: [
    {
      kind: "on-site",
      state: "open",
      text: { zh: "预期“需要进校核实”", en: "on-site verification is to be expected" },
      citation: { pack: "g", document: "《指南》", clause: "第二部分（1）" },
      duties: [{ id: "o" as ObligationId, rule: "midterm-review", year: 2027 }],
    },
  ],
  registeredAt: "2026-08-01T01:00:00Z",
  registeredBy: { zh: "牵头部门管理员", en: "Office" },
  withdrawn: null,
  may: { recordResult: false, withdraw: false },
};
const none: Found = { letters: [], spotChecks: [], orders: [] };

test("a spot check shows what the agency said and what follows, each with its clause", async () => {
  const part = await renderPart(<OversightLines found={{ ...none, spotChecks: [check] }} />);
  expect(part.getByText("改进效果不明显")).toBeDefined();
  expect(part.getByText("改进缺少效果证据")).toBeDefined();
  expect(part.getByRole("link", { name: "中期审核（2027）" })).toBeDefined();
  expect(part.getByText(/预期“需要进校核实”/)).toBeDefined();
  expect(part.getByRole("button", { name: /土木工程/ })).toBeDefined();
});

test("what was withdrawn has no consequences, and without anything there is no panel", async () => {
  const withdrawn = { at: "2026-09-21T01:00:00Z", because: "误登" };
  const part = await renderPart(
    <OversightLines found={{ ...none, spotChecks: [{ ...check, withdrawn }] }} />,
  );
  expect(part.queryByText(/预期“需要进校核实”/)).toBeNull();
  expect(part.getByText("已撤销：误登")).toBeDefined();
  part.unmount();
  expect((await renderPart(<OversightLines found={none} />)).queryByRole("heading")).toBeNull();
});
