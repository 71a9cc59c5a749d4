import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** Builds the console where its sources have changed since the last build; what it prints goes to stderr. */
export async function buildConsole(): Promise<void> {
  const build = spawn(
    "turbo",
    ["run", "build", "--filter=@goodstanding/console", "--output-logs=errors-only"],
    {
      cwd: root,
      stdio: ["ignore", 2, 2],
    },
  );
  const [code] = (await once(build, "exit")) as [number | null];
  if (code !== 0) throw new Error(`The console could not be built (turbo ended with ${code})`);
}
