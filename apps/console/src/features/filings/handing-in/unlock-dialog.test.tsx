import { expect, test } from "vitest";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { UnlockDialog } from "./unlock-dialog.tsx";

test("the day until which it is to come back begins tomorrow, as the server asks", async () => {
  const { getByLabelText } = await renderPart(
    <UnlockDialog filingId="f1" isFiled={false} onClose={() => undefined} />,
  );
  expect(getByLabelText("再次提交截止日期").getAttribute("min")).toBe("2026-10-22");
});
