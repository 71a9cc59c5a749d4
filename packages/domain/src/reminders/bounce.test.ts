import { expect, test } from "vitest";
import { isAddressDead } from "./bounce.ts";

test.each(["5.1.1", "5.0.0", "5.1.10", "5.2.1", "5.4.4", "5.5.0"])("%s ends an address", (status) => {
  expect(isAddressDead({ action: "failed", status })).toBe(true);
});

test.each(["5.2.2", "5.3.4", "5.6.0", "5.7.1", "5.7.26", "4.4.7", "4.2.2"])(
  "%s says nothing against the address",
  (status) => {
    expect(isAddressDead({ action: "failed", status })).toBe(false);
  },
);

test("a mail that waits, or that arrived, leaves the address as it is", () => {
  for (const action of ["delayed", "delivered", "relayed", "expanded"] as const)
    expect(isAddressDead({ action, status: "5.1.1" })).toBe(false);
});
