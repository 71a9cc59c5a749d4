#!/usr/bin/env node
// Bootstrap: any Node >= 18 may run this file. It brings the pinned pnpm into .tools/, installs the
// locked dependencies (the pinned Node among them) and runs one package.json script with both first on PATH.
//   node scripts/run.mjs [--quiet] <script> [arguments…]
// The scripts of package.json `exec` it: a shell between npm and it would keep a SIGINT that npm passes on to itself.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const args = process.argv.slice(2);
const quiet = args[0] === "--quiet";
const [script, ...rest] = quiet ? args.slice(1) : args;
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

if (Number(process.versions.node.split(".")[0]) < 18)
  fail(`Node 18 or newer is needed, this is ${process.version}.`);
if (!manifest.scripts[script])
  fail(`There is no script "${script ?? ""}". Known: ${Object.keys(manifest.scripts).join(", ")}.`);

const tools = join(root, ".tools");
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
env.GOODSTANDING_BOOTSTRAP_PID = String(process.pid);
// Turbo would otherwise ask the network for news.
Object.assign(env, { DO_NOT_TRACK: "1", TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" });
env.PATH = [join(root, "node_modules", ".bin"), join(tools, "node_modules", ".bin"), process.env.PATH].join(
  delimiter,
);

bringPnpm(manifest.packageManager);
installDependencies();
await runScript();

function bringPnpm(pinned) {
  const version = pinned.split("@")[1];
  const installed = join(tools, "node_modules", "pnpm", "package.json");
  if (existsSync(installed) && JSON.parse(readFileSync(installed, "utf8")).version === version) return;
  say(`Fetching ${pinned} …`);
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, "package.json"), JSON.stringify({ private: true, allowScripts: { pnpm: true } }));
  step("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", pinned], tools);
}

function installDependencies() {
  const lock = readFileSync(join(root, "pnpm-lock.yaml"), "utf8");
  const stamp = join(root, "node_modules", ".goodstanding-installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  say("Installing the locked dependencies …");
  step(
    "pnpm",
    ["install", "--frozen-lockfile", "--prefer-offline", "--reporter=append-only", "--loglevel=error"],
    root,
  );
  writeFileSync(stamp, lock);
}

/** Runs one set-up command; everything that it prints goes to stderr, so stdout carries only the script's result. */
function step(command, commandArgs, cwd) {
  const outcome = spawnSync(command, commandArgs, { cwd, env, stdio: ["ignore", 2, 2] });
  if (outcome.error) fail(`${command} could not be started: ${outcome.error.message}`);
  if (outcome.status !== 0)
    fail(`"${command} ${commandArgs.join(" ")}" failed with exit code ${outcome.status}.`);
}

async function runScript() {
  const child = spawn("pnpm", ["--silent", "run", script, ...rest], { cwd: root, env, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  const parent = process.ppid; // when npm is killed without a word, nobody else passes that on
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500).unref();
  process.exitCode = await new Promise((resolve) => {
    child.on("error", (error) => fail(`pnpm could not be started: ${error.message}`));
    child.on("exit", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

function say(text) {
  if (!quiet) process.stderr.write(`${text}\n`);
}

function fail(text) {
  process.stderr.write(`goodstanding: ${text}\n`);
  process.exit(1);
}
