import { fireEvent, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { storedLanguage } from "../lib/language.ts";
import { FilingStatusTag } from "./filing-status-tag.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { renderPart } from "./render-for-test.tsx";

test("changes every word on the page and remembers the choice", async () => {
  localStorage.clear();
  const { getByText } = await renderPart(
    <>
      <LanguageSwitch />
      <FilingStatusTag status="returned" />
    </>,
  );
  expect(getByText("退回修改")).toBeDefined();
  fireEvent.click(getByText("English"));
  await waitFor(() => getByText("Returned for changes"));
  expect(getByText("中文")).toBeDefined();
  expect(storedLanguage()).toBe("en");
});
