import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { Refusal } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { PackageCard } from "./package-card.tsx";
import { isBeingMade, type PackageView } from "./package-views.ts";
import { ReceiptLine } from "./receipt-line.tsx";

const submission = { id: "0199f2a0-0000-7000-8000-000000000001", number: 2 };
const build: PackageView = {
  state: "ready",
  percent: 100,
  step: null,
  fileCount: 128,
  sha256: "ab".repeat(32),
  size: 2 ** 31,
};

test("who may, asks for it once; who may not, sees nothing of it", async () => {
  const asked: unknown[] = [];
  const part = await renderPart(<PackageCard submission={submission} build={null} mayBuild />, {
    answer: (path, input) => asked.push([path, input]),
  });
  fireEvent.click(part.getByRole("button", { name: "生成材料包" }));
  await waitFor(() => expect(asked).toEqual([["packages.build", { submissionId: submission.id }]]));
  part.unmount();
  const other = await renderPart(<PackageCard submission={submission} build={null} mayBuild={false} />);
  expect(other.getByTestId("part").textContent).toBe("");
});

test("a refusal is said", async () => {
  const part = await renderPart(<PackageCard submission={submission} build={null} mayBuild />, {
    answer: () => {
      throw new Refusal("package.withdrawn");
    },
  });
  fireEvent.click(part.getByRole("button", { name: "生成材料包" }));
  await part.findByText(/已撤回，不能生成材料包/);
});

test("it says how far it is, and which file it is at", async () => {
  const running: PackageView = { ...build, state: "running", percent: 42, step: "02_课程/试卷.pdf" };
  const part = await renderPart(<PackageCard submission={submission} build={running} mayBuild />);
  expect(part.getByRole("progressbar", { name: "材料包生成进度" }).getAttribute("aria-valuenow")).toBe("42");
  part.getByText("02_课程/试卷.pdf");
  expect(part.queryByRole("button")).toBeNull();
});

test("what is ready can be downloaded, with size and hash", async () => {
  const part = await renderPart(<PackageCard submission={submission} build={build} mayBuild={false} />, {
    language: "en",
  });
  expect(part.getByRole("link", { name: /Download the package/ }).getAttribute("href")).toBe(
    `/api/submissions/${submission.id}/package`,
  );
  part.getByText("128 files");
  part.getByText("2.0 GB");
  part.getByTitle("ab".repeat(32));
});

test("what failed says so, and can be begun again", async () => {
  const failed: PackageView = { ...build, state: "failed" };
  const part = await renderPart(<PackageCard submission={submission} build={failed} mayBuild />);
  expect(part.getByRole("alert").textContent).toContain("不受影响");
  part.getByRole("button", { name: "重新生成" });
});

test("a receipt shows its number, and its document when that is written", async () => {
  const receipt = { number: "2026-00017", issuedAt: "2026-10-21T01:00:00Z", isWritten: true };
  const part = await renderPart(<ReceiptLine submissionId={submission.id} receipt={receipt} />);
  part.getByText("回执 2026-00017");
  expect(part.getByRole("link", { name: /下载回执/ }).getAttribute("href")).toBe(
    `/api/submissions/${submission.id}/receipt`,
  );
  part.unmount();
  const writing = await renderPart(
    <ReceiptLine submissionId={submission.id} receipt={{ ...receipt, isWritten: false }} />,
  );
  writing.getByText("回执文件正在生成");
  expect(isBeingMade({ package: null, receipt: { ...receipt, isWritten: false } })).toBe(true);
  expect(isBeingMade({ package: build, receipt })).toBe(false);
});
