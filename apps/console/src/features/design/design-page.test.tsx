import { expect, test } from "vitest";
import { renderPart } from "../../ui/render-for-test.tsx";
import { DesignPage } from "./design-page.tsx";

test.each(["zh", "en"] as const)("shows every section and no untranslated key (%s)", async (language) => {
  const { getAllByRole, getByTestId } = await renderPart(<DesignPage />, { language });
  expect(getAllByRole("heading", { level: 2 })).toHaveLength(4);
  expect(getByTestId("part").textContent).not.toMatch(/\b(ui|design|filings|programmes|dashboard)\.\w+/);
});
