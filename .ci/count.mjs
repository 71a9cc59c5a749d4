// Adds up one run of `npm test`: the JSON report of each test runner, and the tasks of turbo that have no report.
//   node .ci/count.mjs <exit code of npm test>
// Prints what failed, then one line: `N passed, N failed`. Ends with 1 when anything failed or nothing passed.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const reports = { test: "test-report.json", "test:redis": "test-report.redis.json" };

const { passed, failures } = count(process.cwd(), Number(process.argv[2]));
const lines = [
  ...failures.map((failure) => `failed: ${failure}`),
  `${passed} passed, ${failures.length} failed`,
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;

/** `{ passed, failures }`: how many tests passed, and one text for each test, file, task or half that did not. */
function count(root, exitCode) {
  const tasks = summaries(root).flatMap((summary) => summary.tasks);
  const results = tasks.map((task) => resultOf(root, task));
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failures);
  for (const name of Object.keys(reports)) {
    if (!tasks.some(({ task }) => task === name)) failures.push(`no package ran ${name}`);
  }
  if (exitCode !== 0 && failures.length === 0) failures.push(`npm test ended with ${exitCode}`);
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
  if (reports[task.task] && !report) failures.push(`${task.taskId}: no report`);
  if (task.cache?.status === "HIT" && reports[task.task])
    failures.push(`${task.taskId}: a cached result, not a run`);
  if (task.execution?.exitCode !== 0 && failures.length === 0) failures.push(task.taskId);
  return { passed: report?.numPassedTests ?? 0, failures };
}

function readReport(root, { task, directory }) {
  const file = reports[task] && join(root, directory, reports[task]);
  return file && existsSync(file) ? readJson(file) : undefined;
}

/** One text for each test that failed, and for each file that failed outside its tests. */
function failuresIn(report) {
  return report.testResults.flatMap((file) => {
    const tests = file.assertionResults.filter(({ status }) => status === "failed");
    if (tests.length > 0) return tests.map(({ fullName }) => `${file.name}: ${fullName}`);
    return file.status === "failed" ? [file.name] : [];
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
