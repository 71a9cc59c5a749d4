import { fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "./render-for-test.tsx";
import { VirtualRows } from "./virtual-rows.tsx";

const rows = Array.from({ length: 5000 }, (_, index) => `row ${index + 1}`);

test("draws only what is seen of five thousand, and says where each row stands", async () => {
  const { getByRole, getAllByRole } = await renderPart(
    <VirtualRows
      rows={rows}
      rowKey={(row) => row}
      label="rows"
      rowHeight={50}
      height={500}
      render={(row) => row}
    />,
  );
  expect(getAllByRole("listitem").length).toBeLessThan(30);
  const list = getByRole("list", { name: "rows" });
  list.scrollTop = 100_000;
  fireEvent.scroll(list);
  const shown = getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(shown).toContain("row 2001");
  expect(shown).not.toContain("row 1");
  const first = getAllByRole("listitem")[0];
  expect(first?.getAttribute("aria-setsize")).toBe("5000");
  expect(first?.textContent).toBe(`row ${first?.getAttribute("aria-posinset")}`);
});

test("a list that has become shorter shows its end, not a hole", async () => {
  const { getByRole, getAllByRole } = await renderPart(
    <VirtualRows
      rows={rows.slice(0, 3)}
      rowKey={(row) => row}
      label="rows"
      rowHeight={50}
      height={500}
      render={(row) => row}
    />,
  );
  const list = getByRole("list", { name: "rows" });
  list.scrollTop = 5000;
  fireEvent.scroll(list);
  expect(getAllByRole("listitem").map(({ textContent }) => textContent)).toContain("row 3");
});
