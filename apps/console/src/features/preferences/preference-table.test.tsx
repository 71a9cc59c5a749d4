import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { PreferenceTable } from "./preference-table.tsx";

test("what a rule demands has no switch on e-mail or in the inbox; a digest has one on each", async () => {
  const { getAllByRole } = await renderPart(
    <PreferenceTable preferences={[]} channels={["email", "inbox"]} />,
  );
  const switches = getAllByRole("switch").map((each) => each.getAttribute("aria-label"));
  expect(switches).toEqual(["接收“简报”（电子邮件）", "接收“简报”（站内信）"]);
  const reminder = getAllByRole("row").find((row) => row.textContent?.startsWith("催办"));
  expect(reminder?.textContent).toBe("催办每日合并为一封 · 必达每日合并为一封 · 必达");
});

test("a switch shows what was chosen and chooses the other", async () => {
  const asked: unknown[] = [];
  const { getByRole } = await renderPart(
    <PreferenceTable
      preferences={[{ kind: "digest", channel: "email", frequency: "never" }]}
      channels={["email"]}
    />,
    { answer: (_path, input) => asked.push(input) },
  );
  const toggle = getByRole("switch", { name: "接收“简报”（电子邮件）" });
  expect(toggle.getAttribute("aria-checked")).toBe("false");
  fireEvent.click(toggle);
  await waitFor(() => expect(asked).toEqual([{ kind: "digest", channel: "email", frequency: "weekly" }]));
});
