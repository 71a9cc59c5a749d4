import { alive } from "../../../packages/demo/src/half-dead.ts";

process.exitCode = alive;
