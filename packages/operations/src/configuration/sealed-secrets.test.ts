import { randomBytes } from "node:crypto";
import { err, ok } from "@goodstanding/domain/kernel/result";
import { expect, test } from "vitest";
import { openSealedSecrets } from "./sealed-secrets.ts";

const newKey = (): string => randomBytes(32).toString("base64");
const key = newKey();
const secrets = openSealedSecrets(key);
const place = "evidence_link/1";

test("a secret opens in its own row, and never reads the same twice", () => {
  for (const text of ["提取码：a1b2", "", "x".repeat(5000)]) {
    const sealed = secrets.seal(text, place);
    expect(sealed).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]+$/);
    expect(sealed).not.toContain(text || "never");
    expect(secrets.seal(text, place)).not.toBe(sealed);
    expect(secrets.open(sealed, place)).toEqual(ok(text));
  }
});

test("moved to another row it does not open", () => {
  expect(secrets.open(secrets.seal("a1b2", place), "evidence_link/2")).toEqual(err("damaged"));
});

test("a change of any one character is found", () => {
  const sealed = secrets.seal("a1b2", place);
  for (let at = 0; at < sealed.length; at += 1) {
    const other = sealed[at] === "A" ? "B" : "A";
    const altered = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
    // The last digit of base64 may carry bits that mean nothing.
    if (Buffer.from(altered.split(".")[3] ?? "", "base64url").equals(bytesOf(sealed)) && at > 30) continue;
    expect(secrets.open(altered, place).ok, altered).toBe(false);
  }
  for (const broken of ["", "v1", "v1...", "plain", sealed.slice(0, -8), `${sealed}AAAA`]) {
    expect(secrets.open(broken, place).ok, broken).toBe(false);
  }
});

const bytesOf = (sealed: string): Buffer => Buffer.from(sealed.split(".")[3] ?? "", "base64url");

test("a key is rotated by listing the one before, and lost with it", () => {
  const sealed = secrets.seal("a1b2", place);
  const next = newKey();
  const rotated = openSealedSecrets(next, [newKey(), key]);
  expect(rotated.open(sealed, place)).toEqual(ok("a1b2"));
  expect(openSealedSecrets(next).open(sealed, place)).toEqual(err("unknown-key"));
  expect(openSealedSecrets(next).open(rotated.seal("new", place), place)).toEqual(ok("new"));
  expect(secrets.open(rotated.seal("new", place), place)).toEqual(err("unknown-key"));
});
