import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { obligationForTest } from "../../lib/obligation-for-test.ts";
import { renderPart } from "../../ui/render-for-test.tsx";
import { ThisYear } from "./this-year.tsx";

test("a duty that is worked on leads to its filing and shows how far it is", async () => {
  const filing = { id: "f1" as FilingId, status: "drafting" } as const; // an id that is only linked to
  const { getByRole, getByText } = await renderPart(<ThisYear duties={[obligationForTest({ filing })]} />);
  expect(getByRole("link", { name: "年度报备" }).getAttribute("href")).toBe("/filings/f1");
  expect(getByText("填报中")).toBeDefined();
});

test("an exempt duty says so and leads nowhere", async () => {
  const { queryByRole, getByText } = await renderPart(
    <ThisYear duties={[obligationForTest({ state: "exempt" })]} />,
  );
  expect(getByText("免报")).toBeDefined();
  expect(queryByRole("link")).toBeNull();
});

test("nothing is said in words to those who cannot see the dash", async () => {
  const { getByText } = await renderPart(<ThisYear duties={[]} />);
  expect(getByText("本年度无应办事项")).toBeDefined();
});
