// Adds up one run of `npm test`: the JSON report of each test runner, and the tasks of turbo that have no report.
//   node .ci/count.mjs <exit code of npm test>
// Prints what failed and how its message begins, then one line: `N passed, N failed`. Ends with 1 when anything failed
// or nothing passed.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

const reports = { test: "test-report.json", "test:redis": "test-report.redis.json" };

const MOST_LINES = 12;
const MOST_CHARACTERS = 1000;

const { passed, failures } = count(process.cwd(), Number(process.argv[2]));
const lines = [
  ...failures.flatMap(({ name, message }) => [`failed: ${name}`, ...beginningOf(message ?? "")]),
  `${passed} passed, ${failures.length} failed`,
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;

/** How many tests passed, and `{ name, message? }` of each test, file, task or half that did not. */
function count(root, exitCode) {
  const tasks = summaries(root).flatMap((summary) => summary.tasks);
  const results = tasks.map((task) => resultOf(root, task));
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failures);
  for (const name of Object.keys(reports)) {
    if (!tasks.some(({ task }) => task === name)) failures.push({ name: `no package ran ${name}` });
  }
  if (exitCode !== 0 && failures.length === 0) failures.push({ name: `npm test ended with ${exitCode}` });
  return { passed, failures };
}

/** What turbo wrote about its runs; one file a run. */
function summaries(root) {
  const folder = join(root, ".turbo", "runs");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => readJson(join(folder, name)));
}

function resultOf(root, task) {
  const report = readReport(root, task);
  const failures = report ? failuresIn(report) : [];
  if (reports[task.task] && !report) failures.push({ name: `${task.taskId}: no report` });
  if (task.cache?.status === "HIT" && reports[task.task])
    failures.push({ name: `${task.taskId}: a cached result, not a run` });
  if (task.execution?.exitCode !== 0 && failures.length === 0) failures.push({ name: task.taskId });
  return { passed: report?.numPassedTests ?? 0, failures };
}

function readReport(root, { task, directory }) {
  const file = reports[task] && join(root, directory, reports[task]);
  return file && existsSync(file) ? readJson(file) : undefined;
}

/** Each test that failed, and each file that failed outside its tests. */
function failuresIn(report) {
  return report.testResults.flatMap((file) => {
    const tests = file.assertionResults.filter(({ status }) => status === "failed");
    if (tests.length > 0)
      return tests.map(({ fullName, failureMessages }) => ({
        name: `${file.name}: ${fullName}`,
        message: failureMessages?.join("\n"),
      }));
    return file.status === "failed" ? [{ name: file.name, message: file.message }] : [];
  });
}

/** Lines enough to tell what failed, indented; a message may hold a whole page. */
function beginningOf(message) {
  const lines = stripVTControlCharacters(message).slice(0, MOST_CHARACTERS).split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .slice(0, MOST_LINES)
    .map((line) => `  ${line}`);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
