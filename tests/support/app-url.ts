import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { urlForRole } from "@goodstanding/database/prepare-database";
import { superuserUrlOf } from "./data-folder.ts";

/** The way into the database of a running demonstration that its own services take. */
export async function appUrlOf(dataDir: string): Promise<string> {
  const secrets: { appPassword: string } = JSON.parse(await readFile(join(dataDir, "secrets.json"), "utf8"));
  return urlForRole(await superuserUrlOf(dataDir), "goodstanding_app", secrets.appPassword);
}
