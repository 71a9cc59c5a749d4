import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { environmentVariables, readEnvironment } from "@goodstanding/operations/configuration/environment";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { describe, expect, it } from "vitest";

const text = await readFile(join(repoRoot, ".env.example"), "utf8");
const lines = [...text.matchAll(/^(# )?([A-Z_]+)=(.*)$/gm)].map(([, off, name = "", value = ""]) => ({
  off,
  name,
  value,
}));

describe(".env.example", () => {
  it("explains every variable that is read, and no other", () => {
    expect(lines.map(({ name }) => name).toSorted()).toEqual(environmentVariables.toSorted());
  });

  it("starts production once the secret is filled in", () => {
    const active = lines.filter(({ off }) => off === undefined);
    const values = Object.fromEntries(active.map(({ name, value }) => [name, value.replaceAll('"', "")]));
    expect(readEnvironment(values)).toEqual({
      ok: false,
      error: [{ variable: "SECRET_KEY", expected: "a value; it is not set" }],
    });
    const secret = Buffer.alloc(32, 7).toString("base64");
    expect(readEnvironment({ ...values, SECRET_KEY: secret })).toMatchObject({ ok: true });
  });
});
