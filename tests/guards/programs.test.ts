import { hasTool } from "@goodstanding/documents/fixtures/has-tool";
import { expect, test } from "vitest";

/** Tests that need one of these are left out where it is not installed; `.ci/run` installs them all. */
const programs = ["soffice", "zip", "unzip", "7z", "pdftotext", "curl", "qpdf"];

test.runIf(process.env["CI"])("no test is left out where all are to be run", () => {
  expect(programs.filter((name) => !hasTool(name))).toEqual([]);
});
