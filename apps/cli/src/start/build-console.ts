import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
/** Where the bootstrap keeps turbo and the pnpm that turbo asks for: a service manager starts this program without it. */
const tools = ["node_modules/.bin", ".tools/node_modules/.bin"].map((folder) => join(root, folder));

/** Builds the console where its sources have changed since the last build; what it prints goes to stderr. */
export async function buildConsole(): Promise<void> {
  const build = spawn(
    "turbo",
    ["run", "build", "--filter=@goodstanding/console", "--output-logs=errors-only"],
    {
      cwd: root,
      env: { ...process.env, PATH: [...tools, process.env.PATH].join(delimiter) },
      stdio: ["ignore", 2, 2],
    },
  );
  const [code] = (await once(build, "exit")) as [number | null];
  if (code !== 0) throw new Error(`The console could not be built (turbo ended with ${code})`);
}
