import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { StatLinks } from "./stat-links.tsx";

const numbers = { notSubmitted: 1, awaitingMe: 0, awaitingCollege: 0, returned: 0, approvedNotFiled: 0 };

test("what waits for the college has a tile that opens its list, where something does", async () => {
  const part = await renderPart(<StatLinks numbers={{ ...numbers, awaitingCollege: 2 }} />);
  expect(part.getByRole("link", { name: /待学院审核/ }).getAttribute("href")).toContain("awaiting-college");
  part.unmount();
  const without = await renderPart(<StatLinks numbers={numbers} />);
  expect(without.queryByText("待学院审核")).toBeNull();
});
