import { kill, memoryUsage, pid } from "node:process";
import { workerData } from "node:worker_threads";
import type { Watched } from "./serve-tasks.ts";

// Runs in a thread beside the one that reads a file: ends the whole process where it holds too much, or where nobody is
// left to hear its answer.
const { owner, residentMiB } = workerData as Watched; // what the process gave
const residentBytes = residentMiB * 1024 ** 2;

const EVERY_MILLISECONDS = 50;

setInterval(() => {
  if (process.ppid !== owner || memoryUsage.rss() > residentBytes) kill(pid, "SIGKILL");
}, EVERY_MILLISECONDS);
