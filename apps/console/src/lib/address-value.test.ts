import { expect, test } from "vitest";
import { addressPage } from "./address-value.ts";

test.each([
  ["2", 2],
  [2, 2],
  ["0", undefined],
  ["-1", undefined],
  ["1.5", undefined],
  ["two", undefined],
  ["", undefined],
  [undefined, undefined],
])("the page %j of an address is %j", (text, page) => {
  expect(addressPage.parse(text)).toBe(page);
});
