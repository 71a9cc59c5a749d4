import { fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { MeasuredRows } from "./measured-rows.tsx";
import { renderPart } from "./render-for-test.tsx";

const rows = Array.from({ length: 1000 }, (_, index) => `row ${index + 1}`);

const list = (shown: readonly string[]) => (
  <MeasuredRows
    rows={shown}
    rowKey={(row) => row}
    label="rows"
    guess={100}
    height={600}
    render={(row) => row}
  />
);

test("a short list is drawn whole, in the page", async () => {
  const { getAllByRole, getByRole } = await renderPart(list(rows.slice(0, 40)));
  expect(getAllByRole("listitem")).toHaveLength(40);
  expect(getByRole("list", { name: "rows" }).hasAttribute("tabindex")).toBe(false);
});

test("of a thousand only what is seen is drawn, and each says where it stands", async () => {
  const { getAllByRole, getByRole, queryByText } = await renderPart(list(rows));
  expect(getAllByRole("listitem").length).toBeLessThan(20);
  const frame = getByRole("list", { name: "rows" });
  frame.scrollTop = 50_000;
  fireEvent.scroll(frame);
  const shown = getAllByRole("listitem");
  expect(shown.length).toBeLessThan(25);
  expect(shown.map(({ textContent }) => textContent)).toContain("row 501");
  expect(queryByText("row 1")).toBeNull();
  const [first] = shown;
  expect(first?.textContent).toBe(`row ${first?.getAttribute("aria-posinset")}`);
  expect(first?.getAttribute("aria-setsize")).toBe("1000");
});

test("the last rows are reached", async () => {
  const { getByRole, getByText } = await renderPart(list(rows));
  const frame = getByRole("list", { name: "rows" });
  frame.scrollTop = 99_400;
  fireEvent.scroll(frame);
  expect(getByText("row 1000")).toBeDefined();
});
