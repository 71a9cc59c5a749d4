import { expect, test } from "vitest";
import { EvidenceRow } from "./evidence-row.tsx";
import { renderPart } from "./render-for-test.tsx";

test("shows the whole path, a readable size and the start of the hash", async () => {
  const sha256 = "0123456789abcdef".repeat(4);
  const { getByText, getByRole } = await renderPart(
    <EvidenceRow path="01_培养方案/方案.docx" size={1_482_113} sha256={sha256} className="培养方案" />,
  );
  expect(getByText("01_培养方案/").parentElement?.textContent).toBe("01_培养方案/方案.docx");
  expect(getByText("1.4 MB")).toBeDefined();
  expect(getByText(sha256.slice(0, 12)).getAttribute("title")).toBe(sha256);
  expect(getByRole("button", { name: /复制完整哈希值/ })).toBeDefined();
});
