import { expect, test } from "vitest";
import { isAddressDead, statusOfDeadAddress } from "./bounce.ts";

const envelope = "secretary@college.example";
const failed = (status: string, recipient: string | null = envelope) =>
  isAddressDead({ action: "failed", status, recipient }, envelope);

test.each(["5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"])(
  "%s ends an address",
  (status) => {
    expect(failed(status)).toBe(true);
  },
);

test.each([
  ...["5.0.0", "5.1.4", "5.1.5", "5.1.7", "5.1.8", "5.1.9", "5.1.11", "5.2.0", "5.2.2", "5.2.3", "5.3.0"],
  ...["5.3.4", "5.4.1", "5.4.4", "5.5.0", "5.6.0", "5.7.1", "5.7.26", "4.4.7", "4.2.2", "4.1.1"],
])("%s says nothing against the address", (status) => {
  expect(failed(status)).toBe(false);
});

test("a refusal of where the mail was passed on to says nothing against whom it was sent to", () => {
  expect(failed("5.1.1", "somebody@elsewhere.example")).toBe(false);
  expect(failed("5.1.1", "Secretary@College.example")).toBe(true);
  expect(failed("5.1.1", null)).toBe(true);
});

test("a mail that waits, or that arrived, leaves the address as it is", () => {
  for (const action of ["delayed", "delivered", "relayed", "expanded"] as const)
    expect(isAddressDead({ action, status: "5.1.1", recipient: envelope }, envelope)).toBe(false);
});

test.each([
  ["550 5.1.1 <secretary@college.example>: Recipient address rejected", "5.1.1"],
  ["550 5.1.1 <Secretary@College.example>... User unknown", "5.1.1"],
  ["550-5.1.1 no such user", "5.1.1"],
  ["551 5.1.6 moved", "5.1.6"],
  ["550 5.1.0 <office@school.example>: Sender address rejected: User unknown", null],
  ["550 5.1.0 address rejected", null],
  ["550 5.1.1 <office@school.example>: Sender address rejected", null],
  ["550 5.1.8 <office@school.example>: Sender address rejected: Domain not found", null],
  ["550 No such user here", null],
  ["550 5.1.1x no status", null],
  ["450 4.1.1 later", null],
  ["connect ECONNREFUSED 127.0.0.1:25", null],
])("«%s» to a recipient: %s", (reply, status) => {
  expect(statusOfDeadAddress(reply, envelope)).toBe(status);
});
