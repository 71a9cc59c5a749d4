import { serveTasks } from "../inspect/serve-tasks.ts";
import { textLines } from "./text-lines.ts";

serveTasks(textLines);
